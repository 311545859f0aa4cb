"""Train one of the event readers: python -m training.events slavic --corpora CORPORA --output FOLDER."""

from __future__ import annotations

import argparse
import json
import lzma
import pickle
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zlib import crc32

import numpy as np
import torch
from onnxruntime.quantization import quantize_dynamic
from torch import Tensor
from torch.nn import functional

from kg.extraction.clues import ROWS
from kg.extraction.encoder import READERS
from kg.extraction.event_reader import TABLES
from kg.text.tokens import SPANS
from kg.vocabulary.ontology import ontology
from training import minilm
from training.asked import asked
from training.encoder import Encoder, EncoderSizes
from training.encoder import load as load_encoder
from training.event_network import EventNetwork, EventSizes
from training.event_samples import EMPTY, ROLES, STATUSES, TYPES, EventSample, marked, written
from training.export import Graph, array, as_bytes, quantized
from training.minilm import MiniLM
from training.restored import restored
from training.train import Average, rate, report
from training.units import PieceList, Units, WordList, frequent, minilm_pieces, together
from training.vectors import texts

BATCH = 12  # articles
ROW = 128  # words that the LSTM reads in one go while it learns: long rows would take long
NEARBY = 40  # units by which lengths may differ in a batch
SMOOTH = 0.05  # of a marked word's target goes to all types alike
DOUBT = 0.05  # a word that tells of nothing is doubtful if the weights gone on from find it so likely
IS_SAID = np.array([bool(type) and ontology().is_a(type, "Statement") for type in TYPES])
DEV = 8  # every so many-th article is looked at, not learned


@dataclass
class Marked:
    """An article with its marks, and the units that the encoder reads."""

    sample: EventSample
    units: Units

    @property
    def is_asked(self) -> bool:
        """Whether its words were asked about one by one (training/asked.py)."""
        return "@" in self.sample.key


def tensors(articles: list[Marked], device: str, row: int = ROW) -> dict[str, Any]:
    """A batch: the words of all its articles one after the other, in rows of `row` words, the last one filled up."""
    samples = [article.sample for article in articles]
    starts = np.cumsum([0, *(len(s.types) for s in samples)])
    row = min(row, int(starts[-1]))
    spare = -int(starts[-1]) % row

    def rows(name: str, fill: int) -> Tensor:
        whole = np.concatenate([getattr(s, name) for s in samples]).astype("int64")
        whole = np.pad(whole, [(0, spare), *[(0, 0)] * (whole.ndim - 1)], constant_values=fill)
        return torch.from_numpy(whole.reshape(-1, row, *whole.shape[1:]))

    found: dict[str, Any] = {"clues": rows("clues", EMPTY), "types": rows("types", EMPTY)}
    found["shares"] = torch.from_numpy(np.pad(np.concatenate([s.shares for s in samples]), (0, spare))).view(-1, row)
    for name in ("triggers", "fillers", "events"):
        parts = [getattr(s, name).astype("int64") + start for s, start in zip(samples, starts, strict=False)]
        found[name] = torch.from_numpy(np.concatenate(parts))
    for name in ("roles", "statuses"):
        found[name] = torch.from_numpy(np.concatenate([getattr(s, name) for s in samples]).astype("int64"))
    found["pairs"] = _together([s.pairs for s in samples])
    found["beside"] = _together([s.beside for s in samples])
    for name in ("clues", "beside"):
        found[name][found[name] == EMPTY] = ROWS
    found["flip"] = torch.arange(row - 1, -1, -1).expand(len(found["types"]), -1)
    found["units"] = together([article.units for article in articles])
    return {name: value.to(device) for name, value in found.items()}


def _together(tables: list[Any]) -> Tensor:
    """Rows of all articles; those without any have none."""
    some = [table for table in tables if len(table)]
    return torch.from_numpy(np.concatenate(some).astype("int64")) if some else torch.zeros((0, 1), dtype=torch.long)


def hidden(clues: Tensor, share: float = 0.15) -> Tensor:
    """In training some clues go unseen, so that none is leaned on alone."""
    return torch.where(torch.rand(clues.shape, device=clues.device) < share, ROWS, clues)


def losses(model: EventNetwork, batch: dict[str, Any]) -> Tensor:
    """What the network gets wrong."""
    clues = hidden(batch["clues"])
    before, x = model(batch["units"], clues, batch["flip"])
    (types, telling), told = model.told(before, x, clues), batch["types"] != EMPTY
    loss = 4 * _wrong(types[told], batch["types"][told], batch["shares"][told])
    if len(batch["statuses"]):
        statuses = model.statuses(telling.flatten(0, 1), batch["events"], hidden(batch["beside"]))
        loss = loss + 0.3 * functional.cross_entropy(statuses, batch["statuses"])
    if len(batch["roles"]):
        roles = model.roles(x.flatten(0, 1), batch["triggers"], batch["fillers"], batch["pairs"])
        loss = loss + functional.cross_entropy(roles, batch["roles"])
    return loss


def _wrong(scores: Tensor, types: Tensor, shares: Tensor) -> Tensor:
    """Cross entropy where a word's type has a share and nothing the rest; whole shares are smoothed a little."""
    likely = functional.log_softmax(scores, -1)
    own = likely.gather(1, types[:, None])[:, 0]
    sure = shares == 1
    smooth = SMOOTH * sure * (own - likely.mean(1))
    return (smooth - shares * own - (1 - shares) * likely[:, 0]).mean()


def doubtful(model: EventNetwork, articles: list[Marked], least: float, halves: bool) -> None:
    """Makes words teach nothing of which too little is known.

    Marks of events are not complete: a marked article does not teach that a word is none where that is likely. Which
    statements matter marks tell better than answers: an asked article teaches nothing of them.
    """
    for some in shuffled(articles, random.Random(0)):
        batch = tensors(some, "cpu")
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=halves):
            before, x = model(batch["units"], batch["clues"], batch["flip"])
            told = model.told(before, x, batch["clues"])[0].flatten(0, 1)
        likely = told.float().softmax(1).numpy()
        for article in some:
            own, likely = np.split(likely, [len(article.sample.types)])
            _untaught(article, own, least)


def _untaught(article: Marked, likely: Any, least: float) -> None:
    types = article.sample.types
    told = np.where(types > 0, types, likely[:, 1:].argmax(1) + 1)
    unsure = (types == 0) & (1 - likely[:, 0] >= least)
    types[IS_SAID[told] & ((types > 0) | unsure) if article.is_asked else ~IS_SAID[told] & unsure] = EMPTY


def chosen(articles: list[Marked], mix: int | None, chance: random.Random) -> list[Marked]:
    """What one pass learns from: everything, or what was asked about with some of the marked articles."""
    if mix is None:
        return articles
    others = [article for article in articles if not article.is_asked]
    return [a for a in articles if a.is_asked] + chance.sample(others, min(mix, len(others)))


def shuffled(articles: list[Marked], chance: random.Random) -> list[list[Marked]]:
    """Batches for one pass; articles of like length stand together, so that little is filled up."""
    order = sorted(chance.sample(articles, len(articles)), key=lambda article: sum(article.units.lengths) // NEARBY)
    found = [order[i : i + BATCH] for i in range(0, len(order), BATCH)]
    return chance.sample(found, len(found))


@torch.no_grad()
def scores(model: EventNetwork, articles: list[Marked], device: str) -> str:
    """Triggers (found, and with the right type), roles and statuses of the development articles."""
    hit = right = guessed = marked = state = states = filled = given = owed = 0
    for article in articles:
        s = article.sample
        batch = tensors([article], device, len(s.types))
        before, x = model(batch["units"], batch["clues"], batch["flip"])
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


def train(model: EventNetwork, learned: list[Marked], dev: list[Marked], args: argparse.Namespace) -> EventNetwork:
    """The averaged network."""
    torch.set_num_threads(args.threads)
    chance = random.Random(args.seed)
    model.to(args.device)
    slow = [p for name, p in model.named_parameters() if name.startswith("encoder.")]
    quick = [p for name, p in model.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": quick}, {"params": slow}], betas=(0.9, 0.98), weight_decay=1e-3)
    average, step = Average(model, 0.995), 0
    report("learning begins")
    each = len(chosen(learned, args.mix, chance)) // BATCH + 1
    for epoch in range(args.epochs):
        model.train()
        for some in shuffled(chosen(learned, args.mix, chance), chance):
            for options, share in zip(optimizer.param_groups, (1, args.slower), strict=True):
                options["lr"] = rate(step, args.epochs * each, 2e-3 * args.rate * share, 100)
            optimizer.zero_grad()
            with torch.autocast(args.device, torch.bfloat16, enabled=args.halves):
                loss = losses(model, tensors(some, args.device))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            average.update(model)
            step += 1
        if dev and (epoch % args.every == args.every - 1 or epoch == args.epochs - 1):
            for name, asked in (("marked", False), ("asked", True)):
                some = [article for article in dev if article.is_asked == asked]
                report(epoch + 1, f"{float(loss.detach()):.3f}", name, scores(average.model, some, args.device))
    return average.model


def export(model: EventNetwork, folder: Path, pieces: list[str]) -> None:
    """Write what kg.extraction.event_reader and kg.extraction.encoder read."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / "tables.npz", **tables(model))
    quantized(graph(model), folder / "network.onnx")
    text = json.dumps({"types": TYPES, "statuses": STATUSES, "roles": ROLES}, indent=0)
    (folder / "labels.json").write_text(text + "\n", encoding="utf-8")
    encoder: Any = model.encoder
    table, scale = as_bytes(array(encoder.table.weight if pieces else encoder.lemma.weight))
    np.savez_compressed(folder / "units.npz", table=table, scale=scale.astype(np.float16))
    if pieces:
        (folder / "pieces.txt").write_text("".join(f"{piece}\n" for piece in pieces), encoding="utf-8")
    export_encoder(encoder, folder / "encoder.onnx")


def export_encoder(encoder: Any, target: Path) -> None:
    """From the units of one window to what they are where they stand; matrices in whole numbers of seven bits."""
    width = encoder.width if isinstance(encoder, MiniLM) else encoder.sizes.word + encoder.sizes.lemma
    with TemporaryDirectory() as folder:
        whole = f"{folder}/whole.onnx"
        torch.onnx.export(
            encoder.eval(),
            (torch.zeros(1, 40, width),),
            whole,
            input_names=["units"],
            output_names=["context"],
            dynamic_axes={"units": {1: "length"}, "context": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(whole, target, op_types_to_quantize=["MatMul", "Gemm"], reduce_range=True, per_channel=True)


def tables(model: EventNetwork) -> dict[str, Any]:
    """The arrays that numpy works with."""
    arrays = {
        "state": array(model.context.weight).T,
        "state_bias": array(model.context.bias),
        "norm": array(model.norm.weight),
        "norm_bias": array(model.norm.bias),
        "deeper": array(model.deeper.weight).T,
        "deeper_bias": array(model.deeper.bias),
        "role": array(model.role.weight).T,
        "role_bias": array(model.role.bias),
    }
    found = {name: value.astype(np.float16) for name, value in arrays.items()}
    for name in TABLES:
        found[name], found[f"{name}_scale"] = as_bytes(array(getattr(model, name).weight)[:ROWS])
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
    return net.made("events", outputs, {}, model.context.out_features)


def go_on(model: EventNetwork, weights: Path) -> EventNetwork:
    """The network with the weights of an earlier one (a file, or a reader's folder), where shapes are the same."""
    own, earlier = model.state_dict(), restored(model, weights) if weights.is_dir() else torch.load(weights)
    same = {name: earlier[name].float() for name in own if name in earlier and earlier[name].shape == own[name].shape}
    report("learned anew:", *sorted(set(own) - set(same)))
    model.load_state_dict(own | same)
    return model


def mixed(model: EventNetwork, earlier: dict[str, Tensor], share: float) -> EventNetwork:
    """The network with so much of its weights and the rest of the earlier ones (Wortsman et al. 2022)."""
    own = model.state_dict()
    model.load_state_dict({name: share * own[name] + (1 - share) * earlier[name] for name in own})
    return model


def read(args: argparse.Namespace) -> tuple[list[EventSample], WordList | PieceList]:
    """All samples of a reader's languages and their units, from a file if they were kept there before."""
    if args.samples and args.samples.exists():
        found: tuple[list[EventSample], WordList | PieceList] = pickle.loads(lzma.decompress(args.samples.read_bytes()))
        return found
    langs = [lang for lang, reader in READERS.items() if reader == args.model]
    samples = [
        one for lang in langs for one in (*marked(args.corpora, lang), *written(lang), *asked(args.corpora, lang))
    ]
    units = WordList.of(samples) if args.model == "slavic" else PieceList.of(samples, pieces(samples, args))
    if args.samples:
        args.samples.write_bytes(lzma.compress(pickle.dumps((samples, units)), preset=1))
    return samples, units


def pieces(samples: list[EventSample], args: argparse.Namespace) -> list[str]:
    """The pieces of words that are kept: those listed, else the most frequent in English texts and the samples."""
    if args.pieces:
        listed: list[str] = args.pieces.read_text(encoding="utf-8").split("\n")[:-1]
        return listed
    counts = Counter(text[b:e] for _, text in texts(args.corpora, "english") for b, e in SPANS["en"](text))
    return frequent(minilm_pieces(), counts + Counter(word for s in samples for word in s.words))


def network(units: WordList | PieceList, args: argparse.Namespace) -> EventNetwork:
    """A network that has learned nothing yet but its encoder."""
    torch.manual_seed(args.seed)
    if isinstance(units, PieceList):
        encoder: Any = minilm.load(args.encoder or minilm.folder(), units.places, args.layers)
        width = encoder.width
    else:
        encoder = load_encoder(args.encoder) if args.encoder else Encoder(EncoderSizes())
        encoder.know(*units.vectors(encoder.sizes.lemmas))
        width = encoder.sizes.width
    return EventNetwork(EventSizes(context=width), encoder, len(TYPES), len(STATUSES), len(ROLES))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(set(READERS.values())))
    parser.add_argument("--corpora", type=Path, help="folder of the corpora")
    parser.add_argument("--output", type=Path, help="folder for the model")
    parser.add_argument("--samples", type=Path, help="file that keeps the articles as they were read, for another run")
    parser.add_argument("--encoder", type=Path, help="folder of the pre-trained encoder (English: MiniLM's package)")
    parser.add_argument("--start", type=Path, help="weights to go on from (--weights), or a reader's folder")
    parser.add_argument("--share", type=float, default=1.0, help="how much of the learned to keep, the rest of --start")
    parser.add_argument("--weights", type=Path, help="file that keeps the weights, for another training")
    parser.add_argument("--pieces", type=Path, help="list of the English pieces to keep, that of the earlier weights")
    parser.add_argument("--halves", action="store_true", help="matrices in bfloat16: faster where the processor has it")
    parser.add_argument("--layers", type=int, default=5, help="layers of MiniLM that are kept")
    parser.add_argument("--slower", type=float, default=0.1, help="how much slower the encoder learns than the rest")
    parser.add_argument("--rate", type=float, default=1.0, help="how much of the usual rate")
    parser.add_argument("--mix", type=int, help="marked articles a pass beside those asked about (default: all)")
    parser.add_argument("--epochs", type=int, default=15)
    parser.add_argument("--every", type=int, default=5, help="epochs between looks at the development part")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    samples, units = read(args)
    if args.output is None:
        return
    articles = [Marked(sample, read) for sample, read in zip(samples, units.articles, strict=True)]
    apart = [a for a in articles if " " in a.sample.key and crc32(a.sample.key.encode()) % DEV == 0]
    kept = [a for a in articles if crc32(a.sample.key.encode()) % DEV]
    report(len(kept), "articles", len(apart), "looked at")
    model = network(units, args)
    earlier = None
    if args.start:
        model = go_on(model, args.start).eval()
        earlier = {name: value.clone() for name, value in model.state_dict().items()}
        doubtful(model, kept, DOUBT, args.halves)
    model = train(model, kept, apart, args).cpu().eval()
    if earlier:
        model = mixed(model, earlier, args.share)
    if args.weights:
        torch.save({name: value.half() for name, value in model.state_dict().items()}, args.weights)
    export(model, args.output, units.names if isinstance(units, PieceList) else [])


if __name__ == "__main__":
    main()
