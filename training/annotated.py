"""Readers of what was marked for this project: passages of public news by record and offsets, their text elsewhere."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.text.tokens import SPANS
from training.named import placed
from training.reading import open_text
from training.sample import Sample
from training.treebanks import UNTOLD

HERE = Path(__file__).parent / "annotations"
"""Tables of file, record, begin, end of a passage, and its marks."""


def names(corpora: Path, lang: str) -> Iterator[Sample]:
    """Passages with their names, each `begin-end-TYPE`."""
    for passage, marks in _passages(corpora, lang, HERE / f"{lang}.tsv"):
        found = [(int(begin), int(end), kind) for begin, end, kind in (mark.split("-") for mark in marks)]
        yield from placed(passage, lang, found)


def written(lang: str) -> Iterator[Sample]:
    """Sentences written for this project, their names marked in place: [[PER Anna Swan]]."""
    for line in (HERE / f"written-{lang}.txt").read_text(encoding="utf-8").splitlines():
        text, found = "", []
        for part in re.split(r"(\[\[[A-Z]+ [^\[\]]+\]\])", line):
            kind, _, name = part[2:-2].partition(" ") if part.startswith("[[") else ("", "", part)
            if kind:
                found.append((len(text), len(text) + len(name), kind))
            text += name
        yield from placed(text, lang, found)


def corrected_trees(corpora: Path, lang: str) -> Iterator[Sample]:
    """Sentences with their trees, for each word `UPOS/head/relation` (heads count from 1, 0 is the root)."""
    for passage, marks in _passages(corpora, lang, HERE / f"trees-{lang}.tsv"):
        words = [passage[begin:end] for begin, end in SPANS[lang](passage)]
        rows = [mark.split("/") for mark in marks]
        tree = [
            (pos, UNTOLD, int(head) - 1 if head != "0" else i, relation) for i, (pos, head, relation) in enumerate(rows)
        ]
        if len(words) == len(tree):
            roots = [(*row[:3], "ROOT") if row[2] == i else row for i, row in enumerate(tree)]
            yield Sample(lang, words, roots)


def _passages(corpora: Path, lang: str, table: Path) -> Iterator[tuple[str, list[str]]]:
    wanted = defaultdict(list)
    for line in table.read_text(encoding="utf-8").splitlines():
        file, record, begin, end, marks = line.split("\t")
        wanted[file].append((record, int(begin), int(end), marks.split()))
    for file, rows in sorted(wanted.items()):
        texts = _records(corpora, file, {row[0] for row in rows}, lang)
        yield from ((texts[record][begin:end], marks) for record, begin, end, marks in rows)


def _records(corpora: Path, file: str, ids: set[str], lang: str) -> dict[str, str]:
    path = corpora / (file if "/" in file else f"raw-news/{file}")
    rows = map(json.loads, open_text(path.with_name(f"{path.name}.jsonl.gz")).strip().split("\n"))
    return {row["id"]: row["text"] for row in rows if row["id"] in ids and row.get("lang", lang) == lang}
