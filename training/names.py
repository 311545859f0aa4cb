"""Make kg/text/models/names/*.tsv, words of names, from the gazetteer: python -m training.names GAZETTEER."""

from __future__ import annotations

import csv
import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

TARGET = Path(__file__).parent.parent / "kg" / "text" / "models" / "names"


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a csv file, packed or not."""
    packed = path.read_bytes()
    text = gzip.decompress(packed) if path.suffix == ".gz" else packed
    yield from csv.DictReader(text.decode().splitlines())


def persons(folder: Path, lang: str) -> Iterator[tuple[str, str]]:
    """(word, mark) for the first and last word of each person's name."""
    files = ["persons.csv", "persons_en.csv.gz"] if lang == "en" else ["persons.csv"]
    for row in (row for file in files for row in rows(folder / file)):
        for name in row[lang].split("|"):
            words = name.split()
            if len(words) > 1:
                yield words[0], "given"
                yield words[-1], "family"
    for row in rows(folder / "given_names.csv"):
        if row["lang"] == lang and row["kind"] != "patronymic":
            yield from [(row["name"], "given" if row["kind"] == "given" else "family")] * 2


def places(folder: Path, lang: str) -> Iterator[tuple[str, str]]:
    """(word, 'place') for towns of one word that many people live in; share-alike spellings are left out."""
    for row in rows(folder / "places.csv.gz"):
        name = row[lang].split("|")[0]
        basis = row.get(f"{lang}_basis") or ""
        if name and " " not in name and int(row["population"] or 0) > 15_000 and "csc" not in basis:
            yield from [(name, "place")] * 2


def main(gazetteer: str) -> None:
    """Write one file a language; a mark seen once only is left out."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for lang in ("ru", "uk", "en"):
        folder = Path(gazetteer)
        counts = Counter((word.lower(), mark) for word, mark in [*persons(folder, lang), *places(folder, lang)])
        least = 3 if lang == "en" else 2
        marks: dict[str, set[str]] = {}
        for (word, mark), count in counts.items():
            if (count >= least or mark == "place") and word.isalpha() and len(word) > 2:
                marks.setdefault(word, set()).add(mark)
        lines = [f"{word}\t{' '.join(sorted(marks[word]))}\n" for word in sorted(marks)]
        (TARGET / f"{lang}.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
