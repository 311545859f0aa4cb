"""Train one of our models: python -m training.train slavic --corpora CORPORA --output FOLDER.

Two stages: a long one on everything but SlavicNER, a short one with it and less silver. The first stage's weights are
kept as FOLDER/first.pt; with --first FILE only the second stage is done (for --leave-out TOPIC).
"""

from __future__ import annotations

import argparse
import copy
import random
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from kg.text.features import MODELS
from training.batches import Batch, Encoder, Labels, batches, varied
from training.export import export
from training.mixture import MIXTURES, Mixture, styles
from training.network import Reader, Sizes
from training.renaming import Names
from training.sample import NOTHING
from training.scores import scores

WEIGHTS = {"morph": 1.0, "tag": 0.3, "begin": 1.0, "head": 1.0, "relation": 0.7, "name": 0.7}


def losses(model: Reader, batch: Batch) -> dict[str, Tensor]:
    """What the network gets wrong, per word, for each question that the batch answers."""
    rows, vector = hidden(batch.rows, batch.vector)
    x = model(rows, vector, batch.source, batch.place, batch.flip)
    tagged = model.tag(x)
    found = {
        "morph": _cross_entropy(model.morph(tagged), batch.morph, 0.03),
        "tag": _cross_entropy(model.vesum(tagged), batch.tag, 0.03),
    }
    told = batch.begin != NOTHING
    if told.any():
        target = batch.begin[told].float()
        found["begin"] = functional.binary_cross_entropy_with_logits(model.begin(x)[..., 0][told], target)
    text, dependent = (batch.head != NOTHING).nonzero(as_tuple=True)
    if len(text):
        other = batch.sentence[:, :, None] != batch.sentence[:, None, :]
        found["head"] = _cross_entropy(model.arcs(x).masked_fill(other, -1e4), batch.head)
        pairs = model.relations(x, text, dependent, batch.head[text, dependent])
        found["relation"] = functional.cross_entropy(pairs, batch.relation[text, dependent])
    if batch.named.any():
        only = batch.named
        chains = model.crf(model.name(model.named(x[only])), batch.options[only], batch.mask[only])
        found["name"] = chains.sum() / batch.mask[only].sum()
    return found


def _cross_entropy(scores: Tensor, target: Tensor, smoothing: float = 0.0) -> Tensor:
    told = target != NOTHING
    if not told.any():
        return scores.sum() * 0
    return functional.cross_entropy(scores[told], target[told], label_smoothing=smoothing)


def hidden(rows: Tensor, vector: Tensor, share: float = 0.1) -> tuple[Tensor, Tensor]:
    """In training some words go unrecognised (form, long ending, lemma, vector), as new ones will."""
    rows, gone = rows.clone(), torch.rand(len(rows)) < share
    for column in (0, 4, 5):
        rows[gone, column] = 0
    return rows, torch.where(gone | (torch.rand(len(rows)) < share), 0, vector)


class Average:
    """The running average of a network's weights, which reads better than the last ones."""

    def __init__(self, model: Reader, keep: float) -> None:
        self.model, self.keep, self.steps = copy.deepcopy(model).eval(), keep, 0

    @torch.no_grad()
    def update(self, model: Reader) -> None:
        """Take a step's weights in."""
        self.steps += 1
        keep = min(self.keep, self.steps / (self.steps + 10))
        for kept, new in zip(self.model.parameters(), model.parameters(), strict=True):
            kept.lerp_(new, 1 - keep)


def rate(step: int, steps: int, top: float, warm: int = 200) -> float:
    """Learning rate: rising at first, then falling in a line to nearly nothing."""
    return top * min(1, (step + 1) / warm) * max(1 - step / steps, 0.02)


def run(model: Reader, encoder: Encoder, mixture: Mixture, stage: int, args: argparse.Namespace) -> Reader:
    """One stage; the averaged network."""
    chance = random.Random(args.seed + stage)
    names = Names.of(mixture.samples())
    steps, top = ((args.steps, 2e-3), (args.second, 8e-4))[stage - 1]
    optimizer = torch.optim.Adam(model.parameters(), betas=(0.9, 0.98), eps=1e-8)
    average, step, seen, sums = Average(model, 0.999), 0, 0, {}  # type: ignore[var-annotated]
    model.train()
    while step < steps:
        for group in batches(mixture.passed(stage, chance), args.words, chance):
            batch = encoder.batch([varied(sample, names, chance) for sample in group])
            for options in optimizer.param_groups:
                options["lr"] = rate(step, steps, top)
            found = losses(model, batch)
            optimizer.zero_grad()
            sum(WEIGHTS[key] * loss for key, loss in found.items()).backward()  # type: ignore[union-attr]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            average.update(model)
            step, seen = step + 1, seen + int(batch.mask.sum())
            for key, loss in found.items():
                sums.setdefault(key, []).append(float(loss.detach()))
            if step % 100 == 0:
                report(
                    f"stage {stage}", step, f"{seen} words", {k: round(float(np.mean(v)), 3) for k, v in sums.items()}
                )
                sums.clear()
            if step % args.every == 0 or step == steps:
                report(f"stage {stage}", step, scores(average.model, encoder, mixture.dev))
            if step == steps:
                break
    return average.model


def report(*what: object) -> None:
    """One line of progress."""
    print(time.strftime("%H:%M:%S"), *what, flush=True)


def prepared(name: str, args: argparse.Namespace) -> tuple[Mixture, Encoder, Reader]:
    """The corpora, and a network fit for them."""
    mixture = MIXTURES[name](Path(args.corpora), args.leave_out)
    labels = Labels.of(mixture.samples(), styles(mixture.samples()))
    folder = Path(args.vectors or MODELS / name)
    words = (folder / "vectors.tsv").read_text(encoding="utf-8").split("\n")[:-1]
    matrix = np.load(folder / "vectors.npy")
    sizes = Sizes(layers=args.layers, hidden=args.hidden)
    encoder = Encoder(labels, {word: i for i, word in enumerate(words, 1)}, sizes.rows)
    rows = np.concatenate([np.zeros((1, matrix.shape[1]), matrix.dtype), matrix])
    model = Reader(sizes, rows, len(labels.styles), len(labels.morphs), len(labels.tags), len(labels.relations))
    count = sum(p.numel() for p in model.parameters())
    report({key: len(value) for key, value in asdict(labels).items()}, f"{count / 1e6:.1f} million weights")
    return mixture, encoder, model


def train(name: str, args: argparse.Namespace) -> None:
    """The whole training; the network is written as the library reads it."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    mixture, encoder, model = prepared(name, args)
    output = Path(args.output)
    output.mkdir(parents=True, exist_ok=True)
    if args.first:
        state: dict[str, Any] = torch.load(args.first)
        model.load_state_dict(state)
    else:
        model.load_state_dict(run(model, encoder, mixture, 1, args).state_dict())
        torch.save(model.state_dict(), output / "first.pt")
    final = run(model, encoder, mixture, 2, args) if args.second else model.eval()
    export(final, encoder, output)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(MIXTURES))
    parser.add_argument("--corpora", required=True, help="folder of the corpora")
    parser.add_argument("--output", required=True, help="folder for the model")
    parser.add_argument("--vectors", help="folder of the word vectors (else the model's own)")
    parser.add_argument("--leave-out", help="topic of slavicner to leave out, for an honest figure on it")
    parser.add_argument("--first", help="weights of a first stage that was done before")
    parser.add_argument("--steps", type=int, default=7500, help="of the first stage")
    parser.add_argument("--second", type=int, default=1400, help="steps of the second stage")
    parser.add_argument("--words", type=int, default=1500, help="words in a batch, padding included")
    parser.add_argument("--every", type=int, default=1000, help="steps between looks at the development part")
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--hidden", type=int, default=256)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    train(args.model, args)


if __name__ == "__main__":
    main()
