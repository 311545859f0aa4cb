"""What each reason to take two tellings for one event weighs: schema/merging.yml, learned from marked news."""

from __future__ import annotations

from functools import cache

from kg.vocabulary.files import data_dir
from kg.vocabulary.reading import Strict, read_yaml


class MergingWeights(Strict):
    """How sure one must be that two tellings are of one event; what speaks for it without any reason, and with each."""

    sure: float
    start: float
    weights: dict[str, float]


@cache
def merging_weights() -> MergingWeights:
    """The weights, read once. Raises InvalidVocabulary."""
    return read_yaml(data_dir("schema") / "merging.yml", MergingWeights)
