"""English news with the names that the gazetteer knows; other capitals stay open (distant supervision)."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

from kg.text.tokens import SPANS
from training.sample import Sample

HONORIFICS = frozenset(
    [
        "Mr.",
        "Mrs.",
        "Ms.",
        "Dr.",
        "Sir",
        "Lord",
        "Sen.",
        "Rep.",
        "Gov.",
        "Gen.",
        "Col.",
        "President",
        "Minister",
        "Senator",
    ]
)
Phrases = dict[tuple[str, ...], str]


def texts(corpora: Path, left_out: set[str]) -> Iterator[str]:
    """English news: BBC, translated news, US politics."""
    for name, prefix in (("en-bbc", "bbc"), ("wmt-parallel", "wmt")):
        with gzip.open(corpora / "raw-news" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                if row["lang"] == "en" and f"{prefix}:{row['id']}" not in left_out and row["id"] not in left_out:
                    yield row["text"]
    seen = set()
    with gzip.open(corpora / "polnear" / "train.jsonl.gz", "rt", encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["text"][:300] not in seen and not any(row["id"] in key for key in left_out):
                seen.add(row["text"][:300])
                yield row["text"]


def phrases(gazetteer: Path) -> Phrases:
    """Names of persons (two words and more), places and organisations, as words, with their type."""
    found: Phrases = {}
    for file, kind in (
        ("regions.csv", "LOC"),
        ("places.csv.gz", "LOC"),
        ("countries.csv", "LOC"),
        ("organisations.csv", "ORG"),
        ("persons_en.csv.gz", "PER"),
        ("persons.csv", "PER"),
    ):
        opener = gzip.open if file.endswith("gz") else open
        with opener(gazetteer / file, "rt", encoding="utf-8") as rows:
            for row in csv.DictReader(rows):
                if file == "places.csv.gz" and int(row["population"] or 0) < 200_000:
                    continue
                for name in row["en"].split("|"):
                    words = tuple(re.findall(r"\w[\w'.-]*", name))
                    long = len(words) > 1 or kind == "LOC" or (name.isupper() and len(name) > 2)
                    if words and long and all(w[0].isupper() or w in {"of", "and", "the"} for w in words):
                        found[words] = kind
    return found


def common_words(samples: Iterator[str]) -> set[str]:
    """Words that are also written small: no evidence of a name where they begin a sentence."""
    return {word for text in samples for word in re.findall(r"\b[a-z]+\b", text)}


def marked(text: str, known: Phrases, common: set[str]) -> Iterator[Sample]:
    """The paragraphs of a text in which names are known."""
    surnames: set[str] = set()
    for line in text.split("\n"):
        words = [line[b:e] for b, e in SPANS["en"](line)]
        if 5 < len(words) < 150:
            names = list(_names(words, known, surnames, common))
            taken = {i for b, e, _ in names for i in range(b, e)}
            unsure = [(i, i + 1) for i in range(len(words)) if i not in taken and _open(words, i, common)]
            if len(names) * 2 > len(unsure):
                yield Sample("en", words, None, names, unsure, "distant")


def _names(words: list[str], known: Phrases, surnames: set[str], common: set[str]) -> Iterator[tuple[int, int, str]]:
    i = 0
    while i < len(words):
        for size in range(min(5, len(words) - i), 0, -1):
            phrase = tuple(words[i : i + size])
            kind = known.get(phrase) or ("PER" if size == 1 and words[i] in surnames else "")
            if kind and _alone(words, i, i + size, kind, common):
                if kind == "PER":
                    surnames.add(phrase[-1])
                yield i, i + size, kind
                i += size - 1
                break
        i += 1


def _alone(words: list[str], begin: int, end: int, kind: str, common: set[str]) -> bool:
    """True where no other word in capitals stands beside, so that the name is whole."""
    before = words[begin - 1] if begin else ""
    after = words[end] if end < len(words) else ""
    title = kind == "PER" and (before in HONORIFICS or before.lower() in common)
    joined = before in {"of", "and", "&", "-", "for"} and begin > 1 and words[begin - 2][0].isupper()
    lone = end - begin == 1 and words[begin].lower() in common
    return (not before[:1].isupper() or title) and not after[:1].isupper() and not joined and not lone and after != "-"


def _open(words: list[str], i: int, common: set[str]) -> bool:
    """True where a name may stand that we do not know."""
    first = i == 0 or words[i - 1] in {".", '"', "“"}
    return words[i][0].isupper() and words[i] not in HONORIFICS and not (first and words[i].lower() in common)


def distant(corpora: Path, left_out: set[str], words: int = 150_000) -> Iterator[Sample]:
    """About so many words, the same every time."""
    known = phrases(corpora.parent / "gazetteer")
    found = sorted(texts(corpora, left_out), key=lambda text: crc32(text.encode()))
    common = common_words(iter(found))
    count = 0
    for sample in (sample for text in found for sample in marked(text, known, common)):
        count += len(sample.words)
        if count > words:
            return
        yield sample
