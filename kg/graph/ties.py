"""Who is tied to whom: actors who took part in one event, and whoever spoke with those spoken about."""

from __future__ import annotations

from collections.abc import Container, Iterator
from itertools import combinations, product
from typing import TYPE_CHECKING

from kg.model import Account, Graph
from kg.vocabulary.ontology import ontology

if TYPE_CHECKING:
    import networkx

Tie = tuple[str, str]  # ids of two actors, the smaller first


def actors_of(graph: Graph) -> set[str]:
    """Ids of all who can act: people, organizations, countries."""
    return {entity.id for entity in graph.entities if ontology().is_a(entity.type, "Actor")}


def ties(account: Account, actors: Container[str]) -> list[Tie]:
    """The pairs an event ties, each once."""
    sides = _fillers(account, "participant", actors)
    told = product(_fillers(account, "agent", actors), _fillers(account, "about", actors))
    pairs = {(min(pair), max(pair)) for pair in (*combinations(sides, 2), *told)}
    return sorted(pair for pair in pairs if pair[0] != pair[1])


def actor_network(graph: Graph) -> networkx.Graph[str]:
    """Every actor, and a tie's `weight`: the number of events behind it."""
    import networkx

    found: networkx.Graph[str] = networkx.Graph()
    actors = actors_of(graph)
    found.add_nodes_from(sorted(actors))
    for one, other in _all_ties(graph, actors):
        weight = found.edges[one, other]["weight"] if found.has_edge(one, other) else 0
        found.add_edge(one, other, weight=weight + 1)
    return found


def _all_ties(graph: Graph, actors: Container[str]) -> Iterator[Tie]:
    for event in graph.events:
        yield from ties(event.account, actors)


def _fillers(account: Account, name: str, actors: Container[str]) -> list[str]:
    """Actors in this role or one below it, each once."""
    fillers = (role.filler for role in account.roles if ontology().is_a(role.name, name))
    return [id for id in dict.fromkeys(fillers) if id in actors]
