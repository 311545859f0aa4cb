"""What the encoders read, as tensors: the units of articles, in windows side by side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from kg.extraction.encoder import pieces_of, windows
from kg.text.features import MODELS
from training import minilm
from training.encoder import styles, word_vectors
from training.event_samples import EventSample
from training.running_text import looked_up

PIECES = 13_100
"""So many pieces of words the English encoder knows, the most frequent."""


@dataclass
class Units:
    """The units of one article."""

    ids: Any  # (units,)
    lengths: list[int]  # units of each token
    windows: list[range]  # of tokens


@dataclass
class Windows:
    """A batch: units (windows, length) filled up with zeros, which of them count, where each token's first one is."""

    ids: Tensor
    mask: Tensor
    firsts: Tensor

    def to(self, device: str) -> Windows:
        """The same on a device."""
        return Windows(self.ids.to(device), self.mask.to(device), self.firsts.to(device))


def together(articles: list[Units]) -> Windows:
    """The windows of all articles side by side; the tokens one after the other."""
    rows, firsts = [], []
    for article in articles:
        ends = np.cumsum([0, *article.lengths])
        for window in article.windows:
            begin = ends[window.start]
            firsts += [(len(rows), ends[token] - begin) for token in window]
            rows.append(article.ids[begin : ends[window.stop]])
    longest = max(map(len, rows))
    ids = np.stack([np.pad(row, (0, longest - len(row))) for row in rows]).astype(np.int64)
    mask = np.arange(longest) < np.array([len(row) for row in rows])[:, None]
    places = np.array([row * longest + place for row, place in firsts])
    return Windows(torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(places))


@dataclass
class WordList:
    """Slavic units: all distinct words of the articles, as the text model looks them up."""

    arrays: dict[str, Any]
    articles: list[Units]

    @classmethod
    def of(cls, samples: list[EventSample]) -> WordList:
        """The units of these articles."""
        words = sorted({(word, s.lang) for s in samples for word in s.words})
        places = {word: i for i, word in enumerate(words)}
        units = [
            Units(np.array([places[word, s.lang] for word in s.words]), ones, list(windows(ones, s.starts)))
            for s in samples
            if (ones := [1] * len(s.words))
        ]
        return cls(looked_up("slavic", words), units)

    def vectors(self, lemmas: int) -> tuple[Tensor, Tensor]:
        """Of each distinct word the vector and the row of its lemma."""
        arrays = {name: torch.from_numpy(value.astype(np.int64)) for name, value in self.arrays.items()}
        folder = MODELS / "slavic"
        source = torch.tensor(styles(folder))[arrays["lang"]]
        vectors = word_vectors(folder, arrays["rows"], arrays["vector"], source)
        known = (arrays["vector"] >= 0) & (arrays["vector"] < lemmas)
        return vectors, torch.where(known, arrays["vector"], lemmas)


@dataclass
class PieceList:
    """English units: the pieces of words that are kept of MiniLM's, and their places among its own."""

    names: list[str]
    places: list[int]
    articles: list[Units]

    @classmethod
    def of(cls, samples: list[EventSample], kept: list[str]) -> PieceList:
        """The units of these articles, of the pieces that are kept."""
        whole = minilm_pieces()
        places = {name: i for i, name in enumerate(kept)}
        units = []
        for s in samples:
            parts = [pieces_of(word, places) for word in s.words]
            lengths = [len(part) for part in parts]
            units.append(Units(np.concatenate(parts), lengths, list(windows(lengths, s.starts))))
        return cls(kept, [whole[name] for name in kept], units)


def minilm_pieces() -> dict[str, int]:
    """The pieces that MiniLM knows, and their rows."""
    names = (minilm.folder() / "vocab.txt").read_text(encoding="utf-8").split("\n")
    return {name: i for i, name in enumerate(names) if name}


def frequent(whole: dict[str, int], counts: Counter[str]) -> list[str]:
    """The pieces most frequent in these words, and all single letters, so that any word can be cut."""
    names = list(whole)
    seen: Counter[str] = Counter()
    for word, count in counts.items():
        for place in pieces_of(word, whole):
            seen[names[place]] += count
    letters = [name for name in whole if len(name.removeprefix("##")) == 1 and ord(name[-1]) < 0x250]
    always = ["[UNK]", "[CLS]", "[SEP]", *letters]
    rest = [name for name, _ in seen.most_common() if name not in set(always)]
    return [*always, *rest[: PIECES - len(always)]]
