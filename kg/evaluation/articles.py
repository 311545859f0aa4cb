"""Which article of a graph a gold file is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from kg.model import Article, Graph


class Articles:
    """The articles of a graph, by their ids, addresses and file names."""

    def __init__(self, graph: Graph) -> None:
        self._by_name: dict[str, Article] = {}
        for names_of in (_names, _without_suffix):  # a full name counts before a shortened one
            for article in graph.articles:
                for name in names_of(article):
                    self._by_name.setdefault(name, article)

    def find(self, names: Iterable[str]) -> Article | None:
        """The article of the first of these names that there is."""
        tried = [spelling for name in names for spelling in (name, PurePosixPath(name).name, name.removesuffix(".txt"))]
        return next((self._by_name[name] for name in tried if name in self._by_name), None)


def _names(article: Article) -> Iterator[str]:
    for name in filter(None, (article.id, *article.also, article.url)):
        yield from (name, PurePosixPath(name).name)


def _without_suffix(article: Article) -> Iterator[str]:
    yield from (PurePosixPath(name).stem for name in _names(article))
