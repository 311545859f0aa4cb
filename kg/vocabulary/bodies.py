"""Words that many bodies share: a name made with one says little without its country."""

from __future__ import annotations

import csv
import re
from functools import cache

from kg.errors import InvalidVocabulary
from kg.vocabulary.files import data_dir
from kg.vocabulary.folding import fold


def is_common_body(name: str) -> bool:
    """Whether many countries have a body of that name: Верховный суд, МЗС, Labour Party. Gazprom is one of a kind."""
    return bool(_words("common_bodies").search(fold(name)))


def is_state_body(name: str) -> bool:
    """Whether what a body of that name does its state does: a ministry, an army; not a court, not a central bank."""
    return bool(_words("state_bodies").search(fold(name)))


@cache
def _words(name: str) -> re.Pattern[str]:
    path = data_dir("schema") / "gazetteer" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        if reader.fieldnames != ["en", "ru", "uk"]:
            raise InvalidVocabulary(f"{path}:1: columns are en, ru, uk.")
        words = {fold(word) for row in reader for cell in row.values() for word in cell.split("|") if word}
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?![\w-])")
