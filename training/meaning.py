"""Learn what contexts add to the reasons of reference: python -m training.meaning slavic --corpora CORPORA.

What is learned is added to the weights of schema/antecedents.yml, which stay as they are (training/antecedents.py
learns those). Contexts are those of the shipped encoder: learn this after the event reader.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.extraction.antecedents import FEATURES
from kg.extraction.choosing import plain_scores, reasons
from kg.extraction.encoder import MODELS, READERS, encoder
from kg.extraction.meaning import KINDS
from kg.text import analyze
from kg.vocabulary.antecedents import antecedent_weights
from training.antecedents import NAMES, gold, is_measured, pieces, pointing_words, watched
from training.export import array
from training.train import report

WIDTH = 64
BATCH = 16  # pointing words
NAMED = NAMES.index("named")


@dataclass(frozen=True, slots=True)
class Case:
    """A pointing word and its candidates, with what is marked of it."""

    kind: str
    pointing: Tensor  # (width,)
    meant: Tensor  # (candidates, width)
    reasons: Tensor  # (candidates, features)
    plain: Tensor  # (candidates,) scores by the weights alone
    right: Tensor  # (candidates,) whether it is marked


class Meaning(nn.Module):
    """What kg/extraction/meaning.py runs."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.pointing, self.meant = nn.Linear(width, WIDTH), nn.Linear(width, WIDTH, bias=False)
        self.reasons, self.kind = nn.Linear(len(FEATURES), WIDTH, bias=False), nn.Embedding(len(KINDS), WIDTH)
        self.out = nn.Linear(WIDTH, 1)

    def forward(self, case: Case) -> Tensor:
        """Scores of the candidates and, last, of nobody."""
        kind = self.kind.weight[KINDS.index(case.kind)]
        own = self.pointing(self._dropped(case.pointing)) + kind
        hidden = torch.relu(own + self.meant(self._dropped(case.meant)) + self.reasons(case.reasons))
        scores = case.plain + self.out(self._dropped(hidden))[:, 0]
        return torch.cat([scores, torch.zeros(1)])

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, 0.3, self.training)

    def arrays(self) -> dict[str, Any]:
        """For numpy."""
        return {
            "pointing": array(self.pointing.weight).T,
            "bias": array(self.pointing.bias),
            "meant": array(self.meant.weight).T,
            "reasons": array(self.reasons.weight).T,
            "kind": array(self.kind.weight),
            "out": array(self.out.weight)[0],
            "out_bias": array(self.out.bias),
        }


def read(corpora: Path, lang: str, limit: int | None, learned: list[Case], measured: list[Case]) -> None:
    """The marked pointing words of one language, three quarters of the articles to learn from."""
    for key, text, marks in islice(pieces(corpora, lang), limit):
        doc = analyze(text, lang)
        reference = watched(doc)
        contexts = torch.from_numpy(encoder(lang).read(doc)) if doc.words else torch.zeros(0)
        for pointing, pairs, right in pointing_words(reference, gold(marks, reference.cast)):
            held = reasons(pairs)
            case = Case(
                pointing.kind,
                contexts[pointing.token.index],
                contexts[[pair.candidate.head.index for pair in pairs]],
                torch.from_numpy(held),
                torch.from_numpy(plain_scores(pointing.kind, held)),
                torch.tensor(right),
            )
            (measured if is_measured(key) else learned).append(case)


def loss(model: Meaning, case: Case) -> Tensor:
    """The marked become likely, or nobody where none is marked."""
    likely = functional.log_softmax(model(case), 0)
    return -torch.logsumexp(likely[:-1][case.right], 0) if case.right.any() else -likely[-1]


def train(cases: list[Case], measured: list[Case], epochs: int, seed: int) -> Meaning:
    """The network after so many passes."""
    torch.manual_seed(seed)
    torch.set_num_threads(1)
    chance, model = random.Random(seed), Meaning(len(cases[0].pointing))
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=1e-2)
    for epoch in range(epochs):
        order = chance.sample(cases, len(cases))
        for i in range(0, len(order), BATCH):
            optimizer.zero_grad()
            (sum(loss(model, case) for case in order[i : i + BATCH]) / BATCH).backward()  # type: ignore[union-attr]
            optimizer.step()
        report(epoch + 1, measure(model.eval(), measured))
        model.train()
    return model.eval()


@torch.no_grad()
def measure(model: Meaning | None, cases: list[Case]) -> str:
    """Precision and recall of each kind of word, of those whose marked referent is among the candidates."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        scores = torch.cat([case.plain, torch.zeros(1)]) if model is None else model(case)
        best = int(scores[:-1].argmax())
        sure = float(scores.softmax(0)[best]) >= antecedent_weights().sure[case.kind]
        given = sure and bool(case.reasons[best][NAMED])
        for kind in (case.kind, "all"):
            counts[kind]["owed"] += int(case.right.any())
            counts[kind]["given"] += given
            counts[kind]["right"] += int(given and bool(case.right[best]))
    return " ".join(_shown(kind, counts[kind]) for kind in (*KINDS, "all"))


def _shown(kind: str, c: Counter[str]) -> str:
    return f"{kind} {c['right'] / max(c['given'], 1):.3f}/{c['right'] / max(c['owed'], 1):.3f} of {c['owed']}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(set(READERS.values())))
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--limit", type=int, help="articles of each language")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    learned: list[Case] = []
    measured: list[Case] = []
    for lang in (lang for lang, model in READERS.items() if model == args.model):
        read(args.corpora, lang, args.limit, learned, measured)
    report(len(learned), "learned,", len(measured), "measured; without contexts:", measure(None, measured))
    model = train(learned, measured, args.epochs, args.seed)
    halves = {name: value.astype(np.float16) for name, value in model.arrays().items()}
    np.savez_compressed(MODELS / args.model / "meaning.npz", **halves)


if __name__ == "__main__":
    main()
