"""Namesakes kept apart, one person's articles joined: python benchmarks/namesakes.py [FILE].

namesakes.tsv (the file read where none is given) and those beside it hold short articles written for this, public
figures and invented people, in three languages: family of names, who is meant, language, text (the name in brackets).
All are read and resolved together; every pair within a family is either two of a name or one told of twice.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from kg.extraction import extract
from kg.model import Article, Facts
from kg.resolution import resolve
from kg.text import analyze

HERE = Path(__file__).parent
Telling = tuple[str, str, Facts, str | None]  # family, who, what the article says, the local id of the name


def tellings(path: Path) -> Iterator[Telling]:
    """Every line of the file, read."""
    for line in path.read_text(encoding="utf-8").splitlines():
        family, who, lang, marked = line.split("\t")
        begin, text = marked.index("["), marked.replace("[", "").replace("]", "")
        end = marked.index("]") - 1
        facts = extract(analyze(text, lang), Article(id=text[:40], text=text, lang=lang))
        yield family, who, facts, _named(facts, begin, end)


def _named(facts: Facts, begin: int, end: int) -> str | None:
    """Whom the longest name there stands for."""
    here = [m for m in facts.mentions if m.kind == "name" and m.evidence.begin < end and begin < m.evidence.end]
    longest = max(here, key=lambda mention: mention.evidence.end - mention.evidence.begin, default=None)
    return longest.refers_to if longest else None


def main() -> None:
    """Print the pairs wrongly joined and those wrongly apart, then the counts."""
    found = list(tellings(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "namesakes.tsv"))
    nodes = {(link.article, link.local): link.node for link in resolve([facts for _, _, facts, _ in found])}
    placed = [(family, who, f, nodes.get((f.article.content_hash, local or ""))) for family, who, f, local in found]
    counts: Counter[tuple[bool, bool]] = Counter()
    for one, other in combinations(placed, 2):
        if one[0] == other[0]:
            same, joined = one[1] == other[1], one[3] is not None and one[3] == other[3]
            counts[same, joined] += 1
            if same != joined:
                print("apart " if same else "joined", one[2].article.text, "|", other[2].article.text)
    meant: dict[str, set[str]] = defaultdict(set)
    for family, who, _, node in placed:
        meant[node or ""].add(f"{family} {who}")
    mixed = sum(len(people) > 1 for node, people in meant.items() if node)
    print(f"two of a name: {counts[False, True]} of {counts[False, True] + counts[False, False]} pairs joined")
    print(f"one and the same: {counts[True, True]} of {counts[True, True] + counts[True, False]} pairs joined")
    print(f"clusters of two or more: {mixed} of {len(meant.keys() - {''})}; names not found: {_missed(placed)}")


def _missed(placed: list[tuple[str, str, Facts, str | None]]) -> int:
    return sum(node is None for *_, node in placed)


if __name__ == "__main__":
    main()
