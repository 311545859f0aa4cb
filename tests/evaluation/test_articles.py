"""Gold finds its article by id, file name or address."""

from __future__ import annotations

import pytest

from kg.evaluation.articles import Articles
from kg.model import Article, Graph


@pytest.fixture
def articles() -> Articles:
    return Articles(
        Graph(
            articles=[
                Article("news/oslo.html", "One.", "en", also=("copy.txt",), url="https://example.org/2023/oslo-talks"),
                Article("oslo.txt", "Two.", "en"),
                Article("brexit.txt_file_1", "Three.", "en"),
            ]
        )
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("oslo.txt", "Two."),
        ("news/oslo.html", "One."),
        ("oslo.html", "One."),
        ("copy", "One."),
        ("copy.txt", "One."),
        ("oslo-talks", "One."),
        ("brexit.txt_file_1", "Three."),
        ("brexit.txt_file_1.txt", "Three."),
    ],
)
def test_by_any_name(articles: Articles, name: str, text: str) -> None:
    found = articles.find(["no such", name])
    assert found is not None and found.text == text


def test_none(articles: Articles) -> None:
    assert articles.find(["bergen.txt", "slo.txt", ""]) is None
