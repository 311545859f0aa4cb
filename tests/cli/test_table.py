"""Tables that fit: columns side by side, long text below, nothing cut off, nothing that steers a terminal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.cli.table import cell, table

ROWS = [{"who": "Anna", "n": 1, "said": "a long sentence " * 4}, {"who": "Borys", "n": None, "said": ""}]


def test_long_text_stands_below() -> None:
    assert list(table(ROWS, 50)) == [
        "who    n",
        "    said",
        "────────",
        "Anna   1",
        "    a long sentence a long sentence a long",
        "    sentence a long sentence",
        "Borys",
    ]


def test_where_several_stand_below_they_are_named() -> None:
    rows = [{"id": "1", "one": "x" * 41, "other": "y" * 41}]
    assert list(table(rows, 80))[-2:] == [f"    one: {'x' * 41}", f"    other: {'y' * 41}"]


def test_a_row_with_empty_columns_begins_with_a_dash_and_no_blank_line() -> None:
    rows = [{"topic": "gas", "label": "x" * 41}, {"topic": None, "label": "y" * 41}]
    assert list(table(rows, 80))[2:] == ["─────", "gas", f"    {'x' * 41}", "–", f"    {'y' * 41}"]


def test_no_rows() -> None:
    assert list(table([], 80)) == ["(no rows)"]


def test_lists_and_steering_signs() -> None:
    assert cell(["a", "b\n c"]) == "a, b c"
    assert cell("\x1b[31mred\u202e") == "[31mred"


@given(st.lists(st.fixed_dictionaries({"a": st.text(), "b": st.text(), "c": st.integers()}), min_size=1))
def test_every_word_is_there(rows: list[dict[str, object]]) -> None:
    words = "".join(table(rows, 60)).replace(" ", "")
    for row in rows:
        assert all(cell(value).replace(" ", "") in words for value in row.values())
