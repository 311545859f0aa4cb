"""RDF terms: our prefixes, names of nodes, literals with their datatype."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.exports.exporter import ExportOptions
from kg.vocabulary.turtle import KG, OWL, RDF, RDFS

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode

NAMESPACES = {
    "kg": KG,
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "owl": OWL,
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_DATE_TYPES = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def prefixes(options: ExportOptions) -> dict[str, str]:
    """All prefixes of an export; `id` is where our data lives."""
    return {"id": options.base_iri, **NAMESPACES}


def short(iri: str, prefixes: Mapping[str, str]) -> str:
    """kg:met for its IRI; an IRI of no prefix stays whole."""
    for prefix, base in prefixes.items():
        if iri.startswith(base) and re.fullmatch(r"[\w.-]+", iri[len(base) :]):
            return f"{prefix}:{iri[len(base) :]}"
    return iri


# A million literals would feel an import statement each.
@cache
def _named_node() -> type[NamedNode]:
    from pyoxigraph import NamedNode

    return NamedNode


@cache
def _literal() -> type[Literal]:
    from pyoxigraph import Literal

    return Literal


@cache
def term(name: str) -> NamedNode:
    """A name of a vocabulary: kg:met, rdfs:label."""
    prefix, _, local = name.partition(":")
    return _named_node()(NAMESPACES[prefix] + local)


def node(id: str, options: ExportOptions) -> NamedNode:
    """Our own data: an entity, event, position, article, mention."""
    return _named(options.base_iri + id)


@lru_cache(maxsize=50_000)
def _named(iri: str) -> NamedNode:
    return _named_node()(iri)


def text(value: str, lang: str | None = None) -> Literal:
    """Plain text, or text in a language. A text lent to pyoxigraph keeps its UTF-8 for ever, so it gets a copy."""
    if not value.isascii():
        value = f"{value} "[:-1]
    return _literal()(value, language=lang) if lang else _literal()(value)


def typed(value: str, datatype: str) -> Literal:
    """A value of xsd:date, xsd:duration …"""
    return _literal()(value, datatype=term(datatype))


def date(value: str) -> Literal:
    """A day, month or year, as precise as it is."""
    return typed(value, _DATE_TYPES.get(len(value), "xsd:string"))


def moment(day: str) -> Literal:
    """The first moment of a day (UTC), for what wants a time."""
    return typed(f"{day}T00:00:00Z", "xsd:dateTime")


def decimal(value: float) -> Literal:
    """A number without exponent."""
    return typed(format(Decimal(repr(value)), "f"), "xsd:decimal")


def count(value: int) -> Literal:
    """An offset."""
    return typed(str(value), "xsd:nonNegativeInteger")
