"""Train one of the event readers: python -m training.events slavic --corpora CORPORA --output FOLDER."""

from __future__ import annotations

import argparse
import json
import pickle
import random
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from kg.extraction.clues import ROWS
from kg.extraction.event_reader import READERS
from training.event_network import EventNetwork, EventSizes
from training.event_samples import EMPTY, ROLES, STATUSES, TYPES, EventSample, marked, written
from training.export import Graph, array, as_bytes, quantized
from training.train import Average, rate, report

BATCH = 12  # articles
ROW = 128  # words that the LSTM reads in one go while it learns: long rows would take long
DEV = 8  # every so many-th article is looked at, not learned


def tensors(samples: list[EventSample], row: int = ROW) -> dict[str, Tensor]:
    """A batch: the words of all its articles one after the other, in rows of `row` words, the last one filled up."""
    starts = np.cumsum([0, *(len(s.types) for s in samples)])
    row = min(row, int(starts[-1]))
    spare = -int(starts[-1]) % row

    def rows(name: str, fill: int) -> Tensor:
        whole = np.concatenate([getattr(s, name) for s in samples])
        whole = np.pad(whole, [(0, spare), *[(0, 0)] * (whole.ndim - 1)], constant_values=fill)
        return torch.from_numpy(whole.reshape(-1, row, *whole.shape[1:]))

    found = {"states": rows("states", 0).float(), "clues": rows("clues", EMPTY), "types": rows("types", EMPTY)}
    for name in ("triggers", "fillers", "events"):
        parts = [getattr(s, name) + start for s, start in zip(samples, starts, strict=False)]
        found[name] = torch.from_numpy(np.concatenate(parts))
    for name in ("roles", "statuses"):
        found[name] = torch.from_numpy(np.concatenate([getattr(s, name) for s in samples]))
    found["pairs"] = _together([s.pairs for s in samples])
    found["beside"] = _together([s.beside for s in samples])
    for name in ("clues", "beside"):
        found[name][found[name] == EMPTY] = ROWS
    found["flip"] = torch.arange(row - 1, -1, -1).expand(len(found["types"]), -1)
    return found


def _together(tables: list[Any]) -> Tensor:
    """Rows of all articles; those without any have none."""
    some = [table for table in tables if len(table)]
    return torch.from_numpy(np.concatenate(some)) if some else torch.zeros((0, 1), dtype=torch.long)


def hidden(clues: Tensor, share: float = 0.15) -> Tensor:
    """In training some clues go unseen, so that none is leaned on alone."""
    return torch.where(torch.rand(clues.shape) < share, ROWS, clues)


def losses(model: EventNetwork, batch: dict[str, Tensor]) -> Tensor:
    """What the network gets wrong."""
    clues = hidden(batch["clues"])
    before, x = model(batch["states"], clues, batch["flip"])
    (types, telling), told = model.told(before, x, clues), batch["types"] != EMPTY
    loss = 4 * functional.cross_entropy(types[told], batch["types"][told], label_smoothing=0.02)
    if len(batch["statuses"]):
        statuses = model.statuses(telling.flatten(0, 1), batch["events"], hidden(batch["beside"]))
        loss = loss + 0.3 * functional.cross_entropy(statuses, batch["statuses"])
    if len(batch["roles"]):
        roles = model.roles(x.flatten(0, 1), batch["triggers"], batch["fillers"], batch["pairs"])
        loss = loss + functional.cross_entropy(roles, batch["roles"])
    return loss


@torch.no_grad()
def scores(model: EventNetwork, samples: list[EventSample]) -> str:
    """Triggers (found, and with the right type), roles and statuses of the development articles."""
    hit = right = guessed = marked = state = states = filled = given = owed = 0
    for s in samples:
        batch = tensors([s], len(s.types))
        before, x = model(batch["states"], batch["clues"], batch["flip"])
        types, telling = model.told(before, x, batch["clues"])
        best, gold = types[0].argmax(1), batch["types"][0]
        statuses = model.statuses(telling.flatten(0, 1), batch["events"], batch["beside"])
        states, state = states + len(statuses), state + int((statuses.argmax(1) == batch["statuses"]).sum())
        guessed, marked = guessed + int((best > 0).sum()), marked + int((gold > 0).sum())
        hit, right = hit + int(((best > 0) & (gold > 0)).sum()), right + int(((best == gold) & (gold > 0)).sum())
        if len(s.roles):
            roles = model.roles(x.flatten(0, 1), batch["triggers"], batch["fillers"], batch["pairs"]).argmax(1)
            filled += int(((roles == batch["roles"]) & (roles > 0)).sum())
            given, owed = given + int((roles > 0).sum()), owed + int((batch["roles"] > 0).sum())
    figures = {"triggers": (hit, guessed, marked), "typed": (right, guessed, marked), "roles": (filled, given, owed)}
    told = " ".join(f"{name} {_prf(*counts)}" for name, counts in figures.items())
    return f"{told} status {state / max(states, 1):.3f}"


def _prf(hit: int, given: int, owed: int) -> str:
    return f"{hit / max(given, 1):.3f}/{hit / max(owed, 1):.3f}/{2 * hit / max(given + owed, 1):.3f}"


def train(samples: list[EventSample], dev: list[EventSample], args: argparse.Namespace) -> EventNetwork:
    """The averaged network."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    chance = random.Random(args.seed)
    model = EventNetwork(EventSizes(), len(TYPES), len(STATUSES), len(ROLES))
    optimizer = torch.optim.Adam(model.parameters(), betas=(0.9, 0.98), weight_decay=1e-6)
    average, step = Average(model, 0.995), 0
    steps = args.epochs * (len(samples) // BATCH + 1)
    for epoch in range(args.epochs):
        model.train()
        order = chance.sample(samples, len(samples))
        for i in range(0, len(order), BATCH):
            for options in optimizer.param_groups:
                options["lr"] = rate(step, steps, 2e-3, 100)
            optimizer.zero_grad()
            loss = losses(model, tensors(order[i : i + BATCH]))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            average.update(model)
            step += 1
        if dev and (epoch % args.every == args.every - 1 or epoch == args.epochs - 1):
            report(epoch + 1, f"{float(loss.detach()):.3f}", scores(average.model, dev))
    return average.model


def export(model: EventNetwork, folder: Path) -> None:
    """Write tables.npz, network.onnx and labels.json, as kg.extraction.event_reader reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / "tables.npz", **tables(model))
    quantized(graph(model), folder / "network.onnx")
    text = json.dumps({"types": TYPES, "statuses": STATUSES, "roles": ROLES}, indent=0)
    (folder / "labels.json").write_text(text + "\n", encoding="utf-8")


def tables(model: EventNetwork) -> dict[str, Any]:
    """The arrays that numpy works with."""
    arrays = {
        "state": array(model.state.weight).T,
        "state_bias": array(model.state.bias),
        "norm": array(model.norm.weight),
        "norm_bias": array(model.norm.bias),
        "role": array(model.role.weight).T,
        "role_bias": array(model.role.bias),
    }
    found = {name: value.astype(np.float16) for name, value in arrays.items()}
    for name, table in (("clue", model.clue), ("pair", model.pair), ("plain", model.plain), ("seen", model.seen)):
        found[name], found[f"{name}_scale"] = as_bytes(array(table.weight)[:ROWS])
    return found


def graph(model: EventNetwork) -> Any:
    """From the words of one article to what each tells of, and to its vectors for pairs."""
    net = Graph()
    x = net.lstm("words", model.layer)
    both = net.add("Concat", [x, "words"], axis=2)
    telling = net.head(both, model.telling)
    outputs = [
        net.linear(telling, model.kind, "types"),
        net.linear(telling, model.status, "statuses"),
        net.linear(x, model.trigger, "trigger"),
        net.linear(x, model.filler, "filler"),
    ]
    return net.made("events", outputs, {}, model.state.out_features)


def read(name: str, corpora: Path, kept: Path | None) -> list[EventSample]:
    """All samples of a reader's languages, from a file if they were kept there before."""
    if kept and kept.exists():
        return pickle.loads(kept.read_bytes())
    langs = [lang for lang, reader in READERS.items() if reader == name]
    samples = [one for lang in langs for one in (*marked(corpora, lang), *written(lang))]
    if kept:
        kept.write_bytes(pickle.dumps(samples))
    return samples


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(set(READERS.values())))
    parser.add_argument("--corpora", type=Path, required=True, help="folder of the corpora")
    parser.add_argument("--output", type=Path, required=True, help="folder for the model")
    parser.add_argument("--samples", type=Path, help="file that keeps the articles as they were read, for another run")
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--every", type=int, default=5, help="epochs between looks at the development part")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    samples = read(args.model, args.corpora, args.samples)
    apart = [s for s in samples if " " in s.key and crc32(s.key.encode()) % DEV == 0]
    kept = [s for s in samples if crc32(s.key.encode()) % DEV]
    report(len(kept), "articles", len(apart), "looked at")
    export(train(kept, apart, args).eval(), args.output)


if __name__ == "__main__":
    main()
