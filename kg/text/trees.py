"""The tree of a sentence from the scores of its arcs: the heaviest one with a single root (Chu–Liu–Edmonds)."""

from __future__ import annotations

from typing import Any

import numpy as np


def best_tree(scores: Any) -> list[int]:
    """The head of each word, a root its own: scores (dependents, heads), on the diagonal that of being the root."""
    heads = scores.argmax(1)
    places = np.arange(len(scores))
    if np.count_nonzero(heads == places) == 1 and _cycle(heads) is None:
        return [int(head) for head in heads]
    inner = scores.astype(np.float64)
    roots = inner.diagonal().copy()
    np.fill_diagonal(inner, -np.inf)
    root = int((roots - (inner.max(1) if len(roots) > 1 else 0)).argmax())
    return [int(head) for head in _arborescence(inner, root)]


def _cycle(heads: Any) -> list[int] | None:
    """The words of some cycle, if there is one; a word that is its own head ends a path."""
    seen = np.zeros(len(heads), dtype=np.intp)
    for start in range(len(heads)):
        at = start
        while not seen[at] and heads[at] != at:
            seen[at] = start + 1
            at = heads[at]
        if heads[at] != at and seen[at] == start + 1:
            return _round(heads, at)
        seen[at] = seen[at] or start + 1
    return None


def _round(heads: Any, start: int) -> list[int]:
    words, at = [start], int(heads[start])
    while at != start:
        words.append(at)
        at = int(heads[at])
    return words


def _arborescence(scores: Any, root: int) -> Any:
    """Heads of the heaviest tree that hangs on `root`: a cycle is made one word, the rest solved, the cycle opened."""
    heads = scores.argmax(1)
    heads[root] = root
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = [word for word in range(len(scores)) if word not in set(cycle)]
    kept = scores[cycle, heads[cycle]]
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    into = scores[np.ix_(cycle, rest)] - kept[:, None]
    smaller[-1, :-1] = into.max(0)
    out = scores[np.ix_(rest, cycle)]
    smaller[:-1, -1] = out.max(1)
    found = _arborescence(smaller, rest.index(root))
    for word, head in zip(rest, found[:-1], strict=True):
        heads[word] = rest[head] if head < len(rest) else cycle[int(out[rest.index(word)].argmax())]
    entered = int(into[:, found[-1]].argmax())
    heads[cycle[entered]] = rest[found[-1]]
    return heads
