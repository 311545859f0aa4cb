"""The networks of the second look: from reasons, and what the encoder makes of two words, to how likely it is so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from zlib import crc32

import numpy as np

from kg.errors import MissingModel
from kg.extraction.encoder import folder

ROWS = 4096
"""Rows of a table of reasons; a reason's row is a hash of it."""

ARRAYS = ("plain", "reasons", "bias", "telling", "naming", "out", "out_bias")
"""plain: what a reason says by itself; the others make a hidden layer of the reasons and both words' contexts."""


@lru_cache(maxsize=100_000)
def row(reason: str) -> int:
    """The row of a reason in its table."""
    return crc32(reason.encode()) % ROWS


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody who may be involved: indices of the word that tells of it and of the nearest that names him; why so."""

    key: str
    telling: int
    naming: int
    reasons: list[str]


class Network:
    """One of the networks, put to one doc. contexts: what the encoder makes of each token (tokens, width)."""

    def __init__(self, weights: dict[str, Any], contexts: Any) -> None:
        self.weights, self.contexts = weights, contexts

    def likely(self, cases: Sequence[Case]) -> list[float]:
        """How likely each is involved."""
        if not cases:
            return []
        w = self.weights
        rows = np.array([row(reason) for case in cases for reason in case.reasons])
        starts = np.cumsum([0, *(len(case.reasons) for case in cases[:-1])])
        plain = np.add.reduceat(w["plain"][rows], starts)
        hidden = np.add.reduceat(w["reasons"][rows], starts) + w["bias"]
        hidden += self.contexts[[case.telling for case in cases]] @ w["telling"]
        hidden += self.contexts[[case.naming for case in cases]] @ w["naming"]
        scores = plain + np.maximum(hidden, 0) @ w["out"] + w["out_bias"]
        return [float(score) for score in 1 / (1 + np.exp(-scores))]


@cache
def weights(name: str, lang: str) -> dict[str, Any]:
    """The weights of a network for a language, read once."""
    path = folder(lang) / f"{name}.npz"
    if not path.exists():
        raise MissingModel(f"There is no network of the second look at {path}.")
    arrays = np.load(path)
    return {name: arrays[name].astype(np.float32) * _scale(arrays, name) for name in ARRAYS}


def _scale(arrays: Any, name: str) -> Any:
    """What the whole numbers of a table stand for."""
    return arrays[f"{name}_scale"].astype(np.float32) if f"{name}_scale" in arrays else np.float32(1)
