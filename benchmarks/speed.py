"""Speed of our analysis beside natasha's on the same Russian texts: python benchmarks/speed.py RAW_DIR [--whole].

--whole: ours from text to facts, natasha's analysis all the same.
One core, rounds of both in turn, the median ratio of characters a CPU second; above 1 ours is the faster one. With
--lang uk or en there is no peer: our characters a second are compared with ours on --beside RAW_DIR, texts in Russian.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from peers import natasha  # noqa: E402  (threads are set before numpy is loaded)

from kg.extraction import extract  # noqa: E402
from kg.model import Article  # noqa: E402
from kg.text import analyze  # noqa: E402

Read = Callable[[str], Any]


def texts(folder: Path, most: int) -> list[str]:
    """The texts of a folder, so many at most."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [path.read_text(encoding="utf-8") for path in files[:most]]


def kg_facts(text: str, lang: str) -> Any:
    """All that an article says."""
    return extract(analyze(text, lang), Article("text", text, lang))


def rate(read: Read, samples: list[str]) -> float:
    """Characters a CPU second."""
    start = time.process_time()
    for text in samples:
        read(text)
    return sum(map(len, samples)) / (time.process_time() - start)


def compare(one: Read, some: list[str], other: Read, others: list[str], rounds: int) -> float:
    """Median over the rounds of our rate through the peer's; both have read everything once before."""
    rate(one, some), rate(other, others)
    ratios = []
    for number in range(rounds):
        ours, theirs = rate(one, some), rate(other, others)
        ratios.append(ours / theirs)
        print(f"round {number + 1}: {ours:,.0f} and {theirs:,.0f} characters a second, ratio {ratios[-1]:.2f}")
    return statistics.median(ratios)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("raw", type=Path, help="folder of plain texts")
    parser.add_argument("--lang", choices=["ru", "uk", "en"], default="ru")
    parser.add_argument("--beside", type=Path, help="folder of Russian texts that ours is compared with itself on")
    parser.add_argument("--whole", action="store_true", help="ours from text to facts, not the analysis alone")
    parser.add_argument("--most", type=int, default=100, help="texts read in a round")
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    some = texts(args.raw, args.most)
    if args.whole:
        ratio = compare(lambda text: kg_facts(text, args.lang), some, natasha, some, args.rounds)
    elif args.beside:
        ratio = compare(
            lambda text: analyze(text, args.lang),
            some,
            lambda text: analyze(text, "ru"),
            texts(args.beside, args.most),
            args.rounds,
        )
    else:
        ratio = compare(lambda text: analyze(text, args.lang), some, natasha, some, args.rounds)
    print(f"ratio {ratio:.2f}")


if __name__ == "__main__":
    main()
