"""CSV."""

from __future__ import annotations

import io
from collections.abc import Mapping

import pytest

from kg.articles import csv
from kg.articles.reading import NO_MAPPING
from kg.articles.record import Record
from kg.errors import InvalidArticle
from kg.model import Issue


def read(content: str, mapping: Mapping[str, str] = NO_MAPPING) -> list[Record | Issue]:
    return list(csv.read(io.BytesIO(content.encode("utf-8")), "in/a.csv", "a.csv", mapping))


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_a_record_a_row_with_the_line_it_begins_on(sign: str) -> None:
    rows = [["id", "text"], ["7", '"one\ntwo"'], ["", "three"]]
    first, second = read("\n".join(sign.join(row) for row in rows))
    assert first == Record("in/a.csv:2", "a.csv:2", {"id": "7", "text": "one\ntwo"})
    assert second == Record("in/a.csv:4", "a.csv:4", {"text": "three"})


def test_other_names_of_columns() -> None:
    assert read("body\none\n", {"text": "body"}) == [Record("in/a.csv:2", "a.csv:2", {"text": "one"})]


def test_a_long_cell() -> None:
    (record,) = read("text\n" + "a" * 200_000)
    assert isinstance(record, Record) and len(record.fields["text"]) == 200_000


def test_a_missing_column_is_told_with_those_that_are_there() -> None:
    with pytest.raises(InvalidArticle, match="no column text; its columns are body, title"):
        read("body,title\na,b\n")


def test_a_row_that_ends_inside_quotes_is_an_issue() -> None:
    good, bad = read('text\none\n"two')
    assert isinstance(good, Record)
    assert isinstance(bad, Issue) and bad.where == "in/a.csv:3" and "not CSV" in bad.reason


def test_a_header_that_is_not_csv_is_told() -> None:
    with pytest.raises(InvalidArticle, match="its header is not CSV"):
        read('text,"title"x\none,two\n')
