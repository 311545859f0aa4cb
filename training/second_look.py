"""Learn who takes part, where, and whom statements are about: python -m training.second_look slavic --corpora CORPORA.

`annotations/sides-LANG.tsv` and `about-LANG.tsv` hold file, record, begin and end of a piece, and for each event (each
statement) that kg told in it the words that tell of it with the answer: `10-17+40-45/0-6,20-26@30-36`, those who take
part by one mention each, `@` where; `~` who claims it, `>` who hears it and `!` another class are not read here. `x`:
nothing is told; `=10`: the same as what the word at 10 tells of. Contexts are those of the shipped encoder: learn this
after the event reader.
"""

from __future__ import annotations

import argparse
import lzma
import pickle
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.extraction.drafts import Draft
from kg.extraction.encoder import MODELS, READERS
from kg.extraction.extract import first_look
from kg.extraction.positions import bodies_of
from kg.extraction.scene import Scene, scene
from kg.extraction.second_look.about import About
from kg.extraction.second_look.mentions import Mentions
from kg.extraction.second_look.network import ROWS, Case, row
from kg.extraction.second_look.parts import PLACES, SIDES, Parts
from kg.model import Article
from kg.text import analyze
from training.antecedents import is_measured
from training.asked import parts
from training.export import array, as_bytes
from training.train import report

NAMES = ("sides", "places", "about")
WIDTH = 32
REASONS = 40  # at most so many of a case
BATCH = 512
ANSWER = re.compile(r"(?P<sides>[\d,-]*)(?:@(?P<places>[\d,-]+))?(?:[>~][\d,-]*)*(?:!\w+)?")
UNSEEN = 0.1  # of the reasons go unseen while it learns


@dataclass(slots=True)
class Group:
    """The cases of one event or statement: rows of their reasons, contexts of both words, which of them are right."""

    rows: Any  # (cases, REASONS), ROWS where there are fewer
    telling: Any  # (cases, width)
    naming: Any
    right: Any  # (cases,)
    given: Any  # (cases,) whether the first look found it so
    owed: int  # right ones, also those that are no case


Asked = dict[str, list[Group]]
"""By network the groups it learns from."""


def read(corpora: Path, model: str, measured: bool) -> Asked:
    """What was asked about in the languages of a model, in the pieces that are measured, or in the others."""
    found: Asked = {name: [] for name in NAMES}
    for lang in (lang for lang, reader in READERS.items() if reader == model):
        for table in ("sides", "about"):
            for key, _, text, marks in parts(corpora, table, lang):
                if is_measured(key) == measured:
                    _read(text, lang, marks, table, found)
        report(lang, *(f"{name} {len(groups)}" for name, groups in found.items()))
    return found


def _read(text: str, lang: str, marks: str, table: str, found: Asked) -> None:
    stage = scene(analyze(text, lang), Article("piece", text, lang))
    if stage.contexts is None:
        return
    reading, told = first_look(stage)
    mentions, answers = Mentions(stage.cast), _answers(marks)
    if table == "about":
        about = About(mentions, stage.tree, bodies_of(stage.posts), reading.statements, told)
        for statement in reading.statements:
            if answer := _answer(about.tellings[id(statement)], answers):
                given = set(statement.roles.get("about", ()))
                found["about"].append(_group(about.cases(statement), answer["sides"], given, stage))
        return
    for name, kind in (("sides", SIDES), ("places", PLACES)):
        weighed = Parts(kind, mentions, reading.events, told)
        for event in reading.events:
            if answer := _answer(weighed.tellings[id(event)], answers):
                given = set(kind.given(event))
                found[name].append(_group(weighed.cases(event), answer[name], given, stage))


def _answers(marks: str) -> dict[int, str]:
    """By where a word begins, what was answered of what it tells of."""
    found = {}
    for mark in marks.split():
        words, _, answer = mark.partition("/")
        found |= {int(word.split("-")[0]): answer for word in words.split("+")}
    return found


def _answer(tellings: list[Draft], answers: dict[int, str]) -> dict[str, str | None] | None:
    """What was answered of the first of its words that was asked about; of repeated events nothing is known."""
    answer = next((answers[draft.token.begin] for draft in tellings if draft.token.begin in answers), "x")
    match = ANSWER.fullmatch(answer)
    return match.groupdict() if match and answer[0] not in "x=" else None


def _group(cases: list[Case], answer: str | None, given: set[str], stage: Scene) -> Group:
    places = [place for place in (answer or "").split(",") if place not in ("", "-")]
    tokens, at = stage.cast.doc.tokens, defaultdict(set)
    for span in stage.cast.spans:
        at[f"{tokens[span.first].begin}-{tokens[span.last - 1].end}"].add(span.key)
    right = {key for place in places for key in at[place]}
    rows = np.full((len(cases), REASONS), ROWS, "int16")
    for line, case in zip(rows, cases, strict=True):
        own = [row(reason) for reason in case.reasons][:REASONS]
        line[: len(own)] = own
    contexts = stage.contexts.astype("float16")
    words = [contexts[[getattr(case, name) for case in cases]] for name in ("telling", "naming")]
    told = [np.array([case.key in keys for case in cases], bool) for keys in (right, given)]
    return Group(rows, *words, *told, len(places))


class Look(nn.Module):
    """What kg/extraction/second_look/network.py runs."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.plain = nn.EmbeddingBag(ROWS + 1, 1, mode="sum", padding_idx=ROWS)
        self.reasons = nn.EmbeddingBag(ROWS + 1, WIDTH, mode="sum", padding_idx=ROWS)
        nn.init.zeros_(self.plain.weight)
        nn.init.normal_(self.reasons.weight, std=0.05)
        self.telling, self.naming = nn.Linear(width, WIDTH), nn.Linear(width, WIDTH, bias=False)
        self.out = nn.Linear(WIDTH, 1)
        nn.init.zeros_(self.out.weight)

    def forward(self, rows: Tensor, telling: Tensor, naming: Tensor) -> Tensor:
        """Scores of cases."""
        if self.training:
            rows = torch.where(torch.rand(rows.shape) < UNSEEN, ROWS, rows)
        hidden = self.reasons(rows) + self.telling(self._dropped(telling)) + self.naming(self._dropped(naming))
        hidden = functional.dropout(torch.relu(hidden), 0.4, self.training)
        return (self.plain(rows) + self.out(hidden))[:, 0]

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, 0.3, self.training)

    def arrays(self) -> dict[str, Any]:
        """For numpy."""
        reasons, scale = as_bytes(array(self.reasons.weight)[:ROWS])
        return {
            "plain": array(self.plain.weight)[:ROWS, 0].astype(np.float16),
            "reasons": reasons,
            "reasons_scale": scale,
            "bias": array(self.telling.bias),
            "telling": array(self.telling.weight).T.astype(np.float16),
            "naming": array(self.naming.weight).T.astype(np.float16),
            "out": array(self.out.weight)[0],
            "out_bias": array(self.out.bias),
        }


def tensors(groups: list[Group]) -> tuple[Tensor, Tensor, Tensor]:
    """Rows and contexts of all cases, one after the other."""
    rows = torch.from_numpy(np.concatenate([group.rows for group in groups]).astype("int64"))
    both = [np.concatenate([getattr(group, name) for group in groups]) for name in ("telling", "naming")]
    return rows, *(torch.from_numpy(each).float() for each in both)  # type: ignore[return-value]


def train(groups: list[Group], epochs: int, seed: int) -> Look:
    """The network after so many passes."""
    torch.manual_seed(seed)
    (rows, telling, naming), right = tensors(groups), np.concatenate([group.right for group in groups])
    told = torch.from_numpy(right).float()
    model = Look(telling.shape[1])
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.05)
    for epoch in range(epochs):
        for options in optimizer.param_groups:
            options["lr"] = 3e-3 * (1 - epoch / epochs)
        for some in torch.randperm(len(told)).split(BATCH):
            scores = model(rows[some], telling[some], naming[some])
            optimizer.zero_grad()
            functional.binary_cross_entropy_with_logits(scores, told[some]).backward()
            optimizer.step()
    return model.eval()


@torch.no_grad()
def measure(model: Look, groups: list[Group]) -> str:
    """Precision, recall and F1 of the first look, and of the second at some thresholds."""
    right, given = (np.concatenate([getattr(group, name) for group in groups]) for name in ("right", "given"))
    owed = sum(group.owed for group in groups)
    likely = torch.sigmoid(model(*tensors(groups))).numpy()
    told = [f"first look {_prf(right, given, owed)}"]
    told += [f"{least:.2f}: {_prf(right, likely >= least, owed)}" for least in (0.35, 0.4, 0.45, 0.5, 0.55)]
    return " | ".join(told)


def _prf(right: Any, given: Any, owed: int) -> str:
    hit = int((right & given).sum())
    both = max(int(given.sum()) + owed, 1)
    return f"{hit / max(int(given.sum()), 1):.3f}/{hit / max(owed, 1):.3f}/{2 * hit / both:.3f}"


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(set(READERS.values())))
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--samples", type=Path, help="file that keeps the pieces as they were read, for another run")
    parser.add_argument("--output", type=Path, help="folder for the networks (default: the shipped ones)")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    if args.samples and args.samples.exists():
        learned, measured = pickle.loads(lzma.decompress(args.samples.read_bytes()))
    else:
        learned, measured = (read(args.corpora, args.model, part) for part in (False, True))
        if args.samples:
            args.samples.write_bytes(lzma.compress(pickle.dumps((learned, measured)), preset=1))
    folder = args.output or MODELS / args.model
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        report(name, measure(train(learned[name], args.epochs, args.seed), measured[name]))
        whole = train([*learned[name], *measured[name]], args.epochs, args.seed)
        np.savez_compressed(folder / f"{name}.npz", **whole.arrays())


if __name__ == "__main__":
    main()
