"""Candidates: whom a pronoun or description may mean — names, and the nouns nobody named that compete with them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from kg.extraction.cast import Cast, Span
from kg.extraction.genders import genders
from kg.extraction.quotes import find_quotes
from kg.extraction.tree import Tree, base
from kg.model import Token
from kg.vocabulary.frames import frames
from kg.vocabulary.grammar import Grammar
from kg.vocabulary.ontology import ontology

BESIDE = ("appos", "flat", "compound", "nmod")  # how a parser joins a name and the noun beside it


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be meant; without keys nobody has named them, several keys are names joined by "and"."""

    head: Token
    keys: tuple[str, ...]
    type: str  # a class of the ontology, "" where a noun does not tell
    gender: str
    plural: bool
    pronoun: bool = False
    guessed: bool = False  # whether only the form of a name hints at the gender


class Setting:
    """All candidates of a doc in text order, what it calls each of them, and where people speak."""

    def __init__(self, tree: Tree, cast: Cast, grammar: Grammar) -> None:
        self.tree, self.cast, self.grammar = tree, cast, grammar
        self.quotes = find_quotes(cast.doc.text)
        self.speech = speech_verbs(grammar.lang)
        self.names: dict[str, set[str]] = {}
        for span in cast.spans:
            self.names.setdefault(span.key, set()).update(word.lower() for word in span.normal.split())
        self.genders = genders(tree, cast, grammar)
        names = [self._named(span) for span in cast.spans if span.kind == "name"]
        self.calls: dict[str, set[str]] = {}
        self.used: dict[str, tuple[str, ...]] = {}
        for name in names:
            self._call(name)
        found = names + self._joined(names) + [self._noun(t) for t in cast.doc.tokens if self._is_noun(t)]
        self.candidates = sorted(found, key=lambda candidate: candidate.head.index)
        self._joints: dict[int, Token] = {}
        self._sorts: dict[str, set[str]] = {}
        self.leads: dict[int, tuple[str, ...]] = {}  # sentence → whom it names first
        for candidate in self.candidates:
            if candidate.keys:
                self.leads.setdefault(candidate.head.sentence, candidate.keys)

    def add(self, token: Token, like: Candidate) -> None:
        """A pronoun or description that was understood: from here on the nearest mention of whom it means."""
        self.candidates.append(replace(like, head=token, pronoun=True))
        self.candidates.sort(key=lambda candidate: candidate.head.index)

    def joint(self, token: Token) -> Token:
        """What a token is coordinated with or in apposition to."""
        if token.index not in self._joints:
            above = (t for t in (token, *self.tree.ancestors(token)) if base(t) not in ("conj", "appos", "flat"))
            self._joints[token.index] = next(above, token)
        return self._joints[token.index]

    def quote(self, token: Token) -> tuple[int, int] | None:
        """The direct speech a token stands in."""
        return next((quote for quote in self.quotes if quote[0] <= token.begin < quote[1]), None)

    def classes(self, token: Token) -> tuple[str, ...]:
        """What a noun may stand for: a title for a person, others as listed, else as this article uses them."""
        lemma = token.lemma.lower()
        if lemma in self.grammar.titles.words:
            return ("Person",)
        return self.grammar.descriptions.classes(lemma) or self.used.get(lemma, ())

    def sorts(self, key: str) -> set[str]:
        """What the words in or beside a name tell of its bearer: media, sport, politics."""
        if key not in self._sorts:
            words = self.calls.get(key, set()) | self.names.get(key, set())
            self._sorts[key] = {sort for word in words for sort in self.grammar.descriptions.sorts(word)}
        return self._sorts[key]

    def _call(self, name: Candidate) -> None:
        for word in self._beside(name):
            self.calls.setdefault(name.keys[0], set()).add(word)
            if name.type == "Person":
                self.used[word] = ("Person",)

    def _named(self, span: Span) -> Candidate:
        head = self.cast.doc.top(span.first, span.last)
        plural, told = head.feat("Number") == "Plur", self.genders.get(span.key, "")
        gender = (told or span.gender) if span.type == "Person" else head.feat("Gender")
        return Candidate(head, (span.key,), span.type, gender, plural, guessed=not told)

    def _joined(self, names: list[Candidate]) -> list[Candidate]:
        """Шведова и Ильин: together they are "they"."""
        by_head = {name.head.index: name for name in names}
        found = []
        for name in names:
            others = [by_head[t.index] for t in self.tree.conjuncts(name.head) if t.index in by_head]
            keys = tuple(dict.fromkeys(other.keys[0] for other in others))
            if len(keys) > 1:
                found.append(Candidate(name.head, keys, name.type, "", True))
        return found

    def _is_noun(self, token: Token) -> bool:
        return token.pos == "NOUN" and token.index not in self.cast.by_token

    def _noun(self, token: Token) -> Candidate:
        type = next(iter(self.classes(token)), "")
        return Candidate(token, (), type, token.feat("Gender"), token.feat("Number") == "Plur")

    def _beside(self, name: Candidate) -> set[str]:
        """Lemmas of the nouns beside a name, or said of it: *singer* Anna Swan, Anna Swan is a *singer*."""
        head = self.tree.head(name.head)
        beside = [t for t in self.tree.children(name.head, *BESIDE) if not self.tree.preposition(t)]
        if head and base(name.head) in BESIDE and not self.tree.preposition(name.head):
            beside.append(head)
        if head and base(name.head) == "nsubj" and head.pos == "NOUN":
            beside.append(head)
        return {token.lemma.lower() for one in beside for token in self.tree.conjuncts(one) if token.pos == "NOUN"}


@cache
def speech_verbs(lang: str) -> frozenset[str]:
    """Verbs that say something, in one language: those of the frames of statements."""
    statements = [frame for frame in frames().values() if ontology().is_a(frame.type, "Statement")]
    triggers = [frame.triggers.get(lang) for frame in statements]  # type: ignore[call-overload]
    return frozenset(trigger.head for found in triggers if found for trigger in found.verbs)
