"""Adjectives of Russian and Ukrainian as they stand beside a noun in the nominative."""

from __future__ import annotations

RUSSIAN = {"Fem": "ая", "Neut": "ое", "Plur": "ые"}
SOFT = {"Fem": "яя", "Neut": "ее", "Plur": "ие"}
UKRAINIAN = {"ий": {"Fem": "а", "Neut": "е", "Plur": "і"}, "ій": {"Fem": "я", "Neut": "є", "Plur": "і"}}


def beside(adjective: str, form: str, lang: str) -> str:
    """The nominative that agrees with a noun: итальянский, Fem → итальянская. form: Masc, Fem, Neut or Plur (UD)."""
    stem, ending = adjective[:-2], adjective[-2:]
    if form not in SOFT or ending not in ("ый", "ий", "ой", "ій"):
        return adjective
    return stem + (UKRAINIAN[ending][form] if lang == "uk" and ending in UKRAINIAN else _russian(stem, ending, form))


def _russian(stem: str, ending: str, form: str) -> str:
    """Some consonants stand before certain vowels only: новая but последняя, новые but русские, новое but бывшее."""
    if ending == "ий" and stem[-1:] not in "гкхжшчщ":
        return SOFT[form]
    if (form == "Plur" and stem[-1:] in "гкхжшчщ") or (form == "Neut" and ending == "ий" and stem[-1:] in "жшчщ"):
        return SOFT[form]
    return RUSSIAN[form]
