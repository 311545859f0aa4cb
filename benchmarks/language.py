"""How often the language of a 60-character piece is right: python benchmarks/language.py FILE.jsonl.gz ...

Each line of a file is {"text": ..., "lang": ...}. Prints one line a language and the mean of ru, uk, en and other;
a language kg does not read counts as right when it is not taken for one that kg reads.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.language import SUPPORTED, detect

LENGTH = 60
PIECES = 1000  # of each language


def main(paths: list[str]) -> None:
    pieces: dict[str, list[str]] = defaultdict(list)
    for path in map(Path, paths):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        for record in map(json.loads, content.splitlines()):
            pieces[record["lang"]] += cut(record["text"])
    groups: dict[str, list[float]] = defaultdict(list)
    for lang, all_pieces in sorted(pieces.items()):
        some = random.Random(1).sample(all_pieces, min(PIECES, len(all_pieces)))
        right = sum(is_right(detect(piece), lang) for piece in some) / len(some)
        print(f"{lang}\t{right:.4f}\t{len(some)} pieces")
        groups[lang if lang in SUPPORTED else "other"].append(right)
    means = {group: sum(rights) / len(rights) for group, rights in groups.items()}
    print("\t".join(f"{group} {mean:.4f}" for group, mean in means.items()))


def cut(text: str) -> Iterator[str]:
    """Pieces of 60 characters that begin with a word and are mostly letters."""
    for line in text.splitlines():
        begin = 0
        while begin + LENGTH <= len(line):
            piece = line[begin : begin + LENGTH]
            if sum(map(str.isalpha, piece)) > LENGTH / 2:
                yield piece
            begin = line.find(" ", begin + LENGTH) + 1 or len(line)


def is_right(found: str, lang: str) -> bool:
    return found == lang if lang in SUPPORTED else found not in SUPPORTED


if __name__ == "__main__":
    main(sys.argv[1:])
