"""SPARQL over a graph's RDF, the prefixes filled in; the example queries of sparql/."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from kg.errors import InvalidVocabulary, unknown
from kg.exports.exporter import ExportOptions
from kg.exports.quads import quads
from kg.exports.sparql_faults import check, check_graphs
from kg.exports.terms import prefixes, short
from kg.model import Graph
from kg.vocabulary.files import data_dir

_ALL = re.compile(r"\bSELECT\s+(?:(?:DISTINCT|REDUCED)\s+)?\*", re.IGNORECASE)


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


def ask(graph: Graph, query: str, shorten: bool = False) -> list[dict[str, Any]] | str:
    """Rows of a SELECT, true or false of an ASK, N-Triples of a CONSTRUCT; `shorten` writes kg:met for its IRI in rows.

    Raises KgError for what is no SPARQL and for what would leave the graph.
    """
    from pyoxigraph import QueryBoolean, QueryTriples, RdfFormat, Store

    options = ExportOptions()
    known, text = prefixes(options), _text(query)
    check(text, known)
    store = Store()
    store.bulk_extend(quads(graph, options))
    check_graphs(text, store, known)
    answer = store.query(text, prefixes=known)
    if isinstance(answer, QueryBoolean):
        return f"{str(bool(answer)).lower()}\n"
    if isinstance(answer, QueryTriples):
        return (answer.serialize(format=RdfFormat.N_TRIPLES) or b"").decode("utf-8")
    names = _in_order([variable.value for variable in answer.variables], text)
    return [{name: _plain(row[name], known if shorten else {}) for name in names} for row in answer]


def _text(query: str) -> str:
    """The query, or the one of that name; a lone word is meant as a name."""
    named = sparql_examples().get(query.strip())
    if not named and query.strip().replace("-", "").isalnum():
        raise unknown(query.strip(), "query", sparql_examples(), "kg sparql")
    return named.text if named else query


def _in_order(names: Sequence[str], query: str) -> list[str]:
    """As the query selects them; of SELECT *, which pyoxigraph sorts by letters, as they first stand in it."""
    places = {name: place for place, name in reversed(list(enumerate(re.findall(r"[?$](\w+)", query))))}
    return sorted(names, key=lambda name: places.get(name, 0)) if _ALL.search(query) else list(names)


def _plain(value: Any, known: Mapping[str, str]) -> str | None:
    """The text of a literal, the IRI of a node (short where its prefix is known), nothing for a variable unbound."""
    if value is None:
        return None
    text = str(getattr(value, "value", value))  # a triple as a value has its parts only
    return text if hasattr(value, "datatype") else short(text, known)
