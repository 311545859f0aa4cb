"""A question put to a graph: parameters as the query wants them, rows as the user does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from kg.errors import KgError, unknown
from kg.graph import part_of, restored
from kg.graph.property_graph import PropertyGraph
from kg.model import Graph
from kg.queries.library import NamedQuery, Parameter, named_queries
from kg.queries.naming import entities_named, events_named
from kg.queries.subgraph import around, ids_in, subgraph
from kg.stores.bolt import GraphStore
from kg.stores.values import Row
from kg.vocabulary.ontology import ontology

NODES = "nodes"  # a named question's last column: ids of what the row speaks of, for the graph and not for the table
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def run(
    store: GraphStore, question: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False
) -> list[Row]:
    """The rows of a named question, or of Cypher as it stands. Raises KgError for parameters that do not fit."""
    rows = _ask(store, question, parameters or {}, write)
    return [_shown(row) for row in rows] if question in named_queries() else rows


def graph_of(store: GraphStore, question: str, parameters: Mapping[str, Any] | None = None) -> PropertyGraph:
    """What the rows of a question speak of, or the nodes that Cypher returns, and the edges between them."""
    return subgraph(store, ids_of(store, question, parameters))


def page_of(store: GraphStore, question: str, parameters: Mapping[str, Any] | None = None) -> Graph:
    """The same for a page, from a server: events with their sides, and for each telling a sentence."""
    ids = ids_of(store, question, parameters)
    return part_of(restored(around(store, ids)), ids)


def ids_of(store: GraphStore, question: str, parameters: Mapping[str, Any] | None = None) -> set[str]:
    """The ids of what the rows speak of. Raises KgError for a question that counts."""
    rows = _ask(store, question, parameters or {}, False)
    if question not in named_queries():
        return set(ids_in(rows))
    if rows and NODES not in rows[0]:
        raise KgError(f"{question} counts; it has rows and no graph.")
    return {id for row in rows for id in row[NODES] if id}


def check(question: str) -> None:
    """Raises KgError for a lone word that is no question: no Cypher is that short."""
    if question not in named_queries() and not re.search(r"\s|\(", question.strip()):
        raise unknown(question, "question", named_queries(), "kg query")


def _shown(row: Row) -> Row:
    """Without the nodes; lists sorted, which databases collect in any order."""
    return {key: sorted(value) if isinstance(value, list) else value for key, value in row.items() if key != NODES}


def _ask(store: GraphStore, question: str, parameters: Mapping[str, Any], write: bool) -> list[Row]:
    named = named_queries().get(question)
    if named:
        return store.query(named.text, _filled(store, named, parameters))
    check(question)
    return store.query(question, parameters, write=write)


def _filled(store: GraphStore, query: NamedQuery, given: Mapping[str, Any]) -> dict[str, Any]:
    known = {parameter.name: parameter for parameter in query.parameters}
    allowed = ", ".join(known) or "none"
    for name in given:
        if name not in known:
            raise KgError(f"{query.name} has no parameter {name}; it has {allowed}.")
    for name, parameter in known.items():
        if parameter.required and not str(given.get(name, "")).strip():
            raise KgError(f"{query.name} needs {name}: {parameter.meaning}; say -p {name}=…")
    return {name: _typed(store, query, p, given.get(name, p.default)) for name, p in known.items()}


def _typed(store: GraphStore, query: NamedQuery, parameter: Parameter, value: Any) -> Any:
    """What the user wrote, as the type the parameter has; no name at all is an empty list of ids."""
    text = str(value).strip()
    if parameter.type == "number":
        if not text.isdecimal():
            raise KgError(f"{query.name}: {parameter.name} is a whole number, not {text!r}.")
        return int(text)
    if parameter.type == "date" and not _is_day(text):
        raise KgError(f"{query.name}: {parameter.name} is a day such as 2022-01-21, not {text!r}.")
    if parameter.type == "class":
        return _class(query, parameter, text)
    if parameter.type in ("entity", "event"):
        named = entities_named if parameter.type == "entity" else events_named
        return named(store, text) if text else []
    return text


def _class(query: NamedQuery, parameter: Parameter, text: str) -> str:
    """A class of events as the ontology writes it."""
    classes = {name.casefold(): name for name in ontology().event_classes}
    if text and text.casefold() not in classes:
        raise KgError(f"{query.name}: {parameter.name} is one of {', '.join(classes.values())}, not {text!r}.")
    return classes.get(text.casefold(), "")


def _is_day(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and date.fromisoformat(text) is not None
    except ValueError:
        return False
