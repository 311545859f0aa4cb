"""JSON lines."""

from __future__ import annotations

import io

import pytest

from kg.articles import jsonl
from kg.articles.record import Record
from kg.model import Issue


def read(data: bytes, **mapping: str) -> list[Record | Issue]:
    return list(jsonl.read(io.BytesIO(data), "in/a.jsonl", "a.jsonl", mapping))


def test_a_record_a_line_with_its_place() -> None:
    first, second = read(b'{"id": 7, "text": "one", "views": 3}\n\n{"text": "two", "url": null}\n')
    assert first == Record("in/a.jsonl:1", "a.jsonl:1", {"id": "7", "text": "one"})
    assert second == Record("in/a.jsonl:3", "a.jsonl:3", {"text": "two"})


def test_other_names_of_fields() -> None:
    assert read(b'{"body": "one", "text": "no"}', text="body") == [Record("in/a.jsonl:1", "a.jsonl:1", {"text": "one"})]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"text": "cut in ha', "The line is not JSON"),
        (b"[1, 2]", "The line is not a JSON object but a list."),
        (b'{"text": "\x00\x01"}', "The line cannot be read: it is not text but binary data."),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_bad_line_is_an_issue_and_the_next_is_read(line: bytes, reason: str) -> None:
    bad, good = read(line + b'\n{"text": "one"}')
    assert isinstance(bad, Issue) and bad.where == "in/a.jsonl:1" and reason in bad.reason
    assert isinstance(good, Record) and good.where == "in/a.jsonl:2"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1251"])
def test_lines_in_another_encoding(encoding: str) -> None:
    lines = '{"text": "Министры встретились в Вене"}\n{"text": "Они говорили полтора часа в пятницу"}\n'
    texts = [record.fields["text"] for record in read(lines.encode(encoding)) if isinstance(record, Record)]
    assert texts == ["Министры встретились в Вене", "Они говорили полтора часа в пятницу"]
