"""Frames: one YAML per event type; a wrong one stops at once with file, line and what is allowed."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from kg.errors import InvalidVocabulary
from kg.vocabulary.frames import Frame, Lang, Trigger, frames
from kg.vocabulary.ontology import ontology

GOOD = """\
type: Parade
meaning: People march.
roles:
  agent:
    fill: [Actor]
    verb: [subject]
    noun: [of]
  place:
    fill: [Place]
needs: [agent]
least: 1
triggers:
  en:
    verbs:
      - march
      - {lemma: walk along, roles: {agent: [object, on]}}
    nouns: [parade]
examples:
  en: ["[Anna Swan|agent] marched."]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of frames."""
    return tmp_path


def fault(folder: Path, old: str, new: str, name: str = "Parade.yml") -> str:
    """What is told when one thing in a good file is written wrongly."""
    assert GOOD.count(old) == 1
    (folder / name).write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidVocabulary) as error:
        frames(folder)
    return str(error.value).removeprefix(f"{folder}/")


def parade(folder: Path) -> Frame:
    """The good file, read."""
    (folder / "Parade.yml").write_text(GOOD, encoding="utf-8")
    return frames(folder)["Parade"]


def test_a_plain_word_is_a_trigger(folder: Path) -> None:
    assert parade(folder).triggers["en"].verbs[0] == Trigger(lemma="march")


def test_a_trigger_of_several_words_has_a_head_and_companions(folder: Path) -> None:
    walk = parade(folder).triggers["en"].verbs[1]
    assert (walk.head, walk.companions) == ("walk", ("along",))


def test_a_trigger_may_mark_a_role_in_its_own_way(folder: Path) -> None:
    frame = parade(folder)
    march, walk = frame.triggers["en"].verbs
    assert frame.slots("agent", march, "verb") == ("subject",)
    assert frame.slots("agent", march, "noun") == ("of",)
    assert frame.slots("agent", walk, "verb") == ("object", "on")


def test_unknown_key(folder: Path) -> None:
    told = fault(folder, "needs: [agent]", "neads: [agent]")
    assert told.startswith("Parade.yml:10: neads is not known here; allowed are ")
    assert "needs" in told.split("allowed are")[1]


def test_unknown_key_of_a_role_names_the_keys_of_a_role(folder: Path) -> None:
    told = fault(folder, "    noun: [of]", "    nuon: [of]")
    assert told == "Parade.yml:7: roles.agent.nuon is not known here; allowed are fill, noun, verb, where."


def test_wrong_slot_names_the_slots(folder: Path) -> None:
    told = fault(folder, "verb: [subject]", "verb: [subjekt]")
    assert told.startswith("Parade.yml:6: roles.agent.verb.0: ")
    assert "'subject'" in told and "'between'" in told


def test_wrong_slot_of_a_trigger(folder: Path) -> None:
    told = fault(folder, "agent: [object, on]", "agent: [object, upon]")
    assert told.startswith("Parade.yml:16: ") and "'on'" in told


def test_a_language_that_is_not_read(folder: Path) -> None:
    told = fault(folder, "triggers:\n  en:", "triggers:\n  pl:")
    assert told.startswith("Parade.yml:1") and "'ru', 'uk' or 'en'" in told


def test_type_and_file_name_differ(folder: Path) -> None:
    told = fault(folder, "type: Parade", "type: March")
    assert told == "Parade.yml:1: the type is March, so the file must be named March.yml."


def test_a_need_that_is_no_role(folder: Path) -> None:
    told = fault(folder, "needs: [agent]", "needs: [speaker]")
    assert told == "Parade.yml:10: speaker is not a role of this frame; it has agent, place."


def test_a_trigger_marks_a_role_the_frame_does_not_have(folder: Path) -> None:
    told = fault(folder, "{agent: [object, on]}", "{victim: [object]}")
    assert told == "Parade.yml:16: victim is not a role of this frame; it has agent, place."


def test_a_single_word_where_a_list_belongs(folder: Path) -> None:
    assert fault(folder, "nouns: [parade]", "nouns: parade").startswith("Parade.yml:17: triggers.en.nouns: ")


def test_broken_yaml(folder: Path) -> None:
    assert fault(folder, "fill: [Place]", "fill: [Place").startswith("Parade.yml:10: not YAML: ")


def test_a_class_of_the_fillers_that_the_ontology_does_not_have(folder: Path) -> None:
    assert fault(folder, "fill: [Place]", "fill: [Palce]").startswith("Parade.yml:9: Palce ")


@pytest.mark.parametrize("frame", frames().values(), ids=lambda frame: frame.type)
def test_our_frames_speak_the_words_of_the_ontology(frame: Frame) -> None:
    assert frame.type in ontology().event_classes
    assert set(frame.roles) <= set(ontology().roles(frame.type))
    assert {kind for spec in frame.roles.values() for kind in spec.fill} <= set(ontology().classes)


def test_a_class_that_the_property_of_the_role_does_not_take(folder: Path) -> None:
    told = fault(folder, "fill: [Place]", "fill: [Place, Person]")
    assert told == ("Parade.yml:9: Person is not what kg:place takes; that is City, Country, Facility, Place, Region.")


@pytest.mark.parametrize("frame", frames().values(), ids=lambda frame: frame.type)
def test_the_direct_property_takes_whoever_fills_the_roles(frame: Frame) -> None:
    """Else a part of the events would have no plain triple."""
    kind = ontology().classes[frame.type]
    ends = {role: spec.fill for role, spec in frame.roles.items() if ontology().is_a(role, "target")}
    for fill in ends.values():
        assert set(fill) <= set(ontology().under(*ontology().properties[kind.direct or ""].range))


@pytest.mark.parametrize("frame", frames().values(), ids=lambda frame: frame.type)
def test_our_frames_have_triggers_and_examples_in_every_language(frame: Frame) -> None:
    missing = [lang for lang in get_args(Lang) if lang not in frame.triggers or not frame.examples.get(lang)]
    assert missing == []


@pytest.mark.parametrize("lang", get_args(Lang))
def test_no_word_tells_of_two_events(lang: Lang) -> None:
    """Of two frames with the same trigger only one could ever be found."""
    first: dict[tuple[str, str], str] = {}
    told = []
    for frame in frames().values():
        for kind in ("verbs", "nouns"):
            for trigger in getattr(frame.triggers[lang], kind):
                other = first.setdefault((kind, trigger.lemma), frame.type)
                told += [f"{trigger.lemma}: {other} and {frame.type}"] if other != frame.type else []
    assert told == []
