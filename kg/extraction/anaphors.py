"""Anaphors: the pronouns and descriptions that point at someone, and what their form tells of whom."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.candidates import Candidate, Setting
from kg.extraction.tree import base
from kg.model import Token
from kg.vocabulary.media import media
from kg.vocabulary.ontology import ontology

THINGS = ("Organization", "Place", "Object")
REACH = {
    "he": 7,
    "him": 7,
    "it": 3,
    "they": 3,
}  # sentences a pronoun reaches back; a description reaches the whole article


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word that points. Kinds: he for subjects, him for the rest, it, they; person, body and place for nouns."""

    token: Token
    kind: str
    classes: tuple[str, ...]
    gender: str = ""

    @property
    def noun(self) -> bool:
        """Whether it describes rather than only points."""
        return self.kind not in REACH

    def admits(self, candidate: Candidate) -> bool:
        """Whether distance, number, gender and class allow the candidate; a medium is a source, not "he"."""
        return (
            self._reaches(candidate) and self._agrees(candidate) and self._fits(candidate) and not self._bars(candidate)
        )

    def _bars(self, candidate: Candidate) -> bool:
        return self.kind in ("he", "him") and any(key in media() for key in candidate.keys)

    def _agrees(self, candidate: Candidate) -> bool:
        if self.kind == "they":
            return candidate.plural or candidate.type == "Organization"
        if candidate.plural or len(candidate.keys) > 1:
            return self.kind not in ("he", "him") and len(candidate.keys) == 1
        sure = candidate.gender and not candidate.guessed
        return self.kind not in ("he", "him") or not sure or candidate.gender == self.gender

    def _fits(self, candidate: Candidate) -> bool:
        if not candidate.type:
            return not self.noun
        return any(ontology().is_a(candidate.type, kind) for kind in self.classes)

    def _reaches(self, candidate: Candidate) -> bool:
        if self.noun:
            return bool(candidate.keys)
        apart = self.token.sentence - candidate.head.sentence
        return candidate.head.index < self.token.index and apart < REACH[self.kind]


def anaphor(token: Token, setting: Setting) -> Anaphor | None:
    """What a token points with, if it does."""
    return _pronoun(token, setting) or _description(token, setting)


def _pronoun(token: Token, setting: Setting) -> Anaphor | None:
    words, word = setting.grammar.pronouns, token.text.lower()
    gender, plural = words.gender(word), word in words.plural_pronouns
    if plural and (not gender or token.feat("Number") == "Plur"):
        return Anaphor(token, "they", ("Actor", "Object"))
    if gender:
        english = setting.grammar.lang == "en"
        kind = "he" if base(token) == "nsubj" else "him"
        return Anaphor(token, kind, ("Person",) if english else ("Person", *THINGS), gender)
    return Anaphor(token, "it", THINGS) if word in words.thing_pronouns else None


def _description(token: Token, setting: Setting) -> Anaphor | None:
    """A definite noun in the singular: no "a", "another", "each" before it."""
    if token.pos != "NOUN" or token.feat("Number") == "Plur" or token.index in setting.cast.by_token:
        return None
    classes = setting.classes(token)
    new = any(
        t.lemma.lower() in setting.grammar.pronouns.indefinite for t in setting.tree.children(token, "det", "amod")
    )
    if not classes or new:
        return None
    kind = {"Person": "person", "Organization": "body"}.get(classes[0], "place")
    return Anaphor(token, kind, classes, token.feat("Gender"))
