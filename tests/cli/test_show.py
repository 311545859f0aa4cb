"""kg show: an entity or event by name or id, each thing with its sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.pipeline.folder import GraphFolder
from tests.cli.conftest import Kg


@pytest.mark.parametrize("name", ["Лавров", "Sergey Lavrov", "сергій лавров", "Лавровым", "Сергію Лаврову", "Lawrow"])
def test_an_actor_by_any_of_its_names(kg: Kg, samples_graph: Path, name: str) -> None:
    shown = kg("show", samples_graph, name).out
    assert shown.startswith("Sergey Lavrov · Person · person-")
    assert "Meeting of" in shown
    assert "[lavrov-blinken-ru:" in shown


def test_every_sentence_stands_in_its_article(kg: Kg, samples_graph: Path) -> None:
    articles = {article.id: article.text for article in GraphFolder(samples_graph).graph().articles}
    lines = [line for line in kg("show", samples_graph, "Blinken").out.splitlines() if line.startswith("    “")]
    assert lines
    for line in lines:
        quote, _, where = line.strip(" “]").rpartition("” [")
        assert quote in " ".join(articles[where.partition(":")[0]].split())


def test_an_event_by_id(kg: Kg, samples_graph: Path) -> None:
    meetings = (e for e in GraphFolder(samples_graph).graph().events if e.account.type == "Meeting")
    event = next(e for e in meetings if any(role.name == "participant" for role in e.account.roles))
    shown = kg("show", samples_graph, event.id).out
    assert f"Meeting · {event.id}" in shown
    assert "participant: " in shown
    assert f"status: {event.account.status}" in shown


def test_an_event_by_words_of_its_name(kg: Kg, samples_graph: Path) -> None:
    assert kg("show", samples_graph, "meeting of Sergey Lavrov").out.startswith("Meeting of ")


def test_who_is_near_a_name_that_nobody_has(kg: Kg, samples_graph: Path) -> None:
    done = kg("show", samples_graph, "Лавринова")
    assert (done.code, done.err) == (
        1,
        "kg: The graph knows nobody and nothing named 'Лавринова'; near it are Sergey Lavrov.\n",
    )


def test_who_is_not_there(kg: Kg, samples_graph: Path) -> None:
    done = kg("show", samples_graph, "Nobody")
    assert (done.code, done.err) == (1, "kg: The graph knows nobody and nothing named 'Nobody'.\n")
