"""A graph in numbers: how much of what, who is most connected, and who belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kg.graph.ties import actor_network
from kg.model import Graph

if TYPE_CHECKING:
    import networkx

Row = dict[str, Any]

SAMPLE = 200  # actors; where there are more, betweenness is estimated from so many of them
LEADING = 5  # names told of a community


class Statistics:
    """Rows about a graph; actors tied to nobody are counted and otherwise left out."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.entities = {entity.id: entity for entity in graph.entities}

    def counts(self) -> list[Row]:
        """Articles by language, entities and events by class, events by status: the frequent first."""
        return [
            *_counted("articles", (article.lang for article in self.graph.articles)),
            *_counted("entities", (entity.type for entity in self.graph.entities)),
            *_counted("events", (event.account.type for event in self.graph.events)),
            *_counted("statuses", (event.account.status for event in self.graph.events)),
        ]

    def actors(self, limit: int) -> list[Row]:
        """The actors tied to most others; their centralities, and the community they are in."""
        import networkx

        degree = networkx.degree_centrality(self.network)
        between = networkx.betweenness_centrality(self.network, k=min(len(self.network), SAMPLE), seed=1)
        group = {id: number for number, ids in enumerate(self.groups, start=1) for id in ids}
        return [
            {
                "name": self.entities[id].label,
                "type": self.entities[id].type,
                "ties": self.network.degree[id],
                "events": self._events[id],
                "degree": round(degree[id], 3),
                "betweenness": round(between[id], 3),
                "community": group[id],
            }
            for id in self._leading(self.network)[:limit]
        ]

    def communities(self, limit: int) -> list[Row]:
        """The largest communities, and in each who is tied to most others."""
        return [
            {"community": number, "actors": len(ids), "names": self._names(self._leading(ids)[:LEADING])}
            for number, ids in enumerate(self.groups[:limit], start=1)
        ]

    @cached_property
    def network(self) -> networkx.Graph[str]:
        """The actors that are tied to others."""
        network = actor_network(self.graph)
        network.remove_nodes_from([id for id in network if not network.degree[id]])
        return network

    @cached_property
    def groups(self) -> list[list[str]]:
        """Actors who have more to do with each other than with the rest (Louvain), the largest group first."""
        import networkx

        found = networkx.community.louvain_communities(self.network, weight="weight", seed=1) if self.network else []
        return sorted((sorted(ids) for ids in found), key=lambda ids: (-len(ids), ids))

    @cached_property
    def _events(self) -> Counter[str]:
        """How many events each entity has a role in."""
        return Counter(id for event in self.graph.events for id in {role.filler for role in event.account.roles})

    def _leading(self, ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=lambda id: (-self.network.degree[id], -self._events[id], id))

    def _names(self, ids: Iterable[str]) -> list[str]:
        return [self.entities[id].label for id in ids]


def _counted(what: str, values: Iterable[str]) -> Iterator[Row]:
    found = Counter(values)
    for value in sorted(found, key=lambda value: (-found[value], value)):
        yield {"what": what, "which": value, "count": found[value]}
