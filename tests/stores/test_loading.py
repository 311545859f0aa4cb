"""A load makes the stored graph the given one, and touches nothing else."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import KgError
from kg.graph.property_graph import PropertyEdge, PropertyGraph, PropertyNode
from kg.graph.stamps import STAMP
from kg.stores.bolt import GraphStore
from kg.stores.loading import Loaded
from kg.stores.schema import SIZES
from kg.stores.values import Row

FAST = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NOTHING = Loaded()


def _nodes(store: GraphStore) -> list[Row]:
    rows = store.query("MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id")
    return [
        {**row, "labels": sorted({*row["labels"]} - {*SIZES}), "properties": _own(row["properties"])} for row in rows
    ]


def _edges(store: GraphStore) -> list[str]:
    rows = store.query("MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS properties")
    return sorted(repr((row["a"], row["type"], row["b"], sorted(_own(row["properties"]).items()))) for row in rows)


def _own(properties: Row) -> Row:
    return {key: value for key, value in properties.items() if key not in ("id", STAMP)}


def _same(store: GraphStore, graph: PropertyGraph) -> bool:
    """Whether the store holds just this graph."""
    nodes = [{"id": n.id, "labels": sorted(n.labels), "properties": n.properties} for n in graph.nodes]
    edges = sorted(repr((e.source, e.type, e.target, sorted(e.properties.items()))) for e in graph.edges)
    return _nodes(store) == sorted(nodes, key=lambda node: str(node["id"])) and _edges(store) == edges


def test_all_of_it_arrives(store: GraphStore, graph: PropertyGraph) -> None:
    seen: list[tuple[int, int]] = []
    loaded = store.load(graph, lambda done, total: seen.append((done, total)))
    assert loaded == Loaded(len(graph.nodes), len(graph.edges), 0, 0)
    assert seen[-1] == (len(graph.nodes) + len(graph.edges),) * 2
    assert _same(store, graph)


def test_loading_twice_changes_nothing(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    assert store.load(graph) == NOTHING
    assert _same(store, graph)


def test_dates_are_dates(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    before = "MATCH (e:Event) WHERE e.earliest < date($day) RETURN count(e) AS n"
    edges = "MATCH ()-[r]->() WHERE r.date < date($day) RETURN count(r) AS n"
    articles = "MATCH (a:Article) WHERE a.published >= date($day) RETURN count(a) AS n"
    assert store.query(before, {"day": "2022-01-22"}) == [{"n": 3}]
    assert store.query(edges, {"day": "2022-02-01"}) == [{"n": 2}]
    assert store.query(articles, {"day": "2022-01-22"}) == [{"n": 1}]


def test_what_is_gone_goes_and_what_changed_changes(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    kept = [node for node in graph.nodes if node.id != "object-reply"]
    kept = [
        PropertyNode(n.id, n.labels, {"name": "Lavrov", "type": "Person"}) if n.id == "person-lavrov" else n
        for n in kept
    ]
    edges = [edge for edge in graph.edges if "object-reply" not in (edge.source, edge.target) and edge.type != "MET"]
    smaller = PropertyGraph(kept, edges)
    removed = len(graph.edges) - len(edges)
    assert removed > 1, "those of the node that goes count, too"
    assert store.load(smaller) == Loaded(1, 0, nodes_removed=1, edges_removed=removed, nodes_changed=1)
    assert _same(store, smaller)
    assert store.load(smaller) == NOTHING


def test_a_graph_without_one_article_of_what_was_there_is_told_apart(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    articles = sum("Article" in node.labels for node in graph.nodes)
    fewer = [node for node in graph.nodes if node.labels != ("Article",) or node.id == "article-1"]
    assert store.load(PropertyGraph(fewer, [])).replaced == 0
    store.load(graph)
    other = PropertyGraph([PropertyNode("article-other", ("Article",), {"name": "Other news"})])
    assert store.load(other).replaced == articles


def test_a_node_of_another_class_keeps_its_edges(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    nodes = [
        PropertyNode(n.id, ("Entity", "Actor", "Organization"), n.properties) if n.id == "object-reply" else n
        for n in graph.nodes
    ]
    store.load(PropertyGraph(nodes, graph.edges))
    assert _same(store, PropertyGraph(nodes, graph.edges))


def test_what_others_wrote_stays(store: GraphStore, graph: PropertyGraph) -> None:
    store.load(graph)
    store.query("CREATE (:Entity:Actor {id: 'mine', name: 'My own'})", write=True)
    store.query("CREATE (:Note {text: 'beside it'})", write=True)
    mark = "MATCH (a:Entity {id: 'mine'}) MATCH (b:Entity {id: 'person-lavrov'}) CREATE (a)-[:KNOWS {since: 1999}]->(b)"
    store.query(mark, write=True)
    store.query("MATCH (b:Entity {id: 'person-lavrov'}) SET b.remark = 'look here'", write=True)
    changed = [
        PropertyNode(n.id, n.labels, {**n.properties, "name": "S. Lavrov"}) if n.id == "person-lavrov" else n
        for n in graph.nodes
    ]
    store.load(PropertyGraph(changed, graph.edges))
    asked = "MATCH (a)-[r:KNOWS]->(b) RETURN a.name AS a, r.since AS since, b.name AS b, b.remark AS remark"
    assert store.query(asked) == [{"a": "My own", "since": 1999, "b": "S. Lavrov", "remark": "look here"}]
    assert store.query("MATCH (n:Note) RETURN n.text AS text") == [{"text": "beside it"}]
    assert store.load(PropertyGraph()).kept == 1
    asked = "MATCH (a:Entity)-[r:KNOWS]->(b:Kept) RETURN a.name AS a, r.since AS since, properties(b) AS b"
    kept = {"id": "person-lavrov", "name": "S. Lavrov", "remark": "look here"}
    assert store.query(asked) == [{"a": "My own", "since": 1999, "b": kept}]
    assert store.query("MATCH (n) RETURN count(n) AS n") == [{"n": 3}]
    assert store.load(PropertyGraph(changed, graph.edges)).handed_on == 1
    asked = "MATCH (a)-[r:KNOWS]->(b:Person) RETURN a.name AS a, b.name AS b, b.remark AS remark"
    assert store.query(asked) == [{"a": "My own", "b": "S. Lavrov", "remark": "look here"}]
    assert store.query("MATCH (n:Kept) RETURN n.id AS id") == []
    assert store.load(PropertyGraph(changed, graph.edges)) == NOTHING


def test_a_load_broken_off_is_completed_by_the_next(store: GraphStore, graph: PropertyGraph) -> None:
    def stop(done: int, total: int) -> None:
        if done > total / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.load(graph, stop)
    store.load(graph)
    assert _same(store, graph)


def test_an_edge_to_nowhere_is_told(store: GraphStore) -> None:
    node = PropertyNode("a", ("Entity",), {"name": "a"})
    with pytest.raises(KgError, match="ABOUT ends at nowhere"):
        store.load(PropertyGraph([node], [PropertyEdge("a", "nowhere", "ABOUT")]))


@pytest.mark.parametrize("label", ["Actor`) DETACH DELETE (n", "", "1st", "a b"])
def test_a_label_that_is_no_name_is_refused(label: str, embedded: GraphStore) -> None:
    with pytest.raises(KgError, match="cannot be a label"):
        embedded.load(PropertyGraph([PropertyNode("a", ("Entity", label), {})]))


NASTY = [
    "'",
    '"',
    "\\",
    "\\'",
    "`",
    "'; MATCH (n) DETACH DELETE n //",
    "$name",
    "</script>",
    "\u202e",
    "😀",
    "\n\t",
    "\x00",
]


@given(names=st.lists(st.one_of(st.sampled_from(NASTY), st.text(max_size=30)), min_size=1, max_size=8))
@FAST
def test_any_name_comes_back_the_same(store: GraphStore, names: list[str]) -> None:
    nodes = [
        PropertyNode(f"n{number}", ("Entity", "Object"), {"name": name, "aliases": [name, "x"], "type": "Object"})
        for number, name in enumerate(names)
    ]
    edges = [PropertyEdge("n0", node.id, "MENTIONS", {"quote": node.properties["name"]}) for node in nodes]
    store.load(PropertyGraph(nodes, edges))
    found = store.query("MATCH (n:Entity) WHERE n.name = $name RETURN count(n) AS n", {"name": names[0]})
    assert found == [{"n": names.count(names[0])}]
    assert _same(store, PropertyGraph(nodes, edges))


VALUES = st.fixed_dictionaries(
    {"name": st.sampled_from(["a", "b"])},
    optional={"aliases": st.just(["x", "y"]), "earliest": st.just("2022-01-01"), "lat": st.floats(-90, 90)},
)
LABELS = st.sampled_from([("Entity", "Object"), ("Event", "Meeting"), ("Article",)])
NODES = st.dictionaries(st.sampled_from("abcd"), st.tuples(LABELS, VALUES), min_size=1)


@st.composite
def graphs(draw: st.DrawFn) -> PropertyGraph:
    """Small graphs over the same few ids, so that two of them overlap."""
    nodes = [PropertyNode(f"n-{id}", labels, values) for id, (labels, values) in sorted(draw(NODES).items())]
    ends = st.sampled_from([node.id for node in nodes])
    drawn = draw(st.sets(st.tuples(ends, ends, st.sampled_from(["ABOUT", "MET"]), st.integers(1, 2)), max_size=4))
    return PropertyGraph(nodes, [PropertyEdge(a, b, type, {"count": n}) for a, b, type, n in sorted(drawn)])


@given(first=graphs(), second=graphs())
@FAST
def test_after_any_two_loads_the_second_is_there(
    store: GraphStore, first: PropertyGraph, second: PropertyGraph
) -> None:
    store.load(first)
    store.load(second)
    assert _same(store, second)
    assert store.load(second) == NOTHING
