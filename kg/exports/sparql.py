"""SPARQL over a graph's RDF, the prefixes filled in; the example queries of sparql/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.errors import InvalidVocabulary, KgError, unknown
from kg.exports.exporter import ExportOptions
from kg.exports.quads import quads
from kg.exports.terms import prefixes
from kg.model import Graph
from kg.vocabulary.files import data_dir

_CHANGES = re.compile(r"\s*(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SparqlExample:
    """A query by the name of its file; the first comment line is its title."""

    name: str
    title: str
    text: str


@cache
def sparql_examples() -> dict[str, SparqlExample]:
    """All of them by name. Raises InvalidVocabulary for a file without a title."""
    found = {}
    for path in sorted(data_dir("sparql").glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        title, _, _ = text.partition("\n")
        if not title.startswith("# "):
            raise InvalidVocabulary(f"{path}:1: a query begins with its title as a comment: # Who met whom.")
        found[path.stem] = SparqlExample(path.stem, title.removeprefix("# "), text)
    return found


def ask(graph: Graph, query: str) -> list[dict[str, Any]] | str:
    """Rows of a SELECT, true or false of an ASK, N-Triples of a CONSTRUCT. Raises KgError for what is no SPARQL."""
    from pyoxigraph import QueryBoolean, QueryTriples, RdfFormat, Store

    options = ExportOptions()
    store = Store()
    store.bulk_extend(quads(graph, options))
    try:
        answer = store.query(_text(query), prefixes=prefixes(options))
    except SyntaxError as error:
        raise _misread(query, error.msg) from error
    if isinstance(answer, QueryBoolean):
        return f"{str(bool(answer)).lower()}\n"
    if isinstance(answer, QueryTriples):
        return (answer.serialize(format=RdfFormat.N_TRIPLES) or b"").decode("utf-8")
    names = [variable.value for variable in answer.variables]
    return [{name: _plain(row[name]) for name in names} for row in answer]


def _text(query: str) -> str:
    """The query, or the one of that name; a lone word is meant as a name."""
    named = sparql_examples().get(query.strip())
    if not named and query.strip().replace("-", "").isalnum():
        raise unknown(query.strip(), "query", sparql_examples(), "kg sparql")
    return named.text if named else query


def _misread(query: str, said: str) -> KgError:
    """Where the query stops being SPARQL. What the parser would have liked there may be a page of signs: left out."""
    if _CHANGES.match(query):
        return KgError("This query changes data; kg sparql only reads.")
    place, _, why = said.removeprefix("error at ").partition(": ")
    line, _, column = place.partition(":")
    if not (line.isdecimal() and column.isdecimal()):
        return KgError(f"This is no SPARQL query: {said.splitlines()[0]}")
    what = why if len(why) < 60 else "what stands there does not fit"
    return KgError(f"This is no SPARQL query: line {line}, character {column}: {what}.")


def _plain(value: Any) -> str | None:
    """The text of a literal, the IRI of a node, nothing where the variable is unbound."""
    return None if value is None else str(value.value)
