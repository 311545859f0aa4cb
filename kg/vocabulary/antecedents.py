"""What each reason to choose a candidate weighs: schema/antecedents.yml, learned from marked news."""

from __future__ import annotations

from functools import cache

from kg.vocabulary.files import data_dir
from kg.vocabulary.reading import Strict, read_yaml


class Weights(Strict):
    """Kind of pointing word → how sure a choice must be, and what each feature adds."""

    sure: dict[str, float]
    weights: dict[str, dict[str, float]]


@cache
def antecedent_weights() -> Weights:
    """The weights, read once. Raises InvalidVocabulary."""
    return read_yaml(data_dir("schema") / "antecedents.yml", Weights)
