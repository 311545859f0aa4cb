"""kg judge and kg show --why, on a graph of facts made by hand: decide, list, take back, and hear the reasons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.model import Facts, to_json
from kg.pipeline.conclude import put_together
from kg.pipeline.folder import GraphFolder
from kg.resolution import resolve
from tests.cli.conftest import Kg
from tests.resolution.told import article

ARTICLES = (
    article("[Остап Кривенко|Person] поёт в [Женеве|City|Женева].", published="2023-01-01"),
    article("[Остап Кривенко|Person] пишет в [Женеве|City|Женева].", published="2023-01-02"),
    article("[Ostap Kryvenko|Person] reads in [Geneva|City].", "en", published="2023-01-03"),
    article("[А. Норд|Person] читает.", published="2023-01-04"),
    article("[Аркадий Норд|Person] и [Алла Норд|Person] спорят.", published="2023-01-05"),
    article("[А. Норд|Person] молчит.", published="2023-01-06"),
)


def graph_of(folder: Path, facts: Sequence[Facts] = ARTICLES) -> Path:
    """A graph folder of these facts."""
    put_together(list(facts), resolve(facts), folder)
    return folder


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    return graph_of(tmp_path / "g")


def at(number: int, offset: int = 0) -> str:
    """A mention as kg judge takes it."""
    return f"{ARTICLES[number].article.id}:{offset}"


def node(graph: Path, number: int, local: str = "e1") -> str:
    """Which node a referent is now."""
    key = (ARTICLES[number].article.content_hash, local)
    return next(link.node for link in GraphFolder(graph).links() if (link.article, link.local) == key)


def files(graph: Path) -> dict[str, bytes]:
    """What follows from the judgements, and they themselves."""
    names = ("links.jsonl", "graph.jsonl", "judgements.jsonl")
    return {name: (graph / name).read_bytes() for name in names if (graph / name).exists()}


def test_the_same_joins_all_mentions_of_both_whatever_they_are_called(kg: Kg, graph: Path) -> None:
    done = kg("judge", graph, "Ostap Kryvenko", "Алла Норд", "--same", "--note", "псевдоним")
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("Judged. The graph holds 6 articles, ")
    nodes = {node(graph, 0), node(graph, 1), node(graph, 2), node(graph, 4, "e2")}
    assert len(nodes) == 1
    assert nodes.isdisjoint({node(graph, 4)})


def test_mentions_of_one_entity_are_parted_and_it_is_taken_back(kg: Kg, graph: Path) -> None:
    kg("judge", graph, "Alla Nord", "--is", "Q1000000")
    before = files(graph)
    assert node(graph, 0) == node(graph, 2)
    assert kg("judge", graph, at(0), at(2), "--different").code == 0
    assert node(graph, 0) == node(graph, 1) != node(graph, 2)
    listed = kg("judge", graph, "--list").out.splitlines()
    assert listed[1] == f"  2  Остап Кривенко [{at(0)}] is not the same as Ostap Kryvenko [{at(2)}]"
    assert kg("judge", graph, "--undo", 2).err.startswith("Taken back. ")
    assert files(graph) == before


def test_is_holds_for_every_article_of_someone_known(kg: Kg, tmp_path: Path) -> None:
    facts = [article(f"[Сергей Лавров|Person] прибыл, день {day}.", published=f"2023-01-0{day}") for day in (1, 2)]
    graph = graph_of(tmp_path / "g", facts)
    assert kg("judge", graph, "Lavrov", "--is", "Q99999999").code == 0
    known = {(link.node, link.known) for link in GraphFolder(graph).links()}
    assert {id for _, id in known} == {"Q99999999"}
    assert len(known) == 1


def test_a_judgement_is_kept_by_hash_words_and_offset(kg: Kg, graph: Path) -> None:
    kg("judge", graph, at(3), at(5), "--same")
    (judged,) = GraphFolder(graph).judgements()
    assert judged.one.article == ARTICLES[3].article.content_hash
    assert (judged.one.exact, judged.one.begin) == ("А. Норд", 0)


def test_contradictions_are_one_sentence_and_nothing_is_written(kg: Kg, graph: Path) -> None:
    for one, other in ((at(0), at(3)), (at(3), at(5))):
        assert kg("judge", graph, one, other, "--same").code == 0
    before = files(graph)
    done = kg("judge", graph, at(0), at(5), "--different")
    assert done.code == 1
    assert done.err == (
        "kg: judgements: Остап Кривенко and А. Норд are not the same, but other lines make them the same.\n"
    )
    assert files(graph) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("Nord", "Geneva", "--same"),
            r"^kg: Nord may be person-\w+ \(.*\), .*person-\w+ \(.*\); say which by its id\.$",
        ),
        (("Alla Nord", "Geneva", "--same"), "is a Person, Geneva a City: they cannot be the same"),
        (("Kryvenko", "Kryvenko", "--same"), "already"),
        (("Kryvenko", "Остап Кривенко", "--different"), "ARTICLE:OFFSET"),
        (("Kryvenko", "--is", "Q71"), r"a Person, Q71 \(Geneva\) a City"),
        (("Kryvenko", "--is", "Lavrov"), "no Wikidata id"),
        (("Nobody", "--is", "Q1"), "knows nobody and nothing named 'Nobody'"),
        ((at(0, 3), "--is", "Q1"), "names nobody at 3"),
        (("", "--is", "Q1"), "named ''"),
        (("\u0301\u0308", "--is", "Q1"), "knows nobody"),
        (("Я" * 10_000, "--is", "Q1"), "Я…'"),
        (("--undo", "1"), "There is no judgement 1; .* has none"),
    ],
)
def test_what_cannot_be_judged_is_one_sentence(kg: Kg, graph: Path, words: tuple[str, ...], told: str) -> None:
    before = files(graph)
    done = kg("judge", graph, *words)
    assert done.code == 1
    assert re.search(told, done.err)
    assert len(done.err.splitlines()) == 1
    assert len(done.err) < 400
    assert files(graph) == before


@pytest.mark.parametrize("words", [(), ("A", "--same"), ("A", "B"), ("A", "B", "--is", "Q1"), ("A", "--list")])
def test_wrong_usage(kg: Kg, graph: Path, words: tuple[str, ...]) -> None:
    done = kg("judge", graph, *words)
    assert done.code == 2
    assert "--undo N" in done.err


def test_judged_twice_is_told(kg: Kg, graph: Path) -> None:
    kg("judge", graph, at(0), at(3), "--same")
    assert "judged already" in kg("judge", graph, at(3), at(0), "--same").err
    assert len(GraphFolder(graph).judgements()) == 1


def test_nothing_judged_is_listed_so(kg: Kg, graph: Path) -> None:
    assert kg("judge", graph, "--list").out == "(nothing judged)\n"


def test_why_tells_each_article_and_the_reasons_with_their_points(kg: Kg, graph: Path) -> None:
    lines = kg("show", graph, "Kryvenko", "--why").out.splitlines()
    assert lines[0].endswith(node(graph, 0))
    assert lines[1] == f"  Остап Кривенко · ru · [{at(0)}]"
    assert f"  Ostap Kryvenko · en · [{at(2)}]" in lines
    assert "    +4.00 Given name and surname agree." in lines
    assert any(line.endswith(" in all; 2.75 is enough") for line in lines)


def test_why_tells_of_the_gazetteer_and_of_places(kg: Kg, graph: Path) -> None:
    shown = kg("show", graph, "Geneva", "--why").out
    assert "        – Both are the same entity of the gazetteer. (Q71)" in shown


def test_why_names_the_judgement_that_decided(kg: Kg, graph: Path) -> None:
    kg("judge", graph, at(0), at(3), "--same")
    shown = kg("show", graph, node(graph, 0), "--why").out
    assert "– A person said so. (judgement 1: the same)" in shown


def test_articles_that_another_kg_read_are_not_lost(kg: Kg, graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = files(graph)
    monkeypatch.setattr("kg.pipeline.sides.reading_version", lambda: "another")
    done = kg("judge", graph, at(0), at(3), "--same")
    assert (done.code, "kg build reads them anew" in done.err) == (1, True)
    assert files(graph) == before


def test_a_name_in_mixed_scripts_finds_its_owner(kg: Kg, graph: Path) -> None:
    assert kg("show", graph, "Остап Кривeнко").out.startswith("Ostap Kryvenko")  # with a Latin e


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"decision": "same", "first": {}}', ":1: one: "),
        ('{"decision": "is", "one": {"article": "a", "exact": "b", "begin": 0}, "known": "Q1", "who": 1}', ":1: who: "),
    ],
)
def test_a_file_with_a_wrong_key_is_one_sentence(kg: Kg, graph: Path, tmp_path: Path, line: str, told: str) -> None:
    facts, judged = tmp_path / "facts.jsonl", tmp_path / "judged.jsonl"
    facts.write_text("".join(to_json(each) + "\n" for each in ARTICLES), encoding="utf-8")
    judged.write_text(line + "\n", encoding="utf-8")
    (graph / "judgements.jsonl").write_text(line + "\n", encoding="utf-8")
    for words in (("resolve", facts, "--judgements", judged), ("judge", graph, "--list")):
        done = kg(*words)
        assert (done.code, done.out, len(done.err.splitlines())) == (1, "", 1)
        assert told in done.err


def test_the_facts_are_written_as_they_were(kg: Kg, graph: Path, tmp_path: Path) -> None:
    """kg resolve gives the links that kg judge gave."""
    kg("judge", graph, at(0), at(3), "--same")
    facts = tmp_path / "facts.jsonl"
    facts.write_text("".join(to_json(each) + "\n" for each in ARTICLES), encoding="utf-8")
    done = kg("resolve", facts, "--judgements", graph / "judgements.jsonl")
    assert done.out == (graph / "links.jsonl").read_text(encoding="utf-8")
