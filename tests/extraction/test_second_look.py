"""The second look: everybody an article names weighed for each event and statement, whatever stands near its word."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kg.errors import MissingModel
from kg.extraction.cast import Cast, Span
from kg.extraction.encoder import READERS, encoder
from kg.extraction.extract import first_look
from kg.extraction.scene import Scene, scene
from kg.extraction.second_look import look_again
from kg.extraction.second_look import network as networks
from kg.extraction.second_look.mentions import Mentions, bucket
from kg.extraction.second_look.network import ARRAYS, ROWS, Case, Network, row, weights
from kg.extraction.second_look.parts import PLACES, SIDES, Parts
from kg.model import Article
from kg.text import analyze
from tests.docs import doc

NAMED = """
    Swan Swan PROPN _ 2 nsubj PER
    met  meet VERB  _ 0 root
    Hill Hill PROPN _ 2 obj PER

    Swan  Swan  PROPN _ 2 nsubj PER
    slept sleep VERB  _ 0 root
"""
BLIND = {"telling": np.zeros((384, 1)), "naming": np.zeros((384, 1))}  # for the English encoder
MET = "Anna Swan met Peter Hill in Oslo on Monday. They spoke about Norway's new harbour."


def mentions() -> Mentions:
    """Swan in both sentences, Hill in the first."""
    cast = Cast(doc("en", NAMED))
    for first, key in ((0, "swan"), (2, "hill"), (3, "swan")):
        cast.add(Span(first, first + 1, "Person", key, key=key))
    return Mentions(cast)


def staged(text: str) -> Scene:
    """An English article before its events are looked for."""
    return scene(analyze(text, "en"), Article("a", text, "en"))


def made(bias: float, **reasons: float) -> dict[str, Any]:
    """A network by hand: what each reason (spaces written _) weighs, and what holds always."""
    plain = np.zeros(ROWS, np.float32)
    for reason, weight in reasons.items():
        plain[row(reason.replace("_", " "))] = weight
    nothing = {"reasons": np.zeros((ROWS, 1)), "bias": np.zeros(1), "out": np.zeros(1), "out_bias": bias}
    return {"plain": plain, "telling": np.zeros((320, 1)), "naming": np.zeros((320, 1)), **nothing}


def looked(text: str, monkeypatch: pytest.MonkeyPatch, **by_name: dict[str, Any]) -> tuple[Any, Scene]:
    """The reading of an article with networks made by hand; those not given leave everything out."""
    stage = staged(text)
    never = made(-9) | BLIND
    given = {name: network | BLIND for name, network in by_name.items()}
    monkeypatch.setattr("kg.extraction.second_look.looking.weights", lambda name, lang: given.get(name, never))
    reading, told = first_look(stage)
    look_again(reading.events, reading.statements, told, stage)
    return reading, stage


def names(keys: list[str], stage: Scene) -> set[str]:
    """What those are called."""
    return {span.normal for span in stage.cast.spans if span.key in keys and span.kind == "name"}


def test_a_mention_stands_so_many_sentences_after_the_nearest_telling() -> None:
    found = mentions()
    assert [found.apart("hill", {1}), found.apart("swan", {1}), found.apart("hill", {0, 1})] == [-1, 0, 0]


def test_who_is_named_more_often_ranks_first() -> None:
    assert mentions().rank == {"swan": 0, "hill": 1}


def test_who_is_named_in_the_first_sentence_is_in_the_headline() -> None:
    assert mentions().headline == {"swan", "hill"}


@pytest.mark.parametrize(("probability", "expected"), [(0.0, 0), (0.02, 1), (0.5, 5), (1.0, 8)])
def test_probabilities_lie_in_few_ranges(probability: float, expected: int) -> None:
    assert bucket(probability) == expected


def test_what_a_case_weighs_is_summed() -> None:
    arrays = made(0.5, near_0=2.0, described=-1.0)
    contexts = np.zeros((1, 320), np.float32)
    cases = [Case("a", 0, 0, ["near 0"]), Case("b", 0, 0, ["near 0", "described"]), Case("c", 0, 0, ["often 1"])]
    expected = [1 / (1 + np.exp(-score)) for score in (2.5, 1.5, 0.5)]
    assert Network(arrays, contexts).likely(cases) == pytest.approx(expected)


def test_contexts_of_both_words_count() -> None:
    arrays = made(0.0) | {"telling": np.array([[1.0], [0.0]]), "naming": np.array([[0.0], [2.0]]), "out": np.ones(1)}
    likely = Network(arrays, np.eye(2)).likely([Case("a", 0, 1, ["near 0"]), Case("a", 1, 0, ["near 0"])])
    assert likely == pytest.approx([1 / (1 + np.exp(-3)), 0.5])


def test_no_cases_need_no_network() -> None:
    assert Network({}, None).likely([]) == []


def test_only_those_near_an_event_are_weighed_for_it() -> None:
    far = " It rained all day." * 4
    stage = staged(f"{MET}{far} Ellen Ward lives in Rome.")
    reading, told = first_look(stage)
    kinds = {kind.fill: Parts(kind, Mentions(stage.cast), reading.events, told) for kind in (SIDES, PLACES)}
    met = next(event for event in reading.events if event.type == "Meeting")
    sides, places = ([case.key for case in kinds[fill].cases(met)] for fill in ("Actor", "Place"))
    assert {"Anna Swan", "Peter Hill"} <= names(sides, stage)
    assert "Ellen Ward" not in names(sides, stage)
    assert (names(places, stage) >= {"Oslo"}, "Rome" in names(places, stage)) == (True, False)


def test_who_is_likely_comes_in_and_where_it_is_unlikely_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, stage = looked(MET, monkeypatch, sides=made(-9, type_Country_Meeting=20.0))
    met = next(event for event in reading.events if event.type == "Meeting")
    assert names(met.roles["participant"], stage) == {"Anna Swan", "Peter Hill", "Norway"}
    assert met.roles["place"] == []


def test_a_side_that_is_unlikely_goes_unless_the_reader_is_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.extraction.second_look.looking.CLEAR", 2)
    reading, _ = looked(MET, monkeypatch)
    met = next(event for event in reading.events if event.type == "Meeting")
    assert met.roles["participant"] == []


def test_whose_students_they_are_takes_no_part(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Norwegian students protested in Oslo."
    reading, stage = looked(text, monkeypatch, sides=made(20))
    (protest,) = reading.events
    assert [stage.cast.is_named(key) for key in SIDES.given(protest)] == [False]


def test_a_statement_is_about_those_who_are_likely_but_not_the_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Anna Swan said that Peter Hill was wrong about Norway."
    reading, stage = looked(text, monkeypatch, about=made(-9, in_evidence_1_Person=20.0))
    (said,) = reading.statements
    assert names(said.roles["about"], stage) == {"Peter Hill"}


@pytest.mark.parametrize("lang", READERS)
@pytest.mark.parametrize("name", ["sides", "places", "about"])
def test_the_shipped_networks_fit_the_encoder(name: str, lang: str) -> None:
    shipped = weights(name, lang)
    contexts = encoder(lang).read(analyze("Swan", lang))
    assert set(shipped) == set(ARRAYS)
    assert shipped["telling"].shape == shipped["naming"].shape == (contexts.shape[1], len(shipped["out"]))
    assert shipped["reasons"].shape == (ROWS, len(shipped["out"]))
    assert all(np.isfinite(array).all() for array in shipped.values())


def test_a_missing_network_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(networks, "folder", lambda lang: tmp_path)
    with pytest.raises(MissingModel, match=r"sides\.npz"):
        weights.__wrapped__("sides", "en")
