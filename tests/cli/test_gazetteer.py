"""--gazetteer: a CSV of one's own decides what names mean, is kept with the graph, and is told when it is wrong."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Kg

HEADER = "id,type,en,ru,aliases_ru,country,gender\n"
MAYOR = "kg:mayor,Person,Ann Hill,Анна Холмова,Анна Холмская,NO,Fem\n"
PARK = "kg:park,Facility,Green Hill,Зелёный Холм,,NO,\n"
TEXT = "Анна Холмская встретилась с Петром Ильиным в Осло.\n\nВстреча прошла в пятницу."


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """One article, and a gazetteer beside it."""
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "my.csv").write_text(HEADER + MAYOR, encoding="utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    """English names of the persons of a graph."""
    lines = (folder / "graph.jsonl").read_text(encoding="utf-8").splitlines()
    return sorted(each["names"]["en"] for each in _records(lines) if each.get("type") == "Person")


def _records(lines: list[str]) -> Iterator[dict[str, dict[str, str]]]:
    return (record for line in lines if (record := json.loads(line))["kind"] == "entity")


@pytest.mark.parametrize("jobs", [1, 2])
def test_names_of_a_users_own_are_known(kg: Kg, news: Path, jobs: int) -> None:
    done = kg("build", news / "news.txt", "-o", news / "g", "--gazetteer", news / "my.csv", "--jobs", jobs)
    assert done.code == 0
    assert "Ann Hill" in names(news / "g")


def test_it_is_kept_with_the_graph_and_a_changed_one_reads_anew(kg: Kg, news: Path) -> None:
    kg("build", news / "news.txt", "-o", news / "g", "--gazetteer", news / "my.csv")
    assert "Nothing new" in kg("build", news / "news.txt", "-o", news / "g").err
    (news / "my.csv").write_text(HEADER + MAYOR.replace("Ann Hill", "Ann Holm"), encoding="utf-8")
    again = kg("build", news / "news.txt", "-o", news / "g", "--gazetteer", news / "my.csv")
    assert again.err.startswith("1 article read")
    assert "Ann Holm" in names(news / "g")
    (news / "g" / "gazetteer.csv").unlink()
    assert kg("build", news / "news.txt", "-o", news / "g").err.startswith("1 article read")
    assert "Anna Kholmskaya" in names(news / "g")


def test_an_article_is_removed_from_a_graph_that_has_one(kg: Kg, news: Path) -> None:
    (news / "other.txt").write_text("Пётр Ильин приехал в Варшаву.\n\nОн выступил с речью.", encoding="utf-8")
    kg("build", news / "news.txt", news / "other.txt", "-o", news / "g", "--gazetteer", news / "my.csv")
    done = kg("remove", news / "g", "other.txt")
    assert (done.code, "Ann Hill" in names(news / "g")) == (0, True)


def test_step_by_step_makes_the_same_graph(kg: Kg, news: Path) -> None:
    own = ["--gazetteer", news / "my.csv"]
    kg("build", news / "news.txt", "-o", news / "g", *own)
    assert kg("extract", news / "news.txt", "-o", news / "facts.jsonl", *own).code == 0
    assert kg("resolve", news / "facts.jsonl", "-o", news / "links.jsonl", *own).code == 0
    assert kg("assemble", news / "facts.jsonl", news / "links.jsonl", "-o", news / "steps", *own).code == 0
    for name in ("graph.jsonl", "gazetteer.csv"):
        assert (news / "steps" / name).read_bytes() == (news / "g" / name).read_bytes()


def test_explain_and_check_take_it_too(kg: Kg, news: Path) -> None:
    (news / "my.csv").write_text(HEADER + PARK, encoding="utf-8")
    sentence = "Пётр Ильин приехал в Зелёный Холм."
    told = kg("explain", sentence, "--gazetteer", news / "my.csv").out
    assert "Facility" in told and "Facility" not in kg("explain", sentence).out
    assert kg("schema", "--check", "--gazetteer", news / "my.csv").out.endswith("All is well.\n")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("id,type,name\nkg:a,Person,A\n", ":1: name is not known; columns are id, type, en, ru, uk, "),
        (HEADER + MAYOR + MAYOR, ":3: kg:mayor stands in this file already."),
        (HEADER + MAYOR.replace("Person", "Mayor"), ":2: Mayor is no class of entities; they are Actor, Person, "),
    ],
)
@pytest.mark.parametrize("verb", ["build", "extract"])
def test_a_wrong_file_is_told_in_one_sentence(kg: Kg, news: Path, verb: str, text: str, sentence: str) -> None:
    (news / "my.csv").write_text(text, encoding="utf-8")
    done = kg(verb, news / "news.txt", "-o", news / "g", "--gazetteer", news / "my.csv")
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert done.err.startswith(f"kg: {news / 'my.csv'}{sentence}")
    assert not (news / "g").exists()


def test_a_wrong_file_leaves_the_one_that_is_kept(kg: Kg, news: Path) -> None:
    kg("build", news / "news.txt", "-o", news / "g", "--gazetteer", news / "my.csv")
    (news / "my.csv").write_text("id\n", encoding="utf-8")
    (news / "bad.csv").write_text("id,what\n", encoding="utf-8")
    assert kg("build", news / "news.txt", "-o", news / "g", "--gazetteer", news / "bad.csv").code == 1
    assert (news / "g" / "gazetteer.csv").read_text(encoding="utf-8") == HEADER + MAYOR
