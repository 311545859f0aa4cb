"""The network that is trained: embeddings of a word's features, two bidirectional LSTMs, a head for each question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.text.name_tags import ALLOWED, FIRST, LAST, TAGS

BARRED = -1e4


@dataclass(frozen=True)
class Sizes:
    """Rows and width of the table of each word feature (kg.text.features), and the widths of the layers."""

    rows: tuple[int, ...] = (16000, 2000, 4000, 5000, 12000, 16000, 6000, 1500, 1500, 500)
    widths: tuple[int, ...] = (64, 24, 24, 32, 48, 64, 64, 24, 32, 24)
    vector: int = 64
    word: int = 256
    hidden: int = 256
    layers: int = 2
    arc: int = 192
    label: int = 64
    tag: int = 192


class Words(nn.Module):
    """Distinct words, as rows of the tables and a ready-made vector, → (words, width)."""

    def __init__(self, sizes: Sizes, vectors: Any, sources: int) -> None:
        super().__init__()
        self.tables = nn.ModuleList(nn.Embedding(r, w) for r, w in zip(sizes.rows, sizes.widths, strict=True))
        for table in self.tables:
            nn.init.uniform_(table.weight, -0.1, 0.1)
        self.register_buffer("vectors", torch.tensor(np.asarray(vectors, dtype="float32") / 127))
        self.mix = nn.Linear(sum(sizes.widths) + sizes.vector, sizes.word)
        self.source = nn.Embedding(sources, sizes.word)
        nn.init.zeros_(self.source.weight)
        self.norm = nn.LayerNorm(sizes.word)

    def forward(self, rows: Tensor, vector: Tensor, source: Tensor) -> Tensor:
        """rows (words, features, 2): two rows a table, added; vector (words,): row of the vectors; source (words,)."""
        parts = [table(rows[:, i]).sum(1) for i, table in enumerate(self.tables)]
        mixed = self.mix(functional.dropout(torch.cat([*parts, self.vectors[vector]], 1), 0.1, self.training))
        return self.norm(functional.gelu(mixed + self.source(source), approximate="tanh"))


class Layer(nn.Module):
    """One LSTM in each direction; the one that reads backwards begins at each text's own end."""

    def __init__(self, inputs: int, hidden: int) -> None:
        super().__init__()
        self.onward = nn.LSTM(inputs, hidden, batch_first=True)
        self.backward = nn.LSTM(inputs, hidden, batch_first=True)

    def forward(self, x: Tensor, flip: Tensor) -> Tensor:
        """x (texts, length, inputs); flip (texts, length): each text's positions in reverse."""
        back, _ = self.backward(_taken(x, flip))
        return torch.cat([self.onward(x)[0], _taken(back, flip)], -1)


def _taken(x: Tensor, index: Tensor) -> Tensor:
    return x.gather(1, index[..., None].expand(-1, -1, x.shape[-1]))


class Head(nn.Module):
    """A layer of its own for one question."""

    def __init__(self, inputs: int, size: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, size)

    def forward(self, x: Tensor) -> Tensor:
        return shared_dropout(functional.leaky_relu(self.linear(x), 0.1), self.training)


def shared_dropout(x: Tensor, training: bool, share: float = 0.33) -> Tensor:
    """Dropout that hides the same components all along a text."""
    if not training:
        return x
    return x * functional.dropout(torch.ones_like(x[:, :1]), share)


class Reader(nn.Module):
    """Words of texts → what is asked of each: morphology, sentence begin, head, relation, name tag."""

    def __init__(self, sizes: Sizes, vectors: Any, sources: int, morphs: int, tagset: int, relations: int) -> None:
        super().__init__()
        self.words = Words(sizes, vectors, sources)
        width = 2 * sizes.hidden
        inputs = [sizes.word, *[width] * (sizes.layers - 1)]
        self.layers = nn.ModuleList(Layer(size, sizes.hidden) for size in inputs)
        self.tag, self.morph = Head(width, sizes.tag), nn.Linear(sizes.tag, morphs)
        self.vesum = nn.Linear(sizes.tag, tagset)
        self.begin = nn.Linear(width, 1)
        self.dependent, self.governor = Head(width, sizes.arc), Head(width, sizes.arc)
        self.arc = nn.Linear(sizes.arc, sizes.arc)
        self.root = nn.Linear(sizes.arc, 1)
        self.dependent_label, self.governor_label = Head(width, sizes.label), Head(width, sizes.label)
        self.label = nn.Parameter(torch.zeros(relations, sizes.label + 1, sizes.label + 1))
        nn.init.xavier_uniform_(self.label)
        self.named, self.name = Head(width, sizes.tag), nn.Linear(sizes.tag, len(TAGS))
        self.crf = Crf()

    def forward(self, rows: Tensor, vector: Tensor, source: Tensor, place: Tensor, flip: Tensor) -> Tensor:
        """(texts, length, width); place (texts, length): which of the distinct words stands where."""
        x = self.words(rows, vector, source)[place]
        for layer in self.layers:
            x = layer(shared_dropout(x, self.training), flip)
        return shared_dropout(x, self.training)

    def arcs(self, x: Tensor) -> Tensor:
        """Scores (texts, dependents, governors); a word that governs itself is a root."""
        dependent, governor = self.dependent(x), self.governor(x)
        scores = self.arc(dependent) @ governor.transpose(1, 2)
        roots = self.root(dependent)[..., 0]
        return torch.diagonal_scatter(scores, roots, 0, 1, 2)

    def relations(self, x: Tensor, text: Tensor, dependent: Tensor, governor: Tensor) -> Tensor:
        """Scores (pairs, relations) of pairs of positions in a text."""
        one = functional.pad(self.dependent_label(x)[text, dependent], (0, 1), value=1)
        other = functional.pad(self.governor_label(x)[text, governor], (0, 1), value=1)
        return torch.einsum("pa,rab,pb->pr", one, self.label, other)


class Crf(nn.Module):
    """A chain of name tags; what is known of a text may leave several tags open at a place."""

    def __init__(self) -> None:
        super().__init__()
        self.step = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.register_buffer("barred", torch.tensor(~ALLOWED) * BARRED)
        self.register_buffer("start", torch.tensor(~FIRST) * BARRED)
        self.register_buffer("stop", torch.tensor(~LAST) * BARRED)

    def forward(self, scores: Tensor, options: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood of each text: scores and options (texts, length, tags), mask (texts, length)."""
        both = torch.cat([scores, scores.masked_fill(~options, BARRED)])
        everything, known = self._total(both, torch.cat([mask, mask])).chunk(2)
        return everything - known

    def _total(self, scores: Tensor, mask: Tensor) -> Tensor:
        steps = self.step + self.barred
        total = self.start + scores[:, 0]
        for i in range(1, scores.shape[1]):
            following = torch.logsumexp(total[:, :, None] + steps, 1) + scores[:, i]
            total = torch.where(mask[:, i, None], following, total)
        return torch.logsumexp(total + self.stop, 1)
