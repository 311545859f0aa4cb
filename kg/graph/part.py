"""The part of a graph that some of its nodes stand for: what the page of an answer is made of."""

from __future__ import annotations

from collections.abc import Iterable

from kg.graph.ties import actors_of, ties
from kg.model import Event, Graph


def part_of(graph: Graph, ids: Iterable[str]) -> Graph:
    """These events and those that tie two of these actors, all who are in them, and the articles that say so."""
    wanted = set(ids)
    events = _events(graph, wanted)
    entities = _with_surroundings(graph, wanted | {role.filler for event in events for role in event.account.roles})
    positions = [each for each in graph.positions if each.holder in entities and each.of in entities]
    ownerships = [each for each in graph.ownerships if each.owner in entities and each.owned in entities]
    told = {telling.article for event in events for telling in event.tellings}
    evidence = [span for post in positions for span in post.evidence]
    evidence += [span for ownership in ownerships for span in ownership.evidence]
    articles = wanted | told | {article for article, _ in evidence}
    known = entities | {event.id for event in events} | {position.id for position in positions}
    known |= {ownership.id for ownership in ownerships}
    return Graph(
        articles=[each for each in graph.articles if each.node_id in articles],
        entities=[each for each in graph.entities if each.id in entities],
        events=events,
        positions=positions,
        ownerships=ownerships,
        mentions=[each for each in graph.mentions if each.article in articles and each.refers_to in known],
    )


def _events(graph: Graph, wanted: set[str]) -> list[Event]:
    actors = actors_of(graph) & wanted
    return [event for event in graph.events if event.id in wanted or ties(event.account, actors)]


def _with_surroundings(graph: Graph, ids: set[str]) -> set[str]:
    """With the countries and bodies they belong to."""
    around = {each.id: (*each.located_in, *each.part_of, *each.member_of) for each in graph.entities}
    kept = {id for id in ids if id in around}
    return kept | {whole for id in kept for whole in around[id]}
