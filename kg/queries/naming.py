"""Who or what a name means in a graph: in any of the three languages, either script, any case form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import product

from kg.errors import KgError
from kg.queries.bearers import Asked, Bearers, Stored, names_of, words_of
from kg.resolution.judgements import short
from kg.stores.bolt import GraphStore
from kg.stores.values import Row
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity, gazetteer
from kg.vocabulary.names import fold, same_person_name, same_sounding

NEAR = 3  # names shown where none fits
SHORTEST = 4  # letters of a name of the gazetteer that need not be capitals

Fits = Callable[[Asked, Row], float]


def entities_named(store: GraphStore, name: str) -> list[str]:
    """The ids of an id or name: those it is a name of, else a form of, else sounds like. Raises KgError for none."""
    search = _Search(Stored(store, "Entity"), name)
    return search.some(search.with_id() or _called(search) or search.loosely(_as_it_sounds))


def events_named(store: GraphStore, name: str) -> list[str]:
    """The ids of an id, or of words of an event's name. Raises KgError for none."""
    search = _Search(Stored(store, "Event"), name)
    return search.some(search.with_id() or _worded(search) or search.loosely(_word_by_word))


def anything_named(entities: Bearers, events: Bearers, name: str) -> list[str]:
    """The ids of an id, else of entities of that name, else of events. Raises KgError for none.

    Words that stand in an event's name come before a mere sound: Встреча Лаврова could be a person, too.
    """
    id = name.strip().casefold()
    who, what = _Search(entities, name), _Search(events, name)
    found = entities.with_id(id) or events.with_id(id) or _called(who) or _worded(what)
    return who.some(found or who.loosely(_as_it_sounds) or what.loosely(_word_by_word))


class _Search:
    """One search for a name, step by step; a step that finds nothing leaves it to the next."""

    def __init__(self, bearers: Bearers, name: str) -> None:
        self.bearers, self.name, self.asked = bearers, name, Asked(name)

    def with_id(self) -> list[str]:
        """It is an id."""
        return self.bearers.with_id(self.name)

    def exactly(self, fits: Fits) -> list[str]:
        """Among those that have all its words."""
        return _best(self.asked, self.bearers.exactly(self.asked) if self.asked.words else [], fits)

    def loosely(self, *tests: Fits) -> list[str]:
        """Among those that have something like its words: whom the first test finds that finds any."""
        return next((found for fits in tests if (found := _best(self.asked, self._near, fits))), [])

    def in_the_world(self) -> list[str]:
        """The gazetteer knows it by this name, though no article here says so: Соединённые Штаты."""
        ids = sorted({known.id for known in _known(self.asked, self.name)}) if self.asked.words else []
        return self.bearers.known(ids) if ids else []

    def some(self, found: list[str]) -> list[str]:
        """What was found. Raises KgError for nothing, with those whose names are nearest."""
        if not found:
            raise KgError(f"The graph knows nobody and nothing named {short(self.name)!r}{_hint(self._near)}.")
        return found

    @cached_property
    def _near(self) -> list[Row]:
        return self.bearers.loosely(self.asked) if self.asked.words else []


def _called(search: _Search) -> list[str]:
    """The entities of that name, in any case or order."""
    return (
        search.exactly(_as_given)
        or search.loosely(_as_given, _in_another_case)
        or search.in_the_world()
        or search.loosely(_surname_first, _as_its_end)
    )


def _worded(search: _Search) -> list[str]:
    """The events that have these words in their name."""
    return search.exactly(_in_the_name) or search.loosely(_in_the_name)


def _known(asked: Asked, name: str) -> Iterator[KnownEntity]:
    """Those of the gazetteer that bear a name in some case; "us" is no country, "US" is."""
    if len(name.strip()) < SHORTEST and not name.strip().isupper():
        return
    for words, known in (each for last in sorted(asked.forms[-1]) for each in _by_end(gazetteer()).get(last, ())):
        if len(words) == len(asked.forms) and _ends(words, asked.forms):
            yield from known


@lru_cache(maxsize=2)  # as many as there may be gazetteers
def _by_end(world: Gazetteer) -> Mapping[str, list[tuple[list[str], list[KnownEntity]]]]:
    """All names cut into words, by the last of these: to cut them for each question would take a tenth of a second."""
    found: dict[str, list[tuple[list[str], list[KnownEntity]]]] = defaultdict(list)
    for called, known in world.names():
        words = words_of(called)
        if words:
            found[words[-1]].append((words, known))
    return found


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


def _surname_first(asked: Asked, row: Row) -> float:
    """Whether a person is called so when the surname comes last, as it does here."""
    return float(row["type"] == "Person" and any(_is_called(forms, row) for forms in asked.orders[-2:]))


def _as_its_end(asked: Asked, row: Row) -> float:
    """Whether its name ends so: Дума is the State Duma where nothing else has this name."""
    return float(any(_ends(words_of(name), asked.forms) for name in names_of(row)))


def _ends(words: Sequence[str], forms: Sequence[Iterable[str]]) -> bool:
    last = words[-len(forms) :]
    return len(last) == len(forms) and all(word in form for word, form in zip(last, forms, strict=True))


def _as_it_sounds(asked: Asked, row: Row) -> float:
    """How far one of its names is another spelling of the one asked for."""
    pairs = product(asked.readings(row["type"]), map(fold, names_of(row)))
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
