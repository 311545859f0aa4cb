"""The encoder: which words are read together, how words are cut into pieces, what it makes of them."""

from __future__ import annotations

from itertools import accumulate, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extraction.encoder import LONGEST, encoder, windows
from kg.text import analyze

SENTENCES = st.lists(st.lists(st.integers(1, 4), min_size=1, max_size=400), max_size=30)


@given(SENTENCES)
def test_windows_hold_every_token_once_and_are_never_too_long(sentences: list[list[int]]) -> None:
    lengths = [length for sentence in sentences for length in sentence]
    starts = [0, *accumulate(map(len, sentences))][:-1]
    found = list(windows(lengths, starts))
    assert [token for window in found for token in window] == list(range(len(lengths)))
    assert all(sum(lengths[w.start : w.stop]) <= LONGEST for w in found)


@given(SENTENCES.filter(bool))
def test_only_a_sentence_too_long_for_a_window_is_cut(sentences: list[list[int]]) -> None:
    lengths = [length for sentence in sentences for length in sentence]
    bounds = [0, *accumulate(map(len, sentences))]
    cuts = {window.start for window in windows(lengths, bounds[:-1])} - set(bounds)
    for cut in cuts:
        first, last = next((a, b) for a, b in pairwise(bounds) if a < cut < b)
        assert sum(lengths[first:last]) > LONGEST


def test_an_article_is_read_in_windows_of_like_length() -> None:
    found = list(windows([1] * 300, range(0, 300, 10)))
    assert [len(window) for window in found] == [150, 150]


@pytest.mark.parametrize(
    ("word", "pieces"),
    [("Talks", ["talks"]), ("Zürich", ["zurich"]), ("中", ["[UNK]"]), ("x" * 10_000, ["[UNK]"]), ("\u0301", ["[UNK]"])],
)
def test_english_words_are_cut_into_known_pieces(word: str, pieces: list[str]) -> None:
    units = encoder("en").units
    names = {place: name for name, place in units.places.items()}  # type: ignore[union-attr]
    assert [names[place] for place in units.cut(word)] == pieces  # type: ignore[union-attr]


def test_pieces_of_a_word_put_together_are_the_word() -> None:
    units = encoder("en").units
    names = {place: name for name, place in units.places.items()}  # type: ignore[union-attr]
    pieces = [names[place] for place in units.cut("Shvedovian")]  # type: ignore[union-attr]
    assert len(pieces) > 1
    assert "".join(piece.removeprefix("##") for piece in pieces) == "shvedovian"


@pytest.mark.parametrize(
    ("lang", "one", "other", "word"),
    [
        ("ru", "Суд вынес приговор бывшему министру.", "Поезд вынес из туннеля клубы пара.", 1),
        ("uk", "Сторони провели переговори в Осло.", "Діти провели канікули в Осло.", 1),
        ("en", "The court charged the former minister.", "The driver charged the empty battery.", 2),
    ],
)
def test_a_word_is_read_as_it_stands(lang: str, one: str, other: str, word: int) -> None:
    read = [encoder(lang).read(analyze(text, lang)) for text in (one, other, one)]
    assert np.array_equal(read[0], read[2])
    assert not np.allclose(read[0][word], read[1][word], atol=0.05)
