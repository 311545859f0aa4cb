"""kg extract, resolve and assemble: the same graph as kg build makes in one go."""

from __future__ import annotations

import json
from pathlib import Path

from kg.model import Facts, from_json
from tests.cli.conftest import SAMPLES, Kg

FILES = [SAMPLES / "scholz-in-kyiv.txt", SAMPLES / "johnson-in-kyiv.txt"]


def test_step_by_step_is_the_same_as_in_one_go(kg: Kg, tmp_path: Path) -> None:
    facts, links = tmp_path / "facts.jsonl", tmp_path / "links.jsonl"
    assert kg("extract", *FILES, "-o", facts).code == 0
    assert kg("resolve", facts, "-o", links).code == 0
    assembled = kg("assemble", facts, links, "-o", tmp_path / "steps")
    assert assembled.code == 0
    assert "holds 2 articles, " in assembled.err
    kg("build", *FILES, "-o", tmp_path / "once")
    for name in ("links.jsonl", "graph.jsonl"):
        assert (tmp_path / "steps" / name).read_bytes() == (tmp_path / "once" / name).read_bytes()


def test_facts_are_one_json_line_an_article_on_standard_output(kg: Kg) -> None:
    done = kg("extract", *FILES)
    read = [from_json(Facts, line) for line in done.out.splitlines()]
    assert [facts.article.id for facts in read] == [file.name for file in FILES]
    for facts in read:
        spans = [event.evidence[0] for event in facts.events] + [mention.evidence for mention in facts.mentions]
        assert spans
        assert all(facts.article.text[span.begin : span.end] == span.exact for span in spans)


def test_broken_facts_are_told_with_file_and_line(kg: Kg, tmp_path: Path) -> None:
    facts = tmp_path / "facts.jsonl"
    facts.write_text('{"article": {}}\n', encoding="utf-8")
    for words in (["resolve", facts], ["assemble", facts, facts, "-o", tmp_path / "g"]):
        done = kg(*words)
        assert done.code == 1
        assert done.err.startswith(f"kg: {facts}:1: ")
    assert not (tmp_path / "g").exists()


def test_a_file_that_is_not_there(kg: Kg, tmp_path: Path) -> None:
    done = kg("resolve", tmp_path / "none.jsonl")
    assert (done.code, done.err) == (1, f"kg: {tmp_path / 'none.jsonl'} cannot be read: No such file or directory.\n")


def test_links_that_do_not_belong_to_the_facts(kg: Kg, tmp_path: Path) -> None:
    facts, links = tmp_path / "facts.jsonl", tmp_path / "links.jsonl"
    kg("extract", FILES[0], "-o", facts)
    links.write_text(json.dumps({"article": "0", "local": "e1", "node": "person-1"}) + "\n", encoding="utf-8")
    done = kg("assemble", facts, links, "-o", tmp_path / "g")
    assert done.code == 1
    assert done.err.startswith("kg: ")
    assert not (tmp_path / "g").exists()
