"""YAML people write: read strictly, and a fault is told with file, line and what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidVocabulary
from kg.vocabulary.reading import Strict, read_yaml


class Word(Strict):
    """A word of the sample below."""

    lemma: str
    marks: tuple[str, ...] = ()


class Page(Strict):
    """The sample of this test."""

    words: tuple[Word, ...]
    by_lang: dict[str, Word] | None = None


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Where the sample is written."""
    return tmp_path / "page.yml"


def fault(page: Path, text: str) -> str:
    """What is told of a wrong file, without the folder it stands in."""
    page.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidVocabulary) as error:
        read_yaml(page, Page)
    return str(error.value).removeprefix(f"{page.parent}/")


def test_prepositions_stay_words(page: Path) -> None:
    page.write_text("words: [{lemma: on, marks: [no, off, y, yes, n, 'true']}]", encoding="utf-8")
    (word,) = read_yaml(page, Page).words
    assert (word.lemma, word.marks) == ("on", ("no", "off", "y", "yes", "n", "true"))


def test_a_key_that_is_not_known_is_told_with_its_line_and_what_is_allowed(page: Path) -> None:
    assert fault(page, "# a comment\nwords: []\nwirds: []\n") == (
        "page.yml:3: wirds is not known here; allowed are by_lang, words."
    )


def test_a_key_that_is_not_known_deeper_down_is_told_with_what_is_allowed_there(page: Path) -> None:
    told = fault(page, "words:\n  - lemma: on\n  - lemma: off\n    mark: [x]\n")
    assert told == "page.yml:4: words.1.mark is not known here; allowed are lemma, marks."


def test_a_value_of_the_wrong_kind_is_told_with_its_line(page: Path) -> None:
    assert fault(page, "words:\n  - lemma: on\n  - lemma: [off]\n").startswith("page.yml:3: words.1.lemma: ")


def test_what_is_missing_is_told_with_the_line_it_belongs_to(page: Path) -> None:
    assert fault(page, "words:\n  - lemma: on\n  - marks: [x]\n") == "page.yml:3: words.1.lemma: Field required."


def test_an_item_under_a_key_is_told_with_its_own_line(page: Path) -> None:
    told = fault(page, "words: []\nby_lang:\n  ru: {lemma: на}\n  uk:\n    lemma: 7\n")
    assert told.startswith("page.yml:5: by_lang.uk.lemma: ")


def test_broken_yaml_is_told_with_its_line(page: Path) -> None:
    assert fault(page, "words:\n  - lemma: on\n  - {lemma: off\n").startswith("page.yml:4: not YAML: ")


def test_a_word_with_a_tab_before_it_is_broken_yaml(page: Path) -> None:
    assert fault(page, "words:\n\t- lemma: on\n").startswith("page.yml:2: not YAML: ")


def test_a_sign_yaml_does_not_allow_is_told(page: Path) -> None:
    assert fault(page, "words:\n  - lemma: o\x07n\n").startswith("page.yml:2: not YAML: ")


def test_an_empty_file_is_told(page: Path) -> None:
    assert fault(page, "").startswith("page.yml:1: ")


def test_a_key_that_stands_twice_is_told_not_half_forgotten(page: Path) -> None:
    assert fault(page, "words: [{lemma: on}]\nwords: [{lemma: off}]\n").startswith("page.yml:2: words ")


def test_text_that_is_not_utf8_is_told(page: Path) -> None:
    page.write_bytes("words: [{lemma: на}]".encode("cp1251"))
    with pytest.raises(InvalidVocabulary, match=r"page\.yml"):
        read_yaml(page, Page)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidVocabulary, match=r"page\.yml"):
        read_yaml(tmp_path / "page.yml", Page)
