"""Who said what, against PolNeAR: python benchmarks/attributions.py POLNEAR.jsonl.gz [--show] [--limit N].

An attribution of gold has spans of source, cue and content. It is found where one of our statements has a speaker with
a mention that overlaps the source (or a "who" there that stands for the speaker) and sentences that overlap the
content; all three, where its trigger overlaps the cue too. Several may be found by one statement, but for the line "one
to one", where each finds one. Precision: our statements that find an attribution, of all of ours. Recall: of all
attributions, then of those with a named source: a proper noun stands in it, or it is he, she or who. Of texts with
several annotators the first is taken; an attribution without a source cannot be found.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kg.extraction.extract import read
from kg.model import Article, Doc, Token
from kg.text import analyze

Spans = list[tuple[int, int]]
PERSONAL = ("he", "she", "who")
WHAT = {
    "source + content": ("source", "content"),
    "source + cue": ("source", "cue"),
    "all three": ("source", "cue", "content"),
}
PAIRED = "one to one"


@dataclass(slots=True)
class Attribution:
    """Where an article says who said what; `named` is only known of gold."""

    source: Spans
    cue: Spans
    content: Spans
    named: bool = True

    def agrees(self, other: Attribution, parts: tuple[str, ...]) -> bool:
        """Whether all these parts overlap."""
        return all(overlap(getattr(self, part), getattr(other, part)) for part in parts)


def main() -> None:
    """Counts attributions of all articles and prints precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--show", action="store_true", help="every miss and false alarm")
    parser.add_argument("--limit", type=int, help="so many articles")
    args = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    with gzip.open(args.polnear, "rt", encoding="utf-8") as lines:
        for record in islice(map(json.loads, lines), args.limit):
            doc = analyze(record["text"], "en")
            gold, told = list(marked(record, doc)), list(ours(record, doc))
            count(gold, told, counts)
            if args.show:
                print(*differences(gold, told, record), sep="\n")
    report(counts)


def marked(record: dict[str, list[dict[str, list[dict[str, Spans]]]]], doc: Doc) -> Iterator[Attribution]:
    """The attributions of the first annotator."""
    for one in record["annotations"][0]["attributions"]:
        source = one.get("source", [])
        yield Attribution(source, one.get("cue", []), one.get("content", []), is_named(source, doc))


def is_named(source: Spans, doc: Doc) -> bool:
    """Whether a proper noun stands in it, or it is a pronoun for one person."""
    words = [t for t in doc.tokens if overlap(source, [(t.begin, t.end)])]
    return any(t.pos == "PROPN" for t in words) or (len(words) == 1 and words[0].text.lower() in PERSONAL)


def ours(record: dict[str, str], doc: Doc) -> Iterator[Attribution]:
    """Our statements: every mention of the speakers, a "who" that stands for them, the trigger, the sentences."""
    article = Article(record["id"], record["text"], "en", published=record["date"])
    reading = read(doc, article)
    tokens = doc.tokens
    for draft in reading.statements:
        spans = [s for s in reading.cast.spans if s.key in draft.roles["speaker"]]
        yield Attribution(
            [(tokens[s.first].begin, tokens[s.last - 1].end) for s in spans] + relative(draft.token, doc),
            [(draft.token.begin, draft.token.end)],
            [(tokens[first].begin, tokens[last - 1].end) for first, last in draft.evidence],
        )


def relative(trigger: Token, doc: Doc) -> Spans:
    """Where "who" is the subject of the trigger."""
    return [(t.begin, t.end) for t in doc.children(trigger) if t.relation == "nsubj" and t.text.lower() == "who"]


def overlap(one: Spans, other: Spans) -> bool:
    """Whether any span of the one shares a letter with one of the other."""
    return any(a < d and c < b for a, b in one for c, d in other)


def count(gold: list[Attribution], told: list[Attribution], counts: Counter[tuple[str, str]]) -> None:
    """Adds what was found, of all and of the named, and which of ours find something."""
    counts["gold", "all"] += len(gold)
    counts["gold", "named"] += sum(one.named for one in gold)
    counts["gold", "told"] += len(told)
    for what, parts in WHAT.items():
        found = [one for one in gold if any(one.agrees(each, parts) for each in told)]
        counts[what, "all"] += len(found)
        counts[what, "named"] += sum(one.named for one in found)
        counts[what, "told"] += sum(any(one.agrees(each, parts) for one in gold) for each in told)
    found = paired(gold, told)
    counts[PAIRED, "told"] += len(found)
    counts[PAIRED, "all"] += len(found)
    counts[PAIRED, "named"] += sum(one.named for one in found)


def paired(gold: list[Attribution], told: list[Attribution]) -> list[Attribution]:
    """The attributions whose source and content one of ours finds alone; first those whose cue agrees too."""
    left, found = list(told), []
    for parts in (WHAT["all three"], WHAT["source + content"]):
        for one in (one for one in gold if not any(one is other for other in found)):
            ours = next((each for each in left if one.agrees(each, parts)), None)
            if ours:
                left.remove(ours)
                found.append(one)
    return found


def differences(gold: list[Attribution], told: list[Attribution], record: dict[str, str]) -> Iterator[str]:
    """What one side has alone, in the words of the text."""
    parts = WHAT["source + content"]
    text = record["text"]

    def words(spans: Spans) -> str:
        return " … ".join(text[a:b] for a, b in spans).replace("\n", " ")

    for one in gold:
        if not any(one.agrees(each, parts) for each in told):
            kind = "named" if one.named else "other"
            yield f"MISS {kind} [{words(one.source)}] [{words(one.cue)}] {words(one.content)[:120]}"
    for each in told:
        if not any(one.agrees(each, parts) for one in gold):
            yield f"FALSE [{words(each.source[:2])}] [{words(each.cue)}] {words(each.content)[:160]}"


def report(counts: Counter[tuple[str, str]]) -> None:
    """Precision / recall / F1 of each part, over all attributions and over those with a named source."""
    for what in (*WHAT, PAIRED):
        precision = counts[what, "told"] / max(counts["gold", "told"], 1)
        for whose in ("all", "named"):
            recall = counts[what, whose] / max(counts["gold", whose], 1)
            f1 = 2 * precision * recall / max(precision + recall, 1e-9)
            print(f"{what:17} {whose:6} {precision:.3f} / {recall:.3f} / {f1:.3f}  of {counts['gold', whose]}")


if __name__ == "__main__":
    main()
