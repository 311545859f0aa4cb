"""One piece of training text with whatever is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")


NOTHING = -100
"""Where a sample says nothing; torch leaves it out of the loss."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Words and their annotation; `tree` rows are (upos, features, head, relation), names and unsure are token spans.

    Without a tree, names or (VESUM's) tags the piece says nothing about them. Any name or none may stand at what is
    unsure; at others stands something that is no person, place or body. `style` tells the conventions of a treebank
    from those of the language's first one. `begins` tells of each word whether a sentence begins with it (1, 0 or
    NOTHING) where there is no tree that shows it.
    """

    lang: str
    words: list[str]
    tree: list[tuple[str, str, int, str]] | None = None
    names: list[tuple[int, int, str]] | None = None
    unsure: list[tuple[int, int]] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)
    tags: list[str] | None = None
    source: str = ""
    style: str = ""
    begins: list[int] | None = None


def joined(samples: list[Sample]) -> Sample:
    """Sentences one after the other as one piece."""
    starts = [0, *accumulate(len(sample.words) for sample in samples)]
    tree = [
        (pos, feats, head + start, rel)
        for sample, start in zip(samples, starts, strict=False)
        for pos, feats, head, rel in sample.tree or ()
    ]
    names = [(b + s, e + s, t) for sample, s in zip(samples, starts, strict=False) for b, e, t in sample.names or ()]
    unsure = [(b + s, e + s) for sample, s in zip(samples, starts, strict=False) for b, e in sample.unsure]
    others = [(b + s, e + s) for sample, s in zip(samples, starts, strict=False) for b, e in sample.others]
    return replace(
        samples[0],
        words=[word for sample in samples for word in sample.words],
        tree=None if samples[0].tree is None else tree,
        names=None if samples[0].names is None else names,
        unsure=unsure,
        others=others,
        tags=None if samples[0].tags is None else [tag for sample in samples for tag in sample.tags or ()],
    )


def grouped(samples: Iterable[Sample], most: int = 4, longest: int = 110) -> Iterator[Sample]:
    """Neighbouring sentences joined, one to `most` of them, so that the model learns where sentences end."""
    group: list[Sample] = []
    for sample in samples:
        wanted = 1 + crc32(" ".join(sample.words[:5]).encode()) % most
        long = sum(len(s.words) for s in group) + len(sample.words) > longest
        if group and (len(group) >= wanted or long):
            yield joined(group)
            group = []
        group.append(sample)
    if group:
        yield joined(group)


def capitals(sample: Sample) -> Sample:
    """The same in capitals, as some headlines are."""
    return replace(sample, words=[word.upper() for word in sample.words])


def unfinished(sample: Sample) -> Sample:
    """The same without its last full stop, as headlines are."""
    return unstopped(sample, len(sample.words) - 1) if len(sample.words) > 2 else sample


def unstopped(sample: Sample, i: int) -> Sample:
    """The same without word i, if that is a full stop on which nothing hangs."""
    if sample.words[i] not in {".", "!", "…"}:
        return sample
    if sample.tree and any(row[2] == i for j, row in enumerate(sample.tree) if j != i):
        return sample
    tree = [(pos, feats, _moved(head, i), rel) for pos, feats, head, rel in sample.tree or ()]
    return replace(
        sample,
        words=_without(sample.words, i),
        tree=None if sample.tree is None else _without(tree, i),
        names=None if sample.names is None else [(*_shifted(b, e, i), t) for b, e, t in sample.names if not b <= i < e],
        unsure=[_shifted(b, e, i) for b, e in sample.unsure if not b <= i < e],
        others=[_shifted(b, e, i) for b, e in sample.others if not b <= i < e],
        tags=None if sample.tags is None else _without(sample.tags, i),
        begins=None if sample.begins is None else _without(sample.begins, i),
    )


def _without(items: list[T], i: int) -> list[T]:
    return [*items[:i], *items[i + 1 :]]


def _moved(place: int, i: int) -> int:
    return place - (place > i)


def _shifted(begin: int, end: int, i: int) -> tuple[int, int]:
    return _moved(begin, i), _moved(end, i)


QUOTES = {'"': "«»", "«": '""', "»": '""'}


def requoted(sample: Sample) -> Sample:
    """The same with its quotes of the other kind: «» for "" and the reverse."""
    opened = False
    words = []
    for word in sample.words:
        if word == '"':
            opened = not opened
            words.append("«" if opened else "»")
        else:
            words.append('"' if re.fullmatch("[«»“”„]", word) else word)
    return replace(sample, words=words)
