"""Names: what the tagger found, put right by the gazetteer, and known names it missed."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.cast import Span
from kg.model import Doc, Name, Token
from kg.text.normal_forms import normal_form
from kg.vocabulary.gazetteer import KnownEntity, gazetteer
from kg.vocabulary.grammar import grammar
from kg.vocabulary.names import gender_of
from kg.vocabulary.ontology import ontology

# What the tagger's types become where the gazetteer does not know better.
CLASSES = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "EVENT": "Object", "PRODUCT": "Object"}
LONGEST = 5  # words of a known name that the tagger missed


def find_names(doc: Doc) -> list[Span]:
    """Every named span of a doc, in text order, none inside another."""
    tagged = [_tagged(doc, *span) for name in doc.names if (span := _cut(doc, name))]
    taken = {index for span in tagged for index in range(span.first, span.last)}
    return sorted(tagged + list(_missed(doc, taken)), key=lambda span: span.first)


def _cut(doc: Doc, name: Name) -> tuple[int, int, str] | None:
    """First and last token and type, less titles the tagger took in: Prime Minister *Anna Swan*; None for no name."""
    if not any(character.isupper() or character.isdigit() for character in doc.text[name.begin : name.end]):
        return None
    titles = [i for i in range(name.first, name.last) if doc.tokens[i].lemma.lower() in grammar(doc.lang).titles.words]
    if not titles or name.type not in ("PER", "ORG") or (name.type == "ORG" and titles[0] != name.first):
        return name.first, name.last, name.type
    return (titles[-1] + 1, name.last, "PER") if titles[-1] + 1 < name.last else None


def _tagged(doc: Doc, first: int, last: int, kind: str) -> Span:
    tokens = doc.tokens[first:last]
    normal = normal_form(tokens, kind, doc.lang)
    known = _known(normal, tokens, kind, doc.lang)
    gender = _gender(tokens, normal) if kind == "PER" else ""
    return Span(first, last, known.type if known else CLASSES[kind], normal, known, gender=gender)


def _known(normal: str, tokens: list[Token], kind: str, lang: str) -> KnownEntity | None:
    """The known entity of this name. A lone surname tells of nobody, but taggers take capitals for persons."""
    text = " ".join(token.text for token in tokens)
    candidates = gazetteer().lookup(normal, lang) or gazetteer().lookup(text, lang)
    person = kind == "PER"
    if person and len(tokens) == 1:
        return next((known for known in candidates if known.type == "Country" or known.capital_of), None)
    fitting = [known for known in candidates if ontology().is_a(known.type, "Person") == person]
    return fitting[0] if fitting else None


def _gender(tokens: list[Token], normal: str) -> str:
    given = gender_of(normal)
    return given or next((token.feat("Gender") for token in tokens if token.feat("Gender") in ("Masc", "Fem")), "")


def _missed(doc: Doc, taken: set[int]) -> Iterator[Span]:
    """Known names but for persons, longest first, in runs of capitalized words the tagger left alone."""
    index = 0
    while index < len(doc.tokens):
        span = None if index in taken else _known_at(doc, index, taken)
        if span:
            yield span
        index = span.last if span else index + 1


def _known_at(doc: Doc, first: int, taken: set[int]) -> Span | None:
    if not doc.tokens[first].text[:1].isupper():
        return None
    end = first + 1
    while end < min(first + LONGEST, len(doc.tokens)) and _continues(doc, first, end, taken):
        end += 1
    for last in range(end, first, -1):
        tokens = doc.tokens[first:last]
        for normal in dict.fromkeys((normal_form(tokens, "LOC", doc.lang), " ".join(t.text for t in tokens))):
            for known in gazetteer().lookup(normal, doc.lang):
                if known.type != "Person" and (
                    tokens[-1].pos == "PROPN" or tokens[0].text.isupper() or len(tokens) > 1
                ):
                    return Span(first, last, known.type, normal, known)
    return None


def _continues(doc: Doc, first: int, index: int, taken: set[int]) -> bool:
    """Names go on over nouns, adjectives and hyphens of the same sentence."""
    token = doc.tokens[index]
    return token.sentence == doc.tokens[first].sentence and index not in taken and token.pos != "PUNCT"
