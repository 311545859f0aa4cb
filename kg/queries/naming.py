"""Who or what a name means in a graph: in any of the three languages, either script, any case form."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from itertools import islice, product

from kg.errors import KgError
from kg.stores.bolt import GraphStore
from kg.stores.statements import statement
from kg.stores.values import Row
from kg.vocabulary.names import fold, same_person_name, same_sounding, transliterate

MOST_READINGS = 64  # of a name in which every word may be several forms
NEAR = 3  # names shown where none fits

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
    def readings(self) -> list[str]:
        """Whole names, made of these forms."""
        return [" ".join(words) for words in islice(product(*map(sorted, self.forms)), MOST_READINGS)]

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
    return _named(store, "Entity", name, (_as_given, _in_another_case, _as_its_end, _as_it_sounds))


def events_named(store: GraphStore, name: str) -> list[str]:
    """The ids of an id, or of words of an event's name. Raises KgError for none."""
    return _named(store, "Event", name, (_in_the_name, _word_by_word))


def _named(store: GraphStore, label: str, name: str, tests: Sequence[Fits]) -> list[str]:
    if with_id := store.query(statement("with_id", LABEL=label), {"id": name}):
        return [with_id[0]["id"]]
    asked, near = Asked(name), list[Row]()
    for words, fitting in ((Asked.exactly, tests[:1]), (Asked.loosely, tests)) if asked.words else ():
        near = store.query(statement("named"), {"indexes": list(store.names[label]), "words": words(asked)})
        for fits in fitting:
            if found := _best(asked, near, fits):
                return found
    raise KgError(f"The graph knows nobody and nothing named {name!r}{_hint(near)}.")


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


def _as_its_end(asked: Asked, row: Row) -> float:
    """Whether its name ends so: Дума is the State Duma where nothing else has this name."""
    return float(any(_ends(_words(name), asked.forms) for name in _names(row)))


def _ends(words: Sequence[str], forms: Sequence[Iterable[str]]) -> bool:
    last = words[-len(forms) :]
    return len(last) == len(forms) and all(word in form for word, form in zip(last, forms, strict=True))


def _as_it_sounds(asked: Asked, row: Row) -> float:
    """How far one of its names is another spelling of the one asked for."""
    pairs = product(asked.readings, map(fold, _names(row)))
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
