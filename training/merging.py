"""Learn which tellings are of one event (schema/merging.yml): python -m training.merging --corpora DIR."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from kg.extraction.drafts import Draft
from kg.extraction.extract import find_events, tell
from kg.extraction.merging import merge_events, of_one_class, pairs
from kg.extraction.pairing import Pairing
from kg.extraction.scene import scene
from kg.model import Article, Doc
from kg.text import analyze
from kg.vocabulary.files import data_dir
from training.annotated import HERE as ANNOTATIONS
from training.antecedents import LANGS, at, is_measured, pieces
from training.event_samples import telling

DECAY = 2.0
CONTEXTS = "contexts"
SMALLEST = 0.05  # weights nearer to nothing are not written
Marks = dict[int, str]
"""Word that tells of an event → which event of its article."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Two tellings: the reasons that hold, and whether they are marked as of one event."""

    reasons: list[str]
    one: bool


def read(corpora: Path, lang: str, measured: bool, limit: int | None) -> Iterator[tuple[list[Draft], Pairing, Marks]]:
    """The tellings kg reads in the learned or the measured articles of a language, and what is marked in them."""
    kept = (piece for piece in pieces(corpora, lang) if is_measured(piece[0]) == measured)
    whole = complete(lang)
    for record, text, marked in islice(kept, limit):
        doc = analyze(text, lang)
        marks = events(whole.get(record, marked), doc)
        if len(marks) > 1:
            stage = scene(doc, Article(record, text, lang))
            _, matches = tell(stage)
            yield find_events(stage, matches), Pairing(stage.tree, stage.cast, stage.words, stage.contexts), marks


def complete(lang: str) -> dict[str, str]:
    """The marks of the articles in which every telling was marked (annotations/complete-LANG.tsv), by record."""
    lines = (ANNOTATIONS / f"complete-{lang}.tsv").read_text(encoding="utf-8").splitlines()
    return {f"{file} {record}": marks for file, record, _, marks in (line.split("\t") for line in lines)}


def events(marked: str, doc: Doc) -> Marks:
    """The marked words that tell of events, not of statements."""
    found = ((at(each.begin, doc), each) for each in map(telling, marked.split()))
    return {token.index: each.id for token, each in found if token and each.status}


def judged(told: list[Draft], pairing: Pairing, marks: Marks) -> Iterator[Judged]:
    """All pairs of marked tellings that might be of one event."""
    order = sorted(told, key=lambda draft: draft.token.index)
    for number, later in enumerate(order):
        rivals = [draft for draft in order[:number] if of_one_class(draft, later)]
        possible = [draft for draft in rivals if pairing.may_be_one(draft, later)]
        for pair in pairs(possible, later, rivals):
            one, other = (marks.get(draft.token.index) for draft in (pair.earlier, pair.later))
            if one and other:
                yield Judged(pairing.reasons(pair), one == other)


def fit(rows: list[Judged], steps: int = 12) -> dict[str, float]:
    """Weights of a logistic regression with decay (Newton's method); "" is what holds always."""
    names = ["", *sorted({reason for row in rows for reason in row.reasons})]
    held = np.array([[name == "" or name in row.reasons for name in names] for row in rows], dtype=float)
    right = np.array([row.one for row in rows], dtype=float)
    weights = np.zeros(len(names))
    for _ in range(steps):
        given = 1 / (1 + np.exp(-np.clip(held @ weights, -30, 30)))
        slope = held.T @ (given - right) + DECAY * weights
        curve = (held * (given * (1 - given))[:, None]).T @ held + DECAY * np.eye(len(names))
        weights -= np.linalg.solve(curve, slope)
    return centred(dict(zip(names, map(float, weights), strict=True)), rows)


def centred(weights: dict[str, float], rows: list[Judged]) -> dict[str, float]:
    """What contexts add on average goes to the start, so that docs without contexts are not far off."""
    told = [weights[reason] for row in rows for reason in row.reasons if reason.startswith(CONTEXTS)]
    mean = sum(told) / max(len(told), 1)
    moved = {name: weight - mean for name, weight in weights.items() if name.startswith(CONTEXTS)}
    return weights | moved | {"": weights[""] + mean}


def write(weights: dict[str, float], path: Path) -> None:
    """The weights anew; what stands before them (how sure one must be) is not learned and stays."""
    told = sorted((name, weight) for name, weight in weights.items() if name and abs(weight) >= SMALLEST)
    before = path.read_text(encoding="utf-8").partition("start:")[0]
    lines = [f"start: {weights['']:.2f}", "weights:", *(f"  {name}: {weight:.2f}" for name, weight in told)]
    path.write_text(before + "\n".join(lines) + "\n", encoding="utf-8")


def measure(corpora: Path, lang: str, limit: int | None) -> Counter[str]:
    """Pairs of marked tellings in the measured articles that are marked, put, and rightly put into one event."""
    counts: Counter[str] = Counter()
    for told, pairing, marks in read(corpora, lang, True, limit):
        merge_events(told, pairing)
        known = [draft for draft in told if draft.token.index in marks]
        for number, one in enumerate(known):
            for other in known[:number]:
                marked = marks[one.token.index] == marks[other.token.index]
                joined = one.final is other.final
                counts.update({"marked": marked, "joined": joined, "right": marked and joined})
    return counts


def show(lang: str, c: Counter[str]) -> None:
    """Precision, recall and F1 of pairs."""
    precision, recall = c["right"] / max(c["joined"], 1), c["right"] / max(c["marked"], 1)
    f1 = 2 * c["right"] / max(c["joined"] + c["marked"], 1)
    print(f"{lang}: {precision:.3f} {recall:.3f} {f1:.3f} of {c['marked']} pairs", flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--measure", action="store_true", help="measure the weights there are, learn none")
    parser.add_argument("--limit", type=int, help="articles of each language")
    args = parser.parse_args()
    if args.measure:
        for lang in LANGS:
            show(lang, measure(args.corpora, lang, args.limit))
        return
    rows = [
        row for lang in LANGS for article in read(args.corpora, lang, False, args.limit) for row in judged(*article)
    ]
    print("pairs learned:", len(rows))
    write(fit(rows), data_dir("schema") / "merging.yml")


if __name__ == "__main__":
    main()
