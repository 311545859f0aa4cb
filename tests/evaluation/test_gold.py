"""Gold is read; what cannot be gold is told in one sentence that says where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.errors import KgError
from kg.evaluation import read_gold
from kg.model import Issue

GOLD = Path(__file__).parent / "gold"
SAMPLE = GOLD / "scholz-in-kyiv.json"
SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture
def content() -> Any:
    """What stands in the sample, to be spoilt."""
    return json.loads(SAMPLE.read_text(encoding="utf-8"))


def fault(folder: Path, content: object) -> str:
    """What is told of a file with this content."""
    path = folder / "gold.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    with pytest.raises(KgError) as error:
        read_gold(path)
    return str(error.value).removeprefix(f"{folder}/")


def test_the_sample_keeps_to_its_own_rules() -> None:
    text = (SAMPLES / "scholz-in-kyiv.txt").read_text(encoding="utf-8")
    (file,) = read_gold(SAMPLE)
    gold = file.gold
    words = [words for event in gold.events for words in event.evidence]
    words += [words for statement in gold.statements for words in statement.evidence]
    words += [mention for entity in gold.entities for mention in entity.mentions]
    assert words and [each for each in words if each not in text] == []
    assert file.names == ("scholz-in-kyiv.txt", "scholz-in-kyiv")


def test_a_folder_is_read_and_what_is_no_gold_is_noted(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "a.json").write_text("[1, 2]")
    (tmp_path / "readme.txt").write_text("Not for us.")
    notes: list[Issue] = []
    assert [file.path.name for file in read_gold(tmp_path, notes)] == ["b.json"]
    assert [note.where for note in notes] == [str(tmp_path / "a.json")]


def test_keys_nobody_scores_may_be_missing_or_more(tmp_path: Path, content: Any) -> None:
    del content["publisher"], content["events"][0]["topic"], content["statements"][0]["gist"]
    content["annotator"] = "me"
    (tmp_path / "gold.json").write_text(json.dumps(content), encoding="utf-8-sig")
    assert len(read_gold(tmp_path / "gold.json")[0].gold.events) == len(content["events"])


def test_broken_json(tmp_path: Path) -> None:
    assert fault(tmp_path, '{\n "events": [,]}') == "gold.json:2:13: not JSON: Expecting value."
    assert fault(tmp_path, "[1]").startswith("gold.json: Input should be")


def test_a_missing_key_is_named_with_its_place(tmp_path: Path, content: Any) -> None:
    del content["events"][1]["place"]
    assert fault(tmp_path, content) == "gold.json: events.1 (e2): the key place is missing."
    del content["statements"]
    content["events"][1]["place"] = None
    assert fault(tmp_path, content) == "gold.json: the key statements is missing."


def test_a_value_of_the_wrong_kind_is_named_with_its_place(tmp_path: Path, content: Any) -> None:
    content["events"][1]["evidence"] = "one string"
    assert fault(tmp_path, content).startswith("gold.json: events.1.evidence (e2): Input should be a valid tuple")


@pytest.mark.parametrize(
    ("part", "key", "value", "told"),
    [
        ("events", "type", "Meetin", "e1: 'Meetin' is no class of events; there are Meeting, "),
        ("events", "type", "Demand", "e1: 'Demand' is no class of events; "),
        ("events", "status", "done", "e1: 'done' is no status; there are "),
        ("statements", "type", "Meeting", "s1: 'Meeting' is no class of statements; there are Statement, "),
    ],
)
def test_a_word_the_ontology_does_not_know(
    tmp_path: Path, content: Any, part: str, key: str, value: str, told: str
) -> None:
    content[part][0][key] = value
    assert fault(tmp_path, content).startswith(f"gold.json: {told}")


def test_nothing_to_read(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="holds no gold"):
        read_gold(tmp_path)
    with pytest.raises(KgError, match=r"none\.json cannot be read"):
        read_gold(tmp_path / "none.json")
    (tmp_path / "old.json").write_bytes('{"doc": "й"}'.encode("cp1251"))
    with pytest.raises(KgError, match=r"old\.json is not UTF-8"):
        read_gold(tmp_path)
