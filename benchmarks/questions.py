"""How long each named question takes on a graph of many articles: python benchmarks/questions.py [--articles 10000].

Asked are the busiest actors, places and days, so that most rows are looked at. Each question is asked several times,
the name's look-up included: told are the median by the clock and the least CPU time, which is what counts on a machine
that others use, too. What is above the limit (200 ms on Neo4j, one second embedded) is marked. A second run on the same
--folder, or on the same server, finds the graph there and does not load it again.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from world import World

from kg.graph.property_graph import PropertyGraph
from kg.queries import named_queries, run
from kg.stores.bolt import GraphStore
from kg.stores.embedded import EmbeddedStore

LIMITS = {"neo4j": 200.0, "embedded": 1000.0}  # milliseconds
Clock = Callable[[], float]  # seconds of CPU
WARMING = 2  # times a question is asked before it counts: Java compiles what runs often
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


def measure(kind: str, store: GraphStore, given: dict[str, str], args: argparse.Namespace, clock: Clock) -> None:
    """A line for each question as soon as it is measured, the slow ones marked; then the ten slowest."""
    cost: dict[str, float] = {}
    for name in args.questions or named_queries():
        query = named_queries()[name]
        asked = {p.name: given[p.name] for p in query.parameters if p.required}
        for _ in range(WARMING):
            run(store, name, asked)
        took = [_asked(store, name, asked, clock) for _ in range(args.rounds)]
        by_clock, cpu = statistics.median(wall for wall, _, _ in took), min(cpu for _, cpu, _ in took)
        cost[name] = cpu
        mark = "TOO SLOW" if cpu > LIMITS[kind] else ""
        told = f"{kind:9} {name:27} {by_clock:8.1f} ms, {cpu:8.1f} of CPU {took[0][2]:5} rows {mark}"
        print(told.rstrip(), flush=True)
    slowest = sorted(cost.items(), key=lambda each: -each[1])[:10]
    told, under = ", ".join(f"{name} {cpu:.0f}" for name, cpu in slowest), sum(t <= LIMITS[kind] for t in cost.values())
    print(f"{kind}: {under} of {len(cost)} under the limit; the slowest, in ms of CPU: {told}\n")


def fill(store: GraphStore, graph: PropertyGraph) -> None:
    """Loads the graph where another run has not loaded it already, and tells how long it took."""
    if store.query("MATCH ()-[r]->() RETURN count(r) AS edges")[0]["edges"] == len(graph.edges):
        return
    start = time.perf_counter()
    store.load(graph)
    print(f"filled in {time.perf_counter() - start:.0f} s", flush=True)


def _asked(store: GraphStore, name: str, asked: dict[str, str], clock: Clock) -> tuple[float, float, int]:
    """Milliseconds by the clock, milliseconds of CPU, rows."""
    wall, cpu = time.perf_counter(), clock()
    rows = len(run(store, name, asked))
    return (time.perf_counter() - wall) * 1000, (clock() - cpu) * 1000, rows


def cpu_of(pid: int) -> Clock:
    """The CPU seconds of the server, and of this process that waits for it."""
    import psutil

    server = psutil.Process(pid)
    return lambda: sum(server.cpu_times()[:2]) + time.process_time()


def main() -> None:
    """The command line; Neo4j is asked where KG_NEO4J_URI names an empty one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", nargs="*", help="only these")
    parser.add_argument("--only", choices=LIMITS)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pid", type=int, help="of the Neo4j server on this machine, for its CPU time")
    parser.add_argument("--folder", type=Path, help="where the embedded graph is kept for the next time")
    args = parser.parse_args()
    world = World(args.articles)
    graph = world.graph()
    gc.freeze()  # a million objects that no question has to do with: looking through them took half a second of some
    print(f"{args.articles:,} articles: {len(graph.nodes):,} nodes, {len(graph.edges):,} edges", flush=True)
    if (uri := os.environ.get("KG_NEO4J_URI")) and args.only != "embedded":
        with GraphStore(
            uri, os.environ.get("KG_NEO4J_USER", "neo4j"), os.environ.get("KG_NEO4J_PASSWORD", "")
        ) as store:
            fill(store, graph)
            measure("neo4j", store, names(world), args, cpu_of(args.pid or os.getpid()))
    if args.only == "neo4j":
        return
    with EmbeddedStore(args.folder or Path(tempfile.mkdtemp())) as embedded:
        fill(embedded, graph)
        measure("embedded", embedded, names(world), args, time.process_time)


if __name__ == "__main__":
    main()
