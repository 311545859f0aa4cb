"""Classes that readers take for one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidVocabulary
from kg.vocabulary.akin import akin, akin_groups


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
