"""Names as the tagger found them, put right by what the vocabulary knows, each with its normal form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model.doc import Doc, Name, Token
from kg.text.features import name_marks
from kg.text.known_names import known_names
from kg.text.normal_forms import normal_form
from kg.text.repeated import with_repeated
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import grammar

TITLE = "nmod:desc"
"""UD's relation of 'President' to 'Biden' in English."""
TYPES = {"Organization": "ORG", "Country": "LOC", "City": "LOC", "Region": "LOC"}


def corrected(doc: Doc) -> list[Name]:
    """The doc's names; persons without their titles, known bodies and places as what they are, missed ones added."""
    untitled = [name for found in doc.names if _is_written_as_name(found, doc) and (name := _without_title(found, doc))]
    typed = with_repeated(doc, [replace(name, type=_known_type(name, doc)) for name in untitled])
    names = sorted([*typed, *known_names(doc, typed)], key=lambda name: name.first)
    return [
        replace(name, normal=normal_form(doc.tokens[name.first : name.last], name.type, doc.lang)) for name in names
    ]


def _is_written_as_name(name: Name, doc: Doc) -> bool:
    """Some word of it has a capital or a digit; taggers take plain nouns for names now and then."""
    return any(sign.isupper() or sign.isdigit() for sign in doc.text[name.begin : name.end])


def _without_title(name: Name, doc: Doc) -> Name | None:
    """The person alone, where the tagger took the title in or, for it, the whole for a body; None for a lone title."""
    tokens = doc.tokens[name.first : name.last]
    titled = tokens[0].lemma.lower() in grammar(doc.lang).titles.words
    if name.type != "PER" and not (name.type == "ORG" and titled and len(tokens) > 1):
        return name
    rest = tokens[_titles(tokens, doc.lang) :]
    return Name(rest[0].begin, name.end, "PER", rest[0].index, name.last) if rest else None


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


def _known_type(name: Name, doc: Doc) -> str:
    """The type of the best known bearer of this name, if it is a country, a capital or a body; else the tagger's."""
    if name.type not in {"PER", "LOC", "ORG"}:
        return name.type
    tokens = doc.tokens[name.first : name.last]
    known = gazetteer().lookup(normal_form(tokens, name.type, doc.lang), doc.lang)
    surely = known and (known[0].type in {"Country", "Organization"} or known[0].capital_of is not None)
    if not known or (name.type == "PER" and not surely):
        return name.type
    return TYPES.get(known[0].type, name.type)
