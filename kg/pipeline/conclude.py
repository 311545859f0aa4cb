"""Records → links → graph, written to the folder; nothing is done when nothing has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kg.errors import KgError
from kg.graph import assemble, check
from kg.model import Facts, Graph, Link
from kg.pipeline.folder import GraphFolder
from kg.pipeline.sides import check_current
from kg.pipeline.version import graph_version, reading_version
from kg.resolution import resolve
from kg.stores.records import Records
from kg.vocabulary.gazetteer import with_own
from kg.vocabulary.ontology import ontology
from kg.vocabulary.own import OwnCsv


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much a graph holds."""

    articles: int
    entities: int
    events: int
    statements: int
    positions: int


def conclude(folder: GraphFolder, records: Records, tell: Callable[[str, int], None]) -> Sizes | None:
    """Resolves and assembles everything on record; None when the folder holds just that already."""
    state = _state(folder, records)
    if state == folder.built_from():
        folder.write_issues(records.issues())
        return None
    facts = list(records.all(reading_version()))
    tell("deciding who is who", len(facts))
    links = resolve(facts, folder.judgements())
    tell("assembling the graph", len(facts))
    graph = assemble(facts, links)
    folder.write(links, graph, records.issues(), state)
    return sizes(graph)


def put_together(facts: list[Facts], links: list[Link], output: Path, gazetteer: Path | None = None) -> Sizes:
    """A graph folder from facts and links that are given; the next build decides anew who is who. Raises KgError."""
    with with_own(gazetteer) as own:
        return _put_together(facts, links, output, own)


def _put_together(facts: list[Facts], links: list[Link], output: Path, own: OwnCsv | None) -> Sizes:
    graph = assemble(facts, links)
    faults = check(graph)
    if faults:
        raise KgError(f"The facts do not fit the ontology ({len(faults)} faults): {faults[0]}")
    folder = GraphFolder.create(output)
    folder.keep_gazetteer(own)
    with folder.records() as records:
        for each in facts:
            records.put(each, reading_version())
        folder.write(links, graph, records.issues(), "given")
    return sizes(graph)


def remove(folder: GraphFolder, article: str) -> Sizes:
    """Takes an article out, told by id, content hash or node id; what others support stays. Raises KgError."""
    with with_own(folder.own_gazetteer()), folder.records() as records:
        check_current(folder, records)
        if not records.remove(article):
            raise KgError(f"{folder.path} has no article {article!r}; its id, content hash or node id names it.")
        return conclude(folder, records, lambda step, done: None) or sizes(folder.graph())


def sizes(graph: Graph) -> Sizes:
    """Counts over a whole graph."""
    statements = sum(ontology().is_a(event.account.type, "Statement") for event in graph.events)
    events = len(graph.events) - statements
    return Sizes(len(graph.articles), len(graph.entities), events, statements, len(graph.positions))


def _state(folder: GraphFolder, records: Records) -> str:
    """A fingerprint over everything the graph follows from: rules, decisions, articles."""
    digest = hashlib.sha256(f"{graph_version()}\n{folder.judgements()}\n".encode("utf-8", "surrogatepass"))
    for key in records.keys(reading_version()):
        digest.update(("\x1f".join(key) + "\n").encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
