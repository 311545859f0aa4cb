"""Articles → graph folder: read → analyze → extract → resolve → assemble, and only what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from time import monotonic

from kg.articles import read_articles
from kg.errors import KgError
from kg.model import Article, Issue
from kg.pipeline.conclude import Sizes, conclude
from kg.pipeline.folder import GraphFolder
from kg.pipeline.issues import keep_issues
from kg.pipeline.reading import read_facts
from kg.pipeline.version import reading_version
from kg.stores.records import Records

Progress = Callable[[str, int], None]  # what is being done, and to how many articles so far


@dataclass(frozen=True, slots=True)
class Inputs:
    """What to read, and what is known of it that the files do not say."""

    paths: tuple[str, ...]  # files, folders, globs; - is standard input
    mapping: dict[str, str] = field(default_factory=dict)  # our name of a field → theirs
    date: str | None = None  # ISO day, for articles that state none
    lang: str | None = None

    def items(self) -> Iterator[Article | Issue]:
        """Every article, and every input that is none."""
        return iter(read_articles(self.paths, mapping=self.mapping, date=self.date, lang=self.lang))


@dataclass(slots=True)
class Built:
    """What a build did. `read` articles are new, `known` were there; `sizes` is None when nothing is new."""

    read: int = 0
    known: int = 0
    issues: list[Issue] = field(default_factory=list)
    sizes: Sizes | None = None
    seconds: float = 0.0

    @property
    def skipped(self) -> list[Issue]:
        """The issues of what is missing from the graph."""
        return [issue for issue in self.issues if issue.skipped]


def build(
    inputs: Inputs, output: Path, *, jobs: int = 1, judgements: Path | None = None, progress: Progress | None = None
) -> Built:
    """Adds articles to a graph folder, made where there is none. Raises KgError when no input is an article."""
    started, built, tell = monotonic(), Built(), progress or (lambda step, done: None)
    items = with_an_article(inputs.items())
    folder = GraphFolder.create(output)
    folder.keep_judgements(judgements)
    with folder.records() as records:
        for read in read_facts(_unread(items, records, built), jobs):
            if isinstance(read, Issue):
                built.issues.append(read)
                continue
            records.put(read, reading_version())
            built.read += 1
            tell("reading articles", built.read)
        records.drop_outdated(reading_version())
        keep_issues(records, inputs.paths, built.issues)
        built.sizes = conclude(folder, records, tell)
    built.seconds = monotonic() - started
    return built


def with_an_article(items: Iterable[Article | Issue]) -> Iterator[Article | Issue]:
    """The same items. Raises KgError when there is no article among them."""
    rest = iter(items)
    issues: list[Article | Issue] = []
    for item in rest:
        if isinstance(item, Article):
            return chain(issues, [item], rest)
        issues.append(item)
    reasons = "".join(f"\n  {issue.where}: {issue.reason}" for issue in issues if isinstance(issue, Issue))
    raise KgError(f"No article could be read.{reasons}")


def _unread(items: Iterable[Article | Issue], records: Records, built: Built) -> Iterator[Article]:
    """The articles this version has not read, also those an older one read; issues and known ones are counted."""
    met: set[tuple[str, str | None, str]] = set()
    for item in items:
        if isinstance(item, Issue):
            built.issues.append(item)
            continue
        key = (item.content_hash, item.published, item.id)
        if key in met or records.has(item, reading_version()):
            built.known += 1
        else:
            yield item
        met.add(key)
    yield from (a for a in records.outdated(reading_version()) if (a.content_hash, a.published, a.id) not in met)
