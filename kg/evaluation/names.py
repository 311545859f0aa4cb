"""Whether two names mean the same, and two pieces of text tell the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from kg.evaluation.gold import GoldEntity
from kg.model import Graph
from kg.vocabulary.folding import fold

ENOUGH = 0.6  # of the words of the shorter text


@lru_cache(maxsize=100_000)
def plain(text: str) -> str:
    """Words only, in one spelling."""
    return re.sub(r"[^\w']+", " ", fold(text)).strip()


def overlap(one: str, other: str) -> bool:
    """Whether one text holds the other, or most words of the shorter."""
    a, b = plain(one), plain(other)
    words, others = set(a.split()), set(b.split())
    if not words or not others:
        return False
    return a in b or b in a or len(words & others) >= ENOUGH * min(len(words), len(others))


class Names:
    """What the graph calls its entities: labels, aliases and the words of mentions."""

    def __init__(self, graph: Graph) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        for entity in graph.entities:
            spelt = [*entity.names.values(), *(name for names in entity.aliases.values() for name in names)]
            self._names[entity.id] = _spellings([*spelt, entity.wikidata or ""])
        for mention in graph.mentions:
            if mention.refers_to in self._names:
                self._names[mention.refers_to] |= _spellings([mention.evidence.exact])

    def of(self, id: str) -> Collection[str]:
        """The spellings of an entity's names; none for what is no entity."""
        return self._names.get(id, ())


class Identity:
    """Who of one article's gold is which entity of the graph."""

    def __init__(self, names: Names, entities: Iterable[GoldEntity]) -> None:
        self.names = names
        self._known: Mapping[str, GoldEntity] = {entity.id: entity for entity in entities}
        self._wanted: dict[str, set[str]] = {}

    def same(self, gold: str, node: str) -> bool:
        """Any name in common; for people also the surname, unless the given names differ."""
        wanted, found = self._spelt(gold), self.names.of(node)
        if not wanted.isdisjoint(found):
            return True
        person = gold in self._known and self._known[gold].type == "Person"
        return person and any(_same_person(one, other) for one in wanted for other in found)

    def hits(self, gold: Iterable[str], nodes: Iterable[str]) -> int:
        """How many of gold are among the nodes, each node taken once."""
        left = sorted(nodes)
        hits = 0
        for each in gold:
            found = next((node for node in left if self.same(each, node)), None)
            if found is not None:
                left.remove(found)
                hits += 1
        return hits

    def _spelt(self, gold: str) -> set[str]:
        if gold not in self._wanted:
            entity = self._known.get(gold)
            more = (*entity.aliases, *entity.mentions, entity.wikidata or "") if entity else ()
            self._wanted[gold] = _spellings([gold, *more])
        return self._wanted[gold]


def _spellings(names: Iterable[str]) -> set[str]:
    return {spelt for name in names if (spelt := plain(name))}


def _same_person(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    return a[-1] == b[-1] and (len(a) == 1 or len(b) == 1 or one[0] == other[0])
