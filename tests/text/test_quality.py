"""A floor under the quality of reading, on sentences of our own (gold/*.conllu): it may rise; to lower it say why.

Their trees were corrected by language-model assistants under the conventions of the treebanks, names stand in MISC.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from kg.text.analysis import ANALYZERS, read_spans

GOLD = Path(__file__).parent / "gold"
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))
Rows = list[list[str]]


def sentences(lang: str) -> list[Rows]:
    """The rows of each sentence, ten columns."""
    blocks = (GOLD / f"{lang}.conllu").read_text(encoding="utf-8").strip().split("\n\n")
    return [[line.split("\t") for line in block.split("\n") if line[0] != "#"] for block in blocks]


def names(rows: Rows) -> set[tuple[int, int, str]]:
    """(first, last, type) of the names in MISC."""
    found: list[tuple[int, int, str]] = []
    for i, row in enumerate(rows):
        mark = next((part[5:] for part in row[9].split("|") if part.startswith("Name=")), "")
        if mark.startswith("B-"):
            found.append((i, i + 1, mark[2:]))
        elif mark:
            found[-1] = (found[-1][0], i + 1, mark[2:])
    return set(found)


def plain(lemma: str) -> str:
    return lemma.lower().replace("ё", "е").replace("’", "'")


def measure(lang: str) -> dict[str, float]:
    """Shares of right words, and F1 of names."""
    right, words = Counter[str](), 0
    for rows in sentences(lang):
        begins = [sum(len(row[1]) + 1 for row in rows[:i]) for i in range(len(rows))]
        spans = [(begin, begin + len(row[1])) for begin, row in zip(begins, rows, strict=True)]
        doc = read_spans(" ".join(row[1] for row in rows), lang, [spans], sentences=True)
        words += len(rows)
        for token, row in zip(doc.tokens, rows, strict=True):
            head = 0 if token.head == token.index else token.head + 1
            right["UPOS"] += token.pos == row[3]
            right["lemma"] += plain(token.lemma) == plain(row[2])
            right["UAS"] += head == int(row[6])
            right["LAS"] += head == int(row[6]) and token.relation.split(":")[0] == row[7].split(":")[0]
        found, gold = {(name.first, name.last, name.type) for name in doc.names}, names(rows)
        right.update({"names": 2 * len(found & gold), "named": len(found) + len(gold)})
    shares = {key: right[key] / words for key in ("UPOS", "lemma", "UAS", "LAS")}
    return shares | {"names": right["names"] / right["named"]}


@pytest.mark.parametrize("lang", sorted(ANALYZERS))
def test_reading_is_as_good_as_it_was(lang: str) -> None:
    measured = measure(lang)
    assert set(measured) == set(FLOORS[lang])
    fallen = {key: round(value, 3) for key, value in measured.items() if value < FLOORS[lang][key]}
    assert not fallen, f"below the floor in {lang}: {fallen}, floors {FLOORS[lang]}"
