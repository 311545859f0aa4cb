"""Our trained readers: words of a text → morphology, sentences, tree and names. Made by training/."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from kg.errors import MissingModel
from kg.inference import session
from kg.text.embedding import Words
from kg.text.features import MODELS
from kg.text.name_tags import best_chain, spans
from kg.text.trees import best_tree

SAID = ("morph", "begin", "dependent", "root", "governor", "dependent_label", "governor_label", "name")
"""The outputs that a parse is made of."""
WASTE = 1.25
"""Texts are read side by side, the shorter ones filled up; so much longer may the longest be than the shortest."""


@dataclass(frozen=True, slots=True)
class Parse:
    """What a reader says of one text: parallel lists, an entry a word; `names` are (begin, end, type) in words."""

    morphs: list[str]  # "NOUN|Case=Nom|Number=Sing"
    begins: list[bool]  # a sentence begins here
    heads: list[int]  # a root is its own head
    relations: list[str]
    names: list[tuple[int, int, str]]


class Reader:
    """A network and its labels, read from a folder."""

    def __init__(self, folder: Path) -> None:
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.morphs, self.labels = labels["morphs"], labels["relations"]
        self.words = Words(folder, labels["styles"])
        self.session = session(folder / "network.onnx")

    def read(self, texts: Sequence[Sequence[str]], lang: str, needed: Sequence[Sequence[float]]) -> list[Parse]:
        """The parse of each text; what is said of one may depend in its last bits on what is read with it.

        `needed` is the score above which a sentence begins with each word.
        """
        found: dict[int, Parse] = {}
        for group in _alike([len(text) for text in texts]):
            outputs = self._run([texts[i] for i in group], lang)
            for place, i in enumerate(group):
                values = {name: output[: len(texts[i]), place] for name, output in outputs.items()}
                found[i] = self._parse(values, needed[i])
        return [found[i] for i in range(len(texts))]

    def _run(self, texts: Sequence[Sequence[str]], lang: str) -> dict[str, Any]:
        lengths = [len(text) for text in texts]
        words = np.zeros((max(lengths), len(texts), len(self.words.bias)), dtype=np.float32)
        for i, text in enumerate(texts):
            for j, word in enumerate(text):
                words[j, i] = self.words.vector(word, lang)
        inputs = {"words": words, "lengths": np.array(lengths, dtype=np.int32)}
        return dict(zip(SAID, self.session.run(SAID, inputs), strict=True))

    def _parse(self, values: dict[str, Any], needed: Sequence[float]) -> Parse:
        begins = [bool(score > least) for score, least in zip(values["begin"][:, 0], needed, strict=True)]
        heads = [head for sentence in _runs(begins) for head in self._heads(values, sentence)]
        names = list(spans(best_chain(values["name"], self.words.step)))
        morphs = [self.morphs[number] for number in values["morph"]]
        return Parse(morphs, begins, heads, self._relations(values, heads), names)

    def _heads(self, values: dict[str, Any], sentence: range) -> Iterator[int]:
        part = slice(sentence.start, sentence.stop)
        scores = values["dependent"][part] @ values["governor"][part].T
        np.fill_diagonal(scores, values["root"][part, 0])
        return (head + sentence.start for head in best_tree(scores))

    def _relations(self, values: dict[str, Any], heads: list[int]) -> list[str]:
        ones = np.ones((len(heads), 1), dtype=np.float32)
        dependents = np.hstack([values["dependent_label"], ones])
        governors = np.hstack([values["governor_label"], ones])[heads]
        size = len(self.labels)
        pairs = (dependents @ self.words.label).reshape(len(heads), size, -1)
        scores = (pairs @ governors[:, :, None])[:, :, 0]
        scores[:, self.labels.index("ROOT")] = -np.inf  # only a word that is its own head is a root
        best = scores.argmax(1)
        return [
            "root" if head == i else self.labels[label] for i, (head, label) in enumerate(zip(heads, best, strict=True))
        ]


def _alike(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Groups of places with lengths alike, the shortest first."""
    group: list[int] = []
    for i in sorted(range(len(lengths)), key=lambda i: (lengths[i], i)):
        if group and lengths[i] > max(lengths[group[0]] * WASTE, lengths[group[0]] + 4):
            yield group
            group = []
        group.append(i)
    if group:
        yield group


def _runs(begins: Sequence[bool]) -> Iterator[range]:
    """The sentences, as ranges of words."""
    starts = [i for i, begin in enumerate(begins) if begin]
    return (range(*bounds) for bounds in zip(starts, [*starts[1:], len(begins)], strict=True))


@cache
def reader(folder: Path) -> Reader:
    """The reader of a folder, loaded once."""
    if not (folder / "network.onnx").exists():
        raise MissingModel(f"There is no text model at {folder}.")
    return Reader(folder)


def model(name: str) -> Reader:
    """The reader kg/text/models/NAME."""
    return reader(MODELS / name)
