"""Choosing: the candidate a pronoun or description most likely means, and whether that is likely enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import numpy as np

from kg.extraction.anaphors import REACH, Anaphor, anaphor
from kg.extraction.antecedents import FEATURES, Pair
from kg.extraction.candidates import Candidate, Setting
from kg.extraction.meaning import Meaning
from kg.model import Token
from kg.vocabulary.antecedents import antecedent_weights
from kg.vocabulary.gazetteer import gazetteer

MOST = 30.0  # of a score: its power is still a number


class Chooser:
    """Understands the pointing words of a doc in text order: whom one meant helps to understand the next."""

    def __init__(
        self,
        setting: Setting,
        holders: Mapping[tuple[str, str], set[str]],
        posts: Mapping[int, str],
        owner: Callable[[Token], str | None],
        meaning: Meaning | None = None,
    ) -> None:
        self.setting, self.holders, self.owner, self.meaning = setting, holders, owner, meaning
        self.found: dict[int, tuple[str, ...]] = {}
        for token in setting.cast.doc.tokens:
            pointing = anaphor(token, setting)
            if pointing and token.index not in posts:
                self._understand(pointing)

    def _understand(self, pointing: Anaphor) -> None:
        pairs = self.pairs(pointing)
        chosen = choose(pointing.kind, pairs, self.scores(pointing, pairs)) if pairs else None
        if chosen:
            self.found[pointing.token.index] = chosen.keys
            self.setting.add(pointing.token, chosen)

    def scores(self, pointing: Anaphor, pairs: list[Pair]) -> Any:
        """The weights of the features that hold, together; what the places of the words add."""
        held = reasons(pairs)
        scores = plain_scores(pointing.kind, held)
        if self.meaning:
            heads = [pair.candidate.head.index for pair in pairs]
            scores += self.meaning.scores(pointing.kind, pointing.token.index, heads, held)
        return scores

    def pairs(self, pointing: Anaphor) -> list[Pair]:
        """A pair for each possible candidate, the nearest first."""
        possible = self._possible(pointing)
        rivals, told = len(possible) - 1, self._told(pointing) if possible else Counter()
        mine = self.owner(pointing.token) if pointing.noun else None
        found = [self._pair(pointing, c, place, rivals, told[c.keys], mine) for place, c in enumerate(possible)]
        return [pair for pair in found if not (pair.holds and pair.owned == "other")]  # министр Японии is another one

    def _possible(self, pointing: Anaphor) -> list[Candidate]:
        """Each referent once, by its nearest mention before the word, else by the first after it."""
        here = pointing.token.index
        near = self._near(pointing)
        before = [c for c in reversed(near) if c.head.index < here]
        after = [c for c in near if c.head.index > here] if pointing.noun else []
        found: dict[tuple[str, ...], Candidate] = {}
        for candidate in (*before, *after):
            key = candidate.keys or (str(candidate.head.index),)
            if key not in found and pointing.admits(candidate) and not self._below(candidate, pointing):
                found[key] = candidate
        return list(found.values())

    def _near(self, pointing: Anaphor) -> list[Candidate]:
        """The candidates within reach, before each is looked at closely: named for a noun, late for a pronoun."""
        if pointing.noun:
            return [c for c in self.setting.candidates if c.keys]
        least = pointing.token.sentence - REACH[pointing.kind]
        return [c for c in self.setting.candidates if c.head.sentence > least]

    def _below(self, candidate: Candidate, pointing: Anaphor) -> bool:
        """Whether the candidate only tells whose the noun is: Swan's lawyer is not Swan."""
        return pointing.noun and pointing.token in self.setting.tree.ancestors(candidate.head)

    def _told(self, pointing: Anaphor) -> Counter[tuple[str, ...]]:
        """How often each named candidate was spoken of before the word."""
        here = pointing.token.index
        return Counter(c.keys for c in self.setting.candidates if c.keys and c.head.index < here)

    def _pair(
        self, pointing: Anaphor, candidate: Candidate, nearer: int, rivals: int, told: int, mine: str | None
    ) -> Pair:
        keys = candidate.keys
        posts = {post for post, holders in self.holders.items() if holders & set(keys)}
        title = pointing.token.lemma.lower()
        holds = any(word == title for word, _ in posts)
        shared = bool(self.holders.get((title, ""), set()) - set(keys))
        owned = self._owned(mine, keys, {of for _, of in posts if of})
        return Pair(pointing, candidate, rivals, nearer, told, holds, shared, bool(posts), owned, self.setting)

    def _owned(self, mine: str | None, keys: tuple[str, ...], owners: set[str]) -> str:
        """Whether the noun's country or body is that of the candidate's posts, or the candidate's own country."""
        known = (gazetteer().by_id(key) for key in keys)
        owners |= {entity.country for entity in known if entity and entity.country}
        return "" if not mine or not owners else "same" if mine in owners else "other"


def choose(kind: str, pairs: list[Pair], scores: Any) -> Candidate | None:
    """The likeliest candidate, where it has a name and is likely enough beside all others and nobody at all."""
    best = int(scores.argmax())
    if not pairs[best].candidate.keys:
        return None
    likely = np.exp(np.minimum(scores, MOST))
    sure = likely[best] / (1 + likely.sum()) >= antecedent_weights().sure[kind]
    return pairs[best].candidate if sure else None


def reasons(pairs: list[Pair]) -> Any:
    """Which features hold, 1 or 0 (pairs, features)."""
    return np.array([[bool(feature(pair)) for feature in FEATURES] for pair in pairs], dtype=np.float32)


def plain_scores(kind: str, held: Any) -> Any:
    """The weights of the features that hold, together (pairs,)."""
    return held @ _weights(kind)


@cache
def _weights(kind: str) -> Any:
    weights = antecedent_weights().weights[kind]
    return np.array([weights.get(feature.__name__, 0.0) for feature in FEATURES], dtype=np.float32)
