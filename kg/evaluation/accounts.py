"""An event or statement as gold owes it and as the graph tells it, in the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kg.evaluation.gold import OTHER, Gold, GoldEvent, GoldStatement
from kg.model import Event, Graph, Position, Telling
from kg.vocabulary.ontology import ontology


@dataclass(frozen=True, slots=True)
class Owed:
    """What gold says of an event or statement; who and where are ids of gold's entities."""

    id: str
    type: str
    who: tuple[str, ...]  # all sides; of a statement, speaker and addressee
    evidence: tuple[str, ...]
    speaker: tuple[str, ...] = ()  # one or nobody, like the next three
    place: tuple[str, ...] = ()
    attributed: tuple[str, ...] = ()
    start: str | None = None
    duration: str | None = None
    status: str | None = None
    about: tuple[str, ...] = ()
    counts: bool = True  # an Other, or a statement that nobody makes, is neither owed nor wrong


@dataclass(frozen=True, slots=True)
class Told:
    """What one article of the graph tells of an event or statement; who and where are node ids."""

    id: str
    type: str
    parts: tuple[str, ...]  # in any role
    evidence: tuple[str, ...]  # the sentences
    speaker: tuple[str, ...]
    place: tuple[str, ...]
    attributed: tuple[str, ...]
    start: str | None
    duration: str | None
    status: str
    about: tuple[str, ...]  # entities only: gold names no events there
    confidence: float

    @property
    def who(self) -> tuple[str, ...]:
        """All sides; the place of a visit is none."""
        return tuple(id for id in self.parts if not (self.type == "Visit" and id in self.place))


def owed_events(gold: Gold) -> list[Owed]:
    """Every event of gold."""
    return [_owed_event(event) for event in gold.events]


def owed_statements(gold: Gold) -> list[Owed]:
    """Every statement of gold."""
    known = {entity.id for entity in gold.entities}
    return [_owed_statement(statement, known) for statement in gold.statements]


class Tellings:
    """What a graph tells, by article."""

    def __init__(self, graph: Graph) -> None:
        self._told: dict[str, list[Told]] = defaultdict(list)
        self._positions: dict[str, list[Position]] = defaultdict(list)
        events = {event.id for event in graph.events}
        for event in graph.events:
            for telling in event.tellings:
                self._told[telling.article].append(_told(event, telling, events))
        for position in graph.positions:
            for article in dict.fromkeys(article for article, _ in position.evidence):
                self._positions[article].append(position)

    def events(self, article: str) -> list[Told]:
        """The events that are no statements."""
        return [told for told in self._told[article] if not ontology().is_a(told.type, "Statement")]

    def statements(self, article: str) -> list[Told]:
        """The statements."""
        return [told for told in self._told[article] if ontology().is_a(told.type, "Statement")]

    def positions(self, article: str) -> list[Position]:
        """Who holds which post, as the article says."""
        return self._positions[article]


def _owed_event(event: GoldEvent) -> Owed:
    who = dict.fromkeys((*event.participants, *event.agents, *event.targets))
    return Owed(
        id=event.id,
        type=event.type,
        who=tuple(id for id in who if not (event.type == "Visit" and id == event.place)),
        evidence=event.evidence,
        place=_known(event.place),
        attributed=_known(event.attributed_to),
        start=event.start,
        duration=event.duration,
        status=event.status,
        counts=event.type != OTHER,
    )


def _owed_statement(statement: GoldStatement, known: set[str]) -> Owed:
    return Owed(
        id=statement.id,
        type=statement.type,
        who=tuple(dict.fromkeys((*_known(statement.speaker), *_known(statement.addressee)))),
        evidence=statement.evidence,
        speaker=_known(statement.speaker),
        start=statement.date,
        about=tuple(id for id in statement.about if id in known),
        counts=bool(statement.speaker),
    )


def _known(id: str | None) -> tuple[str, ...]:
    return (id,) if id else ()


def _told(event: Event, telling: Telling, events: set[str]) -> Told:
    account = telling.account
    return Told(
        id=event.id,
        type=account.type,
        parts=tuple(_fillers(telling, "participant")),
        evidence=tuple(evidence.quote or evidence.exact for evidence in telling.evidence),
        speaker=tuple(_fillers(telling, "agent")),
        place=tuple(account.fillers("place")),
        attributed=tuple(account.fillers("attributedTo")),
        start=account.start,
        duration=account.duration,
        status=account.status,
        about=tuple(id for id in account.fillers("about") if id not in events),
        confidence=telling.confidence,
    )


def _fillers(telling: Telling, role: str) -> Iterator[str]:
    """Whoever stands in this role or one below it, each once."""
    names = {each.name for each in telling.account.roles if ontology().is_a(each.name, role)}
    yield from telling.account.fillers(*names)
