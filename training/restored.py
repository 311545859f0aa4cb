"""The weights of a shipped event reader, from the files kg.extraction reads: to go on learning from them (`--start`).

Whole numbers come back as what they stand for, so nothing is lost but what storing them had rounded away.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from kg.extraction.event_reader import TABLES
from training.event_network import EventNetwork

ONES = {"state": "context", "deeper": "deeper", "role": "role"}
"""Layers that numpy works with, and their names in the network."""
HEADS = ("telling.linear", "kind", "status", "trigger", "filler")
"""Layers of network.onnx, in the order in which training/events.py writes them."""
SPARE = ("clue.weight", "plain.weight", "seen.weight")
"""Tables with a last row for "no clue", all zeros, which is not stored."""


def restored(model: EventNetwork, folder: Path) -> dict[str, Tensor]:
    """By name, the weights of the reader of a folder; `model` says what they are called."""
    found = _tables(folder) | _network(folder / "network.onnx") | dict(_encoder(model.encoder, folder))
    for name in SPARE:
        found[name] = functional.pad(found[name], (0, 0, 0, 1))
    return found


def _tables(folder: Path) -> dict[str, Tensor]:
    arrays = np.load(folder / "tables.npz")
    found = {"norm.weight": arrays["norm"], "norm.bias": arrays["norm_bias"]}
    for stored, name in ONES.items():
        found |= {f"{name}.weight": arrays[stored].T, f"{name}.bias": arrays[f"{stored}_bias"]}
    for name in TABLES:
        found[f"{name}.weight"] = arrays[name].astype(np.float32) * arrays[f"{name}_scale"]
    return {name: torch.from_numpy(value.astype(np.float32)) for name, value in found.items()}


def _network(path: Path) -> dict[str, Tensor]:
    held = _held(path)
    found, (ih, hh, bias) = {}, (held[name] for name in ("w0", "w1", "w2"))
    for way, name in enumerate(("onward", "backward")):
        found[f"layer.{name}.weight_ih_l0"] = _torch_gates(ih[way].T)
        found[f"layer.{name}.weight_hh_l0"] = _torch_gates(hh[way].T)
        for part, values in zip(("ih", "hh"), np.split(bias[way], 2), strict=True):
            found[f"layer.{name}.bias_{part}_l0"] = _torch_gates(values)
    for number, name in enumerate(HEADS):
        found |= {f"{name}.weight": held[f"w{4 + 2 * number}"].T, f"{name}.bias": held[f"w{5 + 2 * number}"]}
    return {name: torch.from_numpy(np.array(value)) for name, value in found.items()}


def _torch_gates(weights: np.ndarray) -> np.ndarray:
    """ONNX's order of gates (input, output, forget, cell) → torch's (input, forget, cell, output)."""
    i, o, f, c = np.split(weights, 4)
    return np.concatenate([i, f, c, o])


def _held(path: Path) -> dict[str, np.ndarray]:
    """The constants of a graph by name, those in whole numbers as what they stand for."""
    held = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}
    for name in [name.removesuffix("_quantized") for name in held if name.endswith("_quantized")]:
        values, scale, zero = (held.pop(f"{name}_{part}") for part in ("quantized", "scale", "zero_point"))
        if values.ndim == 3:  # an LSTM's, with one scale a direction
            scale, zero = scale[:, None, None], zero[:, None, None]
        held[name] = (values.astype(np.float32) - zero) * scale
    return held


def _encoder(encoder: nn.Module, folder: Path) -> Iterator[tuple[str, Tensor]]:
    """Matrices stand in the file in the order of their layers, under names of their own; the rest under ours."""
    held = _held(folder / "encoder.onnx")
    matrices = iter([values for name, values in held.items() if name.startswith("onnx::MatMul") and values.ndim == 2])
    for name, value in encoder.state_dict().items():
        if name in held:
            yield f"encoder.{name}", torch.from_numpy(held[name].copy())
        elif name.removesuffix(".weight") in ("lemma", "table"):
            units = np.load(folder / "units.npz")
            yield f"encoder.{name}", torch.from_numpy(units["table"] * units["scale"].astype(np.float32))
        elif value.ndim == 2 and name.endswith(".weight"):
            yield f"encoder.{name}", torch.from_numpy(np.array(next(matrices).T))
