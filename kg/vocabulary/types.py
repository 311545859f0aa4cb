"""What an ontology is made of: classes, properties, statuses, and the questions asked of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class OntologyClass:
    """A class of actors, places, events … Texts are by language: en, ru, uk."""

    name: str
    parents: tuple[str, ...]
    ancestors: tuple[str, ...]  # nearest first, without the class itself
    labels: dict[str, str]
    comments: dict[str, str]
    captions: dict[str, str]  # templates of an event's label, inherited
    conjunctions: dict[str, str]  # "and", inherited
    plover: str | None
    cameo: str | None  # two digits
    direct: str | None  # property of the plain triple: heldTalksWith
    direct_objects: tuple[str, ...]  # roles at its end, inherited
    symmetric: bool  # sides in equal roles


@dataclass(frozen=True, slots=True)
class OntologyProperty:
    """A property. Domain and range are alternatives: own classes by name, datatypes by IRI."""

    name: str
    parents: tuple[str, ...]
    ancestors: tuple[str, ...]
    labels: dict[str, str]
    comments: dict[str, str]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    edge_type: str  # HELD_TALKS_WITH


@dataclass(frozen=True, slots=True)
class OntologyStatus:
    """Whether an event happened."""

    name: str
    labels: dict[str, str]
    comments: dict[str, str]
    ancestors: tuple[str, ...]  # what it was before: occurred was ongoing, planned, proposed
    factual: bool  # real at the time of the report


@dataclass(frozen=True)
class Ontology:
    """All of it, each by name in the order of the file."""

    classes: dict[str, OntologyClass]
    properties: dict[str, OntologyProperty]
    statuses: dict[str, OntologyStatus]

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a class or property is `ancestor` or below it; False for unknown names."""
        term = self.classes.get(name) or self.properties.get(name)
        return term is not None and (name == ancestor or ancestor in term.ancestors)

    def under(self, *ancestors: str) -> tuple[str, ...]:
        """The classes that are any of these or below one."""
        return tuple(name for name in self.classes if any(self.is_a(name, ancestor) for ancestor in ancestors))

    @cached_property
    def entity_classes(self) -> tuple[str, ...]:
        """What a node with the label Entity can be."""
        return self.under("Actor", "Place", "Object")

    @cached_property
    def event_classes(self) -> tuple[str, ...]:
        """Events, statements among them."""
        return self.under("Event")

    @cached_property
    def statement_classes(self) -> tuple[str, ...]:
        """Speech acts."""
        return self.under("Statement")

    def labels_of(self, name: str) -> tuple[str, ...]:
        """Neo4j labels, the general first: Entity Actor Place Country; Event Statement Demand; Article."""
        general = ("Entity",) if name in self.entity_classes else ()
        return (*general, *sorted(self.classes[name].ancestors, key=list(self.classes).index), name)

    def edge_type(self, name: str) -> str:
        """The relationship type a property is written as: kg:heldTalksWith → HELD_TALKS_WITH."""
        return self.properties[name].edge_type

    def roles(self, event: str) -> tuple[str, ...]:
        """The properties with which others can take part in an event of this class."""
        fits = [p for p in self.properties.values() if any(self.is_a(event, c) for c in p.domain)]
        return tuple(p.name for p in fits if any(c in self.classes and c not in ("Article", "Status") for c in p.range))
