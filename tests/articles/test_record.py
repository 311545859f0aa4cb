"""Records."""

from __future__ import annotations

from kg.articles.record import fields_of


def test_known_fields_as_text_and_nothing_else() -> None:
    row: dict[str, object] = {"id": 7, "text": "one", "title": "", "url": None, "lang": ["ru"], "views": 3}
    assert fields_of(row, {}) == {"id": "7", "text": "one"}


def test_a_mapping_gives_other_names() -> None:
    assert fields_of({"body": "one", "when": "2022-01-21"}, {"text": "body", "published": "when"}) == {
        "text": "one",
        "published": "2022-01-21",
    }
