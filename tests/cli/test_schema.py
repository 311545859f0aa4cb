"""kg schema: the classes, one class as a dictionary entry, the whole as a page, a copy, a check of all files."""

from __future__ import annotations

import json
from pathlib import Path

from kg.vocabulary.frames import frames
from kg.vocabulary.ontology import ontology, ontology_file
from kg.vocabulary.turtle import KG
from tests.cli.conftest import Kg, KgProcess


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


def test_turtle_is_the_ontology_itself(kg: Kg) -> None:
    assert kg("schema", "-f", "turtle").out == ontology_file().read_text(encoding="utf-8")


def test_the_context_of_jsonld_knows_every_link(kg: Kg) -> None:
    terms = json.loads(kg("schema", "-f", "jsonld-context").out)["@context"]
    assert terms["kg"] == KG
    links = {f"kg:{name}" for name, each in ontology().properties.items() if set(each.range) & set(ontology().classes)}
    assert {name for name, term in terms.items() if isinstance(term, dict) and term["@type"] == "@id"} == links


def test_markdown_tells_every_class_property_status_and_role(kg: Kg) -> None:
    page = kg("schema", "-f", "markdown").out
    known = ontology()
    for name in (*known.classes, *known.properties, *known.statuses):
        assert f"`{name}`" in page or f"### {name}\n" in page
    for frame in frames().values():
        section = page.partition(f"### {frame.type}\n")[2].partition("\n### ")[0]
        assert all(f"| `{role}` |" in section for role in frame.roles)


def test_turtle_of_one_class_is_wrong_usage(kg: Kg) -> None:
    assert kg("schema", "Meeting", "-f", "turtle").code == 2


def test_a_copy_is_read_where_it_is_named(kg: Kg, kg_process: KgProcess, tmp_path: Path) -> None:
    assert kg("schema", "--copy", tmp_path / "mine").code == 0
    assert (
        kg("schema", "--copy", tmp_path / "mine").err
        == f"kg: {tmp_path / 'mine'} is there already; name a new folder.\n"
    )
    file = tmp_path / "mine" / "ontology.ttl"
    file.write_text(file.read_text(encoding="utf-8").replace('"Meeting"@en', '"Rendezvous"@en'), encoding="utf-8")
    assert "en: Rendezvous" in kg_process("schema", "Meeting", env={"KG_SCHEMA": str(tmp_path / "mine")}).stdout
    assert "en: Meeting" in kg_process("schema", "Meeting").stdout


def test_a_vocabulary_with_a_file_missing_is_told(kg_process: KgProcess, tmp_path: Path) -> None:
    done = kg_process("schema", env={"KG_SCHEMA": str(tmp_path)})
    assert done.returncode == 1
    assert done.stderr.startswith(f"kg: KG_SCHEMA is {tmp_path}, where akin.yml is missing; kg schema --copy FOLDER")
