"""Names and the Wikidata ids they are given (NEREL): python benchmarks/wikidata.py FOLDER.

FOLDER holds texts and brat standoff with "Reference" lines. Measured are the names of persons, bodies and places,
nested ones too: of those that a name of ours covers exactly and gives an id, the share that is right; and the share of
all that are given an id at all.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.extraction import extract
from kg.model import Article, Facts
from kg.resolution import resolve
from kg.text import analyze

KINDS = {
    "PERSON": "persons",
    "ORGANIZATION": "bodies",
    **dict.fromkeys(("COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "LOCATION", "FACILITY"), "places"),
}
Span = tuple[int, int]
Given = dict[Span, set[str]]  # several where a seat stands for its country, too


def gold_of(path: Path) -> dict[Span, tuple[str, str, str]]:
    """Span → (kind, id, words) of the names that stand for something of Wikidata."""
    spans, ids = {}, {}
    for line in path.read_text(encoding="utf-8").splitlines():
        number, told, *rest = [*line.split("\t"), ""]
        parts = told.split(" ")
        if number[:1] == "T" and parts[0] in KINDS and ";" not in told:
            spans[number] = (int(parts[1]), int(parts[2])), KINDS[parts[0]], rest[0]
        if number[:1] == "N" and parts[2].startswith("Wikidata:Q"):
            ids[parts[1]] = parts[2].removeprefix("Wikidata:")
    return {spans[n][0]: (spans[n][1], ids[n], spans[n][2]) for n in spans if n in ids}


def read(folder: Path) -> Iterator[tuple[Path, Facts]]:
    """Every text of a folder and what it says."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        yield path, extract(analyze(text, "ru"), Article(id=path.stem, text=text, lang="ru"))


def given(facts: list[Facts]) -> dict[str, Given]:
    """Article → span → the ids it is given."""
    known = {(link.article, link.local): link.known for link in resolve(facts)}
    found: dict[str, Given] = {}
    for each in facts:
        spans: Given = defaultdict(set)
        for mention in each.mentions:
            id = known[each.article.content_hash, mention.refers_to] or ""
            if id[:1] == "Q" and mention.kind != "pronoun":
                spans[mention.evidence.begin, mention.evidence.end].add(id)
        found[each.article.id] = spans
    return found


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list what is wrong and what is missed")
    args = parser.parse_args()
    texts = list(read(args.folder))
    ours = given([facts for _, facts in texts])
    counts: Counter[tuple[str, str]] = Counter()
    wrong: Counter[tuple[str, ...]] = Counter()
    for path, facts in texts:
        for span, (kind, id, words) in gold_of(path.with_suffix(".ann")).items():
            ids = ours[facts.article.id].get(span, set())
            outcome = "right" if id in ids else "wrong" if ids else "missed"
            counts.update([(kind, outcome), ("all", outcome)])
            if outcome != "right":
                wrong[outcome, kind, words, id, *sorted(ids)] += 1
    for kind in (*dict.fromkeys(KINDS.values()), "all"):
        right, told = counts[kind, "right"], counts[kind, "right"] + counts[kind, "wrong"]
        total = told + counts[kind, "missed"]
        print(f"{kind:8} right {right / max(told, 1):.3f} of {told}, covered {told / max(total, 1):.3f} of {total}")
    for row, count in wrong.most_common(200) if args.verbose else ():
        print(count, *row, sep="\t")


if __name__ == "__main__":
    main()
