"""Articles → graph folder: read → analyze → extract → resolve → assemble, and only what is new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

from kg.errors import InvalidFacts
from kg.model import Article, Issue
from kg.pipeline.conclude import Sizes, conclude
from kg.pipeline.folder import GraphFolder
from kg.pipeline.inputs import Inputs
from kg.pipeline.issues import keep_issues
from kg.pipeline.reading import read_facts
from kg.pipeline.version import reading_version
from kg.stores.records import Records
from kg.vocabulary.files import own_schema
from kg.vocabulary.gazetteer import with_own

Progress = Callable[[str, int], None]  # what is being done, and to how many articles so far


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
    inputs: Inputs | Sequence[str],
    output: Path | str,
    *,
    jobs: int = 1,
    judgements: Path | None = None,
    gazetteer: Path | None = None,
    progress: Progress | None = None,
) -> Built:
    """Adds articles to a graph folder, made where there is none. Raises KgError when no input is an article."""
    started, built, tell = monotonic(), Built(), progress or (lambda step, done: None)
    inputs = inputs if isinstance(inputs, Inputs) else Inputs(tuple(inputs))
    items = inputs.items()  # before the folder: where nothing can be read, none is made
    with with_own(gazetteer) as own:  # likewise
        folder = GraphFolder.create(Path(output))
    _check_vocabulary(folder)
    folder.keep_judgements(judgements)
    folder.keep_gazetteer(own)
    with with_own(folder.own_gazetteer()), folder.records() as records:
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


def _check_vocabulary(folder: GraphFolder) -> None:
    """Raises InvalidVocabulary where articles would be read again by one that lacks a class of their graph.

    What they tell of it would be lost without a word. Who names a vocabulary in KG_SCHEMA means it.
    """
    if own_schema() or not folder.graph_file.is_file():
        return
    with with_own(folder.own_gazetteer()), folder.records() as records:
        if any(records.outdated(reading_version())):
            with suppress(InvalidFacts):  # the graph of an older kg, which this build makes anew
                folder.graph()


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
