"""Models on disk."""

from __future__ import annotations

import pytest

from kg.errors import MissingModel
from kg.text.analysis import ANALYZERS
from kg.text.features import MODELS
from kg.text.spacy_models import model


def test_a_missing_model_is_named() -> None:
    with pytest.raises(MissingModel, match="'martian'"):
        model("martian")


@pytest.mark.parametrize("name", sorted(set(ANALYZERS.values())))
def test_every_model_has_a_card(name: str) -> None:
    card = (MODELS / name / "card.md").read_text(encoding="utf-8")
    assert all(word in card for word in ("licence", "training.train", "LAS"))


def test_weights_are_widened() -> None:
    nodes = model("english").get_pipe("tok2vec").model.walk()
    kinds = {str(node.get_param(name).dtype) for node in nodes for name in node.param_names if node.has_param(name)}
    assert kinds == {"float32"}
