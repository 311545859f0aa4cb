"""Gold for the two articles of tests/graph/told.py, made by hand so that every figure can be checked by counting."""

from __future__ import annotations

from pathlib import Path

from kg.evaluation import Gold, GoldFile
from kg.evaluation.gold import GoldEntity, GoldEvent, GoldPosition, GoldStatement

MEETING = "встретилась 10 мая в Осло с Петром Ковалем"
DEMAND = "Берг призвала Коваля открыть порт"
TUG = "Норвегия в мае передала порту буксир «Фрам»"

ENTITIES = (
    GoldEntity("Anna Berg", "Person", ("Анна Берг",), ("Берг",)),
    GoldEntity("Petro Koval", "Person", ("Пётр Коваль",), ()),
    GoldEntity("Norway", "Country", ("Норвегия",), ()),
    GoldEntity("Oslo", "City", ("Осло",), ()),
)


def event(
    id: str,
    type: str,
    words: str,
    participants: tuple[str, ...] = (),
    agents: tuple[str, ...] = (),
    targets: tuple[str, ...] = (),
    place: str | None = None,
    start: str | None = None,
    status: str = "occurred",
    attributed_to: str | None = None,
) -> GoldEvent:
    """An event with one piece of evidence."""
    return GoldEvent(id, type, participants, agents, targets, place, start, status, None, attributed_to, (words,))


def statement(id: str, type: str, speaker: str | None, words: str, addressee: str | None = None) -> GoldStatement:
    """A statement with one piece of evidence, about nobody."""
    return GoldStatement(id, type, speaker, addressee, (), (words,))


RU_GOLD = Gold(
    entities=ENTITIES,
    positions=(GoldPosition("Anna Berg", "Norway", "министр"), GoldPosition("Petro Koval", None, "капитан")),
    events=(
        event("e1", "Visit", MEETING, ("Anna Berg", "Petro Koval"), place="Oslo", start="2023-05-10"),
        event(
            *("e2", "Transfer", TUG),
            agents=("Norway",),
            targets=("Petro Koval",),
            start="2023-05-03",
            status="planned",
            attributed_to="Petro Koval",
        ),
        event("e3", "Election", MEETING, ("Anna Berg",), start="2023"),
    ),
    statements=(statement("s1", "Demand", "Anna Berg", DEMAND, "Petro Koval"),),
    doc="oslo-ru.txt",
)


def gold_file(gold: Gold = RU_GOLD, name: str = "oslo-ru.json") -> GoldFile:
    """As if it had been read."""
    return GoldFile(Path(name), gold)
