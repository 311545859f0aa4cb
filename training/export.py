"""A trained network → the files that kg.text.network reads: tables and LSTMs as bytes."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import quantize_dynamic
from torch import Tensor, nn

from training.batches import Encoder
from training.network import Layer, Reader

OPSET = 17


def export(model: Reader, encoder: Encoder, folder: Path) -> None:
    """Write words.npz, network.onnx and labels.json."""
    folder.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(folder / "words.npz", **words(model))
    quantized(graph(model), folder / "network.onnx")
    labels = encoder.labels
    content = {"morphs": labels.morphs, "relations": labels.relations, "styles": labels.styles}
    text = json.dumps(content, ensure_ascii=False, indent=0)
    (folder / "labels.json").write_text(text + "\n", encoding="utf-8")


def array(weights: Tensor) -> Any:
    """Weights as a numpy array."""
    return weights.detach().numpy()


def words(model: Reader) -> dict[str, Any]:
    """The arrays of the first layer, and the two that numpy works with at the end."""
    layer = model.words
    arrays = {
        "mix": array(layer.mix.weight).T,
        "mix_bias": array(layer.mix.bias),
        "source": array(layer.source.weight),
        "norm": array(layer.norm.weight),
        "norm_bias": array(layer.norm.bias),
        "label": array(model.label),
        "step": array(model.crf.step),
    }
    arrays = {name: value.astype(np.float16) for name, value in arrays.items()}
    for number, table in enumerate(layer.tables):
        arrays[f"table{number}"], arrays[f"scale{number}"] = as_bytes(array(table.weight))
    return arrays


def as_bytes(rows: Any) -> tuple[Any, Any]:
    """Rows as whole numbers from -127 to 127, each with its scale."""
    scale = np.maximum(np.abs(rows).max(1, keepdims=True) / 127, 1e-8)
    return np.round(rows / scale).astype(np.int8), scale.astype(np.float32)


def quantized(whole: Any, target: Path) -> None:
    """Write a graph with its LSTMs in whole numbers of seven bits: twice as fast; eight overflow on some processors."""
    with TemporaryDirectory() as folder:
        onnx.save(whole, f"{folder}/whole.onnx")
        quantize_dynamic(f"{folder}/whole.onnx", target, op_types_to_quantize=["LSTM"], reduce_range=True)


class Graph:
    """An ONNX graph that grows node by node."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def constant(self, value: Any) -> str:
        """The name of a constant."""
        name = f"w{len(self.weights)}"
        self.weights.append(numpy_helper.from_array(value, name))
        return name

    def add(self, kind: str, inputs: list[str], output: str = "", **attributes: Any) -> str:
        """Append a node; the name of its output."""
        output = output or f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, inputs, [output], **attributes))
        return output

    def linear(self, x: str, layer: nn.Linear, output: str = "") -> str:
        """x · W + b."""
        product = self.add("MatMul", [x, self.constant(array(layer.weight).T.copy())])
        return self.add("Add", [product, self.constant(array(layer.bias))], output)

    def head(self, x: str, layer: Any, output: str = "") -> str:
        """A head's own layer."""
        return self.add("LeakyRelu", [self.linear(x, layer.linear)], output, alpha=0.1)

    def lstm(self, x: str, layer: Layer) -> str:
        """Both directions, side by side: (length, texts, width)."""
        both = [layer.onward, layer.backward]
        weights = [
            np.stack([gates(array(getattr(lstm, f"weight_{part}_l0"))) for lstm in both]) for part in ("ih", "hh")
        ]
        biases = [
            np.concatenate([gates(array(getattr(lstm, f"bias_{part}_l0"))) for part in ("ih", "hh")]) for lstm in both
        ]
        inputs = [x, *map(self.constant, weights), self.constant(np.stack(biases)), "lengths"]
        size = layer.onward.hidden_size
        out = self.add("LSTM", inputs, direction="bidirectional", hidden_size=size)
        turned = self.add("Transpose", [out], perm=[0, 2, 1, 3])
        return self.add("Reshape", [turned, self.constant(np.array([0, 0, 2 * size], dtype=np.int64))])

    def made(self, name: str, outputs: list[str], kinds: dict[str, int], width: int) -> Any:
        """The whole graph, from words (length, texts, width) and lengths to these outputs (floats but for `kinds`)."""
        inputs = [
            helper.make_tensor_value_info("words", TensorProto.FLOAT, ["length", "texts", width]),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, ["texts"]),
        ]
        infos = [helper.make_tensor_value_info(one, kinds.get(one, TensorProto.FLOAT), None) for one in outputs]
        made = helper.make_graph(self.nodes, name, inputs, infos, self.weights)
        return helper.make_model(made, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=9)


def gates(weights: Any) -> Any:
    """torch's order of gates (input, forget, cell, output) → ONNX's (input, output, forget, cell)."""
    i, f, c, o = np.split(weights, 4)
    return np.concatenate([i, o, f, c])


def graph(model: Reader) -> Any:
    """The network after its first layer: words (length, texts, width) and lengths → what is said of each word."""
    net, x = Graph(), "words"
    for layer in model.layers:
        x = net.lstm(x, layer)
    dependent = net.head(x, model.dependent)
    outputs = [
        net.add("ArgMax", [net.linear(net.head(x, model.tag), model.morph)], "morph", axis=2, keepdims=0),
        net.linear(x, model.begin, "begin"),
        net.linear(dependent, model.arc, "dependent"),
        net.linear(dependent, model.root, "root"),
        net.head(x, model.governor, "governor"),
        net.head(x, model.dependent_label, "dependent_label"),
        net.head(x, model.governor_label, "governor_label"),
        net.linear(net.head(x, model.named), model.name, "name"),
    ]
    return net.made("reader", outputs, {"morph": TensorProto.INT64}, model.words.mix.out_features)
