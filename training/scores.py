"""Figures on the development part while a network is trained (gold words, one sentence a text)."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import torch

from kg.text.name_tags import best_chain, spans
from kg.text.trees import best_tree
from training.batches import Encoder
from training.network import Reader
from training.sample import Sample


def scores(model: Reader, encoder: Encoder, dev: list[Sample]) -> dict[str, dict[str, float]]:
    """For each kind of text: shares of right tags and arcs; F1 of names, all and by type."""
    parts: dict[str, list[Sample]] = defaultdict(list)
    for sample in dev:
        parts[f"{sample.lang} {sample.style or sample.source.split(' ')[0]}".strip()].append(sample)
    found = {}
    for part, samples in parts.items():
        counts: Counter[str] = Counter()
        for begin in range(0, len(samples), 32):
            _count(model, encoder, samples[begin : begin + 32], counts)
        found[part] = _figures(counts)
    return found


@torch.inference_mode()
def _count(model: Reader, encoder: Encoder, samples: list[Sample], counts: Counter[str]) -> None:
    batch = encoder.batch(samples)
    x = model(batch.rows, batch.vector, batch.source, batch.place, batch.flip)
    morphs = model.morph(model.tag(x)).argmax(-1)
    names, arcs = model.name(model.named(x)).numpy(), model.arcs(x).numpy()
    steps = model.crf.step.numpy()
    for i, sample in enumerate(samples):
        size = len(sample.words)
        if sample.names is not None:
            guessed = set(spans(best_chain(names[i, :size], steps)))
            unsure = {j for b, e in sample.unsure for j in range(b, e)}
            _count_names(set(sample.names), {n for n in guessed if not unsure & set(range(n[0], n[1]))}, counts)
        if sample.tree is not None:
            heads = best_tree(arcs[i, :size, :size])
            text = torch.full((size,), i)
            pairs = model.relations(x, text, torch.arange(size), torch.tensor(heads)).argmax(-1).tolist()
            _count_tree(sample, [encoder.labels.morphs[m] for m in morphs[i, :size]], heads, pairs, encoder, counts)


def _count_names(gold: set[Any], guessed: set[Any], counts: Counter[str]) -> None:
    counts.update(f"right {kind}" for _, _, kind in gold & guessed)
    counts.update(f"names {kind}" for _, _, kind in [*gold, *guessed])


def _count_tree(
    sample: Sample, morphs: list[str], heads: list[int], pairs: list[int], encoder: Encoder, counts: Counter[str]
) -> None:
    for (pos, feats, head, relation), morph, guess, pair in zip(sample.tree or (), morphs, heads, pairs, strict=True):
        counts["words"] += 1
        counts["upos"] += morph.split("|")[0] == pos
        counts["feats"] += morph.partition("|")[2] == feats
        same = encoder.labels.relations[pair].split(":")[0] == relation.split(":")[0]
        counts["uas"] += guess == head
        counts["las"] += guess == head and same


def _figures(counts: Counter[str]) -> dict[str, float]:
    figures = {
        key: round(counts[key] / counts["words"], 4) for key in ("upos", "feats", "uas", "las") if counts["words"]
    }
    kinds = [key.split()[1] for key in sorted(counts) if key.startswith("names ")]
    for kind in kinds:
        figures[kind] = round(2 * counts[f"right {kind}"] / counts[f"names {kind}"], 3)
    total = sum(counts[f"names {kind}"] for kind in kinds)
    if total:
        figures["names"] = round(2 * sum(counts[f"right {kind}"] for kind in kinds) / total, 4)
    return figures
