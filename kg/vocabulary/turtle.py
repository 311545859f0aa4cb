"""Reads a Turtle file people write into terms that remember their line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import InvalidVocabulary

KG = "https://w3id.org/newskg/ontology#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"


@dataclass(slots=True)
class Term:
    """A subject of the file: the objects of each predicate, in the order written."""

    name: str
    line: int
    values: dict[str, list[Any]] = field(default_factory=dict)

    def names(self, predicate: str) -> tuple[str, ...]:
        """Names of the objects that are our own terms."""
        iris = [str(value.value) for value in self.values.get(predicate, []) if value.value.startswith(KG)]
        return tuple(iri.removeprefix(KG) for iri in iris)

    def texts(self, predicate: str) -> dict[str, str]:
        """Literals by language; "" where they have none."""
        literals = [value for value in self.values.get(predicate, []) if hasattr(value, "language")]
        return {value.language or "": str(value.value) for value in literals}

    def text(self, predicate: str) -> str | None:
        """The one literal without a language."""
        return self.texts(predicate).get("")


def read_turtle(path: Path) -> dict[str, Term]:
    """The terms of a file by name (blank nodes too). Raises InvalidVocabulary."""
    terms: dict[str, Term] = {}
    text = path.read_text(encoding="utf-8")
    lines = dict(_lines_of_terms(text))
    for triple in _triples(path, text):
        name = triple.subject.value.removeprefix(KG)
        term = terms.setdefault(name, Term(name, lines.get(name, 1)))
        term.values.setdefault(triple.predicate.value, []).append(triple.object)
    return terms


def members(terms: dict[str, Term], node: Any) -> tuple[Any, ...]:
    """What a domain or range names: one class, or each class of an owl:unionOf."""
    union = terms[node.value].values.get(OWL + "unionOf") if node.value in terms else None
    return tuple(_list(terms, union[0])) if union else (node,)


def _list(terms: dict[str, Term], node: Any) -> Iterator[Any]:
    while node.value != RDF + "nil":
        yield terms[node.value].values[RDF + "first"][0]
        node = terms[node.value].values[RDF + "rest"][0]


def _triples(path: Path, text: str) -> Iterator[Any]:
    import pyoxigraph

    try:
        yield from pyoxigraph.parse(text, format=pyoxigraph.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise InvalidVocabulary(f"{path}:{error.lineno}: not Turtle: {error.msg}.") from error


def _lines_of_terms(text: str) -> Iterator[tuple[str, int]]:
    for number, line in enumerate(text.splitlines(), start=1):
        if match := re.match(r"kg:(\w+)\s", line):
            yield match[1], number
