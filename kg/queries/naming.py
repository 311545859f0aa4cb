"""Who or what a name means in a graph: in any of the three languages, either script, any case form."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from kg.errors import KgError
from kg.queries.bearers import Asked, Bearers, Stored, names_of, words_of
from kg.resolution.judgements import short
from kg.stores.bolt import GraphStore
from kg.stores.values import Row
from kg.vocabulary.names import fold, same_person_name, same_sounding

NEAR = 3  # names shown where none fits

Fits = Callable[[Asked, Row], float]


def entities_named(store: GraphStore, name: str) -> list[str]:
    """The ids of an id or name: those it is a name of, else a form of, else sounds like. Raises KgError for none."""
    found, near = _named(Stored(store, "Entity"), name, ENTITY)
    return _some(found, name, near)


def events_named(store: GraphStore, name: str) -> list[str]:
    """The ids of an id, or of words of an event's name. Raises KgError for none."""
    found, near = _named(Stored(store, "Event"), name, EVENT)
    return _some(found, name, near)


def anything_named(entities: Bearers, events: Bearers, name: str) -> list[str]:
    """The ids of an id, else of entities of that name, else of events. Raises KgError for none.

    Words that stand in an event's name come before a mere sound: Встреча Лаврова could be a person, too.
    """
    id = name.strip().casefold()
    if with_id := entities.with_id(id) or events.with_id(id):
        return with_id
    found, near = _named(entities, name, ENTITY[:-1])
    for bearers, tests in ((events, EVENT[:1]), (entities, ENTITY[-1:]), (events, EVENT[1:])):
        found = found or _named(bearers, name, tests)[0]
    return _some(found, name, near)


def _some(found: list[str], name: str, near: Sequence[Row]) -> list[str]:
    if not found:
        raise KgError(f"The graph knows nobody and nothing named {short(name)!r}{_hint(near)}.")
    return found


def _named(bearers: Bearers, name: str, tests: Sequence[Fits]) -> tuple[list[str], list[Row]]:
    """The ids that the first test finds which finds any; and what is near where none does."""
    if with_id := bearers.with_id(name):
        return with_id, []
    asked, near = Asked(name), list[Row]()
    for rows, fitting in ((bearers.exactly, tests[:1]), (bearers.loosely, tests)) if asked.words else ():
        near = rows(asked)
        for fits in fitting:
            if found := _best(asked, near, fits):
                return found, near
    return [], near


def _best(asked: Asked, rows: Iterable[Row], fits: Fits) -> list[str]:
    degrees = {row["id"]: fits(asked, row) for row in rows}
    best = max(degrees.values(), default=0.0)
    return sorted(id for id, degree in degrees.items() if degree == best > 0)


def _hint(near: Sequence[Row]) -> str:
    names = [str(row["names"][0]) for row in near[:NEAR]]
    return f"; near it are {', '.join(names)}" if names else ""


def _as_given(asked: Asked, row: Row) -> float:
    return _is_called([{word} for word in asked.words], row)


def _in_another_case(asked: Asked, row: Row) -> float:
    return _is_called(asked.forms, row)


def _is_called(forms: Sequence[Iterable[str]], row: Row) -> float:
    """Whether that is a whole name, or the surname of a person."""
    ending = [words for words in map(words_of, names_of(row)) if _ends(words, forms)]
    return float(any(row["type"] == "Person" or len(words) == len(forms) for words in ending))


def _as_its_end(asked: Asked, row: Row) -> float:
    """Whether its name ends so: Дума is the State Duma where nothing else has this name."""
    return float(any(_ends(words_of(name), asked.forms) for name in names_of(row)))


def _ends(words: Sequence[str], forms: Sequence[Iterable[str]]) -> bool:
    last = words[-len(forms) :]
    return len(last) == len(forms) and all(word in form for word, form in zip(last, forms, strict=True))


def _as_it_sounds(asked: Asked, row: Row) -> float:
    """How far one of its names is another spelling of the one asked for."""
    pairs = product(asked.readings, map(fold, names_of(row)))
    same = same_person_name if row["type"] == "Person" else same_sounding
    return max((float(same(one, other)) for one, other in pairs), default=0.0)


def _in_the_name(asked: Asked, row: Row) -> float:
    return float(any(" ".join(asked.words) in " ".join(words_of(name)) for name in names_of(row)))


def _word_by_word(asked: Asked, row: Row) -> float:
    """Whether every word is one of the name but for its ending."""
    return float(any(all(_begins(word, words_of(name)) for word in asked.words) for name in names_of(row)))


def _begins(word: str, others: Iterable[str]) -> bool:
    stem = word[: max(4, len(word) - 2)]
    return any(other.startswith(stem) for other in others)


ENTITY: tuple[Fits, ...] = (_as_given, _in_another_case, _as_its_end, _as_it_sounds)
EVENT: tuple[Fits, ...] = (_in_the_name, _word_by_word)
