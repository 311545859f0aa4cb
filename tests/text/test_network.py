"""Models on disk: found, described, and read the same whatever stands beside a text."""

from __future__ import annotations

import pytest

from kg.errors import MissingModel
from kg.text.analysis import ANALYZERS
from kg.text.features import MODELS
from kg.text.network import _alike, model
from kg.text.sentences import ALWAYS, LIKELY, NEVER

TEXTS = [
    text.split()
    for text in (
        "Anna Swan met John Smith in Oslo .",
        "Nobody came .",
        "The two ministers , who had not spoken for a year , talked for an hour about gas .",
    )
]
WHOLE = [[NEVER if i else ALWAYS for i in range(len(text))] for text in TEXTS]


def test_a_missing_model_is_named() -> None:
    with pytest.raises(MissingModel, match="martian"):
        model("martian")


@pytest.mark.parametrize("name", sorted(set(ANALYZERS.values())))
def test_every_model_has_a_card(name: str) -> None:
    card = (MODELS / name / "card.md").read_text(encoding="utf-8")
    assert all(word in card for word in ("licence", "training.train", "LAS"))


def test_a_text_is_read_alike_alone_and_beside_others() -> None:
    together = model("english").read(TEXTS, "en", WHOLE)
    assert together == [
        model("english").read([text], "en", [needed])[0] for text, needed in zip(TEXTS, WHOLE, strict=True)
    ]


def test_every_sentence_has_one_root() -> None:
    for parse in model("english").read(TEXTS, "en", WHOLE):
        assert [i for i, head in enumerate(parse.heads) if head == i] == [parse.relations.index("root")]


def test_only_a_root_is_called_one() -> None:
    words = ["Norway", "expelled", "two", "diplomats", ",", "Reuters", "reported", "."]
    parse = model("english").read([words], "en", [[ALWAYS, *[NEVER] * 7]])[0]
    assert "ROOT" not in parse.relations


def test_a_sentence_begins_only_where_it_may() -> None:
    words = ["He", "came", ".", "She", "went", "."]
    closed, opened = [ALWAYS, *[NEVER] * 5], [ALWAYS, NEVER, NEVER, LIKELY, NEVER, NEVER]
    assert model("english").read([words], "en", [closed])[0].begins == [True, *[False] * 5]
    assert model("english").read([words], "en", [opened])[0].begins == [True, False, False, True, False, False]


def test_texts_of_like_length_are_read_together() -> None:
    lengths = [40, 3, 4, 5, 41, 200]
    assert list(_alike(lengths)) == [[1, 2, 3], [0, 4], [5]]


def test_no_texts_are_no_parses() -> None:
    assert model("english").read([], "en", []) == []
