"""Words of news that assistants were asked about one by one: does it tell of what belongs into the graph?

`annotations/asked-LANG.tsv` holds file, record, begin and end of a piece, and for each word asked about its offsets in
that piece with the answer: `10-17/A/Meeting/occurred`, `30-36/-` (tells of nothing), `50-58/=10` (tells again of what
the word at 10 tells of). Statements have no status. What was not asked about tells of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from training.annotated import HERE as ANNOTATIONS
from training.event_samples import EventSample, Telling, sample
from training.reading import articles

SHARES = {"A": 0.95, "B": 0.5, "C": 0.15}
"""How much of a word's target its type gets: it surely belongs into the graph, perhaps, hardly."""


def asked(corpora: Path, lang: str) -> Iterator[EventSample]:
    """The pieces of one language as the network takes them in; roles were not asked about."""
    for record, text, tellings in pieces(corpora, lang):
        yield sample(record, text, lang, tellings)


def pieces(corpora: Path, lang: str) -> Iterator[tuple[str, str, list[Telling]]]:
    """Record (`file record@begin`), text and tellings of each piece."""
    for record, begin, text, marks in parts(corpora, "asked", lang):
        yield f"{record}@{begin}", text, told(marks)


def parts(corpora: Path, table: str, lang: str) -> Iterator[tuple[str, str, str, str]]:
    """Record (`file record`), begin, text and marks of each piece of `annotations/TABLE-LANG.tsv`."""
    lines = (ANNOTATIONS / f"{table}-{lang}.tsv").read_text(encoding="utf-8").splitlines()
    for file, rows in groupby((line.split("\t") for line in lines), itemgetter(0)):
        texts = articles(corpora, file, lang)
        for _, record, begin, end, marks in rows:
            yield f"{file} {record}", begin, texts[record][int(begin) : int(end)], marks


def told(marks: str) -> list[Telling]:
    """The words that tell of something; those that tell of the same have the same id."""
    found: dict[str, Telling] = {}
    for mark in marks.split():
        place, _, answer = mark.partition("/")
        begin, end = map(int, place.split("-"))
        if answer.startswith("="):
            first = found.get(answer[1:])
            if first:
                found[str(begin)] = Telling(first.id, first.type, begin, end, first.status, None, first.share)
        elif answer != "-":
            grade, type, status = answer.split("/")
            found[str(begin)] = Telling(str(begin), type, begin, end, status, None, SHARES[grade])
    return list(found.values())
