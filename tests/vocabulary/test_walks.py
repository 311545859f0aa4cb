"""Walks of life: what a word beside a name tells of its bearer."""

from __future__ import annotations

import pytest

from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.walks import Walks, is_dictionary_form, meet, walks_of


@pytest.mark.parametrize(
    ("lang", "title", "walk"),
    [
        ("ru", "пловца", "sport"),
        ("ru", "певицей", "arts"),
        ("ru", "главного тренера", "sport"),
        ("uk", "прокурором", "law"),
        ("uk", "мера", "state"),
        ("en", "Goalkeeper", "sport"),
    ],
)
def test_a_title_tells_its_walk_in_any_case(lang: str, title: str, walk: str) -> None:
    assert walks_of(title, lang) == {walk}


def test_other_words_tell_nothing() -> None:
    assert walks_of("вчера вечером", "ru") == walks_of("yesterday", "en") == frozenset()


def test_only_the_nominative_is_a_dictionary_form() -> None:
    assert is_dictionary_form("Тренер", "ru") and not is_dictionary_form("тренера", "ru")


def test_far_walks_do_not_meet_and_near_ones_do() -> None:
    assert not meet({"sport"}, {"state"}) and not meet({"arts"}, {"care"})
    assert meet({"state"}, {"business"}) and meet({"sport", "state"}, {"state"})


def test_of_whom_nothing_is_told_anything_may_be_true() -> None:
    assert meet((), {"sport"}) and meet({"arts"}, ())


@pytest.mark.parametrize("lang", ["ru", "uk"])
def test_all_languages_have_the_same_walks(lang: str) -> None:
    english, other = lexicon("en", "walks", Walks), lexicon(lang, "walks", Walks)
    assert list(english.near) == list(other.near) and list(english.far) == list(other.far)
