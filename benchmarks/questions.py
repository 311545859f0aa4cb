"""How long each named question takes on a graph of many articles: python benchmarks/questions.py [--articles 10000].

Asked are the busiest actors, places and days, so that most rows are looked at. Each question is asked several times,
the median counts, the name's look-up included. A time above the limit (200 ms on Neo4j, one second embedded) is marked.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

from world import World

from kg.queries import named_queries, run
from kg.stores.bolt import GraphStore
from kg.stores.embedded import EmbeddedStore

LIMITS = {"neo4j": 200.0, "embedded": 1000.0}  # milliseconds
GIVEN = {"class": "Sanction", "from": "2021-06-01", "to": "2021-07-01"}


def names(world: World) -> dict[str, str]:
    """The hardest cases: who is in most events, in a case form and another script."""
    country = world.countries[0]
    event = next(edge.target for edge in world.edges if (edge.source, edge.type) == (country.id, "PARTICIPATED_IN"))
    place = next(each for each in world.places if "lat" in each.properties)
    persons = [str(person.properties["name_ru"]) for person in world.persons[:2]]
    return {
        **GIVEN,
        "actor": str(country.properties["name_ru"]),
        "one": persons[0],
        "other": persons[1],
        "subject": str(country.properties["name_uk"]),
        "country": str(country.properties["name"]),
        "event": event,
        "place": str(place.properties["name"]),
    }


def measure(store: GraphStore, given: dict[str, str], rounds: int) -> dict[str, tuple[float, int]]:
    """Question → median of milliseconds, rows."""
    found = {}
    for name, query in named_queries().items():
        asked = {p.name: given[p.name] for p in query.parameters if p.required}
        times, rows = [], 0
        for _ in range(rounds):
            start = time.perf_counter()
            rows = len(run(store, name, asked))
            times.append((time.perf_counter() - start) * 1000)
        found[name] = (statistics.median(times[1:]), rows)
    return found


def report(kind: str, times: dict[str, tuple[float, int]]) -> None:
    """One line a question, the slow ones marked."""
    for name, (took, rows) in times.items():
        print(f"{kind:9} {name:27} {took:8.1f} ms {rows:5} rows {'TOO SLOW' if took > LIMITS[kind] else ''}".rstrip())
    slowest = max(times, key=lambda name: times[name])
    print(f"{kind}: the slowest of {len(times)} is {slowest} with {times[slowest][0]:.0f} ms\n")


def main() -> None:
    """The command line; Neo4j is asked where KG_NEO4J_URI names an empty one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=6, help="of which the first only warms up")
    parser.add_argument("--folder", type=Path, help="where the embedded graph is kept for the next time")
    args = parser.parse_args()
    world = World(args.articles)
    graph = world.graph()
    print(f"{args.articles:,} articles: {len(graph.nodes):,} nodes, {len(graph.edges):,} edges")
    if uri := os.environ.get("KG_NEO4J_URI"):
        with GraphStore(
            uri, os.environ.get("KG_NEO4J_USER", "neo4j"), os.environ.get("KG_NEO4J_PASSWORD", "")
        ) as store:
            store.load(graph)
            report("neo4j", measure(store, names(world), args.rounds))
    with EmbeddedStore(args.folder or Path(tempfile.mkdtemp())) as embedded:
        embedded.load(graph)
        report("embedded", measure(embedded, names(world), args.rounds))


if __name__ == "__main__":
    main()
