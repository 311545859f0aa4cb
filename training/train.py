"""Train one of our models: python -m training.train slavic --corpora CORPORA --output FOLDER."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import Adam, NumpyOps, fix_random_seed, set_current_ops

import kg.text.layers  # noqa: F401  (registers the architecture)
from kg.text.spacy_models import save
from training import corpora
from training.sample import Sample, capitals, requoted, unfinished

HERE = Path(__file__).parent


def reference(nlp: Any, sample: Sample) -> Doc:
    """The sample as an annotated spaCy Doc."""
    tree: dict[str, Any] = {}
    if sample.tree is not None:
        pos, morphs, heads, deps = map(list, zip(*sample.tree, strict=True))
        tree = {"pos": pos, "morphs": morphs, "heads": heads, "deps": deps}
    doc = Doc(nlp.vocab, words=sample.words, user_data={"lang": sample.lang}, **tree)
    if sample.names is not None:
        spans = [Span(doc, b, e, label=kind) for b, e, kind in sample.names]
        taken = {i for b, e, _ in sample.names for i in range(b, e)}
        unsure = sorted({i for b, e in sample.unsure for i in range(b, e)} - taken)
        doc.set_ents(spans, missing=[doc[i : i + 1] for i in unsure], default="outside")
    return doc


def example(nlp: Any, sample: Sample) -> Example:
    """What the model sees, and what it should say."""
    return Example(Doc(nlp.vocab, words=sample.words, user_data={"lang": sample.lang}), reference(nlp, sample))


def varied(sample: Sample, chance: random.Random) -> Sample:
    """The sample, now and then in capitals, without its full stop, with other quotes."""
    change = chance.random()
    if change < 0.04:
        return capitals(sample)
    if change < 0.12:
        return unfinished(sample)
    return requoted(sample) if change < 0.2 else sample


def batches(samples: list[Sample], words: int, chance: random.Random) -> Iterator[list[Sample]]:
    """Without end: batches of about so many words, in a new order each time round."""
    batch: list[Sample] = []
    while True:
        for sample in chance.sample(samples, len(samples)):
            batch.append(varied(sample, chance))
            if sum(len(s.words) for s in batch) >= words:
                yield batch
                batch = []


def rate(step: int, steps: int, top: float = 0.0012) -> float:
    """Learning rate: rising for 200 steps, then falling to a twentieth."""
    return top * min(1, (step + 1) / 200) * (1 - 0.95 * step / steps)


def train(name: str, args: argparse.Namespace) -> None:
    """The whole training; the averaged model is written every `--every` steps and at the end."""
    fix_random_seed(7)
    set_current_ops(NumpyOps(use_blis=False))
    chance = random.Random(7)
    samples, dev = getattr(corpora, name)(Path(args.corpora), args.leave_out)
    nlp = spacy.util.load_model_from_config(spacy.Config().from_disk(HERE / "config.cfg"), auto_fill=True)
    report(f"{len(samples)} samples, {sum(len(s.words) for s in samples)} words")
    nlp.initialize(lambda: [example(nlp, s) for s in samples])
    optimizer = Adam(0.001, L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)
    report({pipe: len(nlp.get_pipe(pipe).labels) for pipe in nlp.pipe_names[1:]})
    held = [example(nlp, s) for s in dev]
    losses: dict[str, float] = {}
    for step, batch in enumerate(batches(samples, args.words, chance)):
        optimizer.learn_rate = rate(step, args.steps)
        nlp.update([example(nlp, s) for s in batch], sgd=optimizer, drop=0.15, losses=losses)
        if step % 100 == 0:
            report(step, {k: round(v, 2) for k, v in losses.items()})
            losses.clear()
        if (step and step % args.every == 0) or step == args.steps:
            with nlp.use_params(optimizer.averages):
                save(nlp, Path(args.output))
                report(step, scores(nlp, held))
        if step == args.steps:
            return


def scores(nlp: Any, held: list[Example]) -> dict[str, Any]:
    """Figures on the development part, names by type."""
    found: dict[str, Any] = {}
    for lang in sorted({eg.x.user_data["lang"] for eg in held}):
        part = [e for e in held if e.x.user_data["lang"] == lang]
        fresh = [Example(Doc(nlp.vocab, [t.text for t in e.y], user_data={"lang": lang}), e.y) for e in part]
        marks = nlp.evaluate(fresh, batch_size=64)
        kinds = {kind: round(mark["f"], 3) for kind, mark in (marks["ents_per_type"] or {}).items()}
        keys = ("pos_acc", "morph_acc", "dep_uas", "dep_las", "sents_f", "ents_f")
        found[lang] = {key: round(marks[key] or 0, 4) for key in keys} | kinds
    return found


def report(*what: object) -> None:
    """One line of progress."""
    print(time.strftime("%H:%M:%S"), *what, flush=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=["slavic", "english"])
    parser.add_argument("--corpora", required=True, help="folder of the corpora")
    parser.add_argument("--output", required=True, help="folder for the model")
    parser.add_argument("--leave-out", help="topic of slavicner to leave out, for an honest figure on it")
    parser.add_argument("--steps", type=int, default=9500)
    parser.add_argument("--words", type=int, default=1000, help="words in a batch")
    parser.add_argument("--every", type=int, default=1000, help="steps between evaluations")
    args = parser.parse_args()
    train(args.model, args)


if __name__ == "__main__":
    main()
