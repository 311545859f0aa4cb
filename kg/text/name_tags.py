"""Names as tags of words (begin, inside, end, single, outside), and the likeliest chain of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

TYPES = ("PER", "LOC", "ORG", "PRODUCT", "EVENT")
TAGS = ("O", *(f"{part}-{kind}" for kind in TYPES for part in "BIES"))
NUMBER = {tag: i for i, tag in enumerate(TAGS)}


def _follows(one: str, other: str) -> bool:
    """True where a chain may go from one tag to the other."""
    if one[0] in "BI":
        return other[0] in "IE" and one[2:] == other[2:]
    return other[0] in "OBS"


FIRST = np.array([tag[0] in "OBS" for tag in TAGS])
LAST = np.array([tag[0] in "OES" for tag in TAGS])
ALLOWED = np.array([[_follows(one, other) for other in TAGS] for one in TAGS])


def best_chain(scores: Any, steps: Any) -> list[int]:
    """The likeliest allowed tags of one text: scores (length, tags) and steps (tags, tags) of a trained chain."""
    barred = np.where(ALLOWED, steps, -np.inf).T.copy()
    total = np.where(FIRST, scores[0], -np.inf)
    came = np.empty(scores.shape, dtype=np.intp)
    for i in range(1, len(scores)):
        options = total + barred
        options.argmax(1, out=came[i])
        total = np.maximum.reduce(options, 1) + scores[i]
    tags = [int(np.where(LAST, total, -np.inf).argmax())]
    for i in range(len(scores) - 1, 0, -1):
        tags.append(int(came[i, tags[-1]]))
    return tags[::-1]


def spans(tags: list[int]) -> Iterator[tuple[int, int, str]]:
    """(begin, end, type) of the names in a chain of tags."""
    begin = 0
    for i, number in enumerate(tags):
        part, _, kind = TAGS[number].partition("-")
        if part in {"B", "S"}:
            begin = i
        if part in {"E", "S"}:
            yield begin, i + 1, kind
