"""Readers of treebanks and of texts with morphology: each yields Samples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from training.reading import open_text
from training.sample import Sample

TYPES = {"person": "PER", "place": "LOC", "organization": "ORG"}
"""GUM's types of entities."""
UNTOLD = "?"
"""In place of features where a tree says nothing of them."""


def conllu_sentences(path: Path) -> Iterator[list[list[str]]]:
    """The rows of each sentence (columns of CoNLL-U), without ranges and empty nodes."""
    for block in open_text(path).strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        yield [row for row in rows if row[0].isdigit()]


def trees(path: Path, lang: str, style: str = "") -> Iterator[Sample]:
    """A treebank, sentence by sentence; `style` tells its conventions from those of the language's first."""
    for rows in conllu_sentences(path):
        heads = [int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(rows)]
        tree = [
            (row[3], "" if row[5] == "_" else row[5], head, row[7] if head != i else "ROOT")
            for i, (row, head) in enumerate(zip(rows, heads, strict=True))
        ]
        yield Sample(lang, [row[1] for row in rows], tree=tree, style=style)


def gum(path: Path) -> Iterator[Sample]:
    """GUM's trees with the names among its entities: spans of person, place, organisation made of proper nouns."""
    for rows, sample in zip(conllu_sentences(path), trees(path, "en"), strict=True):
        names, unsure = [], []
        for begin, end, kind in sorted(_gum_spans(rows), key=lambda span: span[0] - span[1]):
            if rows[begin][3] == "DET" and end - begin > 1:
                begin += 1
            tags = [row[3] for row in rows[begin:end]]
            linking = set() if kind == "person" else {"ADP"}
            if any(b < end and begin < e for b, e, _ in names) or "PROPN" not in tags:
                continue
            clean = all(tag in {"PROPN", "NUM", "X", *linking} for tag in tags) and tags[0] == "PROPN" == tags[-1]
            if clean and kind in TYPES:
                names.append((begin, end, TYPES[kind]))
        for i, row in enumerate(rows):
            if row[3] == "PROPN" and not any(b <= i < e for b, e, _ in names):
                unsure.append((i, i + 1))
        yield Sample("en", sample.words, sample.tree, names, unsure, style="gum")


def _gum_spans(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    stack: dict[str, list[tuple[int, str]]] = {}
    for i, row in enumerate(rows):
        note = next((n[7:] for n in row[9].split("|") if n.startswith("Entity=")), "")
        for opened, name, kind, single, closed in re.findall(
            r"(\()([^()-]+)-([^()-]+)[^()]*?(?=[()]|$)(\))?|([^()]+)\)", note
        ):
            if opened and single:
                yield i, i + 1, kind
            elif opened:
                stack.setdefault(name, []).append((i, kind))
            elif stack.get(closed):
                begin, kind = stack[closed].pop()
                yield begin, i + 1, kind


def vesum(path: Path) -> Iterator[Sample]:
    """BrUK: sentences with disambiguated morphology in VESUM's tags."""
    for block in open_text(path).split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("# ")]
        rows = [row for row in rows if len(row) == 3]
        if rows:
            yield Sample("uk", [row[0] for row in rows], tags=[row[2] for row in rows])
