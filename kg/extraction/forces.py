"""Forces: who acts where troops, police or drones do — the country or body whose they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from kg.extraction.cast import Cast
from kg.extraction.tree import Tree
from kg.model import Token
from kg.vocabulary.grammar import Grammar

OWN = ("amod", "nmod", "compound")
"""What tells which forces are meant."""


class Forces:
    """The forces of one article. owners: the keys of those in the attributes of a noun."""

    def __init__(self, tree: Tree, cast: Cast, grammar: Grammar, owners: Callable[[Token, int], list[str]]) -> None:
        self.tree, self.cast, self.words, self._owners = tree, cast, grammar.representatives, owners

    def of(self, token: Token) -> list[str]:
        """Russian troops shelled, войска России вошли: whose they are; where only one has troops, "the troops" too."""
        sort = self._sort(token)
        if not sort:
            return []
        told, known = self._owners(token, 0), self._known.get(sort, set())
        if told or len(known) != 1 or self.tree.children(token, *OWN):
            return told
        return [self.cast.refer(token.index, key, "description") for key in known]

    def _sort(self, token: Token) -> str:
        """The noun, if such; all foes are of one sort: the enemy are the occupiers."""
        lemma = token.lemma.lower() if token.pos == "NOUN" else ""
        return "foe" if lemma in self.words.foes else lemma if lemma in self.words.forces else ""

    @cached_property
    def _known(self) -> dict[str, set[str]]:
        """Whose the forces of the article are, where it says so, by sort."""
        found: dict[str, set[str]] = {}
        for token in self.tree.doc.tokens:
            if sort := self._sort(token):
                found.setdefault(sort, set()).update(self._owners(token, 0))
        return found
