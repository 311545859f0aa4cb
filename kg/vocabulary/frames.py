"""What the vocabulary says of an event type: its roles, how they are marked, and the words that tell of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, field_validator

from kg.vocabulary.faults import Steps, fault_at
from kg.vocabulary.files import data_dir
from kg.vocabulary.ontology import ontology
from kg.vocabulary.reading import Strict, read_yaml

Lang = Literal["ru", "uk", "en"]
Slot = Literal[
    "subject", "object", "of", "by", "to", "from", "with", "between", "about", "against", "on", "into", "adjective"
]


class RoleSpec(Strict):
    """What may fill a role (classes of the ontology), and in which grammatical slots of a verb or noun it stands."""

    fill: tuple[str, ...]
    verb: tuple[Slot, ...] = ()
    noun: tuple[Slot, ...] = ()
    where: bool = False  # a place in this role is where the event happens: what is attacked


class Trigger(Strict):
    """A lemma that tells of the event. Words after the first must be among its dependents: `call on`."""

    lemma: str
    roles: dict[str, tuple[Slot, ...]] = Field(default={})  # where this word marks a role otherwise than the frame does

    @property
    def head(self) -> str:
        return self.lemma.split(" ")[0]

    @property
    def companions(self) -> tuple[str, ...]:
        return tuple(self.lemma.split(" ")[1:])


class Triggers(Strict):
    """The words of one language, in dictionary form."""

    verbs: tuple[Trigger, ...] = ()
    nouns: tuple[Trigger, ...] = ()

    @field_validator("verbs", "nouns", mode="before")
    @classmethod
    def _plain_words(cls, value: object) -> object:
        """A plain word in the file is a trigger without peculiarities."""
        if not isinstance(value, list):
            raise ValueError("must be a list of words")
        return tuple({"lemma": word} if isinstance(word, str) else word for word in value)


class Frame(Strict):
    """One file of schema/events: reads like a dictionary entry, and its examples run as tests."""

    type: str
    meaning: str
    roles: dict[str, RoleSpec]
    needs: tuple[str, ...] = ()  # roles without which there is no event
    least: int = 0  # fillers of `needs` together
    armed: bool = False  # troops do it, so that "the Russians" who do it are those of Russia
    triggers: dict[Lang, Triggers]
    examples: dict[Lang, tuple[str, ...]]

    def slots(self, role: str, trigger: Trigger, kind: Literal["verb", "noun"]) -> tuple[Slot, ...]:
        """Where the role stands beside this trigger."""
        spec = self.roles[role]
        return trigger.roles.get(role) or (spec.verb if kind == "verb" else spec.noun)

    def met(self, roles: Mapping[str, Sequence[str]]) -> bool:
        """Whether enough fillers of `needs` are told; where as many are needed as there are roles, each must be."""
        told = len({key for role in self.needs for key in roles.get(role, ())})
        each = self.least < len(self.needs) or all(roles.get(role) for role in self.needs)
        return told >= self.least and each


@cache
def frames(folder: Path | None = None) -> dict[str, Frame]:
    """Every frame by its type. Raises InvalidVocabulary with file, line and what is allowed."""
    paths = sorted((folder or data_dir("schema") / "events").glob("*.yml"))
    found = {path.stem: read_yaml(path, Frame) for path in paths}
    for path in paths:
        _check(path, found[path.stem])
    return found


def _check(path: Path, frame: Frame) -> None:
    """What the types alone do not tell: names of roles and classes that must stand elsewhere."""
    if frame.type != path.stem:
        raise fault_at(path, ("type",), f"the type is {frame.type}, so the file must be named {frame.type}.yml.")
    for role, spec in frame.roles.items():
        steps = ("roles", role, "fill")
        _allow(path, steps, spec.fill, ontology().classes, "a class of the ontology; it has")
        if takes := ontology().properties.get(role):
            _allow(path, steps, spec.fill, ontology().under(*takes.range), f"what kg:{role} takes; that is")
    _allow(path, ("needs",), frame.needs, frame.roles, "a role of this frame; it has")
    for lang, triggers in frame.triggers.items():
        for kind in ("verbs", "nouns"):
            for index, trigger in enumerate(getattr(triggers, kind)):
                where = ("triggers", lang, kind, index)
                _allow(path, where, trigger.roles, frame.roles, "a role of this frame; it has")


def _allow(path: Path, steps: Steps, names: Iterable[str], allowed: Collection[str], what: str) -> None:
    unknown = next((name for name in names if name not in allowed), None)
    if unknown:
        raise fault_at(path, steps, f"{unknown} is not {what} {', '.join(sorted(allowed))}.")
