"""The first layer of our models: hash embeddings of a word's features, mixed to one vector (a spaCy architecture)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from spacy.strings import hash_string  # type: ignore[attr-defined]
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from kg.text.features import word_features

WORD_COLUMNS = (0, 4, 5)


@registry.architectures("kg.WordFeatures.v1")  # type: ignore[untyped-decorator]
def word_feature_embedding(width: int, rows: list[int], widths: list[int]) -> Model[Any, Any]:
    """Docs → one array of (tokens, width) per doc; rows and widths: size of the table of each feature."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(size, count, column=column, seed=column + 7, dropout=0.0)
        for column, (count, size) in enumerate(zip(rows, widths, strict=True))
    ]
    mix = Maxout(width, sum(widths), nP=3, dropout=0.0, normalize=True)
    extract: Model[Any, Any] = Model("word_features", _extract)
    return chain(extract, list2ragged(), with_array(concatenate(*tables)), with_array(mix), ragged2list())


def _extract(model: Model[Any, Any], docs: list[Any], is_train: bool) -> tuple[list[Any], Any]:
    arrays = [np.asarray(hashes(doc), dtype="uint64").reshape(len(doc), -1) for doc in docs]
    for array in arrays if is_train else ():
        _hide_words(array)
    return arrays, lambda gradient: []


def _hide_words(array: Any, share: float = 0.08) -> None:
    """In training some words go unrecognised, so that the model learns to judge new ones by their surroundings."""
    hidden = np.random.random(len(array)) < share
    array[np.ix_(hidden, np.array(WORD_COLUMNS))] = 0


def hashes(doc: Any) -> list[tuple[int, ...]]:
    """The hashed features of each token; the doc's language is in its user data."""
    lang = doc.user_data.get("lang", "en")
    return [hashed_features(token.text, lang) for token in doc]


@lru_cache(maxsize=100_000)
def hashed_features(word: str, lang: str) -> tuple[int, ...]:
    """The features of a word as 64-bit numbers."""
    return tuple(hash_string(feature) for feature in word_features(word, lang))
