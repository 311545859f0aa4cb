"""The word lists of one language: schema/lexicons/LANG/NAME.yml, the same names in every language."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

from kg.vocabulary.files import data_dir
from kg.vocabulary.reading import Strict, read_yaml

L = TypeVar("L", bound=Strict)


def lexicon(lang: str, name: str, model: type[L]) -> L:
    """The lexicon `name` of `lang`, read once. Raises InvalidVocabulary."""
    return _read(lang, name, model)  # type: ignore[return-value]


@cache
def _read(lang: str, name: str, model: type[Strict]) -> Strict:
    return read_yaml(data_dir("schema") / "lexicons" / lang / f"{name}.yml", model)
