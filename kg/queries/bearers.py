"""What may bear a name: nodes of a store, found by its full-text index, or of a graph in memory."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice, product
from typing import Protocol

from kg.stores.bolt import GraphStore
from kg.stores.statements import statement
from kg.stores.values import Row
from kg.vocabulary.names import fold, is_given_name, transliterate

MOST_READINGS = 64  # of a name in which every word may be several forms


class Asked:
    """A name as the user wrote it, and what it may be the form of."""

    def __init__(self, name: str) -> None:
        self.words = words_of(name)

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

    @cached_property
    def spellings(self) -> list[str]:
        """All forms of all words, in either script."""
        forms = {form for forms in self.forms for form in forms}
        return sorted(forms | {transliterate(form, lang) for form in forms for lang in ("ru", "uk")})


class Bearers(Protocol):
    """Nodes of one kind; a row has their `id`, `type`, `names` and, if known, `wikidata`."""

    def with_id(self, id: str) -> list[str]:
        """The id, where a node has it."""

    def known(self, ids: Sequence[str]) -> list[str]:
        """The ids of those that are these in Wikidata."""

    def exactly(self, asked: Asked) -> list[Row]:
        """Those whose names hold every word as it was written."""

    def loosely(self, asked: Asked) -> list[Row]:
        """Those whose names hold a form of any word, with a letter or two changed; the nearest first."""


class Stored:
    """The nodes of a label in a store."""

    def __init__(self, store: GraphStore, label: str) -> None:
        self.store = store
        self.label = label

    def with_id(self, id: str) -> list[str]:
        return [row["id"] for row in self.store.query(statement("with_id", LABEL=self.label), {"id": id})]

    def known(self, ids: Sequence[str]) -> list[str]:
        return [row["id"] for row in self.store.query(statement("known"), {"ids": list(ids)})]

    def exactly(self, asked: Asked) -> list[Row]:
        return self._indexed(" ".join(f"+{word}" for word in asked.words))

    def loosely(self, asked: Asked) -> list[Row]:
        fuzzy = (f"{word}~{changes}" if (changes := changes_in(word)) else word for word in asked.spellings)
        return self._indexed(" ".join(sorted(fuzzy)))

    def _indexed(self, words: str) -> list[Row]:
        indexes = list(self.store.names[self.label])
        return self.store.query(statement("named"), {"indexes": indexes, "words": words})


class Listed:
    """Nodes that are at hand as rows."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = {str(row["id"]): row for row in rows}

    def with_id(self, id: str) -> list[str]:
        return [id] if id in self.rows else []

    def known(self, ids: Sequence[str]) -> list[str]:
        return [id for id, row in self.rows.items() if row.get("wikidata") in ids]

    def exactly(self, asked: Asked) -> list[Row]:
        return [self.rows[id] for id, words in self._words.items() if words.issuperset(asked.words)]

    def loosely(self, asked: Asked) -> list[Row]:
        near = {word: self._near(word, asked.spellings) for word in frozenset().union(*self._words.values())}
        score = {id: sum(near[word] for word in words) for id, words in self._words.items()}
        return [self.rows[id] for id in sorted(score, key=lambda id: (-score[id], id)) if score[id]]

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        return {id: frozenset(words_of(" ".join(names_of(row)))) for id, row in self.rows.items()}

    def _near(self, word: str, spellings: Sequence[str]) -> float:
        """1 for one of the spellings, less for each letter that differs, 0 for too many."""
        return max((_likeness(spelling, word) for spelling in spellings), default=0.0)


def names_of(row: Row) -> list[str]:
    """All names of a node, the preferred one first."""
    return [name for name in row["names"] if name]


def words_of(name: str) -> list[str]:
    """Letters and digits only: the rest steers the full-text index."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", fold(name))


def changes_in(word: str) -> int:
    """How many letters of a word may be others."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2


def _likeness(spelling: str, word: str) -> float:
    most = changes_in(spelling)
    if spelling == word:
        return 1.0
    # Before letters are counted one by one: most words are strangers.
    if abs(len(spelling) - len(word)) > most or len(set(spelling) - set(word)) > most:
        return 0.0
    changes = _changes(spelling, word)
    return 1 / (1 + changes) if changes <= most else 0.0


def _changes(one: str, other: str) -> int:
    """Letters to add, take out or change between two words."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, start=1):
        before, row[0] = row[0], number
        for at, theirs in enumerate(other, start=1):
            before, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, before + (letter != theirs))
    return row[-1]
