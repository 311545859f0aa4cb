"""Ownership: who owns which body or a share of it, by verbs, by nouns for the owner or the owned, and by titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from kg.extraction.positions import Post
from kg.extraction.reference import Reference
from kg.extraction.status import StatusReader
from kg.extraction.tree import Tree, base, is_passive, is_verb
from kg.model import Token
from kg.vocabulary.frames import Slot, Trigger, frames
from kg.vocabulary.grammar import Grammar

DEEP = 3  # 20% of the shares of the company
MOST = 3  # owners named for one body
Sides = tuple[Iterable[str], Iterable[str]]  # keys of owners, of what they own


@cache
def deals(lang: str) -> tuple[Trigger, ...]:
    """The words that tell of a Deal."""
    triggers = frames()["Deal"].triggers[lang]  # type: ignore[index]
    return triggers.verbs + triggers.nouns


@dataclass(frozen=True, slots=True)
class Owning:
    """Owner and owned as keys of the cast, and the tokens (last exclusive) that say so."""

    owner: str
    owned: str
    first: int
    last: int


def find_ownerships(tree: Tree, reference: Reference, posts: Iterable[Post], words: Grammar) -> list[Owning]:
    """Every pair once, where it is first told."""
    reader = OwnershipReader(tree, reference, words)
    found: dict[tuple[str, str], Owning] = {}
    for each in sorted((*reader.by_posts(posts), *reader.by_words()), key=lambda each: each.first):
        found.setdefault((each.owner, each.owned), each)
    return list(found.values())


class OwnershipReader:
    """Reads one doc."""

    def __init__(self, tree: Tree, reference: Reference, words: Grammar) -> None:
        self.tree, self.reference, self.cast = tree, reference, reference.cast
        self.slots, self.words, self.titles = words.slots, words.ownership, words.titles
        self._over = {*self.words.unreal, *self.titles.former}
        self._deals = {trigger.head for trigger in deals(words.lang)}
        self.relative = words.pronouns.relative
        self.status, self.english = StatusReader(tree, words), words.lang == "en"

    def by_posts(self, posts: Iterable[Post]) -> Iterator[Owning]:
        """A title that is an owner's and names what he owns: совладелец «Севера»."""
        for post in posts:
            phrase = self.tree.doc.tokens[post.first : post.last]
            tops = [token for token in phrase if token.head == token.index or not post.first <= token.head < post.last]
            over = {token.lemma.lower() for token in phrase} & self._over
            head = tops[0].lemma.lower() if tops else ""  # head of North's shareholders: he owns nothing
            if post.of in self._names_in(post) and head in self.words.owners and not over:
                yield from self._pairs(([post.holder], [post.of]), post.first, post.last)

    def by_words(self) -> Iterator[Owning]:
        """Verbs and nouns that say so, in text order."""
        for token in self.tree.doc.tokens:
            sides = self._by_verb(token) if is_verb(token) else self._by_noun(token)
            if sides:
                yield from self._pairs(sides, token.index, token.index + 1)

    def _names_in(self, post: Post) -> set[str]:
        spans = (self.cast.by_token.get(index) for index in range(post.first, post.last))
        return {span.key for span in spans if span and span.kind == "name"}

    def _pairs(self, sides: Sides, first: int, last: int) -> Iterator[Owning]:
        """All of the one side own all of the other; nobody owns themselves, and only bodies are owned.

        Of many owners a tree mostly knows too many.
        """
        owners, bodies = (list(dict.fromkeys(side)) for side in sides)
        for owner, owned in product(owners, bodies) if len(owners) <= MOST else ():
            if owner != owned and self.cast.fits(owner, ("Actor",)) and self.cast.fits(owned, ("Organization",)):
                yield Owning(owner, owned, first, last)

    def _by_verb(self, verb: Token) -> Sides | None:
        """Шведова владеет «Севером»; North belongs to Swan; North, owned by Swan; Swan holds a stake in North."""
        lemma = verb.lemma.lower()
        if lemma not in (*self.words.owns, *self.words.holds, *self.words.belongs) or not self._holds(verb):
            return None
        if lemma in self.words.belongs:
            owners, owned = self._belonging(verb)
        elif self._is_done_to(verb):
            owners, owned = self._in_slot(verb, "by") or self._joined(verb), self._subjects(verb)
        else:
            owners, owned = self._subjects(verb), self._in_slot(verb, "object", "by")
        if lemma in self.words.holds:
            owned = [token for token in owned if self._is_share(token)]
        return self._all(owners), self._bodies(owned) or self._in_which(verb, owned)

    def _belonging(self, verb: Token) -> tuple[list[Token], list[Token]]:
        """To whom, and what. A name whose form does not tell its case may be taken for the subject: належить Apple."""
        subjects = self.tree.children(verb, "nsubj")
        if self.english:
            return self._in_slot(verb, "to"), self._subjects(verb)
        others = [t for t in self.tree.children(verb, "obj", "iobj", "obl") if not self.tree.preposition(t)]
        noun = None if self._has_relative(verb) else self._noun_above(verb)
        if noun:
            return [*others, *subjects], [noun]
        return (others, self._subjects(verb)) if others else (subjects[1:], subjects[:1])

    def _has_relative(self, verb: Token) -> bool:
        return any(t.lemma.lower() in self.relative for t in self.tree.subtree(verb))

    def _in_which(self, verb: Token, owned: list[Token]) -> list[str]:
        """North, *in which* Swan owns a stake."""
        return self._bodies(self._in_slot(verb, "into")) if any(map(self._is_share, owned)) else []

    def _by_noun(self, noun: Token) -> Sides | None:
        """North's owner, Swan; дочерняя компания «Севера»; Swan's stake in North."""
        if noun.pos not in ("NOUN", "PROPN") or noun.index in self.cast.by_token:
            return None
        if self._is(noun, self.words.owners, self.words.parents):
            return (self._who(noun), self._bodies(self._whose(noun))) if self._holds(noun) else None
        if self._is(noun, self.words.subsidiaries, self.words.daughters):
            return (self._all(self._whose(noun)), self._who(noun)) if self._holds(noun) else None
        if self._is_share(noun) and self._holds(noun) and not self._is_traded(noun):
            return self._all(self._in_slot(noun, "of")), self._bodies(self._in_slot(noun, "into"))
        return None

    def _is(self, noun: Token, nouns: tuple[str, ...], adjectives: tuple[str, ...]) -> bool:
        """One of the nouns, or any with one of the adjectives: материнская *компания*, parent *company*."""
        beside = (token.lemma.lower() for token in self.tree.children(noun, "amod", "compound"))
        return noun.lemma.lower() in nouns or any(lemma in adjectives for lemma in beside)

    def _is_share(self, token: Token) -> bool:
        return token.lemma.lower() in self.words.shares

    def _is_traded(self, noun: Token) -> bool:
        """Who sells a stake has it no more: the words above it that tell of a Deal."""
        return any(token.lemma.lower() in self._deals for token in self.tree.ancestors(noun))

    def _holds(self, token: Token) -> bool:
        """Said to be so now: not denied, supposed, planned, wanted or over."""
        beside = {t.lemma.lower() for t in self.tree.children(token, "amod", "advmod", "compound", "aux")}
        clause = token if is_verb(token) else self.tree.head(token) or token
        past = token.feat("VerbForm") == "Fin" and token.feat("Tense") == "Past" and not is_passive(token, self.tree)
        state = self.status.status_of(token, clause)
        return not beside & self._over and not past and state in ("occurred", "ongoing")

    def _is_done_to(self, verb: Token) -> bool:
        """owned by, Swan-owned: in English a participle after or before its noun."""
        participle = base(verb) in ("acl", "amod") and verb.feat("VerbForm") == "Part" and verb.feat("Tense") == "Past"
        return is_passive(verb, self.tree) or (self.english and participle)

    def _subjects(self, verb: Token, depth: int = DEEP) -> list[Token]:
        """Its own, the noun its clause hangs on, or that of the verb it is joined with."""
        own, above = self.tree.children(verb, "nsubj"), self.tree.head(verb)
        if own or above is None or not depth:
            return own
        if noun := self._noun_above(verb):
            return [noun]
        return self._subjects(above, depth - 1) if base(verb) in ("conj", "xcomp", "advcl") else []

    def _noun_above(self, verb: Token) -> Token | None:
        """What a participle or a remark is about: «Север» (принадлежит Шведовой)."""
        above = self.tree.head(verb)
        aside = base(verb) == "parataxis" and above is not None and above.pos in ("NOUN", "PROPN")
        return above if aside or base(verb) in ("acl", "amod") else None

    def _in_slot(self, token: Token, *slots: Slot) -> list[Token]:
        marks = {mark for slot in slots for mark in self.slots[slot]}
        return [child for child in self.tree.children(token) if self.tree.marks(child) & marks]

    def _joined(self, participle: Token) -> list[Token]:
        """*Swan* - owned."""
        return self.tree.children(participle, "compound", "obl", "nmod")

    def _whose(self, noun: Token) -> list[Token]:
        """What stands in its genitive, before 's or compounded with it."""
        below = self._in_slot(noun, "of")
        return below or [t for t in self.tree.children(noun, "compound", "nmod") if not self.tree.preposition(t)]

    def _who(self, noun: Token) -> list[str]:
        """Whom an owner or a subsidiary is: who is said to be it, the name beside it, what it hangs on."""
        whose = {token.index for token in self._whose(noun)}
        named = [t for t in self.tree.children(noun, "appos", "flat") if t.index not in whose]
        above = self.tree.head(noun)
        hung = self._named(above) if above is not None and base(noun) == "appos" else []
        return self._all(self._said_to_be(noun)) or hung or self._all(named) or self._next_to(noun)

    def _next_to(self, noun: Token) -> list[str]:
        """The name that the noun stands with; whom it may speak of otherwise is too unsure."""
        ways = (self.reference.by_post, self.reference.by_apposition)
        return next((keys for way in ways if (keys := way(noun, ("Actor",)))), [])

    def _said_to_be(self, noun: Token) -> list[Token]:
        """*Swan* is the owner; the owner is *Swan*."""
        above, subjects = self.tree.head(noun), self.tree.children(noun, "nsubj")
        if subjects or above is None:
            return subjects
        if above.lemma.lower() in self.titles.become:
            return [token for token in self._subjects(above) if token is not noun]
        is_that = base(noun) == "nsubj" and above.pos in ("NOUN", "PROPN")
        return [above] if is_that else []

    def _all(self, tokens: Iterable[Token]) -> list[str]:
        return [key for token in tokens for one in self.tree.conjuncts(token) for key in self._named(one)]

    def _named(self, token: Token) -> list[str]:
        """Whom it refers to, or the name beside it; what it only belongs to does not count."""
        ways = (way for way in self.reference.ways if way != self.reference.by_body)
        return next((keys for way in ways if (keys := way(token, ("Actor",)))), None) or self._beside(token)

    def _beside(self, token: Token) -> list[str]:
        """сетью *Trump Organization*."""
        names = (t for t in self.tree.children(token, "appos", "flat") if not self.tree.preposition(t))
        return [span.key for t in names if (span := self.cast.by_token.get(t.index))][:1]

    def _bodies(self, tokens: Iterable[Token], depth: int = DEEP) -> list[str]:
        """Bodies, and those of which somebody has a share."""
        each = (one for token in tokens for one in self.tree.conjuncts(token))
        return [key for one in each for key in self._named(one) or self._shared(one, depth)]

    def _shared(self, token: Token, depth: int) -> list[str]:
        """20% акций *«Севера»*, a stake in *North*."""
        if not self._is_share(token) or not depth:
            return []
        return self._bodies(self._in_slot(token, "of", "into"), depth - 1)
