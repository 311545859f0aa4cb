"""The property graph is the one of the design's two tables."""

from __future__ import annotations

from kg.graph import DATE_PROPERTIES, PropertyEdge, property_graph
from tests.graph.told import EN, RU, told_graph

GRAPH = property_graph(told_graph())
NODES = {node.id: node for node in GRAPH.nodes}


def edges(type: str) -> list[PropertyEdge]:
    return [edge for edge in GRAPH.edges if edge.type == type]


def test_an_entity() -> None:
    oslo = NODES["city-oslo"]
    assert oslo.labels == ("Entity", "Place", "City")
    assert oslo.properties == {
        **{"name": "Oslo", "name_en": "Oslo", "name_ru": "Осло", "name_uk": "Осло"},
        **{"type": "City", "wikidata": "Q585", "lat": 59.91, "long": 10.75},
    }
    assert NODES["person-berg"].properties["aliases"] == ["Berg", "Берг"]


def test_an_event() -> None:
    meeting = NODES["meeting-oslo"]
    assert meeting.labels == ("Event", "Meeting")
    assert meeting.properties == {
        "name": "Meeting of Anna Berg and Petro Koval, Oslo, 2023-05-10",
        "name_en": "Meeting of Anna Berg and Petro Koval, Oslo, 2023-05-10",
        "name_ru": "Встреча: Анна Берг и Пётр Коваль, Осло, 2023-05-10",
        **{"type": "Meeting", "plover": "CONSULT", "status": "occurred", "duration": "PT1H"},
        **{"start": "2023-05-10", "end": "2023-05-10", "earliest": "2023-05-10", "latest": "2023-05-10"},
        **{"confidence": 0.98, "articles": 2},
    }


def test_an_article() -> None:
    assert NODES[EN.node_id].properties == {
        **{"name": EN.title, "title": EN.title, "type": "Article", "identifier": EN.id, "lang": "en"},
        **{"published": "2023-05-12", "content_hash": EN.content_hash},
    }


def test_who_took_part_and_where() -> None:
    taking_part = {(e.source, e.target, e.properties["role"]) for e in edges("PARTICIPATED_IN")}
    assert ("person-berg", "meeting-oslo", "participant") in taking_part
    assert ("person-koval", "demand-port", "addressee") in taking_part
    assert [(e.source, e.target) for e in edges("TOOK_PLACE_AT")] == [("meeting-oslo", "city-oslo")]
    assert [(e.source, e.target) for e in edges("MADE_AT")] == [("demand-port", "meeting-oslo")]
    assert [(e.source, e.target) for e in edges("ATTRIBUTED_TO")] == [("transfer-tug", "person-koval")]


def test_reports_say_what_they_say_otherwise() -> None:
    ru, en = sorted(
        (e for e in edges("REPORTED_IN") if e.source == "meeting-oslo"), key=lambda e: e.target != RU.node_id
    )
    assert set(ru.properties) == {"quote", "begin", "end"}
    assert en.properties["start"] == "2023-05"
    assert (
        EN.text[int(str(en.properties["begin"])) : int(str(en.properties["end"]))]
        == "Anna Berg met Petro Koval in Oslo"
    )


def test_a_post_and_a_place_within_a_country() -> None:
    (post,) = edges("HOLDS_POSITION")
    assert (post.source, post.target) == ("person-berg", "country-norway")
    assert post.properties == {
        **{"title": "министр иностранных дел", "articles": 1, "article": RU.node_id},
        "quote": "Министр иностранных дел Норвегии Анна Берг встретилась 10 мая в Осло с Петром Ковалем.",
    }
    assert edges("LOCATED_IN") == [PropertyEdge("city-oslo", "country-norway", "LOCATED_IN")]


def test_an_article_mentions_an_entity_so_often() -> None:
    counts = {(e.source, e.target): e.properties["count"] for e in edges("MENTIONS")}
    assert counts[RU.node_id, "person-koval"] == 3 and counts[EN.node_id, "city-oslo"] == 1


def test_a_direct_edge_has_its_best_sentence() -> None:
    (met,) = edges("MET")
    assert met.properties == {
        **{"event": "meeting-oslo", "date": "2023-05-10", "place": "Oslo", "articles": 2, "article": EN.node_id},
        "quote": "Anna Berg met Petro Koval in Oslo on Wednesday for an hour, she said.",
    }


def test_every_edge_that_an_article_tells_has_its_sentence() -> None:
    texts = {article.node_id: article.text for article in (RU, EN)}
    for edge in GRAPH.edges:
        ends = {edge.source, edge.target} & set(texts)
        if edge.type != "LOCATED_IN":  # known from the gazetteer, told by nobody
            assert str(edge.properties["quote"]) in texts[str(edge.properties.get("article") or ends.pop())], edge


def test_a_role_has_the_sentence_of_an_article_that_tells_it() -> None:
    parts = {(e.source, e.target): e.properties["article"] for e in edges("PARTICIPATED_IN")}
    assert parts["person-berg", "meeting-oslo"] == EN.node_id, "the surest"
    assert parts["country-norway", "transfer-tug"] == RU.node_id


def test_every_edge_joins_two_nodes_and_can_be_told_apart() -> None:
    assert all(edge.source in NODES and edge.target in NODES for edge in GRAPH.edges)
    keys = [(edge.source, edge.type, edge.target, str(edge.properties)) for edge in GRAPH.edges]
    assert keys == sorted(keys) and len(set(keys)) == len(keys)


def test_dates_are_whole_days() -> None:
    properties = [node.properties for node in GRAPH.nodes] + [edge.properties for edge in GRAPH.edges]
    days = [value for each in properties for name, value in each.items() if name in DATE_PROPERTIES]
    assert days and all(len(str(day)) == 10 for day in days)
