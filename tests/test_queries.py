"""Every named question gives the same rows on the embedded graph and on Neo4j, and the right ones."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from kg.errors import InvalidVocabulary, KgError
from kg.graph.property_graph import PropertyGraph
from kg.queries import graph_of, named_queries, run
from kg.stores.bolt import GraphStore
from kg.stores.values import Row

GIVEN = {
    "actor": "Лавровим",
    "class": "sanction",
    "country": "США",
    "event": "meeting-1",
    "from": "2022-01-01",
    "one": "Kuleba",
    "other": "Blinken",
    "place": "Женеве",
    "subject": "Росією",
    "to": "2022-12-31",
}


def _answer(store: GraphStore, name: str, **given: str) -> list[Row]:
    wanted = {
        parameter.name: GIVEN[parameter.name] for parameter in named_queries()[name].parameters if parameter.required
    }
    return run(store, name, {**wanted, **given})


def test_there_is_a_library_of_questions() -> None:
    folders = Counter(query.folder for query in named_queries().values())
    assert sorted(folders) == ["actors", "events", "network", "places", "sources", "statements", "time"]
    assert folders.total() >= 40
    assert all(query.title and query.title[0].isupper() for query in named_queries().values())


@pytest.mark.parametrize("name", named_queries())
def test_rows_agree(name: str, embedded: GraphStore, neo4j: GraphStore, graph: PropertyGraph) -> None:
    embedded.load(graph)
    neo4j.load(graph)
    rows = _answer(neo4j, name)
    assert rows, "the hand-made graph has an answer to every question"
    assert _answer(embedded, name) == rows


def test_who_met_whom(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    row = run(store, "who-met-whom")[0]
    assert (row["who"], row["whom"], row["date"], row["place"]) == (
        "Antony Blinken",
        "Sergey Lavrov",
        "2022-01-21",
        "Geneva",
    )
    assert (row["duration"], row["articles"]) == ("PT1H30M", 1)


@pytest.mark.parametrize("name", named_queries())
def test_every_question_but_those_that_count_has_a_graph(name: str) -> None:
    counting = {"events-per-month", "publishers"}
    assert ("AS nodes" in named_queries()[name].text) == (name not in counting)


def test_who_demanded_what(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    rows = run(store, "who-demanded-what", {"speaker": "Blinken", "addressee": "Moscow"})
    assert [(row["speaker"], row["addressee"], row["topic"]) for row in rows] == [
        ("Antony Blinken", "Russia", "withdrawal of troops")
    ]
    assert run(store, "who-demanded-what", {"speaker": "Lavrov"}) == []


def test_who_owns_what(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    rows = run(store, "who-owns-what", {"owner": "США"})
    assert [(row["owner"], row["owned"], row["articles"]) for row in rows] == [
        ("United States", "Department of State", 1)
    ]
    assert run(store, "who-owns-what", {"owner": "Blinken"}) == []


def test_events_at_a_place_between_two_dates(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    asked = {"place": "Geneva", "from": "2022-01-15", "to": "2022-01-31"}
    assert [row["event"] for row in run(store, "events-at-place", asked)] == ["meeting-1"]
    assert [row["event"] for row in run(store, "events-at-place", {"place": "Switzerland"})] == ["talks-1", "meeting-1"]


def test_the_sentences_behind_an_event(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    rows = run(store, "articles-behind-event", {"event": "phone call"})
    assert [(row["article"], row["quote"]) for row in rows] == [
        ("News 2", "Лавров поговорил с Блинкеном."),
        ("News 3", "Відбулася розмова Лаврова і Блінкена."),
    ]


def test_the_shortest_connection(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    (row,) = run(store, "shortest-connection", {"one": "Kuleba", "other": "Lavrov"})
    assert row["events"] == 2
    assert row["way"].startswith("Dmytro Kuleba — Visit of Antony Blinken to Kyiv — Antony Blinken — ")


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("meetings-of-actor", {}, "meetings-of-actor needs actor"),
        ("statements", {"who": "x"}, "statements has no parameter who; it has from, to, limit"),
        ("statements", {"from": "yesterday"}, "from is a day such as 2022-01-21, not 'yesterday'"),
        ("statements", {"from": "2022-02-30"}, "from is a day"),
        ("statements", {"limit": "-1"}, "limit is a whole number"),
        ("events-of-class", {"class": "Party"}, "class is one of Event, .*, not 'Party'"),
        ("meetings-of-actor", {"actor": " "}, "meetings-of-actor needs actor"),
        ("no-such-question", {}, "no-such-question. is no question here; kg query lists all"),
    ],
)
def test_what_does_not_fit_is_told(name: str, given: dict[str, str], told: str, embedded: GraphStore) -> None:
    with pytest.raises(KgError, match=told):
        run(embedded, name, given)


def test_the_graph_of_an_answer(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    found = graph_of(store, "who-met-whom")
    assert [node.id for node in found.nodes] == ["meeting-1", "person-blinken", "person-lavrov"]
    assert found.nodes == [node for node in graph.nodes if node.id in ("meeting-1", "person-blinken", "person-lavrov")]
    assert [(edge.source, edge.type, edge.target) for edge in found.edges] == [
        ("person-blinken", "MET", "person-lavrov"),
        ("person-blinken", "PARTICIPATED_IN", "meeting-1"),
        ("person-blinken", "SPOKE_BY_PHONE_WITH", "person-lavrov"),
        ("person-lavrov", "PARTICIPATED_IN", "meeting-1"),
    ]
    assert {edge.properties.get("date") for edge in found.edges} == {"2022-01-21", "2022-02-01", None}


def test_the_graph_of_cypher_is_that_of_its_nodes(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    found = graph_of(store, "MATCH path = (a:Person)-[:HOLDS_POSITION]->(b) RETURN path AS path, [a] AS list")
    assert {node.id for node in found.nodes} >= {"person-lavrov", "country-russia", "organization-state"}


def test_a_question_that_counts_has_no_graph(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    with pytest.raises(KgError, match="publishers counts; it has rows and no graph"):
        graph_of(store, "publishers")


def test_cypher_is_answered_too(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    assert run(store, "MATCH (n:Actor) WHERE n.name = $name RETURN n.type AS type", {"name": "Russia"}) == [
        {"type": "Country"}
    ]


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("MATCH (n) RETURN n.id AS id", 1, "begins with its title"),
        ("// Title\n// actor: name\nRETURN $actor AS a", 2, "a parameter is written"),
        (
            "// Title\n// actor: word, who (required)\nRETURN $actor AS a",
            2,
            "types are class, date, entity,",
        ),
        ("// Title\n// actor: text, who (required)\nRETURN 1 AS a", 1, "declared and not used"),
        ("// Title\nRETURN $actor AS a", 1, "used and not declared"),
    ],
)
def test_a_wrong_file_is_told_with_its_line(text: str, line: int, told: str, tmp_path: Path) -> None:
    file = tmp_path / "wrong.cypher"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidVocabulary, match=f"wrong.cypher:{line}: .*{told}"):
        named_queries(tmp_path)


def test_a_name_stands_in_one_folder_only(tmp_path: Path) -> None:
    for folder in ("actors", "events"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "twice.cypher").write_text("// Title\nRETURN 1 AS one", encoding="utf-8")
    with pytest.raises(InvalidVocabulary, match="actors has a question of this name already"):
        named_queries(tmp_path)
