"""A property graph read back says what it was made of, but for texts and the very words."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import check, property_graph, restored
from kg.graph.properties import PropertyEdge, PropertyNode
from kg.model import Account, Event, Graph
from tests.graph.told import told_graph

GRAPH = told_graph()
BACK = restored(property_graph(GRAPH))


def _told(graph: Graph) -> list[tuple[str, Account, list[tuple[str, str | None, str, str]]]]:
    return [(event.id, _sorted(event.account), _tellings(event)) for event in graph.events]


def _sorted(account: Account) -> Account:
    return replace(account, roles=tuple(sorted(account.roles, key=repr)))


def _tellings(event: Event) -> list[tuple[str, str | None, str, str]]:
    tellings = ((t.article, t.account.start, t.account.status, t.evidence[0].quote) for t in event.tellings)
    return sorted(tellings, key=repr)


def test_events_with_their_sides_and_what_each_article_says_of_them() -> None:
    assert _told(BACK) == _told(GRAPH)
    assert [event.labels for event in BACK.events] == [event.labels for event in GRAPH.events]


def test_entities_posts_and_shares() -> None:
    ours = [replace(entity, aliases={}) for entity in GRAPH.entities]
    assert [replace(entity, aliases={}) for entity in BACK.entities] == ours
    assert {(each.holder, each.of, each.start) for each in BACK.positions} == {
        (each.holder, each.of, each.start) for each in GRAPH.positions if each.of
    }
    assert [each.id for each in BACK.ownerships] == [each.id for each in GRAPH.ownerships]


def test_articles_go_by_the_same_ids_without_their_texts() -> None:
    assert [article.node_id for article in BACK.articles] == [article.node_id for article in GRAPH.articles]
    assert {article.text for article in BACK.articles} == {""}


def test_what_others_wrote_is_left_out() -> None:
    shape = property_graph(GRAPH)
    shape.nodes.append(PropertyNode("mine", ("Entity",), {"name": "Mine"}))
    shape.edges.append(PropertyEdge("mine", shape.nodes[0].id, "PARTICIPATED_IN", {}))
    assert restored(shape) == BACK
    assert not [fault for fault in check(BACK) if "mention" not in fault]
