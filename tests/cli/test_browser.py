"""Neo4j Browser in a real Chromium: it connects by itself, runs the first favourite, draws nodes in our colours."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from kg.graph.property_graph import PropertyGraph
from kg.queries.subgraph import subgraph
from kg.stores import neo4j_server as server
from kg.stores.bolt import GraphStore
from kg.stores.loading import Loaded
from kg.stores.ports import free_port
from kg.vocabulary.files import data_dir
from kg.vocabulary.ontology import ontology
from tests.browser import find
from tests.cli.conftest import Kg

FOLDER = data_dir("cypher") / "browser"
PEOPLE = "#4c7bd9"  # the colour of persons in style.grass
PATIENCE = 120_000  # milliseconds; machines are busy
PICTURE = os.environ.get("KG_PICTURE")  # docs/browser.png, to take it anew


@pytest.fixture
def page() -> Iterator[Page]:
    program = find()
    assert program, "Chromium is needed; `make test` brings one."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1100, "height": 760}, locale="en-US")
        page.set_default_timeout(PATIENCE)
        yield page
        browser.close()


def test_the_first_favourite_is_drawn(kg: Kg, samples_graph: Path, tmp_path: Path, page: Page) -> None:
    home = ["--home", tmp_path / "neo4j"]
    assert "kg neo4j start starts one" in kg("neo4j", "open", *home).err
    try:
        bolt, _ = kg("neo4j", "start", "--port", free_port(), *home).out.split()
        assert kg("load", samples_graph, "--uri", bolt).code == 0
        page.goto(kg("neo4j", "open", *home).out.strip())
        expect(page.get_by_test_id("activeEditor")).to_contain_text("Who met whom", timeout=PATIENCE)
        expect(page.get_by_text("You have a working connection").first).to_be_attached(timeout=PATIENCE)
        _drop_style(page)
        page.get_by_test_id("editor-Run").click()
        people = page.locator(f'svg g.node circle[fill="{PEOPLE}"]')
        expect(people.first).to_be_visible(timeout=PATIENCE)
        assert people.count() >= 4
        radii = {circle.get_attribute("r") for circle in people.all()}
        assert len(radii) > 1, "who stands in more articles is larger"
        if PICTURE:
            page.wait_for_timeout(5000)  # until the nodes have found their places
            page.get_by_test_id("frame").first.screenshot(path=PICTURE)
    finally:
        kg("neo4j", "stop", *home)


def _drop_style(page: Page) -> None:
    """As a user drags the file onto the window."""
    make = "text => { const d = new DataTransfer(); d.items.add(new File([text], 'style.grass')); return d }"
    dragged = page.evaluate_handle(make, (FOLDER / "style.grass").read_text(encoding="utf-8"))
    for event in ("dragenter", "dragover", "drop"):
        page.dispatch_event("[data-testid=main]", event, {"dataTransfer": dragged})
    expect(page.get_by_test_id("frameCommand").filter(has_text=":style")).to_be_visible(timeout=PATIENCE)


@pytest.mark.parametrize("path", server.favourites(), ids=lambda path: path.stem)
def test_favourites_answer_with_nodes_and_edges(path: Path, neo4j: GraphStore, graph: PropertyGraph) -> None:
    neo4j.load(graph)
    text = path.read_text(encoding="utf-8")
    rows = neo4j.query(text)
    assert rows and text.startswith(f"// {path.stem[0]} ")


def test_sizes_follow_the_number_of_articles_and_are_nobodys_remark(neo4j: GraphStore, graph: PropertyGraph) -> None:
    neo4j.load(graph)
    told = neo4j.query("MATCH (n:Event) WHERE n.articles >= 2 RETURN n.id AS id ORDER BY id")
    assert told and neo4j.query("MATCH (n:Event&Articles2) RETURN n.id AS id ORDER BY id") == told
    named = "MATCH (n:Entity) WHERE COUNT { (n)<-[:MENTIONS]-(:Article) } >= 2 RETURN n.id AS id ORDER BY id"
    assert neo4j.query(named) and neo4j.query(
        "MATCH (n:Entity&Articles2) RETURN n.id AS id ORDER BY id"
    ) == neo4j.query(named)
    assert neo4j.load(graph) == Loaded()
    neo4j.query("MATCH (n:Event&Articles2) SET n.articles = 1", write=True)
    neo4j.load(graph)
    assert neo4j.query("MATCH (n:Event&Articles2) RETURN n.id AS id") == []
    assert subgraph(neo4j, ["person-lavrov"]).nodes[0].labels == ("Entity", "Actor", "Person")
    assert neo4j.load(PropertyGraph()).kept == 0


def test_the_style_knows_every_class_and_every_direct_edge() -> None:
    styled = set(re.findall(r"^(node|relationship)\.(\w+) \{", (FOLDER / "style.grass").read_text(), re.MULTILINE))
    known = ontology()
    direct = {known.edge_type(each.direct) for each in known.classes.values() if each.direct}
    assert {("relationship", type) for type in direct} <= styled
    for name in (*known.entity_classes, *known.event_classes, "Article"):
        assert name == "Actor" or any(("node", label) in styled for label in known.labels_of(name)), name
