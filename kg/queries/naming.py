"""Who or what a name means in a graph: in any of the three languages, either script, any case form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, product
from typing import NoReturn

from kg.errors import KgError
from kg.stores.bolt import GraphStore
from kg.stores.statements import statement
from kg.stores.values import Row
from kg.vocabulary.gazetteer import KnownEntity, gazetteer
from kg.vocabulary.names import fold, is_given_name, same_person_name, same_sounding, transliterate

MOST_READINGS = 64  # of a name in which every word may be several forms
NEAR = 3  # names shown where none fits
SHORTEST = 4  # letters of a name of the gazetteer that need not be capitals

Fits = Callable[["Asked", Row], float]


class Asked:
    """A name as the user wrote it, and what it may be the form of."""

    def __init__(self, name: str) -> None:
        self.words = _words(name)

    @cached_property
    def forms(self) -> list[frozenset[str]]:
        """Word by word, the nominatives it may stand for."""
        from kg.text.nominatives import nominatives

        return [nominatives(word) for word in self.words]

    @cached_property
    def orders(self) -> list[list[frozenset[str]]]:
        """The same as a person may be called: Лавров Сергей Викторович and фон дер Ляйен Урсула, too."""
        if len(self.forms) < 2:
            return [self.forms]
        others = [[*self.forms[1:], self.forms[0]], [self.forms[-1], *self.forms[:-1]]]
        first, last = (any(map(is_given_name, forms)) for forms in (self.forms[0], self.forms[-1]))
        return others if last and not first else [self.forms, *others]

    def readings(self, type: str) -> Iterator[str]:
        """Whole names, made of these forms."""
        for forms in self.orders if type == "Person" else [self.forms]:
            yield from (" ".join(words) for words in islice(product(*map(sorted, forms)), MOST_READINGS))

    def exactly(self) -> str:
        """For the full-text index: every word must be there."""
        return " ".join(f"+{word}" for word in self.words)

    def loosely(self) -> str:
        """For the full-text index: any word or form of it, in either script, with a letter or two changed."""
        forms = {form for forms in self.forms for form in forms}
        latin = {transliterate(form, lang) for form in forms for lang in ("ru", "uk")}
        return " ".join(sorted(_fuzzy(form) for form in forms | latin))


def entities_named(store: GraphStore, name: str) -> list[str]:
    """The ids of an id or name: those it is a name of, else a form of, else sounds like. Raises KgError for none."""
    named = _Named(store, "Entity", name)
    return (
        named.with_id()
        or named.exactly(_as_given)
        or named.loosely(_as_given, _in_another_case)
        or named.in_the_world()
        or named.loosely(_surname_first, _as_its_end, _as_it_sounds)
        or named.nobody()
    )


def events_named(store: GraphStore, name: str) -> list[str]:
    """The ids of an id, or of words of an event's name. Raises KgError for none."""
    named = _Named(store, "Event", name)
    return (
        named.with_id() or named.exactly(_in_the_name) or named.loosely(_in_the_name, _word_by_word) or named.nobody()
    )


class _Named:
    """One search for a name, step by step; a step that finds nothing leaves it to the next."""

    def __init__(self, store: GraphStore, label: str, name: str) -> None:
        self.store, self.label, self.name, self.asked = store, label, name, Asked(name)

    def with_id(self) -> list[str]:
        """It is an id."""
        return [row["id"] for row in self.store.query(statement("with_id", LABEL=self.label), {"id": self.name})]

    def exactly(self, fits: Fits) -> list[str]:
        """Among those that have all its words."""
        return _best(self.asked, self._with_words(self.asked.exactly()) if self.asked.words else [], fits)

    def loosely(self, *tests: Fits) -> list[str]:
        """Among those that have something like its words: whom the first test finds that finds any."""
        return next((found for fits in tests if (found := _best(self.asked, self._near, fits))), [])

    def in_the_world(self) -> list[str]:
        """The gazetteer knows it by this name, though no article here says so: Соединённые Штаты."""
        ids = sorted({known.id for known in _known(self.asked, self.name)}) if self.asked.words else []
        return [row["id"] for row in self.store.query(statement("known"), {"ids": ids})] if ids else []

    def nobody(self) -> NoReturn:
        """Raises KgError, with those whose names are nearest."""
        raise KgError(f"The graph knows nobody and nothing named {self.name!r}{_hint(self._near)}.")

    @cached_property
    def _near(self) -> list[Row]:
        return self._with_words(self.asked.loosely()) if self.asked.words else []

    def _with_words(self, words: str) -> list[Row]:
        indexes = list(self.store.names[self.label])
        return self.store.query(statement("named"), {"indexes": indexes, "words": words})


def _known(asked: Asked, name: str) -> Iterator[KnownEntity]:
    """Those of the gazetteer that bear a name in some case; "us" is no country, "US" is."""
    if len(name.strip()) < SHORTEST and not name.strip().isupper():
        return
    for called, known in gazetteer().names():
        words = _words(called)
        if len(words) == len(asked.forms) and _ends(words, asked.forms):
            yield from known


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
    ending = [words for words in map(_words, _names(row)) if _ends(words, forms)]
    return float(any(row["type"] == "Person" or len(words) == len(forms) for words in ending))


def _surname_first(asked: Asked, row: Row) -> float:
    """Whether a person is called so when the surname comes last, as it does here."""
    return float(row["type"] == "Person" and any(_is_called(forms, row) for forms in asked.orders[-2:]))


def _as_its_end(asked: Asked, row: Row) -> float:
    """Whether its name ends so: Дума is the State Duma where nothing else has this name."""
    return float(any(_ends(_words(name), asked.forms) for name in _names(row)))


def _ends(words: Sequence[str], forms: Sequence[Iterable[str]]) -> bool:
    last = words[-len(forms) :]
    return len(last) == len(forms) and all(word in form for word, form in zip(last, forms, strict=True))


def _as_it_sounds(asked: Asked, row: Row) -> float:
    """How far one of its names is another spelling of the one asked for."""
    pairs = product(asked.readings(row["type"]), map(fold, _names(row)))
    same = same_person_name if row["type"] == "Person" else same_sounding
    return max((float(same(one, other)) for one, other in pairs), default=0.0)


def _in_the_name(asked: Asked, row: Row) -> float:
    return float(any(" ".join(asked.words) in " ".join(_words(name)) for name in _names(row)))


def _word_by_word(asked: Asked, row: Row) -> float:
    """Whether every word is one of the name but for its ending."""
    return float(any(all(_begins(word, _words(name)) for word in asked.words) for name in _names(row)))


def _begins(word: str, others: Iterable[str]) -> bool:
    stem = word[: max(4, len(word) - 2)]
    return any(other.startswith(stem) for other in others)


def _names(row: Row) -> list[str]:
    return [name for name in row["names"] if name]


def _words(name: str) -> list[str]:
    """Letters and digits only: the rest steers the full-text index."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", fold(name))


def _fuzzy(word: str) -> str:
    changes = 0 if len(word) < 4 else 1 if len(word) < 6 else 2
    return f"{word}~{changes}" if changes else word
