"""Names as spans: each with its class, and with the entity of the gazetteer that bears it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.cast import Span
from kg.model import Doc, Name, Token
from kg.vocabulary.gazetteer import KnownEntity, gazetteer
from kg.vocabulary.grammar import grammar
from kg.vocabulary.names import gender_of
from kg.vocabulary.ontology import ontology

# What the tagger's types become where the gazetteer does not know better.
CLASSES = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "EVENT": "Object", "PRODUCT": "Object"}


def find_names(doc: Doc) -> list[Span]:
    """Every named span of a doc, in text order, none inside another."""
    names = sorted((*doc.names, *_in_small_letters(doc)), key=lambda name: name.first)
    spans = (_span(doc, name) for name in names)
    return [each for span in spans for each in (_countries(doc, span) if _speaks_of_country(doc, span) else [span])]


def _in_small_letters(doc: Doc) -> Iterator[Name]:
    """росія, рф: the tagger takes only what has a capital for a name."""
    small, taken = grammar(doc.lang).small, {i for name in doc.names for i in range(name.first, name.last)}
    for token in doc.tokens:
        type = small.type(token.lemma.lower()) if token.text.islower() and token.index not in taken else None
        if type:
            yield Name(token.begin, token.end, type, token.index, token.index + 1, _with_capitals(token, doc.lang))


def _with_capitals(token: Token, lang: str) -> str:
    """How the name is spelt elsewhere: Росія, РФ."""
    spelt = (token.lemma.capitalize(), token.lemma.upper())
    return next((name for name in spelt if gazetteer().lookup(name, lang)), spelt[0])


def _speaks_of_country(doc: Doc, span: Span) -> bool:
    """Whether only its place at the start of a sentence makes a name of it: "Украинские власти", "Полиция"."""
    tokens = doc.tokens[span.first : span.last]
    begins = span.first == doc.sentences[tokens[0].sentence].first
    if span.known or span.type != "Organization" or not begins:
        return False
    rest = [token for token in tokens if not _stands_for_country(token, doc)]
    return len(tokens) == len(rest) + 1 and all(_country(t, doc.lang) or _demonym(t, doc.lang) for t in rest)


def _countries(doc: Doc, span: Span) -> list[Span]:
    """The names of countries in such a span."""
    found = [(token, _country(token, doc.lang)) for token in doc.tokens[span.first : span.last]]
    return [
        Span(token.index, token.index + 1, country.type, country.names.get(doc.lang) or token.lemma, country)
        for token, country in found
        if country
    ]


def _stands_for_country(token: Token, doc: Doc) -> bool:
    words, lemma = grammar(doc.lang).representatives, token.lemma.lower()
    first = token.index == doc.sentences[token.sentence].first
    return (first or token.text.islower()) and (lemma in words.words or lemma in words.forces)


def _country(token: Token, lang: str) -> KnownEntity | None:
    found = gazetteer().lookup(token.lemma, lang) or gazetteer().lookup(token.text, lang)
    return next((known for known in found if known.type == "Country"), None)


def _demonym(token: Token, lang: str) -> bool:
    return bool(gazetteer().demonyms(token.lemma, lang))


def _span(doc: Doc, name: Name) -> Span:
    normal = name.normal or doc.text[name.begin : name.end]
    known = _known(doc, name, normal)
    gender = _gender(doc, name, normal) if name.type == "PER" else ""
    return Span(name.first, name.last, known.type if known else CLASSES[name.type], normal, known, gender=gender)


def _known(doc: Doc, name: Name, normal: str) -> KnownEntity | None:
    """The known entity of this name, of its kind; a lone surname tells of nobody."""
    person = name.type == "PER"
    if person and name.last - name.first == 1:
        return None
    text = " ".join(token.text for token in doc.tokens[name.first : name.last])
    candidates = gazetteer().lookup(normal, doc.lang) or gazetteer().lookup(text, doc.lang)
    return next((known for known in candidates if ontology().is_a(known.type, "Person") == person), None)


def _gender(doc: Doc, name: Name, normal: str) -> str:
    told = (token.feat("Gender") for token in doc.tokens[name.first : name.last])
    return gender_of(normal) or next((gender for gender in told if gender in ("Masc", "Fem")), "")
