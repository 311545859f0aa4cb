"""kg assemble: facts of another make become a graph only if they fit the ontology."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import SAMPLES, Kg


def test_facts_of_an_unknown_class_are_refused_and_nothing_is_written(kg: Kg, tmp_path: Path) -> None:
    facts, links = tmp_path / "facts.jsonl", tmp_path / "links.jsonl"
    kg("extract", SAMPLES / "scholz-in-kyiv.txt", "-o", facts)
    facts.write_text(facts.read_text(encoding="utf-8").replace('"type":"Meeting"', '"type":"Party"'), encoding="utf-8")
    assert kg("resolve", facts, "-o", links).code == 0
    refused = kg("assemble", facts, links, "-o", tmp_path / "graph")
    assert refused.code == 1
    assert "Party is no class of events" in refused.err
    assert not (tmp_path / "graph").exists()
