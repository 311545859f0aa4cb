"""kg schema: the classes, one class as a dictionary entry, and a check of all files."""

from __future__ import annotations

from kg.vocabulary.ontology import ontology
from tests.cli.conftest import Kg


def test_every_class_is_listed(kg: Kg) -> None:
    listed = [line.strip().partition(":")[0] for line in kg("schema").out.splitlines()]
    assert listed == list(ontology().classes)


def test_an_entry(kg: Kg) -> None:
    entry = kg("schema", "meeting").out
    assert entry.startswith("Meeting < Event\n")
    assert "PLOVER CONSULT" in entry
    assert "kg:met" in entry
    assert "зустрітися" in entry


def test_no_such_class(kg: Kg) -> None:
    assert kg("schema", "Picnic").err == "kg: There is no class 'Picnic'; kg schema lists them all.\n"


def test_all_is_well(kg: Kg) -> None:
    done = kg("schema", "--check")
    assert (done.code, done.out.splitlines()[-1]) == (0, "All is well.")
