"""One piece of training text with whatever is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import accumulate
from zlib import crc32


@dataclass(frozen=True, slots=True)
class Sample:
    """Words and their annotation; `tree` rows are (upos, features, head, relation), names and unsure are token spans.

    Without a tree, names or (VESUM's) tags the piece says nothing about them. Any name or none may stand at what is
    unsure; at others stands something that is no person, place or body. `style` tells the conventions of a treebank
    from those of the language's first one.
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
    if len(sample.words) < 3 or sample.words[-1] not in {".", "!", "…"}:
        return sample
    last = len(sample.words) - 1
    if sample.tree and any(row[2] == last for i, row in enumerate(sample.tree) if i != last):
        return sample
    tree = None if sample.tree is None else sample.tree[:-1]
    names = None if sample.names is None else [name for name in sample.names if name[1] <= last]
    unsure = [span for span in sample.unsure if span[1] <= last]
    others = [span for span in sample.others if span[1] <= last]
    tags = None if sample.tags is None else sample.tags[:-1]
    return replace(sample, words=sample.words[:-1], tree=tree, names=names, unsure=unsure, others=others, tags=tags)


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
