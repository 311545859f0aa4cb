"""Copies: one text under several ids is one article, and no id is lost."""

from __future__ import annotations

from itertools import permutations

from kg.model import Article, Facts, one_per_text


def facts(id: str, text: str, published: str | None) -> Facts:
    """Facts that say nothing."""
    return Facts(Article(id, text, "en", published=published))


def test_the_first_published_counts_and_keeps_the_ids_of_its_copies() -> None:
    three = [facts("late", "same", "2022-02-02"), facts("early", "same", "2022-02-01"), facts("undated", "same", None)]
    for order in permutations(three):
        (one,) = one_per_text(order)
        assert (one.article.id, one.article.also) == ("early", ("late", "undated"))


def test_articles_come_in_the_order_of_publication() -> None:
    found = one_per_text([facts("c", "3", None), facts("b", "2", "2022-02-02"), facts("a", "1", "2022-02-01")])
    assert [each.article.id for each in found] == ["a", "b", "c"]
