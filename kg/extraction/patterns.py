"""Patterns: the only matcher. A trigger in the tree, and round it the tokens that fill the slots of its frame."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kg.extraction.matches import Match
from kg.extraction.reference import Reference
from kg.extraction.tree import Tree, base, is_passive, is_verb
from kg.model import Token
from kg.vocabulary.frames import Frame, Trigger, frames
from kg.vocabulary.grammar import Grammar

PREDICATES = ("VERB", "AUX", "ADJ", "NOUN")  # what may have a subject: готова помочь, the plan to meet
DEPTH = 2  # how far below a trigger its companions may stand


@dataclass(slots=True)
class Argument:
    """A token that may fill a role, and how it is marked; inherited ones come from another clause."""

    token: Token
    marks: frozenset[str]


class Matcher:
    """Finds frames in one doc."""

    def __init__(self, tree: Tree, reference: Reference, grammar: Grammar) -> None:
        self.tree, self.reference, self.grammar = tree, reference, grammar
        self.index = trigger_index(grammar.lang)

    def matches(self) -> Iterator[Match]:
        """One match per trigger token: the trigger with most companions counts."""
        for token in self.tree.doc.tokens:
            kind = "verb" if is_verb(token) else "noun" if token.pos in ("NOUN", "PROPN") else None
            candidates = self.index.get((kind or "", token.lemma.lower()), ())
            best = max(
                (c for c in candidates if self._accompanied(token, c[1])),
                key=lambda c: len(c[1].companions),
                default=None,
            )
            if best and kind:
                yield self.fill(Match(*best, token, self.clause(token, kind)), "verb" if kind == "verb" else "noun")

    def _accompanied(self, token: Token, trigger: Trigger) -> bool:
        return not trigger.companions or self.tree.words_below(token, DEPTH).issuperset(trigger.companions)

    def clause(self, token: Token, kind: str) -> Token:
        """The verb an event noun leans on: провести *переговоры*; a full verb stands for itself."""
        head = self.tree.head(token)
        if kind == "noun" and head and self.tree.says(head, self.grammar.light_verbs.all):
            return head
        return token

    def fill(self, match: Match, kind: Literal["verb", "noun"]) -> Match:
        """Puts into each role those the tokens in its slots refer to."""
        arguments = self.arguments(match)
        for role, spec in match.frame.roles.items():
            for slot in match.frame.slots(role, match.trigger, kind):
                for key in self._fillers(slot, arguments, spec.fill):
                    if not any(key in keys for keys in match.roles.values()):
                        match.roles.setdefault(role, []).append(key)
            if kind == "verb" and role not in match.roles and "subject" in match.frame.slots(role, match.trigger, kind):
                match.roles[role] = self._from_above(match, spec.fill)
        return match

    def _from_above(self, match: Match, fill: tuple[str, ...]) -> list[str]:
        """The subject of the nearest verb above that fits: for a verb without one that the tree hung wrongly."""
        verb = match.token
        if (
            verb.feat("VerbForm") != "Fin"
            or self.tree.children(verb, "nsubj")
            or base(verb) not in ("conj", "parataxis")
        ):
            return []
        taken = {key for keys in match.roles.values() for key in keys}
        for above in self.tree.ancestors(verb):
            for subject in self.tree.children(above, "nsubj"):
                keys = [key for key in self.reference.resolve(subject, fill) if key not in taken]
                if keys:
                    return keys
        return []

    def _fillers(self, slot: str, arguments: list[Argument], fill: tuple[str, ...]) -> Iterator[str]:
        markings = frozenset(self.grammar.slots.get(slot, ()))  # type: ignore[call-overload]
        for argument in arguments:
            if argument.marks & markings:
                for token in self.tree.conjuncts(argument.token):
                    yield from self.reference.resolve(token, fill)
                    if slot == "adjective":
                        yield from self.reference.countries_of(token)

    def arguments(self, match: Match) -> list[Argument]:
        """The dependents of trigger, companions and light verb, and the subject the clause shares with another."""
        tokens = list({t.index: t for t in (match.token, match.clause, *self._companions(match))}.values())
        found = [
            Argument(child, self.tree.marks(child))
            for token in tokens
            for child in self.tree.children(token)
            if child is not match.token and base(child) not in ("conj", "punct", "cc", "case", "mark")
        ]
        found += self._beside_object(match.token)
        verb = match.clause
        if "participant" in match.frame.needs and verb is match.token and not is_verb(verb):
            found += self._occasion(verb)
        if is_verb(verb) and not any(a.marks & {"nsubj", "nsubj:pass"} for a in found):
            found += self._shared(verb)
        return found

    def _beside_object(self, verb: Token) -> list[Argument]:
        """Prepositional phrases a parser hangs on the object where the verb may be meant: sent letters *to Japan*."""
        objects = self.tree.children(verb, "obj", "nsubj:pass") if is_verb(verb) else []
        phrases = [t for one in objects for t in self.tree.children(one, "nmod") if self.tree.preposition(t)]
        return [
            Argument(t, marks) for t in phrases if not (marks := self.tree.marks(t)) & set(self.grammar.slots["of"])
        ]

    def _occasion(self, noun: Token) -> list[Argument]:
        """Who does something at an event takes part in it: заявил на встрече; Шведова во время встречи."""
        head = self.tree.head(noun)
        if head is None or not self.tree.preposition(noun) or base(noun) not in ("obl", "nmod"):
            return []
        doers = self.tree.children(head, "nsubj") if is_verb(head) else [head] if head.pos == "PROPN" else []
        return [Argument(t, frozenset({"nsubj"})) for t in doers]

    def _companions(self, match: Match) -> list[Token]:
        """The nouns a verb needs to tell of the event, with what hangs on them: ввести *санкции* против Японии."""
        below = self.tree.children(match.token, "obj", "obl", "nsubj") if is_verb(match.token) else []
        return [t for t in below if t.lemma.lower() in match.trigger.companions]

    def _shared(self, verb: Token) -> list[Argument]:
        """The subject of a participle, infinitive, converb or second verb, found above it."""
        head = self.tree.head(verb)
        if head is None:
            return []
        if base(verb) == "acl" and verb.feat("VerbForm") != "Inf":
            passive = verb.feat("Voice") == "Pass" or (verb.feat("Tense") == "Past" and self.grammar.lang == "en")
            return [Argument(head, frozenset({"nsubj:pass" if passive else "nsubj"}))]
        if base(verb) in ("xcomp", "conj", "advcl", "ccomp", "csubj", "acl") and head.pos in PREDICATES:
            return self._subject_of(head, verb)
        return []

    def _subject_of(self, head: Token, verb: Token) -> list[Argument]:
        """Whom the upper verb addresses does the lower one (призвал Россию вывести); else its subject does."""
        calls = head.lemma.lower() in self.grammar.status.proposed
        controls = self.tree.children(head, "obj", "iobj") if calls and base(verb) == "xcomp" else []
        subjects = controls or self.tree.children(head, "nsubj")
        mark = "nsubj:pass" if is_passive(verb, self.tree) else "nsubj"
        return [Argument(t, frozenset({mark})) for t in subjects] or self._shared(head)


@cache
def trigger_index(lang: str) -> dict[tuple[str, str], list[tuple[Frame, Trigger]]]:
    """(verb or noun, lemma) → the frames it may tell of, in one language."""
    index: dict[tuple[str, str], list[tuple[Frame, Trigger]]] = {}
    for frame in frames().values():
        triggers = frame.triggers.get(lang)  # type: ignore[call-overload]
        for kind in ("verb", "noun"):
            for trigger in getattr(triggers, f"{kind}s", ()):
                index.setdefault((kind, trigger.head), []).append((frame, trigger))
    return index
