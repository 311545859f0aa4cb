"""The network that tells events: on what the encoder makes of each word, one bidirectional LSTM over the article."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.extraction.clues import ROWS
from training.network import Head, Layer, shared_dropout
from training.units import Windows


@dataclass(frozen=True)
class EventSizes:
    """Widths of the layers."""

    context: int = 320
    word: int = 192
    hidden: int = 128
    head: int = 128
    pair: int = 96


class EventNetwork(nn.Module):
    """States and clues of words → what each tells of; pairs of words → the role of the second in the first."""

    def __init__(self, sizes: EventSizes, encoder: nn.Module, types: int, statuses: int, roles: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.context = nn.Linear(sizes.context, sizes.word)
        self.clue = nn.EmbeddingBag(ROWS + 1, sizes.word, mode="sum", padding_idx=ROWS)
        nn.init.normal_(self.clue.weight, std=0.05)
        self.norm = nn.LayerNorm(sizes.word)
        self.layer = Layer(sizes.word, sizes.hidden)
        width = 2 * sizes.hidden
        self.telling, self.kind = Head(width + sizes.word, sizes.head), nn.Linear(sizes.head, types)
        self.plain = nn.EmbeddingBag(ROWS + 1, types, mode="sum", padding_idx=ROWS)
        nn.init.zeros_(self.plain.weight)
        self.status = nn.Linear(sizes.head, statuses)
        self.seen = nn.EmbeddingBag(ROWS + 1, statuses, mode="sum", padding_idx=ROWS)
        nn.init.zeros_(self.seen.weight)
        self.trigger, self.filler = nn.Linear(width, sizes.pair), nn.Linear(width, sizes.pair)
        self.pair = nn.EmbeddingBag(ROWS, sizes.pair, mode="sum")
        nn.init.normal_(self.pair.weight, std=0.05)
        self.deeper, self.role = nn.Linear(sizes.pair, sizes.pair), nn.Linear(sizes.pair, roles)
        self.alone = nn.EmbeddingBag(ROWS, roles, mode="sum")
        nn.init.zeros_(self.alone.weight)

    def forward(self, read: Windows, clues: Tensor, flip: Tensor) -> tuple[Tensor, Tensor]:
        """Units and clues (ROWS where there is none; rows, length, width) → words before and after the LSTM."""
        contexts = self.encoder(self.encoder.units(read.ids), read.mask).flatten(0, 1)[read.firsts]
        spare = clues.shape[0] * clues.shape[1] - len(contexts)
        contexts = functional.pad(self.context(functional.dropout(contexts, 0.2, self.training)), (0, 0, 0, spare))
        seen = self.clue(clues.flatten(0, 1)).view(*clues.shape[:2], -1)
        x = functional.leaky_relu(self.norm(contexts.view(seen.shape) + seen), 0.1)
        return x, shared_dropout(self.layer(shared_dropout(x, self.training), flip), self.training)

    def told(self, x: Tensor, after: Tensor, clues: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of types, and what statuses are scored from; a type's clues also speak for it one by one."""
        telling = self.telling(torch.cat([after, functional.dropout(x, 0.2, self.training)], -1))
        plain = self.plain(clues.flatten(0, 1)).view(*clues.shape[:2], -1)
        return self.kind(telling) + plain, telling

    def statuses(self, telling: Tensor, triggers: Tensor, clues: Tensor) -> Tensor:
        """Scores (events, statuses); telling (words, width) of all texts in a row."""
        return self.status(telling)[triggers] + self.seen(clues)

    def roles(self, x: Tensor, triggers: Tensor, fillers: Tensor, clues: Tensor) -> Tensor:
        """Scores (pairs, roles); x (words, width) of all texts in a row. Each clue also speaks for roles by itself."""
        both = self.trigger(x)[triggers] + self.filler(x)[fillers] + self.pair(clues)
        both = functional.dropout(torch.relu(both), 0.3, self.training)
        both = both + functional.dropout(torch.relu(self.deeper(both)), 0.2, self.training)
        return self.role(both) + self.alone(clues)
