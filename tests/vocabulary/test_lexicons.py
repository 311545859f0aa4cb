"""Lexicons: the same files with the same keys in every language; this lists what a new language still lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from kg.errors import InvalidVocabulary
from kg.vocabulary.files import data_dir
from kg.vocabulary.frames import Lang, Slot
from kg.vocabulary.grammar import Grammar, Titles, grammar
from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.reading import Loader, read_yaml

LEXICONS = data_dir("schema") / "lexicons"
FOLDERS = sorted(folder.name for folder in LEXICONS.iterdir() if folder.is_dir())
NAMES = sorted({path.name for path in LEXICONS.glob("*/*.yml")})


def words(value: Any) -> list[str]:
    """All words of a lexicon, wherever they stand."""
    if isinstance(value, dict):
        return [word for below in value.values() for word in words(below)]
    return [word for below in value for word in words(below)] if isinstance(value, list) else [str(value)]


def load(lang: str, name: str) -> Any:
    """A lexicon as it is written."""
    return yaml.load((LEXICONS / lang / name).read_text(encoding="utf-8"), Loader=Loader)


def test_there_is_a_folder_for_every_language_and_no_other() -> None:
    assert sorted(get_args(Lang)) == FOLDERS


@pytest.mark.parametrize("lang", FOLDERS)
def test_no_language_lacks_a_lexicon(lang: str) -> None:
    missing = [name for name in NAMES if not (LEXICONS / lang / name).is_file()]
    assert missing == []


@pytest.mark.parametrize("lang", get_args(Lang))
def test_the_grammar_of_every_language_can_be_read(lang: str) -> None:
    assert isinstance(grammar(lang), Grammar)


@pytest.mark.parametrize("lang", get_args(Lang))
def test_every_slot_a_frame_may_use_is_marked_somehow(lang: str) -> None:
    missing = [slot for slot in (*get_args(Slot), "place") if not grammar(lang).slots.get(slot)]
    assert missing == []


@pytest.mark.parametrize("lang", get_args(Lang))
def test_every_language_has_a_he_and_a_she(lang: str) -> None:
    pronouns = grammar(lang).pronouns
    assert set(pronouns.subject_pronouns) == set(pronouns.possessive_pronouns) == {"Masc", "Fem"}


@pytest.mark.parametrize("lang", FOLDERS)
@pytest.mark.parametrize("name", NAMES)
def test_no_list_names_a_word_twice(lang: str, name: str) -> None:
    def doubles(value: Any) -> list[str]:
        if isinstance(value, dict):
            return [word for below in value.values() for word in doubles(below)]
        return [word for word in words(value) if words(value).count(word) > 1]

    assert doubles(load(lang, name)) == []


def test_a_language_without_a_lexicon_is_told_which_file_is_missing() -> None:
    with pytest.raises(InvalidVocabulary, match=r"pl.titles\.yml"):
        lexicon("pl", "titles", Titles)


def test_a_misspelt_list_is_told_with_file_line_and_what_is_allowed(tmp_path: Path) -> None:
    lists = "".join(f"{name}: {'{}' if name == 'short' else '[]'}\n" for name in Titles.model_fields)
    (tmp_path / "titles.yml").write_text(f"formar: [once]\n{lists}", encoding="utf-8")
    with pytest.raises(InvalidVocabulary, match=r"titles\.yml:1: formar is not known here; allowed are .*former"):
        read_yaml(tmp_path / "titles.yml", Titles)
