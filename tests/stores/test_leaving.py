"""What others wrote on a node outlives it: another node stands for the same, or it is kept and told."""

from __future__ import annotations

import pytest

from kg.graph import property_graph
from kg.graph.property_graph import PropertyEdge, PropertyGraph, PropertyNode, Value
from kg.graph.stamps import STAMP
from kg.stores.bolt import GraphStore
from kg.stores.loading import Loaded
from kg.stores.schema import OWN
from kg.stores.values import Row
from tests.graph.told import told_graph

PERSON = ("Entity", "Actor", "Person")
QUOTE = "Anna Berg met Vera Rylska in Geneva."
HUNG = """
MATCH (n:Entity {id: 'person-old'})
SET n.remark = 'look here', n.checked = date('2026-01-02')
CREATE (note:Note {text: 'beside it'})
CREATE (note)-[:ABOUT_HER {since: 1999}]->(n)
CREATE (n)-[:`знає добре`]->(note)
CREATE (n)-[:IS]->(n)
"""
FOUND = """
MATCH (n {remark: 'look here'})
MATCH (note:Note)-[about:ABOUT_HER]->(n) MATCH (n)-[:`знає добре`]->(note) MATCH (n)-[:IS]->(n)
RETURN n.id AS id, n.checked AS checked, n.checked < date('2026-02-01') AS earlier, about.since AS since
"""


def person(id: str, name: str, **properties: Value) -> PropertyNode:
    return PropertyNode(id, PERSON, {"name": name, "name_en": name, "type": "Person", **properties})


def told(*people: PropertyNode) -> PropertyGraph:
    """A graph of an article that mentions these people, all in one sentence."""
    article = PropertyNode("article-1", ("Article",), {"name": "News", "type": "Article"})
    edges = [PropertyEdge("article-1", each.id, "MENTIONS", {"count": 1, "quote": QUOTE}) for each in people]
    return PropertyGraph([article, *people], edges)


def hung_on(store: GraphStore) -> list[Row]:
    """Where all that HUNG wrote is now."""
    return store.query(FOUND)


def where(id: str) -> list[Row]:
    return [{"id": id, "checked": "2026-01-02", "earlier": True, "since": 1999}]


OLD = person("person-old", "Anna Berg", aliases=["Berg"])
VERA = person("person-vera", "Vera Rylska")
HEIRS = {
    "the same in Wikidata": (person("person-old", "A.", wikidata="Q1"), person("person-new", "B.", wikidata="Q1")),
    "the same sentence and name": (OLD, person("person-new", "Berg")),
}


@pytest.mark.parametrize("kind", HEIRS)
def test_it_goes_to_the_node_that_stands_for_the_same(kind: str, store: GraphStore) -> None:
    old, new = HEIRS[kind]
    store.load(told(old, VERA))
    store.query(HUNG, write=True)
    assert hung_on(store) == where("person-old")
    loaded = store.load(told(new, VERA))
    assert (loaded.nodes_removed, loaded.handed_on, loaded.kept) == (1, 1, 0)
    assert hung_on(store) == where("person-new")
    assert store.query("MATCH (n:Kept) RETURN n.id AS id") == []
    assert store.load(told(new, VERA)) == Loaded()


def test_an_event_of_the_same_class_and_sentence_is_the_same(store: GraphStore) -> None:
    def meeting(id: str) -> PropertyGraph:
        event = PropertyNode(id, ("Event", "Meeting"), {"name": id, "type": "Meeting", "status": "occurred"})
        call = PropertyNode("phonecall-1", ("Event", "PhoneCall"), {"name": "a call", "type": "PhoneCall"})
        said = [PropertyEdge(each, "article-1", "REPORTED_IN", {"quote": QUOTE}) for each in (id, "phonecall-1")]
        whole = told(VERA)
        return PropertyGraph([*whole.nodes, event, call], [*whole.edges, *said])

    store.load(meeting("meeting-old"))
    store.query("MATCH (e:Event {id: 'meeting-old'}) SET e.remark = 'mine'", write=True)
    assert store.load(meeting("meeting-new")).handed_on == 1
    assert store.query("MATCH (e:Event) WHERE e.remark = 'mine' RETURN e.id AS id") == [{"id": "meeting-new"}]


def test_two_that_become_one_bring_what_both_bear(store: GraphStore) -> None:
    known, other = person("person-known", "Anna Berg", wikidata="Q1"), person("person-old", "Berg", wikidata="Q1")
    store.load(told(known, other))
    store.query(HUNG, write=True)
    store.query("MATCH (n:Entity {id: 'person-known'}) SET n.colour = 'red'", write=True)
    assert store.load(told(known)).handed_on == 1
    assert hung_on(store) == where("person-known")
    assert store.query("MATCH (n:Person) RETURN n.colour AS colour") == [{"colour": "red"}]


def test_of_two_values_of_one_property_none_is_thrown_away(store: GraphStore) -> None:
    known, other = person("person-known", "Anna Berg", wikidata="Q1"), person("person-old", "Berg", wikidata="Q1")
    store.load(told(known, other))
    store.query(HUNG, write=True)
    store.query("MATCH (n:Entity {id: 'person-known'}) SET n.remark = 'not here'", write=True)
    loaded = store.load(told(known))
    assert (loaded.handed_on, loaded.kept) == (0, 1)
    assert hung_on(store) == where("person-old")
    assert store.query("MATCH (n:Person) RETURN n.remark AS remark") == [{"remark": "not here"}]


@pytest.mark.parametrize("others", [[VERA], [VERA, person("person-a", "Berg"), person("person-b", "Berg")]])
def test_where_none_or_two_stand_for_it_it_is_kept_until_it_comes_back(
    store: GraphStore, others: list[PropertyNode]
) -> None:
    store.load(told(OLD, VERA))
    store.query(HUNG, write=True)
    loaded = store.load(told(*others))
    assert (loaded.handed_on, loaded.kept) == (0, 1)
    assert hung_on(store) == where("person-old")
    assert store.query("MATCH (n:Kept) RETURN n.name AS name, n.type AS type, n.kg AS stamp") == [
        {"name": "Anna Berg", "type": None, "stamp": None}
    ]
    assert store.load(told(*others)) == Loaded()
    assert store.load(told(OLD, VERA)).handed_on == 1
    assert hung_on(store) == where("person-old")
    assert store.query("MATCH (n:Kept) RETURN n.id AS id") == []


def test_nothing_is_kept_where_nobody_wrote_anything(store: GraphStore) -> None:
    store.load(told(OLD, VERA))
    assert store.load(told(VERA)) == Loaded(nodes_removed=1, edges_removed=1)
    assert store.query("MATCH (n) RETURN count(n) AS n") == [{"n": 2}]


def test_another_class_takes_nothing_away(store: GraphStore) -> None:
    store.load(told(OLD, VERA))
    store.query(HUNG, write=True)
    changed = told(PropertyNode(OLD.id, ("Entity", "Actor", "Organization"), {"name": "Berg", "type": "Organization"}))
    loaded = store.load(changed)
    assert (loaded.handed_on, loaded.kept) == (0, 0)
    assert hung_on(store) == where("person-old")
    labels = store.query("MATCH (n {id: 'person-old'}) RETURN labels(n) AS labels, n.aliases AS aliases")
    assert [(sorted(row["labels"]), row["aliases"]) for row in labels] == [(["Actor", "Entity", "Organization"], None)]
    assert store.load(changed) == Loaded()


def test_on_neo4j_another_class_is_given_in_place_and_labels_of_others_stay(neo4j: GraphStore) -> None:
    neo4j.load(told(OLD, VERA))
    neo4j.query("MATCH (n:Entity {id: 'person-old'}) SET n:Suspect, n:`of the month`", write=True)
    neo4j.query('MATCH (n:Suspect) CREATE (n)-[:`said, "in``quotes"`]->(:Note)', write=True)
    before = neo4j.query("MATCH (n:Suspect) RETURN elementId(n) AS element")
    neo4j.load(told(PropertyNode(OLD.id, ("Entity", "Object"), {"name": "Berg", "type": "Object"}), VERA))
    assert neo4j.query("MATCH (n:Suspect:Object) RETURN elementId(n) AS element") == before
    neo4j.load(told(VERA))
    assert neo4j.query("MATCH (n:Suspect) RETURN labels(n) AS labels") == [
        {"labels": ["Kept", "Suspect", "of the month"]}
    ]
    neo4j.load(told(OLD, VERA))
    labels = neo4j.query("MATCH (n:Suspect) RETURN labels(n) AS labels")[0]["labels"]
    assert set(labels) == {*PERSON, "Suspect", "of the month"}
    types = neo4j.query("MATCH (:Suspect)-[r]->(:Note) RETURN type(r) AS type")
    assert types == [{"type": 'said, "in`quotes"'}]


def test_a_load_broken_off_before_it_was_handed_on_is_completed(
    store: GraphStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = HEIRS["the same in Wikidata"]
    store.load(told(old))
    store.query(HUNG, write=True)

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.load(told(new), stop)
    store.load(told(new))
    assert hung_on(store) == where("person-new")


def test_what_is_ours_is_all_that_we_write() -> None:
    written = {key for node in property_graph(told_graph()).nodes for key in node.properties}
    assert written | {"id", STAMP} <= set(OWN)
