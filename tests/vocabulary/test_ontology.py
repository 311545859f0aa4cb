"""The ontology says what the design fixes, in three languages, and a wrong file is told of with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidVocabulary
from kg.vocabulary.files import data_dir
from kg.vocabulary.ontology import LANGS, ontology

TURTLE = data_dir("schema") / "ontology.ttl"


def test_every_term_has_labels_and_comments_in_three_languages() -> None:
    terms = [*ontology().classes.values(), *ontology().properties.values()]
    assert terms and all(set(term.labels) == set(term.comments) == set(LANGS) for term in terms)


def test_a_country_acts_and_is_a_place() -> None:
    assert ontology().labels_of("Country") == ("Entity", "Actor", "Place", "Country")
    assert ontology().labels_of("Object") == ("Entity", "Object")


def test_statements_are_events() -> None:
    assert ontology().labels_of("Demand") == ("Event", "Statement", "Demand")
    assert set(ontology().statement_classes) < set(ontology().event_classes)
    assert not set(ontology().event_classes) & set(ontology().entity_classes)


def test_sub_properties_are_known() -> None:
    assert ontology().is_a("speaker", "participant")
    assert not ontology().is_a("place", "participant")
    assert not ontology().is_a("nonsense", "participant")


def test_every_event_class_has_a_direct_property_of_its_own() -> None:
    direct = [ontology().classes[name].direct for name in ontology().event_classes if name != "Event"]
    assert None not in direct and len(set(direct)) == len(direct)


def test_edge_types() -> None:
    assert ontology().edge_type("heldTalksWith") == "HELD_TALKS_WITH"
    assert ontology().edge_type("addressee") == "PARTICIPATED_IN"
    assert ontology().edge_type("place") == "TOOK_PLACE_AT"


def test_no_label_is_named_like_an_edge_type() -> None:
    nodes = (*ontology().entity_classes, *ontology().event_classes, "Article")
    labels = {label.upper() for name in nodes for label in ontology().labels_of(name)}
    assert not labels & {prop.edge_type for prop in ontology().properties.values()}


def test_roles_of_a_meeting_and_of_a_demand() -> None:
    assert "speaker" not in ontology().roles("Meeting")
    assert {"speaker", "addressee", "about", "madeAt", "place"} <= set(ontology().roles("Demand"))


def test_schemes_of_political_events() -> None:
    assert (ontology().classes["Talks"].plover, ontology().classes["Talks"].cameo) == ("CONSULT", "04")
    assert ontology().classes["Deal"].plover is None


def test_broken_turtle_is_told_of_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "ontology.ttl"
    path.write_text(
        "@prefix kg: <https://w3id.org/newskg/ontology#> .\nkg:Talks a kg:Thing\nkg:Visit a", encoding="utf-8"
    )
    with pytest.raises(InvalidVocabulary, match=r"ontology\.ttl:3: not Turtle"):
        ontology(path)


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('kg:plover "CONSULT"', 'kg:plover "CHATTER"', "Meeting: CHATTER is not known here; allowed are ACCUSE"),
        ("rdfs:domain kg:Statement ; rdfs:range kg:Event ;", "rdfs:range kg:Event ;", "madeAt: a property needs"),
        ("rdfs:subClassOf kg:Statement ;", "rdfs:subClassOf kg:Speech ;", "Demand: Speech is not known here"),
        ("kg:directProperty kg:accused", "kg:directProperty kg:blamed", "Accusation: blamed is not known here"),
        ('"Denial"@en , ', "", "Denial: rdfs:label is missing in en"),
        ("rdfs:subPropertyOf kg:agent", "rdfs:subPropertyOf kg:speaker", "speaker: it stands below itself"),
    ],
)
def test_a_wrong_term_is_told_of_with_its_line(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    text = TURTLE.read_text(encoding="utf-8")
    path = tmp_path / "ontology.ttl"
    path.write_text(text.replace(right, wrong), encoding="utf-8")
    with pytest.raises(InvalidVocabulary, match=told) as raised:
        ontology(path)
    line = int(str(raised.value).split(":")[1])
    assert text.splitlines()[line - 1].startswith(f"kg:{told.split(':')[0]} a ")


def test_statuses_follow_one_another() -> None:
    statuses = ontology().statuses
    assert set(statuses["occurred"].ancestors) == {"ongoing", "planned", "proposed"}
    assert {name for name in statuses if statuses[name].factual} == {"occurred", "ongoing"}
