"""Reads schema/ontology.ttl, the one source of types, into typed objects; checks each term."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from kg.errors import InvalidVocabulary
from kg.vocabulary.files import data_dir
from kg.vocabulary.turtle import KG, OWL, RDF, RDFS, Term, members, read_turtle
from kg.vocabulary.types import Ontology, OntologyClass, OntologyProperty, OntologyStatus

__all__ = ["LANGS", "Ontology", "OntologyClass", "OntologyProperty", "OntologyStatus", "ontology"]

LANGS = ("en", "ru", "uk")


@lru_cache
def ontology(path: Path | None = None) -> Ontology:
    """The ontology, read once. Raises InvalidVocabulary with file, line and what is allowed."""
    return _Reader(path or ontology_file()).ontology()


def ontology_file() -> Path:
    """The one source of types."""
    return data_dir("schema") / "ontology.ttl"


class _Reader:
    """Turns the terms of one file into an Ontology, checking each."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.terms = read_turtle(path)
        self.classes = self._kind("Class")
        self.properties = self._kind("ObjectProperty") | self._kind("DatatypeProperty")
        self.statuses = {name: term for name, term in self.terms.items() if "Status" in term.names(RDF + "type")}

    def ontology(self) -> Ontology:
        classes = {name: self._class(term) for name, term in self.classes.items()}
        properties = {name: self._property(term) for name, term in self.properties.items()}
        statuses = {name: self._status(term) for name, term in self.statuses.items()}
        return Ontology(classes, properties, statuses)

    def _kind(self, kind: str) -> dict[str, Term]:
        iri = OWL + kind
        return {n: t for n, t in self.terms.items() if iri in [v.value for v in t.values.get(RDF + "type", [])]}

    def _class(self, term: Term) -> OntologyClass:
        line = self._lineage(term, self.classes, RDFS + "subClassOf")
        direct = self._known(term, term.names(KG + "directProperty"), self.properties)
        return OntologyClass(
            name=term.name,
            parents=term.names(RDFS + "subClassOf"),
            ancestors=tuple(t.name for t in line[1:]),
            labels=self._texts(term, "label"),
            comments=self._texts(term, "comment"),
            captions=_inherited(line, "caption"),
            conjunctions=_inherited(line, "conjunction"),
            plover=self._concept(term, "plover"),
            cameo=self._concept(term, "cameoRoot"),
            direct=direct[0] if direct else None,
            direct_objects=next((names for t in line if (names := t.names(KG + "directObject"))), ()),
            symmetric=term.text(KG + "symmetric") == "true",
        )

    def _property(self, term: Term) -> OntologyProperty:
        line = self._lineage(term, self.properties, RDFS + "subPropertyOf")
        return OntologyProperty(
            name=term.name,
            parents=term.names(RDFS + "subPropertyOf"),
            ancestors=tuple(t.name for t in line[1:]),
            labels=self._texts(term, "label"),
            comments=self._texts(term, "comment"),
            domain=self._classes_of(term, "domain"),
            range=self._classes_of(term, "range"),
            edge_type=_inherited(line, "edgeType").get("") or _upper_snake(term.name),
        )

    def _status(self, term: Term) -> OntologyStatus:
        before = self._lineage(term, self.statuses, KG + "follows")[1:]
        return OntologyStatus(
            name=term.name,
            labels=self._texts(term, "label"),
            comments=self._texts(term, "comment"),
            ancestors=tuple(t.name for t in before),
            factual=term.text(KG + "factual") == "true",
        )

    def _lineage(self, term: Term, known: dict[str, Term], relation: str) -> list[Term]:
        """The term and all above it, nearest first."""
        line = [term]
        for below in line:
            names = self._known(below, below.names(relation), known)
            if term.name in names:
                raise self._wrong(term, f"it stands below itself through {below.name}.")
            line.extend(known[name] for name in names if known[name] not in line)
        return line

    def _classes_of(self, term: Term, side: str) -> tuple[str, ...]:
        nodes = term.values.get(RDFS + side)
        if not nodes:
            raise self._wrong(term, f"a property needs an rdfs:{side}.")
        iris = [str(node.value) for node in members(self.terms, nodes[0])]
        self._known(term, [iri.removeprefix(KG) for iri in iris if iri.startswith(KG)], self.classes)
        return tuple(iri.removeprefix(KG) for iri in iris)

    def _texts(self, term: Term, kind: str) -> dict[str, str]:
        texts = term.texts(RDFS + kind)
        missing = [lang for lang in LANGS if not texts.get(lang)]
        if missing:
            raise self._wrong(term, f"rdfs:{kind} is missing in {', '.join(missing)}.")
        return texts

    def _concept(self, term: Term, predicate: str) -> str | None:
        """The code of a scheme; only those declared as concepts in the file are allowed."""
        code = term.text(KG + predicate)
        scheme = KG.replace("ontology#", predicate.removesuffix("Root") + "#")
        allowed = [name.removeprefix(scheme) for name in self.terms if name.startswith(scheme)]
        self._known(term, [code] if code else [], allowed)
        return code

    def _known(self, term: Term, names: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
        names = tuple(names)
        unknown = [name for name in names if name not in known]
        if unknown:
            raise self._wrong(term, f"{unknown[0]} is not known here; allowed are {', '.join(sorted(known))}.")
        return names

    def _wrong(self, term: Term, what: str) -> InvalidVocabulary:
        return InvalidVocabulary(f"{self.path}:{term.line}: {term.name}: {what}")


def _inherited(line: list[Term], predicate: str) -> dict[str, str]:
    return next((texts for term in line if (texts := term.texts(KG + predicate))), {})


def _upper_snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).upper()
