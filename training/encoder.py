"""Pre-training of the Slavic encoder: python -m training.encoder --text FILE.npz --output FOLDER.

Hidden words are guessed from what stands around them (Devlin et al. 2019). FILE.npz is what
training.running_text wrote. Five minutes of one H100 (2.2 million words a second); on a processor it takes days.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

TEXT_MODEL = Path(__file__).parent.parent / "kg" / "text" / "models" / "slavic"
"""A path, as kg is not imported: this runs where only PyTorch is installed."""
LENGTH = 256  # words read together
BATCH = 256  # such windows
HIDDEN = 51  # words of a window that are to be guessed
APART = 100  # windows that are looked at, not learned
TAG = 8  # the feature that is guessed beside the lemma: the likeliest reading


@dataclass(frozen=True)
class EncoderSizes:
    """Widths of the encoder; `lemmas` of the text model's vectors, the most frequent, have one to be learned."""

    word: int = 256
    lemmas: int = 30_000
    lemma: int = 128
    width: int = 320
    heads: int = 5
    layers: int = 6
    tags: int = 1500


class Block(nn.Module):
    """Attention over the window, then each word for itself; both add to what is there."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.asked, self.mixed = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.dropout = 0.1

    def forward(self, x: Tensor, turns: tuple[Tensor, Tensor], mask: Tensor | None = None) -> Tensor:
        """x (texts, length, width); turns: cosines and sines (length, half a head); mask (texts, 1, 1, length)."""
        texts, length, width = x.shape
        parts = self.asked(self.before(x)).view(texts, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        seen = functional.scaled_dot_product_attention(turned(query, turns), turned(key, turns), value, mask)
        x = x + self._dropped(self.mixed(seen.transpose(1, 2).reshape(texts, length, width)))
        return x + self._dropped(self.narrow(functional.gelu(self.wide(self.after(x)))))

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.dropout, self.training)


def turned(x: Tensor, turns: tuple[Tensor, Tensor]) -> Tensor:
    """Pairs of components turned by an angle that grows with the place (rotary positions, Su et al. 2021)."""
    one, other = x.chunk(2, -1)
    cos, sin = (turn.to(x.dtype) for turn in turns)
    return torch.cat([one * cos - other * sin, one * sin + other * cos], -1)


def angles(length: int, half: int) -> tuple[Tensor, Tensor]:
    """Cosines and sines (length, half) of each place."""
    speeds = 1000.0 ** (-torch.arange(half) / half)
    turns = torch.arange(length)[:, None] * speeds
    return turns.cos(), turns.sin()


class Encoder(nn.Module):
    """Vectors of words, from the text model, and their lemmas → what each word is where it stands."""

    def __init__(self, sizes: EncoderSizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.lemma = nn.Embedding(sizes.lemmas + 1, sizes.lemma)  # the last one: no such lemma
        nn.init.normal_(self.lemma.weight, std=0.05)
        self.first = nn.Linear(sizes.word + sizes.lemma, sizes.width)
        self.blocks = nn.ModuleList(Block(sizes.width, sizes.heads) for _ in range(sizes.layers))
        self.last = nn.LayerNorm(sizes.width)
        cos, sin = angles(512, sizes.width // sizes.heads // 2)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """x (texts, length, word + lemma), mask (texts, length) → (texts, length, width)."""
        x = self.first(x)
        turns = self.cos[: x.shape[1]], self.sin[: x.shape[1]]
        seen = None if mask is None else mask[:, None, None]
        for block in self.blocks:
            x = block(x, turns, seen)
        return self.last(x)

    def know(self, vectors: Tensor, lemmas: Tensor) -> None:
        """The distinct words of the texts to come: vectors (words, word), lemmas (words,)."""
        self.register_buffer("vectors", vectors, persistent=False)
        self.register_buffer("lemmas", lemmas, persistent=False)

    def units(self, words: Tensor) -> Tensor:
        """The vectors of known words, side by side with those of their lemmas."""
        x = torch.cat([self.vectors[words], self.lemma(self.lemmas[words])], -1)
        return functional.dropout(x, 0.1, self.training)


class Guesser(nn.Module):
    """The encoder with what guesses hidden words: their lemmas and readings."""

    def __init__(self, sizes: EncoderSizes) -> None:
        super().__init__()
        self.encoder = Encoder(sizes)
        self.mask = nn.Parameter(torch.randn(sizes.word + sizes.lemma) * 0.05)
        self.guess = nn.Linear(sizes.width, sizes.lemma)
        self.norm = nn.LayerNorm(sizes.lemma)
        self.bias = nn.Parameter(torch.zeros(sizes.lemmas + 1))
        self.tag = nn.Linear(sizes.width, sizes.tags)

    def forward(self, vectors: Tensor, lemmas: Tensor, hidden: Tensor, places: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of lemmas and readings of the words at `places` (texts, k).

        vectors (texts, length, word); lemmas, and which words are hidden, (texts, length).
        """
        x = torch.cat([vectors, self.encoder.lemma(lemmas).to(vectors.dtype)], -1)
        x = torch.where(hidden[..., None], self.mask.to(x.dtype), x)
        x = self.encoder(x)
        x = x.gather(1, places[..., None].expand(-1, -1, x.shape[-1])).flatten(0, 1)
        guess = self.norm(functional.gelu(self.guess(x)))
        return functional.linear(guess, self.encoder.lemma.weight.to(guess.dtype), self.bias.to(guess.dtype)), self.tag(
            x
        )


def word_vectors(folder: Path, rows: Tensor, vector: Tensor, source: Tensor) -> Tensor:
    """What the first layer of the text model makes of words (kg.text.embedding.Words, many at a time)."""
    arrays = {name: torch.from_numpy(value).to(rows.device) for name, value in np.load(folder / "words.npz").items()}
    meaning = torch.from_numpy(np.load(folder / "vectors.npy")).to(rows.device).float() / 127
    made = []
    for part in torch.arange(len(rows), device=rows.device).split(50_000):
        tables = [
            (arrays[f"table{i}"][rows[part, i]].float() * arrays[f"scale{i}"][rows[part, i]]).sum(1)
            for i in range(rows.shape[1])
        ]
        known = (vector[part] >= 0)[:, None]
        x = torch.cat([*tables, meaning[vector[part].clamp(min=0)] * known], 1)
        x = x @ arrays["mix"].float() + arrays["mix_bias"].float() + arrays["source"].float()[source[part]]
        x = functional.layer_norm(functional.gelu(x, approximate="tanh"), x.shape[1:])
        made.append(x * arrays["norm"].float() + arrays["norm_bias"].float())
    return torch.cat(made)


@dataclass
class Text:
    """Running text: places in the list of distinct words, and that list: vectors, lemmas, readings."""

    words: Tensor
    vectors: Tensor
    lemmas: Tensor
    tags: Tensor

    def batches(self, chance: torch.Generator) -> Iterator[Tensor]:
        """All of it but what is kept apart, again and again, in windows in any order and cut elsewhere each time."""
        while True:
            start = int(torch.randint(LENGTH, (1,), generator=chance))
            words = self.words[APART * LENGTH + start :]
            cut = words[: len(words) // LENGTH * LENGTH].view(-1, LENGTH)
            shuffled = cut[torch.randperm(len(cut), generator=chance).to(cut.device)]
            yield from (window for window in shuffled.split(BATCH) if len(window) == BATCH)


def read(path: Path, folder: Path, sizes: EncoderSizes, device: str) -> Text:
    """A file of training.running_text, with the text model of a folder."""
    arrays = {name: torch.from_numpy(value.astype(np.int64)).to(device) for name, value in np.load(path).items()}
    source = torch.tensor(styles(folder), device=device)[arrays["lang"]]
    vectors = word_vectors(folder, arrays["rows"], arrays["vector"], source)
    lemmas = torch.where((arrays["vector"] >= 0) & (arrays["vector"] < sizes.lemmas), arrays["vector"], sizes.lemmas)
    return Text(arrays["text"], vectors, lemmas, arrays["rows"][:, TAG, 0])


def loss_of(model: nn.Module, text: Text, window: Tensor, lemmas: int) -> tuple[Tensor, Tensor]:
    """Loss and share of lemmas guessed: of the hidden, eight tenths are masked, one is another word, one stands."""
    places = torch.rand(window.shape, device=window.device).topk(HIDDEN, 1).indices
    drawn = torch.rand(places.shape, device=window.device)
    hidden = torch.zeros(window.shape, dtype=torch.bool, device=window.device).scatter_(1, places, drawn < 0.8)
    others = window.flatten()[torch.randint(window.numel(), places.shape, device=window.device)]
    shown = window.scatter(1, places, torch.where(drawn > 0.9, others, window.gather(1, places)))
    with torch.autocast(window.device.type, torch.bfloat16):
        guessed, tags = model(text.vectors[shown], text.lemmas[shown], hidden, places)
    target = window.gather(1, places).flatten()
    lemma = text.lemmas[target]
    known = torch.where(lemma < lemmas, lemma, -100)
    loss = functional.cross_entropy(guessed.float(), known)
    loss = loss + 0.3 * functional.cross_entropy(tags.float(), text.tags[target])
    return loss, (guessed.argmax(1) == known).float().sum() / (known >= 0).sum()


def rate(step: int, steps: int, top: float, warm: int = 300) -> float:
    """Learning rate: up, then down in a straight line."""
    return top * min((step + 1) / warm, max(steps - step, 0) / max(steps - warm, 1))


def pretrain(text: Text, sizes: EncoderSizes, args: argparse.Namespace) -> Guesser:
    """The guesser after so many steps."""
    torch.manual_seed(args.seed)
    chance = torch.Generator().manual_seed(args.seed)
    model = Guesser(sizes).to(args.device)
    matrices, others = ([p for p in model.parameters() if (p.ndim > 1) is many] for many in (True, False))
    groups = [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98))
    run = torch.compile(model) if args.compile else model
    for step, window in zip(range(args.steps), text.batches(chance), strict=False):
        for group in optimizer.param_groups:
            group["lr"] = rate(step, args.steps, 2e-3)
        optimizer.zero_grad(set_to_none=True)
        loss, _ = loss_of(run, text, window, sizes.lemmas)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % 500 == 499:
            print(step + 1, looked_at(run, text, sizes), flush=True)
    return model


@torch.no_grad()
def looked_at(model: nn.Module, text: Text, sizes: EncoderSizes) -> str:
    """Loss and share guessed in the windows kept apart."""
    model.eval()
    window = text.words[: APART * LENGTH].view(APART, LENGTH)
    loss, right = loss_of(model, text, torch.cat([window] * 3)[:BATCH], sizes.lemmas)
    model.train()
    return f"apart: loss {float(loss):.3f} right {float(right):.3f}"


def styles(folder: Path) -> list[int]:
    """The places of Russian and Ukrainian among a text model's conventions."""
    names: list[str] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))["styles"]
    return [names.index(lang) for lang in ("ru", "uk")]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=9720)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--compile", action="store_true", help="twice as fast where it works")
    args = parser.parse_args()
    sizes = EncoderSizes()
    text = read(args.text, TEXT_MODEL, sizes, args.device)
    print(len(text.words), "words,", len(text.vectors), "distinct", flush=True)
    model = pretrain(text, sizes, args)
    save(model.encoder, args.output)


def load(folder: Path) -> Encoder:
    """What `save` wrote."""
    kept = torch.load(folder / "blocks.pt")
    encoder = Encoder(EncoderSizes(**kept["sizes"]))
    encoder.load_state_dict(kept["weights"] | {"lemma.weight": torch.load(folder / "lemmas.pt")})
    return encoder


def save(encoder: Encoder, folder: Path) -> None:
    """The sizes, the table of lemmas and the rest, each a file."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value.detach().half().cpu() for name, value in encoder.state_dict().items()}
    torch.save(weights.pop("lemma.weight"), folder / "lemmas.pt")
    torch.save({"sizes": asdict(encoder.sizes), "weights": weights}, folder / "blocks.pt")


if __name__ == "__main__":
    main()
