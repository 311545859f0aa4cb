"""Names as spans: each with its class, and with the entity of the gazetteer that bears it."""

from __future__ import annotations

from kg.extraction.cast import Span
from kg.model import Doc, Name
from kg.vocabulary.gazetteer import KnownEntity, gazetteer
from kg.vocabulary.names import gender_of
from kg.vocabulary.ontology import ontology

# What the tagger's types become where the gazetteer does not know better.
CLASSES = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "EVENT": "Object", "PRODUCT": "Object"}


def find_names(doc: Doc) -> list[Span]:
    """Every named span of a doc, in text order, none inside another."""
    return [_span(doc, name) for name in sorted(doc.names, key=lambda name: name.first)]


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
