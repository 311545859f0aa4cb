"""What a run reads: the articles of files, and the inputs that are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from kg.articles import read_articles
from kg.errors import KgError
from kg.model import Article, Issue


@dataclass(frozen=True, slots=True)
class Inputs:
    """What to read, and what is known of it that the files do not say."""

    paths: tuple[str, ...]  # files, folders, globs; - is standard input
    mapping: dict[str, str] = field(default_factory=dict)  # our name of a field → theirs
    date: str | None = None  # ISO day, for articles that state none
    lang: str | None = None

    def items(self) -> Iterator[Article | Issue]:
        """Every article, and every input that is none. Raises KgError when there is no article at all."""
        return _with_an_article(read_articles(self.paths, mapping=self.mapping, date=self.date, lang=self.lang))


def _with_an_article(items: Iterable[Article | Issue]) -> Iterator[Article | Issue]:
    rest = iter(items)
    issues: list[Issue] = []
    for item in rest:
        if isinstance(item, Article):
            return chain(issues, [item], rest)
        issues.append(item)
    reasons = "".join(f"\n  {issue.where}: {issue.reason}" for issue in issues)
    raise KgError(f"No article could be read.{reasons}")
