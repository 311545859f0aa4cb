"""A graph outlives its vocabulary: used with another one, it says what that lacks, and keeps all it has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import InvalidVocabulary
from kg.graph import unknown_terms
from kg.model import Graph
from kg.pipeline.build import build
from kg.pipeline.folder import GraphFolder
from kg.vocabulary.files import data_dir
from tests.cli.conftest import Kg
from tests.graph.told import EN_FACTS, RU_FACTS, told_graph

LACKS = "was built with another vocabulary, which has the class Strike: set KG_SCHEMA to the folder of that one."


def strikes() -> Graph:
    """A graph with one event of a class that only its user's vocabulary has."""
    graph = told_graph()
    first, *others = graph.events
    graph.events = [replace(first, account=replace(first.account, type="Strike")), *others]
    return graph


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """That graph as built, its articles read with the user's vocabulary."""
    made = GraphFolder.create(tmp_path / "strikes")
    with made.records() as records:
        for facts in (RU_FACTS, EN_FACTS):
            records.put(facts, "0" * 16)
    made.write([], strikes(), [], "1" * 64)
    return made.path


@pytest.mark.parametrize(
    "words",
    [
        *(["export", "-f", format] for format in ("turtle", "jsonld", "graphml", "csv", "html")),
        *(["view", "--no-open"], ["sparql", "ASK { ?s ?p ?o }"], ["show", "Berg"], ["timeline", "Berg"], ["stats"]),
        *(["query", "who-met-whom"], ["load", "--uri", "bolt://localhost:1"]),
    ],
    ids=lambda words: " ".join(words[:3]),
)
def test_a_class_of_another_vocabulary_is_named(kg: Kg, folder: Path, words: list[str]) -> None:
    done = kg(words[0], folder, *words[1:])
    assert (done.code, done.err) == (1, f"kg: {folder} {LACKS}\n")


def test_a_build_without_the_class_changes_nothing(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "more.txt").write_text("Peter Hill arrived in Oslo on Friday.", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in folder.glob("*.jsonl")}
    with pytest.raises(InvalidVocabulary, match="which has the class Strike"):
        build([str(tmp_path / "more.txt")], folder)
    assert {path.name: path.read_bytes() for path in folder.glob("*.jsonl")} == before
    with GraphFolder(folder).records() as records:
        assert len(records.keys("0" * 16)) == 2


def test_whoever_names_a_vocabulary_means_it(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "more.txt").write_text("Peter Hill arrived in Oslo on Friday.", encoding="utf-8")
    monkeypatch.setenv("KG_SCHEMA", str(data_dir("schema")))
    assert build([str(tmp_path / "more.txt")], folder).read == 3
    assert not unknown_terms(GraphFolder(folder).graph())


def test_roles_and_statuses_are_missed_too() -> None:
    graph = told_graph()
    first = graph.events[0]
    role = replace(first.account.roles[0], name="victim")
    graph.events[0] = replace(first, account=replace(first.account, roles=(role,), status="feared"))
    assert unknown_terms(graph) == ["the role victim", "the status feared"]
    assert unknown_terms(told_graph()) == []
