"""What people decide: joins, keeps apart, names; outlives reruns; faults are told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import InvalidFacts
from kg.model import Evidence, Mention
from kg.resolution import Judgement, Spot, judgement_line, read_judgements, resolve
from tests.resolution.told import article, nodes, spot

ONE = article("[Анна Берг|Person] поёт", published="2023-01-01")
OTHER = article("[Анна Берг|Person] пишет", published="2023-01-02")
THIRD = article("[А. Норд|Person] читает", published="2023-01-03")


def test_not_the_same_keeps_equal_names_apart() -> None:
    assert nodes([ONE, OTHER])[0] == nodes([ONE, OTHER])[1]
    first, second = nodes([ONE, OTHER], [Judgement("not the same", spot(ONE, 1), spot(OTHER, 1))])
    assert first != second


def test_the_same_joins_what_no_name_would() -> None:
    judged = [Judgement("same", spot(THIRD, 1), spot(ONE, 1))]
    first, third = nodes([ONE, THIRD], judged)
    assert first == third
    assert {link.reason for link in resolve([ONE, THIRD], judged)} == {"", "A person said so."}


def test_apart_holds_through_others() -> None:
    judged = [
        Judgement("not the same", spot(ONE, 1), spot(THIRD, 1)),
        Judgement("same", spot(OTHER, 1), spot(THIRD, 1)),
    ]
    first, second, third = nodes([ONE, OTHER, THIRD], judged)
    assert second == third != first


def test_is_names_the_known_one_even_if_the_gazetteer_does_not() -> None:
    known = {link.known for link in resolve([ONE], [Judgement("is", spot(ONE, 1), known="Q42")])}
    assert known == {"Q42"}


def test_judgements_of_other_articles_are_left_alone() -> None:
    away = Judgement("same", Spot("0" * 64, "Анна", 0), spot(ONE, 1))
    assert resolve([ONE], [away]) == resolve([ONE])


def test_a_file_reads_back(tmp_path: Path) -> None:
    judged = (
        Judgement("same", spot(ONE, 1), spot(OTHER, 1), note="сёстры"),
        Judgement("is", spot(ONE, 1), known="Q42"),
    )
    path = tmp_path / "judgements.jsonl"
    path.write_text("".join(map(judgement_line, judged)) + "\n", encoding="utf-8")
    assert read_judgements(path) == judged


def lines(*judgements: Judgement) -> str:
    """The text of a file."""
    return "".join(map(judgement_line, judgements))


A, B, C = (Spot("a" * 64, "Берг", begin) for begin in (0, 1, 2))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"decision": "same"}', "judgements.jsonl:1: one"),
        ("no json", "judgements.jsonl:1"),
        ('{"decision": "same", "one": {"article": "a", "exact": "Берг", "begin": 0}, "othr": {}}', ":1: othr: Unexp"),
        ('{"decision": "is", "one": {"article": "a", "exact": "Берг", "start": 0}, "known": "Q1"}', ":1: one.begin"),
        (lines(Judgement("is", A, known="")), "is for Берг needs known"),
        (lines(Judgement("is", Spot("a" * 64, "Б" * 10_000, 0))), "is for Б{60}… needs known"),
        (lines(Judgement("perhaps", A, B)), "decision is perhaps; it must be one of same, not the same, is"),
        (lines(Judgement("same", A)), "same for Берг needs other"),
        (lines(Judgement("is", A)), "is for Берг needs known"),
        (lines(Judgement("same", A, B), Judgement("same", B, C), Judgement("not the same", A, C)), "not the same, but"),
        (
            lines(Judgement("same", A, B), Judgement("is", A, known="Q1"), Judgement("is", B, known="Q2")),
            "both Q1 and Q2",
        ),
    ],
)
def test_faults_are_told(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidFacts, match=told):
        read_judgements(path)


def test_a_line_that_stands_twice_counts_once(tmp_path: Path) -> None:
    path = tmp_path / "judgements.jsonl"
    path.write_text(lines(Judgement("same", A, B), Judgement("same", A, B)), encoding="utf-8")
    assert read_judgements(path) == (Judgement("same", A, B),)


def test_words_with_strange_line_breaks_read_back(tmp_path: Path) -> None:
    path, judged = tmp_path / "judgements.jsonl", Judgement("is", Spot("a" * 64, "Анна\u2028Берг", 0), known="Q1")
    path.write_text("\ufeff" + lines(judged), encoding="utf-8")
    assert read_judgements(path) == (judged,)


def test_contradictions_by_way_of_two_mentions_of_one_are_told() -> None:
    twice = replace(
        ONE, mentions=(*ONE.mentions, Mention("m2", "e1", "Берг", Evidence(5, 9, "Берг", ONE.article.text)))
    )
    later = Spot(ONE.article.content_hash, "Берг", 5)
    judged = [
        Judgement("same", spot(ONE, 1), spot(OTHER, 1)),
        Judgement("same", later, spot(THIRD, 1)),
        Judgement("not the same", spot(OTHER, 1), spot(THIRD, 1)),
    ]
    with pytest.raises(InvalidFacts, match="are not the same, but other lines make them the same"):
        resolve([twice, OTHER, THIRD], judged)


def test_what_one_article_takes_for_one_is_not_parted() -> None:
    twice = replace(
        ONE, mentions=(*ONE.mentions, Mention("m2", "e1", "Берг", Evidence(5, 9, "Берг", ONE.article.text)))
    )
    judged = [Judgement("not the same", spot(ONE, 1), Spot(ONE.article.content_hash, "Берг", 5))]
    assert resolve([twice], judged) == resolve([twice])


def test_the_same_takes_all_others_of_either_name_along() -> None:
    facts = [ONE, OTHER, THIRD, article("[А. Норд|Person] молчит", published="2023-01-04")]
    assert len({node for (node,) in nodes(facts, [Judgement("same", spot(ONE, 1), spot(THIRD, 1))])}) == 1


def test_the_same_overrules_a_gazetteer_that_has_two() -> None:
    texts = ("[Сергей Лавров|Person] тут", "[Сергей Лавров|Person] там", "[Энтони Блинкен|Person] тут")
    facts = [article(text) for text in (*texts, "[Энтони Блинкен|Person] там")]
    assert len({node for (node,) in nodes(facts, [Judgement("same", spot(facts[0], 1), spot(facts[2], 1))])}) == 1


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidFacts, match="cannot be read"):
        read_judgements(tmp_path / "none.jsonl")
