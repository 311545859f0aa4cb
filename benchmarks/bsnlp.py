"""Distinct names of a text (SlavNER 2021): python benchmarks/bsnlp.py RAW_DIR ANNOTATED_DIR --lang ru|uk.

F1 of (form, type) by text for PER, LOC, ORG; no text of this corpus is trained on. Base forms of the names found.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path

from kg.text import analyze, normal_form

TYPES = ("PER", "LOC", "ORG")


def plain(form: str) -> str:
    """Small letters, without quotes, е for ё, one kind of apostrophe."""
    return re.sub('[«»“”„"]', "", form).strip().lower().replace("ё", "е").replace("’", "'")


def gold_of(path: Path) -> dict[tuple[str, str], str]:
    """(form, type) → base form."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    return {(plain(row[0]), row[2]): plain(row[1]) for row in rows if len(row) == 4 and row[2] in TYPES}


def found_in(path: Path, lang: str) -> dict[tuple[str, str], str]:
    """The same as we find it."""
    text = "\n".join(path.read_text(encoding="utf-8").split("\n")[4:])
    doc = analyze(text, lang)
    return {
        (plain(text[name.begin : name.end]), name.type): plain(
            normal_form(doc.tokens[name.first : name.last], name.type, lang)
        )
        for name in doc.names
        if name.type in TYPES
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("raw", type=Path)
    parser.add_argument("annotated", type=Path)
    parser.add_argument("--lang", choices=["ru", "uk"], required=True)
    parser.add_argument("-v", "--verbose", action="store_true", help="list what differs")
    args = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    differing: Counter[tuple[str, str, str]] = Counter()
    for path in sorted(args.annotated.iterdir()):
        raw = next(args.raw.glob(f"file_{path.stem}_*.txt"), None) or args.raw / f"file_{path.stem}.txt"
        gold, ours = gold_of(path), found_in(raw, args.lang)
        counts.update(("gold", kind) for _, kind in gold)
        counts.update(("ours", kind) for _, kind in ours)
        counts.update(("both", kind) for _, kind in gold.keys() & ours.keys())
        counts.update(("base", str(gold[key] == ours[key])) for key in gold.keys() & ours.keys())
        differing.update(("missed", *key) for key in gold.keys() - ours.keys())
        differing.update(("extra", *key) for key in ours.keys() - gold.keys())
    for kind in TYPES:
        total = counts["gold", kind] + counts["ours", kind]
        print(f"{kind} {2 * counts['both', kind] / max(total, 1):.3f}  ({counts['gold', kind]} names)")
    print(f"base forms {counts['base', 'True'] / max(counts['base', 'True'] + counts['base', 'False'], 1):.3f}")
    for row, count in differing.most_common(70) if args.verbose else ():
        print(count, *row, sep="\t")


if __name__ == "__main__":
    main()
