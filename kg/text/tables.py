"""The tables of lemmas in kg/text/models/lemmas: learned by training/lemmas.py, and some written by hand."""

from __future__ import annotations

from functools import cache

from kg.text.features import MODELS


def table(name: str) -> list[list[str]]:
    """The rows of a table; none where a language has no such table."""
    path = MODELS / "lemmas" / name
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.split("\t") for line in lines]


@cache
def exceptions(lang: str) -> dict[tuple[str, str], str]:
    """(lower-case form, UPOS or kind) → lemma: irregular forms, and where treebanks differ from dictionary or rules."""
    irregular = {
        (form, pos): found for pos, found, forms in table(f"{lang}-irregular.tsv") for form in forms.split(" ")
    }
    return irregular | {(form, pos): found for form, pos, found in table(f"{lang}-exceptions.tsv")}
