"""Choosing: the candidate a pronoun or description most likely means, and whether that is likely enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from math import exp

from kg.extraction.anaphors import Anaphor, anaphor
from kg.extraction.antecedents import FEATURES, Pair
from kg.extraction.candidates import Candidate, Setting
from kg.model import Token
from kg.vocabulary.antecedents import antecedent_weights
from kg.vocabulary.gazetteer import gazetteer


class Chooser:
    """Understands the pointing words of a doc in text order: whom one meant helps to understand the next."""

    def __init__(
        self,
        setting: Setting,
        holders: Mapping[tuple[str, str], set[str]],
        posts: Mapping[int, str],
        owner: Callable[[Token], str | None],
    ) -> None:
        self.setting, self.holders, self.owner = setting, holders, owner
        self.found: dict[int, tuple[str, ...]] = {}
        for token in setting.cast.doc.tokens:
            pointing = anaphor(token, setting)
            if pointing and token.index not in posts:
                self._understand(pointing)

    def _understand(self, pointing: Anaphor) -> None:
        pairs = self.pairs(pointing)
        chosen = choose(pointing.kind, pairs)
        if chosen:
            self.found[pointing.token.index] = chosen.keys
            self.setting.add(pointing.token, chosen)

    def pairs(self, pointing: Anaphor) -> list[Pair]:
        """A pair for each possible candidate, the nearest first."""
        possible = self._possible(pointing)
        rivals, told = len(possible) - 1, self._told(pointing)
        found = [self._pair(pointing, c, place, rivals, told[c.keys]) for place, c in enumerate(possible)]
        return [pair for pair in found if not (pair.holds and pair.owned == "other")]  # министр Японии is another one

    def _possible(self, pointing: Anaphor) -> list[Candidate]:
        """Each referent once, by its nearest mention before the word, else by the first after it."""
        here = pointing.token.index
        before = [c for c in reversed(self.setting.candidates) if c.head.index < here]
        after = [c for c in self.setting.candidates if c.head.index > here] if pointing.noun else []
        found: dict[tuple[str, ...], Candidate] = {}
        for candidate in (*before, *after):
            if pointing.admits(candidate) and not self._below(candidate, pointing):
                found.setdefault(candidate.keys or (str(candidate.head.index),), candidate)
        return list(found.values())

    def _below(self, candidate: Candidate, pointing: Anaphor) -> bool:
        """Whether the candidate only tells whose the noun is: Swan's lawyer is not Swan."""
        return pointing.noun and pointing.token in self.setting.tree.ancestors(candidate.head)

    def _told(self, pointing: Anaphor) -> Counter[tuple[str, ...]]:
        """How often each named candidate was spoken of before the word."""
        here = pointing.token.index
        return Counter(c.keys for c in self.setting.candidates if c.keys and c.head.index < here)

    def _pair(self, pointing: Anaphor, candidate: Candidate, nearer: int, rivals: int, told: int) -> Pair:
        keys = candidate.keys
        posts = {post for post, holders in self.holders.items() if holders & set(keys)}
        title = pointing.token.lemma.lower()
        holds = any(word == title for word, _ in posts)
        shared = bool(self.holders.get((title, ""), set()) - set(keys))
        owned = self._owned(pointing, keys, {of for _, of in posts if of})
        return Pair(pointing, candidate, rivals, nearer, told, holds, shared, bool(posts), owned, self.setting)

    def _owned(self, pointing: Anaphor, keys: tuple[str, ...], owners: set[str]) -> str:
        """Whether the noun's country or body is that of the candidate's posts, or the candidate's own country."""
        mine = self.owner(pointing.token) if pointing.noun else None
        known = (gazetteer().by_id(key) for key in keys)
        owners |= {entity.country for entity in known if entity and entity.country}
        return "" if not mine or not owners else "same" if mine in owners else "other"


def choose(kind: str, pairs: list[Pair]) -> Candidate | None:
    """The likeliest candidate, where it has a name and is likely enough beside all others and nobody at all."""
    scores = [exp(score(kind, pair)) for pair in pairs]
    best = max(range(len(pairs)), key=lambda n: scores[n], default=None)
    if best is None or not pairs[best].candidate.keys:
        return None
    sure = scores[best] / (1 + sum(scores)) >= antecedent_weights().sure[kind]
    return pairs[best].candidate if sure else None


def score(kind: str, pair: Pair) -> float:
    """The weights of the features that hold, together."""
    return sum(weight for holds, weight in _weighed(kind) if holds(pair))


@cache
def _weighed(kind: str) -> tuple[tuple[Callable[[Pair], bool], float], ...]:
    weights = antecedent_weights().weights[kind]
    return tuple((f, weights[f.__name__]) for f in FEATURES if f.__name__ in weights)
