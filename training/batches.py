"""Samples → what the network takes in and should say, as tensors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

import numpy as np
import torch
from torch import Tensor

from kg.text.embedding import rows_of
from kg.text.features import vector_key
from kg.text.name_tags import NUMBER, TAGS
from training.renaming import Names
from training.sample import NOTHING, Sample, capitals, requoted, unfinished, unstopped
from training.treebanks import UNTOLD

OTHER = np.array([tag[2:] not in {"PER", "LOC", "ORG"} for tag in TAGS])
"""The tags of what is no person, place or body."""


@dataclass
class Labels:
    """What the network may say, in the order of its outputs."""

    morphs: list[str]  # "NOUN|Case=Nom|…"
    relations: list[str]
    tags: list[str]  # VESUM's
    styles: list[str]

    @classmethod
    def of(cls, samples: Iterable[Sample], styles: list[str]) -> Labels:
        """Every relation; morphology and VESUM's tags met three times and more."""
        morphs, tags, relations = Counter[str](), Counter[str](), set[str]()
        for sample in samples:
            for pos, feats, _, relation in sample.tree or ():
                morphs[f"{pos}|{feats}"] += feats != UNTOLD
                relations.add(relation)
            tags.update(sample.tags or ())
        frequent = [sorted(key for key, count in counts.items() if count > 2) for counts in (morphs, tags)]
        return cls(frequent[0], sorted(relations), frequent[1], styles)


@dataclass
class Batch:
    """Padded tensors; `mask` tells words from padding."""

    rows: Tensor  # distinct words, features, 2
    vector: Tensor  # distinct words
    source: Tensor  # distinct words
    place: Tensor  # texts, length
    flip: Tensor
    mask: Tensor
    morph: Tensor
    tag: Tensor
    begin: Tensor  # 1, 0 or NOTHING, as the next two
    head: Tensor
    relation: Tensor
    sentence: Tensor  # number of the sentence in its text
    options: Tensor  # texts, length, name tags
    named: Tensor  # texts whose names are known


@dataclass
class Encoder:
    """Turns samples into batches."""

    labels: Labels
    vectors: dict[str, int]
    sizes: tuple[int, ...]
    numbers: dict[str, dict[str, int]] = field(init=False)
    known: dict[tuple[str, str], tuple[np.ndarray, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        parts = {
            "morph": self.labels.morphs,
            "relation": self.labels.relations,
            "tag": self.labels.tags,
            "style": self.labels.styles,
        }
        self.numbers = {part: {label: i for i, label in enumerate(names)} for part, names in parts.items()}

    def word(self, word: str, lang: str) -> tuple[np.ndarray, int]:
        """Rows of the tables and of the vectors (0: none)."""
        if (word, lang) not in self.known:
            rows = np.array(rows_of(word, lang, self.sizes))
            self.known[word, lang] = rows, self.vectors.get(vector_key(word, lang), 0)
        return self.known[word, lang]

    def batch(self, samples: list[Sample]) -> Batch:
        """The tensors of some samples."""
        distinct: dict[tuple[str, str, str], int] = {}
        shape = (len(samples), max(len(s.words) for s in samples))
        place, mask = np.zeros(shape, dtype="int64"), np.zeros(shape, dtype=bool)
        flip = np.tile(np.arange(shape[1]), (shape[0], 1))
        for i, s in enumerate(samples):
            source = s.style if s.style in self.numbers["style"] else s.lang
            place[i, : len(s.words)] = [distinct.setdefault((w, s.lang, source), len(distinct)) for w in s.words]
            mask[i, : len(s.words)] = True
            flip[i, : len(s.words)] = np.arange(len(s.words))[::-1]
        found = [self.word(word, lang) for word, lang, _ in distinct]
        sources = [self.numbers["style"][source] for _, _, source in distinct]
        tensors = [np.stack([rows for rows, _ in found]), np.array([v for _, v in found]), np.array(sources)]
        targets = [*self._trees(samples, shape), *self._names(samples, shape)]
        return Batch(*map(torch.from_numpy, [*tensors, place, flip, mask, *targets]))

    def _trees(self, samples: list[Sample], shape: tuple[int, int]) -> list[np.ndarray]:
        morph, tag, begin, head, relation = (np.full(shape, NOTHING, dtype="int64") for _ in range(5))
        sentence = np.full(shape, -1, dtype="int64")
        for i, s in enumerate(samples):
            if s.tags is not None:
                tag[i, : len(s.words)] = [self.numbers["tag"].get(t, NOTHING) for t in s.tags]
            if s.tree is not None:
                size = len(s.tree)
                morph[i, :size] = [self.numbers["morph"].get(f"{pos}|{feats}", NOTHING) for pos, feats, _, _ in s.tree]
                head[i, :size] = [row[2] for row in s.tree]
                relation[i, :size] = [self.numbers["relation"][row[3]] for row in s.tree]
                sentence[i, :size] = sentences_of(head[i, :size])
                begin[i, :size] = np.diff(sentence[i, :size], prepend=-1) > 0
            if s.begins is not None:
                begin[i, : len(s.words)] = s.begins
        return [morph, tag, begin, head, relation, sentence]

    def _names(self, samples: list[Sample], shape: tuple[int, int]) -> list[np.ndarray]:
        options = np.ones((*shape, len(TAGS)), dtype=bool)
        for i, s in enumerate(samples):
            if s.names is not None:
                options[i, : len(s.words)] = False
                options[i, : len(s.words), 0] = True
                for begin, end in s.others:
                    options[i, begin:end] = OTHER
                for begin, end in s.unsure:
                    options[i, begin:end] = True
                for begin, end, kind in s.names:
                    _put(options[i], begin, end, kind)
        return [options, np.array([s.names is not None for s in samples])]


def _put(options: np.ndarray, begin: int, end: int, kind: str) -> None:
    """One name: its tags are the only ones."""
    options[begin:end] = False
    parts = ["S"] if end - begin == 1 else ["B", *["I"] * (end - begin - 2), "E"]
    for i, part in zip(range(begin, end), parts, strict=True):
        options[i, NUMBER[f"{part}-{kind}"]] = True


def sentences_of(heads: np.ndarray) -> np.ndarray:
    """The number of each word's sentence: sentences are runs of words that hang together, one root each."""
    reach, number, found = -1, -1, np.zeros(len(heads), dtype="int64")
    last = [max(i, int(head)) for i, head in enumerate(heads)]
    first = np.minimum(np.arange(len(heads)), heads)
    lowest = np.minimum.accumulate(first[::-1])[::-1]
    for i in range(len(heads)):
        if i > reach and lowest[i] >= i:
            number += 1
        reach = max(reach, last[i])
        found[i] = number
    return found


def varied(sample: Sample, names: Names, chance: Random) -> Sample:
    """The sample, now and then in capitals, without a full stop, with other quotes, with other names (English)."""
    change = chance.random()
    if change < 0.03:
        return capitals(sample)
    if change < 0.1:
        return unfinished(sample)
    if change < 0.18:
        return requoted(sample)
    if sample.tree is not None:
        return run_on(sample, chance) if change < 0.3 else sample
    return names.renamed(sample, chance) if change < 0.5 and sample.lang == "en" else sample


def run_on(sample: Sample, chance: Random) -> Sample:
    """The sample with one sentence running into the next, which begins with a capital, as a headline does."""
    number = sentences_of(np.array([row[2] for row in sample.tree or ()]))
    ends = [int(i) for i in np.flatnonzero(np.diff(number)) if sample.words[i + 1][0].isupper()]
    return unstopped(sample, chance.choice(ends)) if ends else sample


def batches(samples: list[Sample], words: int, chance: Random) -> Iterator[list[Sample]]:
    """Batches of about so many words (padding counts), texts of like length together, batches in random order."""
    ordered = sorted(samples, key=lambda s: len(s.words) + chance.random() * 6)
    groups: list[list[Sample]] = [[]]
    for sample in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * len(sample.words) > words:
            groups.append([])
        groups[-1].append(sample)
    yield from chance.sample(groups, len(groups))
