"""The encoder: a small pre-trained transformer that says what each word of an article is where it stands.

It reads units: a Russian or Ukrainian word is one, an English word one or several pieces. Made by training/.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import numpy as np

from kg.errors import MissingModel
from kg.inference import session
from kg.model import Doc, Word

MODELS = Path(__file__).parent / "models"
READERS = {"ru": "slavic", "uk": "slavic", "en": "english"}
"""Language → the folder of trained networks (kg/extraction/models) that goes with its text model of that name."""
LONGEST = 256
"""Units that are read together; a longer article is cut between sentences."""
MOST_LETTERS = 100  # a longer word is no word


class Lemmas:
    """A word is one unit: what the first layer of the text model makes of it, and a vector of its lemma."""

    def __init__(self, folder: Path) -> None:
        self.table = _table(folder)

    def read(self, doc: Doc) -> list[Any]:
        """Of each token (1, width)."""
        if not doc.words:
            return []
        vectors, rows = np.array([word.vector for word in doc.words]), [self._row(word) for word in doc.words]
        return list(np.concatenate([vectors, self.table[rows]], axis=1, dtype=np.float32)[:, None])

    def _row(self, word: Word) -> int:
        return word.lemma_row if 0 <= word.lemma_row < len(self.table) - 1 else -1  # the last: no such lemma


class Pieces:
    """A word is the longest pieces that a list has of it, from left to right (WordPiece)."""

    def __init__(self, folder: Path) -> None:
        names = (folder / "pieces.txt").read_text(encoding="utf-8").split("\n")[:-1]
        self.places = {name: i for i, name in enumerate(names)}
        self.table = _table(folder)
        self.cut = lru_cache(maxsize=50_000)(partial(pieces_of, places=self.places))

    def read(self, doc: Doc) -> list[Any]:
        """Of each token (pieces, width)."""
        return [self.table[self.cut(token.text)] for token in doc.tokens]


class Encoder:
    """A network and its table of units, read from a folder."""

    def __init__(self, folder: Path) -> None:
        self.units = Pieces(folder) if (folder / "pieces.txt").exists() else Lemmas(folder)
        self.session = session(folder / "encoder.onnx")

    def read(self, doc: Doc) -> Any:
        """What each token is where it stands, (tokens, width)."""
        units = self.units.read(doc)
        lengths, starts = [len(unit) for unit in units], [sentence.first for sentence in doc.sentences]
        return np.concatenate([self._window(units[w.start : w.stop]) for w in windows(lengths, starts)])

    def _window(self, units: list[Any]) -> Any:
        firsts = np.cumsum([0, *map(len, units[:-1])])
        (context,) = self.session.run(["context"], {"units": np.concatenate(units)[None]})
        return context[0, firsts]


def pieces_of(word: str, places: Mapping[str, int]) -> list[int]:
    """The places of a word's pieces: each the longest there is, from left to right."""
    letters = "".join(c for c in normalize("NFD", word.lower()) if not combining(c))
    found, begin = [], 0
    while begin < len(letters) <= MOST_LETTERS:
        known = ((places.get("##" * bool(begin) + letters[begin:end]), end) for end in range(len(letters), begin, -1))
        place, end = next(((place, end) for place, end in known if place is not None), (None, begin))
        if place is None:
            return [places["[UNK]"]]
        found.append(place)
        begin = end
    return found or [places["[UNK]"]]


def windows(lengths: Sequence[int], starts: Sequence[int]) -> Iterator[range]:
    """The ranges of tokens that are read together: whole sentences, as even as may be; a very long one is cut.

    lengths: units of each token; starts: the first token of each sentence.
    """
    total = sum(lengths)
    even = total / math.ceil(total / LONGEST) if total else 0
    begin, size = 0, 0
    for sentence in map(range, starts, [*starts[1:], len(lengths)]):
        own = sum(lengths[sentence.start : sentence.stop])
        if size and (size >= even or size + own > LONGEST):
            yield range(begin, sentence.start)
            begin, size = sentence.start, 0
        for token in sentence:
            if size + lengths[token] > LONGEST:
                yield range(begin, token)
                begin, size = token, 0
            size += lengths[token]
    if begin < len(lengths):
        yield range(begin, len(lengths))


def folder(lang: str) -> Path:
    """Where the trained networks of a language lie."""
    return MODELS / READERS[lang]


@cache
def encoder(lang: str) -> Encoder:
    """The encoder of a language, loaded once."""
    if not (folder(lang) / "encoder.onnx").exists():
        raise MissingModel(f"There is no encoder at {folder(lang)}.")
    return Encoder(folder(lang))


def _table(folder: Path) -> Any:
    arrays = np.load(folder / "units.npz")
    return arrays["table"].astype(np.float32) * arrays["scale"]
