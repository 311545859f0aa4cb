"""kg query: the list of questions, named questions, Cypher; tables, JSON and CSV."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kg.cli.questions import listed
from tests.cli.conftest import Kg

TWO = ("-p", "one=Лавровим", "-p", "other=Блінкена")
MET = "MATCH (:Person {name_ru: 'Сергей Лавров'})-[m:MET]-(b:Person) RETURN DISTINCT b.name AS name, m.articles AS n"


def test_alone_it_lists_the_questions(kg: Kg) -> None:
    rows = json.loads(kg("query").out)
    titles = {row["question"]: row["title"] for row in rows}
    assert titles["who-met-whom"]
    row = next(row for row in rows if row["question"] == "timeline-of-actor")
    assert (row["folder"], row["parameters"][0]) == ("time", "actor")
    assert list(listed())[:2] == [
        "actors",
        "  actor                     Who an actor is: " + titles["actor"][17:] + " (actor)",
    ]


def test_explained(kg: Kg) -> None:
    text = kg("query", "--explain", "positions").out
    assert text.startswith("Who holds or held which post\n  person  whose posts; empty means anybody's\n")
    assert "  limit   most rows; 200 unless told\n\nMATCH (p:Person)-[post:HOLDS_POSITION]" in text
    assert "no question here" in kg("query", "--explain", "position").err


def test_a_named_question(kg: Kg, samples_graph: Path) -> None:
    rows = json.loads(kg("query", samples_graph, "who-met-whom").out)
    pair = {"Sergey Lavrov", "Antony Blinken"}
    met = [row for row in rows if {row["who"], row["whom"]} == pair and row["date"] == "2022-01-21"]
    assert [(row["place"], row["articles"]) for row in met] == [("Geneva", 3)]


def test_cypher(kg: Kg, samples_graph: Path) -> None:
    rows = json.loads(kg("query", samples_graph, MET).out)
    assert {"name": "Antony Blinken", "n": 3} in rows


def test_a_table_and_csv_when_asked(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    table = kg("query", samples_graph, MET, "-f", "table").out.splitlines()
    assert table[0].split() == ["name", "n"]
    kg("query", samples_graph, MET, "-f", "csv", "-o", tmp_path / "met.csv")
    assert (tmp_path / "met.csv").read_text(encoding="utf-8").splitlines()[0] == "name,n"


def test_markdown(kg: Kg, samples_graph: Path) -> None:
    asked = "RETURN 'a|b' AS one, ['x', 'y'] AS list, null AS nothing"
    assert kg("query", samples_graph, asked, "-f", "markdown").out.splitlines() == [
        "| one | list | nothing |",
        "| --- | --- | --- |",
        "| a\\|b | x, y |  |",
    ]


def test_a_graph_as_graphml(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    import networkx

    file = tmp_path / "met.graphml"
    assert kg("query", samples_graph, "joint-events", *TWO, "--graph", "-o", file).code == 0
    found = networkx.read_graphml(file)
    assert {"Sergey Lavrov", "Antony Blinken"} <= {label for _, label in found.nodes(data="name")}
    assert "MET" in {label for _, _, label in found.edges(data="label")}
    assert kg("query", samples_graph, "joint-events", *TWO, "--graph", "-f", "csv").code == 2


def test_a_graph_as_a_page(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    file = tmp_path / "met.html"
    assert kg("query", samples_graph, "joint-events", *TWO, "--graph", "-o", file).code == 0
    page = file.read_text(encoding="utf-8")
    assert "Sergey Lavrov" in page and "Olaf Scholz" not in page and len(page) < 200_000


def test_writing_and_files_only_when_told(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    graph = shutil.copytree(samples_graph, tmp_path / "graph")
    (tmp_path / "names.csv").write_text("Anna\n", encoding="utf-8")
    lines = f"LOAD CSV FROM '{(tmp_path / 'names.csv').as_uri()}' AS line RETURN line AS line"
    assert kg("query", graph, lines).err.startswith("kg: This query reads or writes files")
    assert json.loads(kg("query", graph, lines, "--write").out) == [{"line": ["Anna"]}]
    assert kg("query", graph, "CREATE (n:Entity {id: 'x', name: 'X'}) RETURN n.id AS id", "--write").code == 0
    assert json.loads(kg("query", graph, "MATCH (n {id: 'x'}) RETURN n.name AS name").out) == [{"name": "X"}]


def test_no_rows(kg: Kg, samples_graph: Path) -> None:
    nobody = ["query", samples_graph, "MATCH (n:Entity {name: 'Nobody'}) RETURN n.id AS id"]
    assert kg(*nobody).out == "[]\n"
    assert kg(*nobody, "-f", "table").out == "(no rows)\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["who-met-who"], "'who-met-who' is no question here; did you mean who-met-whom? kg query lists all."),
        (["actor", "-p", "actor=Nobody At All"], "The graph knows nobody and nothing named 'Nobody At All'"),
        (["timeline-of-actor"], "timeline-of-actor needs actor"),
        (["who-met-whom", "-p", "x=1"], "who-met-whom has no parameter x"),
        (["MATCH (n RETURN n"], "The graph answers: "),
        (["MATCH (n) DETACH DELETE n"], "This query writes, and writing was not asked for; kg query --write"),
    ],
)
def test_what_cannot_be_asked_is_told_in_one_sentence(kg: Kg, samples_graph: Path, words: list[str], told: str) -> None:
    done = kg("query", samples_graph, *words)
    assert done.code == 1
    assert done.err.startswith(f"kg: {told}")
    assert "Traceback" not in done.err


def test_no_graph_folder(kg: Kg, tmp_path: Path) -> None:
    done = kg("query", tmp_path, "who-met-whom")
    assert done.code == 1
    assert f"{tmp_path} is no graph folder" in done.err


def test_a_graph_folder_of_a_newer_version(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "VERSION").write_text("7\n")
    done = kg("query", tmp_path, "who-met-whom")
    assert done.code == 1
    assert "was written by a newer kg (format 7" in done.err


def test_a_question_without_a_graph_is_wrong_usage(kg: Kg) -> None:
    assert kg("query", "who-met-whom").code == 2
