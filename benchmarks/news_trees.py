"""Trees of news sentences beside natasha's: python benchmarks/news_trees.py CORPORA [--model FOLDER].

The Russian sentences whose trees were corrected for training (training/annotations): UAS and LAS (without subtypes) of
words that both cut alike. The shipped model learned from them, so give one that did not, such as a first stage's.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from peers import natasha, use

from kg.text.analysis import read_spans
from training.annotated import corrected_trees
from training.sample import Sample

Arcs = dict[tuple[int, int], tuple[tuple[int, int], str]]
"""Span of a word → span of its head (a root's is its own), relation without subtype."""


def spans_of(sample: Sample) -> list[tuple[int, int]]:
    """Where the words stand in the sentence, written with one blank between them."""
    begins = [sum(len(word) + 1 for word in sample.words[:i]) for i in range(len(sample.words))]
    return [(begin, begin + len(word)) for begin, word in zip(begins, sample.words, strict=True)]


def gold(sample: Sample) -> Arcs:
    """The corrected tree."""
    spans = spans_of(sample)
    rows = zip(spans, sample.tree or (), strict=True)
    return {span: (spans[head], "root" if relation == "ROOT" else relation) for span, (_, _, head, relation) in rows}


def ours(sample: Sample) -> Arcs:
    """Our tree of the same words."""
    doc = read_spans(" ".join(sample.words), sample.lang, [spans_of(sample)], sentences=True)
    heads = (doc.head(token) for token in doc.tokens)
    return {(t.begin, t.end): ((h.begin, h.end), t.relation) for t, h in zip(doc.tokens, heads, strict=True)}


def theirs(sample: Sample) -> Arcs:
    """Natasha's tree."""
    doc = natasha(" ".join(sample.words))
    places = {token.id: (token.start, token.stop) for token in doc.tokens}
    return {
        (token.start, token.stop): (places.get(token.head_id, (token.start, token.stop)), token.rel)
        for token in doc.tokens
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--model", type=Path, help="folder of another model")
    parser.add_argument("--most", type=int, default=500, help="sentences")
    args = parser.parse_args()
    use(args.model, "ru")
    counts: Counter[str] = Counter()
    for sample in list(corrected_trees(args.corpora, "ru"))[:: max(2000 // args.most, 1)][: args.most]:
        wanted, found = gold(sample), {"ours": ours(sample), "natasha": theirs(sample)}
        for span in set(wanted) & set(found["natasha"]):
            counts["words"] += 1
            for name, arcs in found.items():
                head, relation = arcs[span]
                right = head == wanted[span][0]
                same = relation.split(":")[0] == wanted[span][1].split(":")[0]
                counts.update({f"{name} UAS": right, f"{name} LAS": right and same})
    for key in ("ours UAS", "ours LAS", "natasha UAS", "natasha LAS"):
        print(f"{key} {counts[key] / counts['words']:.3f}")
    print(counts["words"], "words")


if __name__ == "__main__":
    main()
