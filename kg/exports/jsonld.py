"""JSON-LD with a context made of the ontology, streamed subject by subject."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, BinaryIO

from kg.exports.exporter import ExportOptions
from kg.exports.quads import quads
from kg.exports.terms import NAMESPACES, prefixes, short
from kg.model import Graph
from kg.vocabulary.ontology import OntologyProperty, ontology
from kg.vocabulary.turtle import RDF

XSD = NAMESPACES["xsd"]


def context(options: ExportOptions) -> dict[str, Any]:
    """Prefixes, and for our properties what their values are, so that these can be written as plain strings."""
    known = {f"kg:{p.name}": kind for p in ontology().properties.values() if (kind := _kind(p))}
    return {**prefixes(options), **{name: {"@id": name, "@type": kind} for name, kind in known.items()}}


def context_document() -> str:
    """The context of every export as a document of its own, for JSON-LD that others write: docs/context.jsonld."""
    return json.dumps({"@context": context(ExportOptions())}, ensure_ascii=False, indent=2) + "\n"


def _kind(prop: OntologyProperty) -> str | None:
    """@id for links, the datatype where there is only one, None for texts and what has several."""
    first = prop.range[0]
    if not first.startswith("http"):
        return "@id"
    return (
        short(first, NAMESPACES) if len(prop.range) == 1 and first not in (XSD + "string", RDF + "langString") else None
    )


class JsonLdExporter:
    """Compact JSON-LD: one node object a line, named graphs as objects of their own."""

    name = "jsonld"
    suffix = ".jsonld"
    title = "JSON-LD with its context and a named graph per article"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        out.write(f'{{"@context":{_json(context(options))},\n"@graph":[\n'.encode())
        for part in _joined(self._objects(graph, options)):
            out.write(part.encode())
        out.write(b"\n]}\n")

    def _objects(self, graph: Graph, options: ExportOptions) -> Iterator[str]:
        """Nodes of the default graph, then each named graph."""
        writer = _Writer(options)
        for name, members in groupby(quads(graph, options), key=lambda quad: quad.graph_name):
            nodes = writer.nodes(members)
            if hasattr(name, "value"):
                yield f'{{"@id":{_json(writer.short(name.value))},"@graph":[\n' + "".join(_joined(nodes)) + "\n]}"
            else:
                yield from nodes


class _Writer:
    """Writes node objects with short names."""

    def __init__(self, options: ExportOptions) -> None:
        self.prefixes = prefixes(options)
        self.vocabulary = lru_cache(maxsize=1024)(self.short)  # our data has too many names to keep
        self.kinds = {name: value["@type"] for name, value in context(options).items() if isinstance(value, dict)}

    def short(self, iri: str) -> str:
        return short(iri, self.prefixes)

    def nodes(self, quads: Iterable[Any]) -> Iterator[str]:
        for subject, members in groupby(quads, key=lambda quad: quad.subject):
            node: dict[str, Any] = {"@id": self.short(subject.value)}
            for quad in members:
                key, value = self._pair(quad.predicate.value, quad.object)
                node.setdefault(key, []).append(value)
            yield _json({key: _alone(value) for key, value in node.items()})

    def _pair(self, predicate: str, object: Any) -> tuple[str, Any]:
        if predicate == RDF + "type":
            return "@type", self.vocabulary(object.value)
        name = self.vocabulary(predicate)
        return name, self._value(object, self.kinds.get(name))

    def _value(self, object: Any, kind: str | None) -> Any:
        """A plain string where the context says what it is."""
        if not hasattr(object, "datatype"):
            iri = self.short(object.value)
            return iri if kind == "@id" else {"@id": iri}
        if object.language:
            return {"@value": object.value, "@language": object.language}
        datatype = self.vocabulary(object.datatype.value)
        plain = datatype in (kind, "xsd:string")
        return object.value if plain else {"@value": object.value, "@type": datatype}


def _alone(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _joined(parts: Iterable[str]) -> Iterator[str]:
    for place, part in enumerate(parts):
        yield part if place == 0 else ",\n" + part


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
