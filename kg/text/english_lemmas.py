"""The dictionary form of an English word: listed, or by its ending; and which capitals it keeps.

We follow the English treebanks: a word within a name keeps its capital (New York, United Nations), a word shouted does
not (STOP is stop), and a name in capitals is written as names are (TEXAS is Texas, OSCE stays).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.text.features import MODELS, name_marks
from kg.text.tables import exceptions, table

WRITTEN_OUT = {"NOUN": 4, "PROPN": 7}
"""Letters from which a word in capitals is no abbreviation; of other parts of speech none is."""
NAME_WRITTEN_OUT = 4
"""The same for a name that the gazetteers or the exceptions know."""
ENDING = 6
OTHER = "*"
"""In the table of endings: what else may befall these letters, the lost ones and one before."""


def english_lemma(word: str, pos: str, feats: dict[str, str], named: bool = False) -> str:
    """Dictionary form of a tagged word; `named` says that it describes a proper noun (the New of New York)."""
    word = word.replace("’", "'")
    listed = _listed(word.lower(), pos, feats)
    if not listed and (pos in {"X", "PUNCT", "SYM"} or not word[0].isalpha()):
        return word.replace(",", "") if pos == "NUM" and word[0].isdigit() else word
    found = listed or by_ending(word.lower(), kind_of(pos, feats))
    if pos == "PROPN":
        return _proper(word, found, bool(listed))
    if named and not word.isupper() and found.islower():
        return capitals_of(word, found)
    return capitals_of(word, found) if not listed and is_abbreviation(word, pos) else found


def kind_of(pos: str, feats: dict[str, str]) -> str:
    """What decides which ending an English word loses: 'VERB Ger', 'VERB Fin s', 'NOUN Plur', 'PRON Acc Sing'."""
    singular = feats.get("Person") == "3" and feats.get("Number") == "Sing" and feats.get("Tense") == "Pres"
    wanted = ("VerbForm", "Tense", "Degree") if "VerbForm" in feats else ("Case", "Number", "Degree")
    return " ".join([pos, *(feats[key] for key in wanted if key in feats), *(["s"] if singular else [])])


def by_ending(form: str, kind: str) -> str:
    """The lemma by the longest ending in the table, or by another rule if only that gives a word met."""
    guesses = [form[: len(form) - cut] + added for cut, added in _rules(form, kind)]
    return next((guess for guess in guesses if guess in _met()), (guesses or [form])[0])


def is_abbreviation(word: str, pos: str) -> bool:
    """True for LNG; false for a word of a headline in capitals."""
    return word.isupper() and 1 < len(word) < WRITTEN_OUT.get(pos, 0)


def capitals_of(word: str, found: str) -> str:
    """The lemma with the capitals of the word: США, Нью-Йорк, МакФол."""
    if word.isupper() and len(word) > 1:
        return found.upper()
    if word.lower().startswith(found.lower()[:-2]) and not word.islower() and "-" not in word:
        kept = min(len(word), len(found))
        return "".join(c.upper() if word[i : i + 1].isupper() and i < kept else c for i, c in enumerate(found))
    parts = zip(found.split("-"), word.split("-"), strict=False)
    return "-".join(part[:1].upper() + part[1:] if old[:1].isupper() else part for part, old in parts) or found


def _listed(form: str, pos: str, feats: dict[str, str]) -> str:
    known = exceptions("en")
    return known.get((form, kind_of(pos, feats))) or known.get((form, pos)) or ""


def _proper(word: str, found: str, listed: bool) -> str:
    """A name with its capitals; one all in capitals keeps them if it is short and no known name."""
    if not word.isupper() or len(word) < 2:
        return capitals_of(word, found)
    known = listed or {"given", "family", "place", "country"} & set(name_marks("en").get(word.lower(), ()))
    written_out = word.isalpha() and len(word) >= (NAME_WRITTEN_OUT if known else WRITTEN_OUT["PROPN"])
    return capitals_of(word.title(), found) if written_out else found.upper()


def _rules(form: str, kind: str) -> Iterator[tuple[int, str]]:
    """Letters lost and added: by the longest ending first, then what else was met where the lost letters are the same.

    Of those the one that loses least comes first: breathed is breathe before breath.
    """
    known = _endings()
    sizes = range(min(ENDING, len(form)), -1, -1)
    yield from [rules[0] for size in sizes if (rules := known.get((kind, form[len(form) - size :])))][:1]
    for size in reversed(sizes):
        yield from known.get((kind, OTHER + form[len(form) - size :]), ())


@cache
def _endings() -> dict[tuple[str, str], list[tuple[int, str]]]:
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for kind, ending, cut, added in table("en-endings.tsv"):
        found.setdefault((kind, ending), []).append((int(cut), added))
    return found


@cache
def _met() -> frozenset[str]:
    """Words met in running text: those the English model has vectors of."""
    path = MODELS / "english" / "vectors.tsv"
    return frozenset(path.read_text(encoding="utf-8").splitlines()) if path.exists() else frozenset()
