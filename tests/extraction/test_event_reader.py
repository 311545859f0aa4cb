"""The event reader with its shipped weights."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import MissingModel
from kg.extraction.encoder import READERS
from kg.extraction.event_reader import event_reader
from kg.extraction.matches import Telling
from kg.extraction.scene import scene
from kg.model import Article
from kg.text import analyze
from kg.vocabulary.ontology import ontology

SENTENCES = {
    "ru": "Анна Шведова в понедельник встретилась в Осло с Петром Ильиным.",
    "uk": "Ганна Швець у понеділок зустрілася в Осло з Петром Ільчуком.",
    "en": "Anna Swan met Peter Hill in Oslo on Monday.",
}


def weighed(lang: str, text: str) -> list[Telling]:
    """What is told with a probability of a half and more."""
    doc = analyze(text, lang)
    stage = scene(doc, Article("a", text, lang, published="2022-01-21"))
    return list(event_reader(lang).read(stage.clues, stage.contexts, 0.5).values())


@pytest.mark.parametrize("lang", READERS)
def test_a_meeting_with_its_sides_place_and_day(lang: str) -> None:
    (telling,) = weighed(lang, SENTENCES[lang])
    assert telling.type == "Meeting"
    roles = {part.role: part.filler.kind for part in telling.parts if part.probability >= 0.5}
    assert roles == {"participant": "Person", "place": "City", "time": "time"}


@pytest.mark.parametrize("lang", READERS)
def test_the_same_article_is_weighed_the_same(lang: str) -> None:
    first, second = (weighed(lang, SENTENCES[lang])[0] for _ in range(2))
    assert first.types == second.types
    assert first.parts == second.parts


def test_weather_is_no_event() -> None:
    assert weighed("en", "It was cold, and the sea looked grey.") == []


@pytest.mark.parametrize("lang", READERS)
def test_every_class_it_tells_is_in_the_ontology(lang: str) -> None:
    types = set(event_reader(lang).types) - {"", "Other"}
    assert types <= set(ontology().classes)
    assert "Statement" in types and "Meeting" in types


def test_what_is_likely_adds_up() -> None:
    (telling,) = weighed("en", SENTENCES["en"])
    assert sum(telling.types.values()) == pytest.approx(telling.probability, abs=1e-5)
    assert telling.confidence <= telling.probability


def test_nothing_can_be_made_of_an_empty_text() -> None:
    assert scene(analyze("", "en"), Article("a", "", "en")).contexts is None


def test_weights_that_are_not_there_are_missed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.extraction.encoder.MODELS", tmp_path)
    with pytest.raises(MissingModel, match="event reader"):
        event_reader.__wrapped__("en")
