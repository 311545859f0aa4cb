"""Positions against factRuEval's Occupation facts: python benchmarks/positions.py DEVSET [--show].

DEVSET holds BOOK.txt with .coref and .facts. A fact is found when one of our positions has a holder who shares a name
with it; person, title and body are then right each for itself: title and body where half of the words are the same.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kg.extraction import extract
from kg.model import Article, Facts
from kg.text import analyze
from kg.vocabulary.folding import fold

Fact = tuple[list[str], list[str], list[str]]  # names of the person, titles, names of the body
STEM = 4  # letters that a word keeps in all its cases


def main() -> None:
    """Counts facts of all books and prints precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("devset", type=Path)
    parser.add_argument("--show", action="store_true", help="every miss and false alarm")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    for path in sorted(args.devset.glob("*.facts")):
        gold, told = list(occupations(path)), read(path.with_suffix(".txt"))
        for line in compare(gold, told, counts):
            if args.show:
                print(path.stem, line)
    for what in ("person", "title", "body", "all three"):
        print(what, "{:.3f} / {:.3f} / {:.3f}".format(*prf(counts[what], counts["told"], counts["gold"])), end="   ")
    print("of", counts["gold"])


def occupations(path: Path) -> Iterator[Fact]:
    """The Occupation facts of a book that tell person and title; alternatives stand between bars."""
    names = coreference(path.with_suffix(".coref"))
    for block in path.read_text(encoding="utf-8-sig").split("\n\n"):
        head, *lines = block.strip().split("\n")
        if not head.endswith("Occupation"):
            continue
        parts: dict[str, list[str]] = {"Who": [], "Position": [], "Where": []}
        for line in lines:
            key, _, value = line.partition(" ")
            if key in parts:
                parts[key] += [form for part in value.split(" | ") for form in forms(part, names)]
        if parts["Who"] and parts["Position"]:
            yield parts["Who"], parts["Position"], parts["Where"]


def forms(part: str, names: dict[str, list[str]]) -> list[str]:
    """What an "obj12 Москва" or "span34 мэра" may be called."""
    id, _, text = part.strip().partition(" ")
    return [text, *names.get(id.removeprefix("obj"), [])]


def coreference(path: Path) -> dict[str, list[str]]:
    """Object → all its names."""
    found: dict[str, list[str]] = {}
    for block in path.read_text(encoding="utf-8-sig").split("\n\n"):
        head, *lines = block.strip().split("\n")
        found[head.split(" ")[0]] = [line.partition(" ")[2] for line in lines]
    return found


def read(path: Path) -> Facts:
    """What we read in a book."""
    text = path.read_text(encoding="utf-8-sig")
    return extract(analyze(text, "ru"), Article(path.stem, text, "ru"))


def compare(gold: list[Fact], told: Facts, counts: Counter[str]) -> Iterator[str]:
    """Takes for each gold fact the position that agrees in most; counts, and tells what is left."""
    left = list(positions(told))
    counts["gold"] += len(gold)
    counts["told"] += len(left)
    for fact in gold:
        scored = [(agreement(fact, one), -n) for n, one in enumerate(left)]
        best, number = max(scored, default=((False, False, False), 0))
        if best[0]:
            for what, right in zip(("person", "title", "body"), best, strict=True):
                counts[what] += right
            counts["all three"] += all(best)
            one = left.pop(-number)
            if not all(best):
                yield f"WRONG {fact} -> {one}"
        else:
            yield f"MISS {fact}"
    yield from (f"FALSE {one}" for one in left)


def positions(told: Facts) -> Iterator[Fact]:
    """Our positions, with every name of holder and body."""
    names: dict[str, list[str]] = {}
    for mention in told.mentions:
        names.setdefault(mention.refers_to, []).append(mention.normal)
    for position in told.positions:
        yield names[position.holder], [position.title], names.get(position.of or "", [])


def agreement(gold: Fact, ours: Fact) -> tuple[bool, bool, bool]:
    """Whether person, title and body are the same."""
    person = any(shared(a, b, 1) for a in gold[0] for b in ours[0])
    title = any(shared(a, b, 2) for a in gold[1] for b in ours[1])
    body = not gold[2] or any(shared(a, b, 2) for a in gold[2] for b in ours[2])
    return person, title, body


def shared(a: str, b: str, share: int) -> bool:
    """Whether one in `share` of the words of the shorter name are in the longer."""
    one, other = ({word[:STEM] for word in re.findall(r"\w+", fold(name)) if len(word) > 1} for name in (a, b))
    return bool(one and other) and len(one & other) * share >= min(len(one), len(other))


def prf(hit: int, told: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision, recall = hit / max(told, 1), hit / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    main()
