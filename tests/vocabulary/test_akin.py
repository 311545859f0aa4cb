"""Classes that readers take for one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidVocabulary
from kg.vocabulary.akin import akin, akin_groups, is_worded, telling_class


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Meeting", "Talks", True),
        ("Agreement", "Talks", True),
        ("Agreement", "Accession", True),
        ("Accession", "Talks", False),
        ("Protest", "Protest", True),
        ("Protest", "Attack", False),
        ("Demand", "Threat", True),  # as the ontology has it
        ("Statement", "Denial", True),
        ("Statement", "Meeting", False),
        ("Nonsense", "Meeting", False),
    ],
)
def test_akin(one: str, other: str, expected: bool) -> None:
    assert akin(one, other) is akin(other, one) is expected


def test_a_class_the_ontology_does_not_know_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "akin.yml"
    path.write_text("groups:\n  - classes: [Meeting, Visit]\n  - classes: [Meetin]\n", encoding="utf-8")
    with pytest.raises(InvalidVocabulary, match=r"akin\.yml:3: Meetin is no event class of the ontology\."):
        akin_groups(path)


def test_one_event_is_told_as_meeting_or_talks_but_a_call_is_a_call() -> None:
    assert telling_class("Meeting") == telling_class("Talks") != telling_class("PhoneCall")
    assert telling_class("Visit") == "Visit"


def test_papers_are_told_apart_by_what_they_are_about() -> None:
    assert is_worded("Publication") and is_worded("Transfer") and not is_worded("Attack")
