"""Meaning: what the places where they stand add to the reasons why a word points at a candidate.

A small trained network on what the encoder makes of both words; it corrects the weights of schema/antecedents.yml.
Made by training/meaning.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import numpy as np

from kg.errors import MissingModel
from kg.extraction.encoder import folder

KINDS = ("he", "him", "it", "they", "person", "body", "place")
"""Kinds of pointing words (kg/extraction/anaphors.py), in the order of the network's rows."""


class Meaning:
    """The network, put to the words of one doc."""

    def __init__(self, weights: Mapping[str, Any], contexts: Any) -> None:
        self.weights = weights
        self.pointing = contexts @ weights["pointing"] + weights["bias"]
        self.meant = contexts @ weights["meant"]

    def scores(self, kind: str, pointing: int, heads: list[int], reasons: Any) -> Any:
        """What is added to the score of each candidate, (candidates,).

        pointing, heads: indices of tokens; reasons: (candidates, features), 1 where one holds.
        """
        w = self.weights
        hidden = self.pointing[pointing] + w["kind"][KINDS.index(kind)] + self.meant[heads] + reasons @ w["reasons"]
        return np.maximum(hidden, 0) @ w["out"] + w["out_bias"]


@cache
def weights(lang: str) -> dict[str, Any]:
    """The weights for a language, read once."""
    path = folder(lang) / "meaning.npz"
    if not path.exists():
        raise MissingModel(f"There is no network of reference at {path}.")
    return {name: array.astype(np.float32) for name, array in np.load(path).items()}
