"""Names as the tagger found them, put right by what the vocabulary knows, each with its normal form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model.doc import Doc, Name, Token
from kg.text.features import name_marks
from kg.text.known_forms import known_form
from kg.text.known_names import known_names, with_joined
from kg.text.latin_names import with_latin
from kg.text.normal_forms import normal_form
from kg.text.repeated import with_repeated
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import grammar
from kg.vocabulary.ontology import ontology

TITLE = "nmod:desc"
"""UD's relation of 'President' to 'Biden' in English."""
TYPES = {"Organization": "ORG", "Country": "LOC", "City": "LOC", "Region": "LOC"}


def corrected(doc: Doc) -> list[Name]:
    """The doc's names; persons without their titles, known bodies and places as what they are, missed ones added."""
    whole = [_acronym_alone(_once(name, doc), doc) for name in doc.names if _is_written_as_name(name, doc)]
    untitled = [_without_body(name, doc) for found in whole if (name := _without_title(found, doc))]
    untitled = with_joined(doc, untitled)
    normals = {_key(name): _normal(doc, name) for name in untitled}
    typed = [replace(name, type=_known_type(name, normals[_key(name)], doc.lang)) for name in untitled]
    typed = with_repeated(doc, typed)
    typed = with_latin(doc, [*typed, *known_names(doc, typed)])
    return [replace(name, normal=normals.get(_key(name)) or _normal(doc, name)) for name in typed]


def _key(name: Name) -> tuple[int, int, str]:
    """What the normal form of a name in one doc depends on."""
    return name.first, name.last, name.type


def _normal(doc: Doc, name: Name) -> str:
    tokens = doc.tokens[name.first : name.last]
    return known_form(tokens, normal_form(tokens, name.type, doc.lang), name.type, doc.lang)


def _is_written_as_name(name: Name, doc: Doc) -> bool:
    """Some word of it has a capital or a digit; taggers take plain nouns for names now and then."""
    return any(sign.isupper() or sign.isdigit() for sign in doc.text[name.begin : name.end])


def _once(name: Name, doc: Doc) -> Name:
    """The later half of a name that stands twice, where a line ends and the next begins: UNN. *UNN* reports."""
    tokens = doc.tokens[name.first : name.last]
    half = (len(tokens) + 1) // 2
    marks = tokens[len(tokens) - half : half]  # what stands in the middle
    words = [token.text.lower() for token in tokens]
    if len(tokens) < 2 or words[: len(tokens) - half] != words[half:] or any(t.pos != "PUNCT" for t in marks):
        return name
    return replace(name, begin=tokens[half].begin, first=name.first + half)


def _without_body(name: Name, doc: Doc) -> Name:
    """The person alone, where the tagger took in the body before the given name: Sberbank *Anna Swan*."""
    tokens = doc.tokens[name.first : name.last]
    if name.type != "PER" or len(tokens) < 3 or not _is_person(tokens[1:], doc.lang):
        return name
    known = gazetteer().lookup(tokens[0].text, doc.lang)
    if not known or ontology().is_a(known[0].type, "Person"):
        return name
    return replace(name, begin=tokens[1].begin, first=name.first + 1)


def _acronym_alone(name: Name, doc: Doc) -> Name:
    """An acronym without the small words after it: demanded from *NATO* written guarantees."""
    first, *rest = doc.tokens[name.first : name.last]
    acronym = first.text.isupper() and len(first.text) > 1 and first.text.isalpha()
    if not rest or not acronym or any(sign.isupper() or sign.isdigit() for token in rest for sign in token.text):
        return name
    return replace(name, end=first.end, last=name.first + 1)


def _without_title(name: Name, doc: Doc) -> Name | None:
    """The person alone, where the tagger took the title in or, for it, the whole for a body; None for a lone title."""
    tokens = doc.tokens[name.first : name.last]
    rest = _after_office(tokens[_titles(tokens, doc.lang) :], doc.lang)
    person = name.type == "PER" or (name.type == "ORG" and len(rest) < len(tokens) and _is_person(rest, doc.lang))
    if not person:
        return name
    return Name(rest[0].begin, name.end, "PER", rest[0].index, name.last) if rest else None


def _after_office(tokens: Sequence[Token], lang: str) -> Sequence[Token]:
    """Without what a title had behind it, up to the given name or the last word: Secretary *of State* Anna Swan."""
    if len(tokens) < 3 or tokens[0].text != "of":
        return tokens
    given = (i for i, token in enumerate(tokens[:-1]) if "given" in name_marks(lang).get(token.text.lower(), ()))
    return tokens[next(given, len(tokens) - 1) :]


def _is_person(tokens: Sequence[Token], lang: str) -> bool:
    """A given name and more: what follows a title in "Ukrainian President *Anna Swan*", however it was tagged."""
    return len(tokens) > 1 and "given" in name_marks(lang).get(tokens[0].text.lower(), ())


def _titles(tokens: Sequence[Token], lang: str) -> int:
    """How many words at the beginning are titles or belong to one; a given name ends the search."""
    words = grammar(lang).titles.words
    count = 0
    for i, token in enumerate(tokens):
        if token.lemma.lower() in words or token.relation == TITLE:
            count = i + 1
        elif "given" in name_marks(lang).get(token.text.lower(), ()):
            break
    return count


def _known_type(name: Name, normal: str, lang: str) -> str:
    """The type of the best known bearer of this name, if it is a country, a capital or a body; else the tagger's."""
    if name.type not in {"PER", "LOC", "ORG"}:
        return name.type
    known = gazetteer().lookup(normal, lang)
    surely = known and (known[0].type in {"Country", "Organization"} or known[0].capital_of is not None)
    if not known or (name.type == "PER" and not surely):
        return name.type
    return TYPES.get(known[0].type, name.type)
