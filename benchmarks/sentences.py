"""Sentence boundaries in news: python benchmarks/sentences.py CORPORA.

benchmarks/sentences.tsv has 100 paragraphs of raw-news in three languages, marked by reading: file, record, begin and
end of the paragraph, ends of its sentences. F1 of sentences with both borders right. sentences-dev.tsv has 90 other
paragraphs, on which the rules of kg/text/sentences.py were made.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

from kg.text import analyze

MARKED = Path(__file__).parent / "sentences.tsv"


def paragraphs(corpora: Path, marked: Path = MARKED) -> list[tuple[str, str, list[int]]]:
    """(language, paragraph, ends of its sentences)."""
    found = []
    for line in marked.read_text(encoding="utf-8").splitlines():
        lang, file, record, begin, end, ends = line.split("\t")
        with gzip.open(corpora / "raw-news" / f"{file}.jsonl.gz", "rt", encoding="utf-8") as rows:
            text = next(row["text"] for row in map(json.loads, rows) if row["id"] == record)
        found.append((lang, text[int(begin) : int(end)], [int(number) for number in ends.split()]))
    return found


def spans(text: str, ends: list[int]) -> set[tuple[int, int]]:
    """The sentences between ends, without the white space around them."""
    found = set()
    for begin, end in zip([0, *ends], ends, strict=False):
        piece = text[begin:end]
        found.add((begin + len(piece) - len(piece.lstrip()), begin + len(piece.rstrip())))
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--marked", type=Path, default=MARKED, help="another file of marks")
    parser.add_argument("-v", "--verbose", action="store_true", help="print what was cut wrongly")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    for lang, text, ends in paragraphs(args.corpora, args.marked):
        gold, found = spans(text, ends), {(s.begin, s.end) for s in analyze(text, lang).sentences}
        counts.update({f"{lang} right": len(gold & found), f"{lang} all": len(gold) + len(found)})
        for begin, end in sorted(found - gold) if args.verbose else ():
            print(lang, text[begin:end], sep="\t")
    for lang in ("ru", "uk", "en"):
        print(f"{lang} {2 * counts[f'{lang} right'] / max(counts[f'{lang} all'], 1):.3f}")
    right = sum(value for key, value in counts.items() if key.endswith("right"))
    print(f"all {2 * right / (counts.total() - right):.3f}")


if __name__ == "__main__":
    main()
