"""kg load and kg query --uri, on a real Neo4j; and where there is none."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from kg.stores.bolt import GraphStore
from kg.stores.ports import free_port
from tests.cli.conftest import Kg
from tests.conftest import SAMPLES, Login


@pytest.fixture
def login(neo4j: GraphStore, neo4j_server: Login) -> list[str]:
    """Options that lead to an empty Neo4j."""
    uri, user, password = neo4j_server
    return ["--uri", uri, "--user", user, "--password", password]


def test_loaded_twice_is_loaded_once_and_answers_as_the_folder_does(
    kg: Kg, samples_graph: Path, login: list[str]
) -> None:
    first, second = (kg("load", samples_graph, *login) for _ in range(2))
    assert (first.code, second.code) == (0, 0)
    assert ": 0 nodes and 0 edges added, 0 nodes changed, 0 nodes and 0 edges removed." in second.err
    for question in ("who-met-whom", "statements"):
        assert json.loads(kg("query", question, *login).out) == json.loads(kg("query", samples_graph, question).out)


def test_a_changed_graph_is_told_in_numbers_and_another_one_in_a_sentence(
    kg: Kg, samples_graph: Path, login: list[str], tmp_path: Path
) -> None:
    kg("load", samples_graph, *login)
    for name in ("macron-in-moscow", "scholz-in-kyiv"):
        assert kg("build", SAMPLES / f"{name}.txt", "-o", tmp_path / name).code == 0
    fewer = kg("load", tmp_path / "macron-in-moscow", *login).err
    assert re.search(
        r": \d+ nodes and \d+ edges added, [1-9]\d* nodes changed, [1-9]\d* nodes and \d+ edges removed", fewer
    )
    assert "another graph" not in fewer
    other = kg("load", tmp_path / "scholz-in-kyiv", *login).err
    assert f"\n{tmp_path / 'scholz-in-kyiv'} has replaced another graph: none of the 1 articles" in other


def test_what_others_wrote_on_nodes_that_go_is_kept_and_told(
    kg: Kg, samples_graph: Path, login: list[str], tmp_path: Path
) -> None:
    kg("load", samples_graph, *login)
    kg("query", "MATCH (n:Entity) WHERE n.wikidata IS NULL SET n.remark = 'mine'", "--write", *login)
    (had,) = json.loads(kg("query", "MATCH (n) WHERE n.remark = 'mine' RETURN count(n) AS n", *login).out)
    assert kg("build", SAMPLES / "macron-in-moscow.txt", "-o", tmp_path / "one").code == 0
    done = kg("load", tmp_path / "one", *login)
    (kept,) = json.loads(kg("query", "MATCH (k:Kept) WHERE k.remark = 'mine' RETURN count(k) AS n", *login).out)
    assert f"\n{kept['n']} nodes that went bore what others wrote; it is kept: MATCH (k:Kept) RETURN k.\n" in done.err
    again = kg("load", samples_graph, *login)
    assert f"What others wrote on {kept['n']} nodes is on those that stand for the same now." in again.err
    assert json.loads(kg("query", "MATCH (n:Entity) WHERE n.remark = 'mine' RETURN count(n) AS n", *login).out) == [had]


def test_the_address_may_stand_in_the_environment(
    kg: Kg, samples_graph: Path, login: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in zip(("URI", "USER", "PASSWORD"), login[1::2], strict=True):
        monkeypatch.setenv(f"KG_NEO4J_{name}", value)
    assert kg("load", samples_graph).code == 0
    assert json.loads(kg("query", "MATCH (a:Article) RETURN count(a) AS n").out) == [{"n": 8}]


def test_a_query_may_be_longer_than_the_name_of_a_file(kg: Kg, login: list[str]) -> None:
    assert json.loads(kg("query", f"RETURN '{'long ' * 1000}' IS NULL AS n", *login).out) == [{"n": False}]


def test_nobody_there(kg: Kg, samples_graph: Path) -> None:
    uri = f"bolt://127.0.0.1:{free_port()}"
    done = kg("load", samples_graph, "--uri", uri)
    assert done.code == 1
    assert done.err.startswith(f"kg: {uri} cannot be reached")


def test_without_an_address_it_is_wrong_usage(kg: Kg, samples_graph: Path) -> None:
    done = kg("load", samples_graph)
    assert done.code == 2
    assert "kg neo4j start" in done.err


def test_a_page_of_a_servers_answer(kg: Kg, samples_graph: Path, login: list[str], tmp_path: Path) -> None:
    """It shows the same events as one of the folder's, but for what only the folder knows: where in a sentence."""
    kg("load", samples_graph, *login)
    asked = ["joint-events", "-p", "one=Лавровим", "-p", "other=Блінкена", "--graph", "-o"]
    pages = [tmp_path / "server.html", tmp_path / "folder.html"]
    assert kg("query", *asked, pages[0], *login).code == 0
    assert kg("query", samples_graph, *asked, pages[1]).code == 0
    server, folder = (_data(page) for page in pages)
    for kind in ("events", "entities", "articles"):
        assert {each["id"] for each in server[kind]} == {each["id"] for each in folder[kind]}, kind
    told = [{event["id"]: sorted(event["roles"]) for event in data["events"]} for data in (server, folder)]
    assert told[0] == told[1]
    quotes = [{sentence["text"] for sentence in data["sentences"]} for data in (server, folder)]
    assert quotes[0] and quotes[0] <= quotes[1]


def _data(page: Path) -> dict[str, list[dict[str, Any]]]:
    found = re.search(
        r'<script type="application/json" id="graph">(.*?)</script>', page.read_text(encoding="utf-8"), re.DOTALL
    )
    assert found
    data: dict[str, list[dict[str, Any]]] = json.loads(found[1])
    return data
