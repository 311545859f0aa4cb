"""Every sentence the page quotes, once, with the names in it. Offsets count UTF-16 units, as JavaScript does."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import Any

from kg.model import Article, Evidence, Graph, GraphMention

Sentence = dict[str, Any]  # article, begin (in the article), text, names: [begin, end (in the sentence), entity]


class Sentences:
    """Hands out places in `all`, which grows as sentences are asked for."""

    def __init__(self, graph: Graph) -> None:
        self.all: list[Sentence] = []
        self._places: dict[tuple[str, int, str], int] = {}
        self._articles = {article.node_id: article for article in graph.articles}
        self._names = _names_by_article(graph)

    def place(self, article: str, evidence: Evidence) -> tuple[int, int, int]:
        """The sentence's place in `all`, and where in it the very words begin and end."""
        text, quote = self._articles[article].text, evidence.quote
        begin = _begin(text, evidence)
        place = self._places.setdefault((article, begin, quote), len(self.all))
        if place == len(self.all):
            self.all.append(self._sentence(self._articles[article], begin, quote))
        return place, units(quote, evidence.begin - begin), units(quote, evidence.end - begin)

    def _sentence(self, article: Article, begin: int, quote: str) -> Sentence:
        sentence = {"article": article.node_id, "begin": units(article.text, begin), "text": quote}
        names = self._named(article.node_id, begin, begin + len(quote))
        spans = [[units(quote, first - begin), units(quote, last - begin), id] for first, last, id in names]
        return sentence | ({"names": spans} if spans else {})

    def _named(self, article: str, begin: int, end: int) -> list[tuple[int, int, str]]:
        """Mentions of entities inside, the first and longest of those that overlap."""
        found: list[tuple[int, int, str]] = []
        names = self._names[article]
        for first, minus_last, id in names[bisect_left(names, (begin,)) :]:
            if first >= end:
                break
            if -minus_last <= end and (not found or first >= found[-1][1]):
                found.append((first, -minus_last, id))
        return found


def units(text: str, offset: int) -> int:
    """An offset in code points as one in UTF-16 units; one outside the text is its nearest end."""
    before = text[: max(offset, 0)]
    return len(before) + sum(sign > "\uffff" for sign in before)


def _begin(text: str, evidence: Evidence) -> int:
    """Where the sentence around the very words begins."""
    begin = text.rfind(evidence.quote, 0, evidence.begin + len(evidence.quote))
    return begin if begin >= 0 else evidence.begin


def _names_by_article(graph: Graph) -> dict[str, list[tuple[Any, ...]]]:
    """(begin, -end, entity) of every name in an article, in order."""
    entities = {entity.id for entity in graph.entities}
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for mention in graph.mentions:
        if mention.refers_to in entities:
            found[mention.article].append(_span(mention))
    return defaultdict(list, {article: sorted(spans) for article, spans in found.items()})


def _span(mention: GraphMention) -> tuple[int, int, str]:
    return mention.evidence.begin, -mention.evidence.end, mention.refers_to
