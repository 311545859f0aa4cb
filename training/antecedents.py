"""Learn whom pronouns and descriptions mean (schema/antecedents.yml): python -m training.antecedents --corpora DIR."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from kg.extraction.aliases import group
from kg.extraction.anaphors import Anaphor
from kg.extraction.antecedents import FEATURES, Pair
from kg.extraction.candidates import Setting
from kg.extraction.cast import Cast, Span
from kg.extraction.choosing import Chooser, reasons
from kg.extraction.names import find_names
from kg.extraction.positions import find_positions
from kg.extraction.reference import Reference
from kg.extraction.tree import Tree
from kg.model import Doc, Token
from kg.text import analyze
from kg.vocabulary.antecedents import antecedent_weights
from kg.vocabulary.files import data_dir
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import grammar
from training.annotated import HERE as ANNOTATIONS
from training.reading import articles

LANGS = ("ru", "uk", "en")
APART = 4  # every so many-th article is measured on, not learned
FILL = ("Actor", "Place")  # what a marked filler may be
SMALLEST = 0.05  # weights nearer to nothing are not written
NAMES = [feature.__name__ for feature in FEATURES]
Gold = dict[int, dict[int, frozenset[str]]]
"""Marked filler → first word of each referent marked for it → the keys of that name; nobody where none is marked."""


@dataclass(frozen=True, slots=True)
class Question:
    """A pointing word whose referent is marked, or marked to be nobody: a row a candidate."""

    features: Any  # (candidates, features)
    right: Any  # (candidates,) 1 for what is marked, all 0 where nobody named is


class Watching(Chooser):
    """A chooser that keeps what it chose between."""

    def __init__(self, *given: Any) -> None:
        self.seen: dict[int, tuple[Anaphor, list[Pair]]] = {}
        super().__init__(*given)

    def _understand(self, pointing: Anaphor) -> None:
        self.seen[pointing.token.index] = (pointing, self.pairs(pointing))
        super()._understand(pointing)


class Watched(Reference):
    """Reference whose chooser is watched. Mentions before a word are understood by the weights there are."""

    @cached_property
    def chooser(self) -> Watching:
        """As kg makes it."""
        return Watching(Setting(self.tree, self.cast, self.grammar), self.holders, self.posts, self._whose)


def read(corpora: Path, lang: str, measured: bool, limit: int | None) -> Iterator[tuple[Watched, Gold]]:
    """The learned or the measured articles of a language, as kg reads them, and what is marked in them."""
    kept = (piece for piece in pieces(corpora, lang) if is_measured(piece[0]) == measured)
    for _, text, marks in islice(kept, limit):
        reference = watched(analyze(text, lang))
        yield reference, gold(marks, reference.cast)


def pieces(corpora: Path, lang: str) -> Iterator[tuple[str, str, str]]:
    """Record, text and marks of the articles marked for this project (annotations/events-LANG.tsv)."""
    lines = (ANNOTATIONS / f"events-{lang}.tsv").read_text(encoding="utf-8").splitlines()
    for file, rows in groupby((line.split("\t") for line in lines), itemgetter(0)):
        texts = articles(corpora, file, lang)
        yield from ((f"{file} {record}", texts[record][: int(length)], marks) for _, record, length, marks in rows)


def is_measured(record: str) -> bool:
    """Whether an article is kept from learning."""
    return crc32(record.encode()) % APART == 0


def watched(doc: Doc) -> Watched:
    """The steps of kg.extraction.scene up to reference; the patterns after them would resolve words already."""
    tree, cast = Tree(doc), Cast(doc)
    for span in find_names(doc):
        cast.add(span)
    group(cast)
    reference = Watched(tree, cast, grammar(doc.lang))
    find_positions(reference, cast, reference.grammar)
    return reference


def gold(marks: str, cast: Cast) -> Gold:
    """Whom the fillers mean that are no names themselves."""
    found: Gold = {}
    for begin, meant in fillers(marks):
        token = at(begin, cast.doc)
        if token is None or names_at(token, cast):
            continue
        referents = found.setdefault(token.index, {})
        if meant is not None:
            head = at(meant, cast.doc)
            referents[head.index if head else -1] = keys_of(head, cast) if head else frozenset()
    return found


def fillers(marks: str) -> Iterator[tuple[int, int | None]]:
    """Where each filler begins that is no date, and the name it means: `agent=10-12>3-9` → 10, 3."""
    for mark in marks.split():
        for part in filter(None, mark.split("/")[4].split(",")):
            role, _, spans = part.partition("=")
            word, _, meant = spans.partition(">")
            if role != "time":
                yield first(word), first(meant) if meant else None


def first(span: str) -> int:
    """10-12 → 10."""
    return int(span.partition("-")[0])


def at(offset: int, doc: Doc) -> Token | None:
    """The word there."""
    return next((token for token in doc.tokens if token.begin <= offset < token.end), None)


def names_at(token: Token, cast: Cast) -> list[Span]:
    """The names a word stands in."""
    return [span for span in cast.spans if span.kind == "name" and span.first <= token.index < span.last]


def keys_of(token: Token, cast: Cast) -> frozenset[str]:
    """The keys of a name; a capital or seat may be meant as its country."""
    spans = names_at(token, cast)
    seats = (gazetteer().metonym(span.normal, cast.doc.lang) for span in spans if span.type != "Person")
    return frozenset({span.key for span in spans} | {country.id for country in seats if country})


def questions(reference: Watched, gold: Gold) -> Iterator[tuple[str, Question]]:
    """The pointing words that are marked, with their kinds. Without candidates there is nothing to learn."""
    for pointing, pairs, right in pointing_words(reference, gold):
        yield pointing.kind, Question(reasons(pairs), np.array(right, dtype=float))


def pointing_words(reference: Watched, gold: Gold) -> Iterator[tuple[Anaphor, list[Pair], list[bool]]]:
    """Each pointing word that is marked, its candidates, and which of them are marked."""
    for index, (pointing, pairs) in reference.chooser.seen.items():
        if index in gold and pairs:
            yield pointing, pairs, [is_right(pair, gold[index]) for pair in pairs]


def is_right(pair: Pair, referents: dict[int, frozenset[str]]) -> bool:
    """Whether a candidate is a marked referent; one without a name by its place."""
    keys = pair.candidate.keys
    if not keys:
        return pair.candidate.head.index in referents
    return any(key in marked for key in keys for marked in referents.values())


def fit(asked: list[Question], decay: float = 1.5, steps: int = 400, rate: float = 0.06) -> Any:
    """Weights that make the marked likely: a softmax over the candidates and nobody at all, who scores 0 (Adam)."""
    rows, right = (np.concatenate([getattr(q, part) for q in asked]) for part in ("features", "right"))
    owner = np.repeat(np.arange(len(asked)), [len(q.right) for q in asked])
    weights, mean, square = np.zeros((3, len(NAMES)))
    for step in range(1, steps + 1):
        given, owed = shares(rows @ weights, right, owner)
        slope = (rows.T @ (given - owed) + decay * weights) / len(asked)
        mean = 0.9 * mean + 0.1 * slope
        square = 0.99 * square + 0.01 * slope**2
        weights = weights - rate * mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def shares(scores: Any, right: Any, owner: Any) -> tuple[Any, Any]:
    """How likely each candidate is among all of its word and nobody; and among those marked alone."""
    weighed = np.exp(np.clip(scores, -30, 30))
    every, marked = np.bincount(owner, weighed), np.bincount(owner, weighed * right)
    return weighed / (1 + every[owner]), weighed * right / np.maximum(marked[owner], 1e-12)


def learn(corpora: Path, limit: int | None) -> dict[str, Any]:
    """The weights of each kind of pointing word."""
    asked: dict[str, list[Question]] = defaultdict(list)
    for lang in LANGS:
        for reference, marked in read(corpora, lang, False, limit):
            for kind, question in questions(reference, marked):
                asked[kind].append(question)
    print("learned:", ", ".join(f"{kind} {len(asked[kind])}" for kind in asked), flush=True)
    return {kind: fit(asked[kind]) for kind in antecedent_weights().sure if asked[kind]}


def write(learned: dict[str, Any], path: Path) -> None:
    """The weights anew; what stands before them (how sure a choice must be) is not learned and stays."""
    lines = []
    for kind, weights in learned.items():
        lines.append(f"  {kind}:")
        told = zip(NAMES, weights, strict=True)
        lines += [f"    {name}: {weight:.2f}" for name, weight in told if abs(weight) >= SMALLEST]
    before, label, _ = path.read_text(encoding="utf-8").partition("weights:\n")
    path.write_text(before + label + "\n".join(lines) + "\n", encoding="utf-8")


def measure(corpora: Path, limit: int | None) -> dict[tuple[str, str], Counter[str]]:
    """What kg makes of the marked words of the measured articles, by kind and language."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for lang in LANGS:
        for reference, marked in read(corpora, lang, True, limit):
            seen = reference.chooser.seen
            for index, referents in sorted(marked.items()):
                kind = seen[index][0].kind if index in seen else "other"
                told = compared(set(reference.resolve(reference.cast.doc.tokens[index], FILL)), referents)
                for part in ((kind, lang), (kind, "all"), ("all", lang), ("all", "all")):
                    counts[part].update(told)
    return counts


def compared(keys: set[str], referents: dict[int, frozenset[str]]) -> dict[str, int]:
    """Counts of one word."""
    if not referents:
        return {"nobody": 1, "invented": int(bool(keys))}
    meant = frozenset().union(*referents.values())
    found = sum(bool(marked & keys) for marked in referents.values())
    return {"referents": len(referents), "found": found, "right": len(keys & meant), "wrong": len(keys - meant)}


def show(counts: dict[tuple[str, str], Counter[str]]) -> None:
    """A table. Precision is that of words with a marked referent; words marked without one are counted beside."""
    print(f"{'kind':8}{'lang':5}{'referents':>10}{'precision':>10}{'recall':>8}{'nobody':>8}{'invented':>9}")
    order = [*antecedent_weights().sure, "other", "all"]
    for kind, lang in sorted(counts, key=lambda part: (order.index(part[0]), (*LANGS, "all").index(part[1]))):
        c = counts[kind, lang]
        precision = c["right"] / max(c["right"] + c["wrong"], 1)
        recall = c["found"] / max(c["referents"], 1)
        print(f"{kind:8}{lang:5}{c['referents']:10}{precision:10.3f}{recall:8.3f}{c['nobody']:8}{c['invented']:9}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--measure", action="store_true", help="measure the weights there are, learn none")
    parser.add_argument("--limit", type=int, help="articles of each language, for trying; no weights are written")
    args = parser.parse_args()
    if args.measure:
        show(measure(args.corpora, args.limit))
        return
    learned = learn(args.corpora, args.limit)
    if args.limit is None:
        write(learned, data_dir("schema") / "antecedents.yml")


if __name__ == "__main__":
    main()
