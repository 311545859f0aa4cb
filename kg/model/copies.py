"""Copies: the very same text under several ids is one article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.model.article import Article
from kg.model.facts import Facts


def one_per_text(facts: Iterable[Facts]) -> list[Facts]:
    """Each text once, as first published, from the earliest to the latest; `also` keeps the ids of its copies."""
    by_text: dict[str, list[Facts]] = defaultdict(list)
    for each in facts:
        by_text[each.article.content_hash].append(each)
    return sorted(map(_first, by_text.values()), key=lambda each: _published(each.article))


def _first(copies: Sequence[Facts]) -> Facts:
    first, *others = sorted(copies, key=lambda each: (*_published(each.article), each.article.id))
    also = sorted({each.article.id for each in others} - {first.article.id})
    return replace(first, article=replace(first.article, also=tuple(also))) if also else first


def _published(article: Article) -> tuple[str, str]:
    return article.published or "9999", article.node_id
