"""The first layer of our models: a word's features, looked up in tables and mixed to one vector."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from kg.model.doc import Word
from kg.text.features import vector_key, word_features

SEEDS = (0, 0x5BD1E995)
"""Each feature has two rows of its table, added; few features share both (Bloom embeddings, Serrà and Karatzoglou)."""


def rows_of(word: str, lang: str, sizes: Sequence[int]) -> list[list[int]]:
    """Two rows for each feature of a word; `sizes` are the numbers of rows of the tables. Row 0 is for hidden words."""
    features = [feature.encode() for feature in word_features(word, lang)]
    return [[1 + crc32(f, seed) % (size - 1) for seed in SEEDS] for f, size in zip(features, sizes, strict=True)]


class Words:
    """The first layer of a model, read from its folder; `vector(word, lang)` gives the vector (float32) of a word."""

    def __init__(self, folder: Path, styles: Sequence[str]) -> None:
        arrays = np.load(folder / "words.npz")
        self.tables = [arrays[f"table{i}"] for i in range(sum(name.startswith("table") for name in arrays))]
        self.scales = [arrays[f"scale{i}"] for i in range(len(self.tables))]
        self.sizes = [len(table) for table in self.tables]
        self.mix, self.bias, self.norm, self.shift = (
            arrays[name].astype(np.float32) for name in ("mix", "mix_bias", "norm", "norm_bias")
        )
        self.step = arrays["step"].astype(np.float32)
        self.label = _side_by_side(arrays["label"].astype(np.float32))
        self.sources = dict(zip(styles, arrays["source"].astype(np.float32), strict=True))
        names = (folder / "vectors.tsv").read_text(encoding="utf-8").split("\n")[:-1]
        self.places = {name: i for i, name in enumerate(names)}
        self.vectors = np.load(folder / "vectors.npy")
        self.vector = lru_cache(maxsize=50_000)(self._vector)

    def _vector(self, word: str, lang: str) -> Any:
        """One word at a time, so that its vector is the same to the last bit whatever stands beside it."""
        rows = rows_of(word, lang, self.sizes)
        parts = [
            table[row].astype(np.float32).T @ scale[row, 0]
            for table, scale, row in zip(self.tables, self.scales, rows, strict=True)
        ]
        x = (
            np.concatenate([*parts, self.meaning(word, lang)], dtype=np.float32) @ self.mix
            + self.bias
            + self.sources[lang]
        )
        x = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x**3)))
        return (x - x.mean()) / np.sqrt(x.var() + 1e-5) * self.norm + self.shift

    def meaning(self, word: str, lang: str) -> Any:
        """The ready-made vector of a word's lemma, all zeros where there is none."""
        place = self.place(word, lang)
        return np.zeros(self.vectors.shape[1], np.float32) if place < 0 else self.vectors[place] / np.float32(127)

    def word(self, word: str, lang: str) -> Word:
        """What is looked up of a word alone."""
        return Word(self.vector(word, lang), self.place(word, lang))

    def place(self, word: str, lang: str) -> int:
        """The row of a word's lemma among the ready-made vectors, -1 where there is none."""
        return self.places.get(vector_key(word, lang), -1)


def _side_by_side(label: Any) -> Any:
    """(relations, one, other) → (one, relations · other): all relations in one product of matrices."""
    return np.ascontiguousarray(label.transpose(1, 0, 2).reshape(label.shape[1], -1))
