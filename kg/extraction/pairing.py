"""Pairing: what speaks for and against two tellings of one article being one event.

Reasons are short phrases; what each weighs is learned (schema/merging.yml, training/merging.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from kg.extraction.cast import Cast
from kg.extraction.drafts import Draft
from kg.extraction.tree import Tree
from kg.model import Token
from kg.vocabulary.grammar import Grammar

AHEAD = ("planned", "proposed")
STEM = 5  # letters two words begin with that are of one root: домовились, домовленість
ROLES = ("agent", "target")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tellings in text order; `between`: how many others stand between them that may be of the same event."""

    earlier: Draft
    later: Draft
    between: int


class Pairing:
    """Gives the reasons for pairs of tellings of one article.

    contexts: what the encoder makes of each token (tokens, width); None where there is none.
    """

    def __init__(self, tree: Tree, cast: Cast, grammar: Grammar, contexts: Any) -> None:
        self.tree, self.cast, self.grammar, self.contexts = tree, cast, grammar, contexts

    def may_be_one(self, one: Draft, other: Draft) -> bool:
        """Whether nothing told of two drafts rules out that they are one event: time, place, sides, ahead or not."""
        ahead = [draft.status in AHEAD for draft in (one, other)]
        places = self._places(one, other)
        return dates_agree(one, other) and ahead[0] == ahead[1] and places != "apart" and not self._others(one, other)

    def _others(self, one: Draft, other: Draft) -> bool:
        """Whether both name their sides, and these are others; of two, one is enough: Swan met Hill, Reed met Hill."""
        sides = self._sides(one, other)
        if min(map(len, sides)) < 2:
            return False
        first, second = map(self._countries, sides)
        return not first & second or (len(first) == len(second) == 2 and first != second)

    def _sides(self, one: Draft, other: Draft) -> tuple[set[str], set[str]]:
        """Those who are named, or described alike in both: the governor may be whom another telling names."""
        apart = {key for key in one.actors ^ other.actors if not self.cast.is_named(key)}
        return one.actors - apart, other.actors - apart

    def reasons(self, pair: Pair) -> list[str]:
        """All that hold."""
        one, other = pair.earlier, pair.later
        named = self._sides(one, other)
        word, sides = self._word(one, other), together(*named)
        return [
            f"class {one.type}" if one.type == other.type else "other class",
            f"word {word}",
            f"sides {sides}",
            f"word {word}, sides {sides}",
            *self._roles(one, other),
            *self._likeness(named, sides),
            f"date {_dates(one, other)}",
            f"place {self._places(one, other)}",
            f"status {_statuses(one, other)}",
            *self._apart(pair, word),
            *self._words(one.token, other.token),
            f"open {not _tells(one)} {not _tells(other)}",
        ]

    def _word(self, one: Draft, other: Draft) -> str:
        """Whether the words that tell of it are alike."""
        first, second = (draft.token.lemma.lower() for draft in (one, other))
        if first == second:
            return "same"
        return "of one stem" if first[:STEM] == second[:STEM] else "other"

    def _roles(self, one: Draft, other: Draft) -> Iterator[str]:
        """Who does it, and to whom it is done."""
        for role in ROLES:
            yield f"{role} {together(*(set(draft.roles.get(role, ())) for draft in (one, other)))}"
        doers, done = ([set(draft.roles.get(role, ())) for draft in (one, other)] for role in ROLES)
        if doers[0] & done[1] or doers[1] & done[0]:
            yield "the doer of one is done to in the other"

    def _likeness(self, named: tuple[set[str], set[str]], sides: str) -> Iterator[str]:
        """Sides that differ may be of one country."""
        if sides == "overlap" and min(map(len, named)) > 1:
            yield "sides overlap, two or more each"
        if sides in ("apart", "overlap"):
            yield f"sides {sides}, countries {together(*map(self._countries, named))}"

    def _countries(self, keys: set[str]) -> set[str]:
        """The countries of those the gazetteer knows, the others themselves."""
        known = {key: self.cast.known(key) for key in keys}
        return {(entity.country or key) if entity else key for key, entity in known.items()}

    def _places(self, one: Draft, other: Draft) -> str:
        first, second = (set(draft.roles.get("place", ())) for draft in (one, other))
        found = together(first, second)
        near = found == "apart" and self._countries(first) & self._countries(second)
        return "in one country" if near else found

    def _apart(self, pair: Pair, word: str) -> Iterator[str]:
        """How far from each other they stand."""
        distance = pair.later.token.sentence - pair.earlier.token.sentence
        yield f"sentences {distance if distance < 3 else 'some' if distance < 6 else 'many'}"
        yield f"word {word}, sentences {min(distance, 2)}"
        yield f"between {min(pair.between, 3)}"
        if pair.between == 0:
            yield f"word {word}, next"
        if pair.earlier.token.sentence == 0:
            yield "headline"

    def _words(self, one: Token, other: Token) -> Iterator[str]:
        """What kind of words they are, and what stands beside the later one."""
        yield f"words {_kind(one)} {_kind(other)}"
        numbers = {one.feat("Number"), other.feat("Number")} - {""}
        yield f"number {'same' if len(numbers) == 1 else 'other'}"
        beside = {t.lemma.lower() for t in self.tree.children(other, "amod", "det", "nummod", "advmod")}
        if beside & set(self.grammar.tellings.another):
            yield "another"
        if beside & set(self.grammar.tellings.this):
            yield "this"
        if self.contexts is not None:
            yield f"contexts {int(10 * max(_cosine(self.contexts[one.index], self.contexts[other.index]), 0.0))}"


def together(one: set[str], other: set[str]) -> str:
    """How two sets lie to each other."""
    if not one or not other:
        return "none" if one == other else "only earlier" if one else "only later"
    if one == other:
        return "same"
    if one < other or other < one:
        return "more later" if one < other else "fewer later"
    return "overlap" if one & other else "apart"


def dates_agree(one: Draft, other: Draft) -> bool:
    """Whether the times of two drafts may be one; what has no date agrees with all."""
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return True
    return one.earliest <= other.latest and other.earliest <= one.latest


def _dates(one: Draft, other: Draft) -> str:
    if one.start and other.start:
        return "same" if one.start == other.start else "agrees"
    return "only one" if one.start or other.start else "none"


def _statuses(one: Draft, other: Draft) -> str:
    if one.status == other.status:
        return "same"
    return "denied" if {"denied", "cancelled"} & {one.status, other.status} else "akin"


def _tells(draft: Draft) -> bool:
    """Whether it tells who, where or when."""
    return bool(draft.actors or draft.roles.get("place") or draft.start)


def _kind(token: Token) -> str:
    return "noun" if token.pos in ("NOUN", "PROPN") else "verb"


def _cosine(one: Any, other: Any) -> float:
    return float(one @ other / np.sqrt((one @ one) * (other @ other) + 1e-6))
