"""Meaning: what the contexts of words add to the reasons of reference; the network here is made by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kg.errors import MissingModel
from kg.extraction.antecedents import FEATURES
from kg.extraction.encoder import READERS, encoder
from kg.extraction.meaning import KINDS, Meaning, weights
from kg.extraction.reference import Reference
from kg.vocabulary.antecedents import antecedent_weights
from kg.vocabulary.grammar import grammar
from tests.docs import doc, read_names

PRAISED = """
    Swan    Swan   PROPN Number=Sing 2 nsubj PER
    praised praise VERB  Tense=Past  0 root
    Hill    Hill   PROPN Number=Sing 2 obj PER
    .       .      PUNCT _           2 punct

    She    she   PRON  Gender=Fem|Number=Sing 2 nsubj
    smiled smile VERB  Tense=Past             0 root
    .      .     PUNCT _                      2 punct
"""


def made_for(index: int) -> tuple[dict[str, Any], Any]:
    """A network that adds much to whoever is named by the token `index`, and contexts that tell tokens apart."""
    contexts = np.eye(7, dtype=np.float32)
    meant = np.zeros((7, 1), np.float32)
    meant[index] = 30
    none = np.zeros((7, 1), np.float32)
    rest = {"bias": np.zeros(1), "reasons": np.zeros((len(FEATURES), 1)), "kind": np.zeros((len(KINDS), 1))}
    return {"pointing": none, "meant": meant, "out": np.ones(1), "out_bias": 0.0, **rest}, contexts


@pytest.mark.parametrize(("index", "name"), [(0, "Swan"), (2, "Hill")])
def test_it_can_outweigh_the_reasons(index: int, name: str) -> None:
    tree, cast, _ = read_names(doc("en", PRAISED))
    reference = Reference(tree, cast, grammar("en"), Meaning(*made_for(index)))
    (key,) = reference.resolve(tree.doc.tokens[4], ("Person",))
    assert [span.normal for span in cast.spans if span.key == key and span.kind == "name"] == [name]


def test_the_kinds_of_pointing_words_are_those_that_have_weights() -> None:
    assert set(KINDS) == set(antecedent_weights().sure) == set(antecedent_weights().weights)


@pytest.mark.parametrize("lang", READERS)
def test_the_shipped_network_knows_every_reason_and_kind(lang: str) -> None:
    shipped = weights(lang)
    assert shipped["reasons"].shape == (len(FEATURES), len(shipped["out"]))
    assert shipped["kind"].shape == (len(KINDS), len(shipped["out"]))
    assert all(np.isfinite(array).all() for array in shipped.values())


def test_networks_that_are_not_there_are_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.extraction.encoder.MODELS", tmp_path)
    with pytest.raises(MissingModel, match="reference"):
        weights.__wrapped__("en")
    with pytest.raises(MissingModel, match="encoder"):
        encoder.__wrapped__("en")
