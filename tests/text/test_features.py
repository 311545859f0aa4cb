"""What the models see of a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.text.features import shape, word_features


def test_shape_cuts_long_runs() -> None:
    assert (shape("Министерство"), shape("2022"), shape("Ту-154")) == ("Xxxxx", "dddd", "Xx-ddd")


def test_dictionary_readings_and_marks() -> None:
    features = word_features("Сергея", "ru")
    assert features[5] == "сергей"
    assert "Name" in features[-1]


@given(st.sampled_from(["ru", "uk", "en"]), st.text(min_size=1, max_size=12).filter(lambda word: not word.isspace()))
def test_every_word_has_the_same_number_of_features(lang: str, word: str) -> None:
    assert len(word_features(word, lang)) == 10


def test_a_letter_without_a_name_is_read() -> None:
    assert len(word_features("а\U00017000", "ru")) == len(word_features("мост", "ru"))
