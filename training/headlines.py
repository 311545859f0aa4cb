"""News in which a headline, or a sentence without its full stop, runs into the text: of these only that is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

from kg.text.sentences import FINAL, ends, surely_begins
from kg.text.tokens import SPANS
from training.reading import measured_on, open_text
from training.sample import NOTHING, Sample

TITLED = {"ru": ["ru-1tv", "ru-rt", "ru-ng"], "uk": [], "en": ["en-bbc", "../polnear/train"]}
"""Files whose texts have titles of their own."""
PLAIN = {
    "ru": ["ru-telegram"],
    "uk": ["uk-news-2026", "uk-telegram", "uk-bruk"],
    "en": ["wmt-parallel", "en-speeches-2022"],
}
MARKED = Path("benchmarks/sentences.tsv")
"""Paragraphs in which the end of sentences is measured; nothing of their texts is read here."""
SOURCED = 0.3
"""Share of the headlines that get a name at their end, as Ukrainian channels have it: …, — Драпатий."""
HEADLINE, LONGEST = range(3, 21), 45


def headlines(corpora: Path, lang: str, sources: list[list[str]], most: int, chance: Random) -> list[Sample]:
    """So many samples, up to half of them titles with their texts; `sources` are names of persons and bodies."""
    titled = list(_titled(corpora, lang, chance))
    chosen = chance.sample(titled, min(most // 2, len(titled)))
    plain = list(_plain(corpora, lang, chance))
    chosen += chance.sample(plain, min(most - len(chosen), len(plain)))
    return [_sample(lang, parts, sources, chance) for parts in chosen]


Parts = list[list[str]]


def _titled(corpora: Path, lang: str, chance: Random) -> Iterator[Parts]:
    """A title and the beginning of its text; every tenth text without."""
    for file in TITLED[lang]:
        for row in _rows(corpora, file, lang):
            title, text = _words(row["title"], lang), _words(_body(row), lang)
            if len(title) in HEADLINE and title[-1] not in FINAL and len(text) > 5 and text[0][0].isupper():
                yield [title, text] if chance.random() < 0.9 else [text]


def _body(row: dict[str, str]) -> str:
    """The first line of a text that does not repeat the title."""
    lines = (line for line in row["text"].split("\n") if line.strip())
    return next((line for line in lines if not line.startswith(row["title"])), "")


def _plain(corpora: Path, lang: str, chance: Random) -> Iterator[Parts]:
    """Neighbouring sentences of a line, most of the short ones without their full stop; a line's first may hold two."""
    for file in PLAIN[lang]:
        for row in _rows(corpora, file, lang):
            for line in row["text"].split("\n"):
                sentences = list(_sentences(_words(line, lang)))[1:]
                for one, other in zip(sentences[::2], sentences[1::2], strict=False):
                    bare = one[:-1] if len(one) in HEADLINE and chance.random() < 0.8 else one
                    yield [bare, other]


def _sentences(words: list[str]) -> Iterator[list[str]]:
    first = 0
    for i in [*(i for i in range(len(words)) if surely_begins(words, i)), len(words)]:
        if i > first:
            yield words[first:i]
        first = i


def _sample(lang: str, parts: Parts, sources: list[list[str]], chance: Random) -> Sample:
    """The parts as one text; after a final sign within one nobody knows whether a sentence begins."""
    head = parts[0]
    if len(parts) > 1 and head[-1] not in FINAL and chance.random() < SOURCED:
        parts = [[*head, *([","] if chance.random() < 0.7 else []), "—", *chance.choice(sources)], *parts[1:]]
    words, begins = list[str](), list[int]()
    for part in parts:
        words += part
        begins += [1, *(NOTHING if ends(part, i) else 0 for i in range(len(part) - 1))]
    return Sample(lang, words[:LONGEST], begins=begins[:LONGEST])


def _words(text: str, lang: str) -> list[str]:
    return [text[begin:end] for begin, end in SPANS[lang](text)]


def _rows(corpora: Path, file: str, lang: str) -> Iterator[dict[str, str]]:
    """The records of a file that nothing is measured on."""
    path = corpora / "raw-news" / f"{file}.jsonl.gz"
    for line in open_text(path.resolve()).strip().split("\n"):
        row = json.loads(line)
        if row["id"] not in _measured(corpora) and row.get("lang", lang) == lang:
            yield row


@cache
def _measured(corpora: Path) -> frozenset[str]:
    marked = (line.split("\t")[2] for line in MARKED.read_text(encoding="utf-8").splitlines())
    return frozenset([*marked, *(key.rpartition(":")[2] for key in measured_on(corpora))])
