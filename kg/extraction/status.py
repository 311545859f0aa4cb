"""Status: whether an event happened, from tense, negation and the words above it."""

from __future__ import annotations

from kg.extraction.matches import Match
from kg.extraction.tree import Tree, base
from kg.model import Token
from kg.vocabulary.grammar import Grammar

REACH = 3  # governors looked at above the event


class StatusReader:
    """Reads the status of events in one doc."""

    def __init__(self, tree: Tree, grammar: Grammar) -> None:
        self.tree, self.grammar, self.words = tree, grammar, grammar.status

    def status(self, match: Match) -> str | None:
        """occurred, ongoing, planned, proposed, cancelled or denied; None where it is only supposed."""
        return self.status_of(match.token, match.clause)

    def status_of(self, event: Token, verb: Token) -> str | None:
        """The same for the word that tells of it and the verb of its clause."""
        if self._has(verb, self.words.hypothetical) or self._in_condition(verb) or self._supposed(event):
            return None
        if self._has(verb, self.words.negation) or self._has(event, self.words.negation):
            return "denied"
        if self.tree.preposition(event) in self.words.after:
            return "occurred"
        return self._governed(event, verb) or self._by_tense(event, verb)

    def negated(self, token: Token) -> bool:
        """Whether a negation hangs on it."""
        return self._has(token, self.words.negation)

    def _has(self, token: Token, words: tuple[str, ...]) -> bool:
        below = self.tree.children(token, "advmod", "aux", "mark", "discourse", "det", "case")
        return any(t.lemma.lower() in words or t.text.lower() in words for t in below)

    def _in_condition(self, verb: Token) -> bool:
        return any(base(t) == "advcl" and self._has(t, self.words.hypothetical) for t in self.tree.ancestors(verb))

    def _supposed(self, event: Token) -> bool:
        """в случае *вторжения*, the threat of *war*, in case of an *attack*."""
        head = self.tree.head(event) if base(event) == "nmod" else None
        above = head is not None and head.lemma.lower() in self.words.supposed
        return above or self.tree.preposition(event) in self.words.supposed

    def _governed(self, event: Token, verb: Token) -> str | None:
        """The nearest word above (or an adjective beside) that decides: планируют, отменили, готовность."""
        above = [t for t in self.tree.ancestors(event) if t is not verb][:REACH]
        beside = self.tree.children(event, "amod")
        for token in (verb, *beside, *above):
            if token is event:
                continue
            for status in ("planned", "proposed", "cancelled", "denied", "ongoing"):
                if self.tree.says(token, getattr(self.words, status)) and (status != "ongoing" or _goes_on(token)):
                    return status
            if token.feat("VerbForm") == "Fin" and token in above:
                break
        return None

    def _finite(self, token: Token) -> Token:
        """The verb whose tense an event noun shares: *полетит* на встречу; a verb has its own."""
        if token.pos not in ("NOUN", "PROPN"):
            return token
        above = (t for t in self.tree.ancestors(token) if t.feat("VerbForm") == "Fin")
        verb = next(above, token)
        return verb if verb.feat("Tense") == "Fut" else token

    def _by_tense(self, event: Token, clause: Token) -> str:
        verb = self._finite(clause)
        auxiliaries = [t for t in self.tree.children(verb, "aux", "cop") if t.lemma.lower() in self.words.planned]
        if verb.feat("Tense") == "Fut" or auxiliaries:
            return "planned"
        if verb.feat("VerbForm") == "Inf" and not self.tree.children(verb, "aux"):
            return "planned"
        going_on = verb is not event and verb.feat("Tense") == "Pres"
        return "ongoing" if going_on else "occurred"


def _goes_on(token: Token) -> bool:
    """ongoing talks, continue to talk; but not: the talks continued, which tells how they went."""
    return token.pos == "ADJ" or token.feat("Tense") == "Pres"
