"""Clues: what is seen of a word, and of two words together, when events and their roles are weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from zlib import crc32

from kg.extraction.cast import Cast
from kg.extraction.matches import Filler, Match
from kg.extraction.patterns import Matcher
from kg.extraction.quotes import find_quotes
from kg.extraction.status import StatusReader
from kg.extraction.tree import Tree, base, trigger_kind
from kg.model import Token
from kg.vocabulary.gazetteer import gazetteer

ROWS = 8192
"""Rows of a table of clues; a clue's row is a hash of it."""
BACK = 2  # sentences before an event in which its sides are looked for
STEPS = 5  # of a path in the tree; longer ones tell nothing


@lru_cache(maxsize=100_000)
def row(clue: str) -> int:
    """The row of a clue in its table."""
    return crc32(clue.encode()) % ROWS


class Clues:
    """The clues of one article."""

    def __init__(
        self, tree: Tree, cast: Cast, matcher: Matcher, matches: Iterable[Match], dates: Iterable[Token]
    ) -> None:
        self.tree, self.cast, self.matcher = tree, cast, matcher
        self.matches = {match.token.index: match for match in matches}
        self.dates = {token.index for token in dates}
        self.quoted = quoted(tree)
        self.status = StatusReader(tree, matcher.grammar)
        self.fillers = [c for token in tree.doc.tokens if (c := self._filler(token))]
        self._keys: dict[int, set[str]] = {}  # who is meant by each token
        for span in cast.spans:
            for index in range(span.first, span.last):
                self._keys.setdefault(index, set()).add(span.key)
        self._seen: dict[int, tuple[str, str, int]] = {}
        self._above: dict[int, dict[int, int]] = {}  # of an event: itself and what is above it, with the steps
        self._told = Counter(span.key for span in cast.spans if span.kind == "name")
        self._by_sentence: dict[int, list[Filler]] = {}
        for filler in self.fillers:
            self._by_sentence.setdefault(filler.token.sentence, []).append(filler)

    def near(self, trigger: Token) -> list[Filler]:
        """Those of its sentence and the few before it, in text order."""
        sentences = range(max(trigger.sentence - BACK, 0), trigger.sentence + 1)
        return [c for s in sentences for c in self._by_sentence.get(s, ()) if c.token is not trigger]

    def _filler(self, token: Token) -> Filler | None:
        if token.index in self.dates:
            return Filler(token, token, "time")
        span = self.cast.by_token.get(token.index)
        if span and span.kind == "name":
            return (
                Filler(token, self.tree.doc.top(span.first, span.last), span.type)
                if span.first == token.index
                else None
            )
        if token.pos in ("PRON", "DET") and (token.feat("PronType") in ("Prs", "Rel", "") or token.feat("Poss")):
            return Filler(token, token, "pronoun")
        if token.pos in ("ADJ", "PROPN") and gazetteer().demonyms(token.lemma, self.cast.doc.lang):
            return Filler(token, token, "adjective")
        return Filler(token, token, "noun") if token.pos in ("NOUN", "PROPN") else None

    def of_token(self, token: Token) -> list[str]:
        """What is seen of a word that may tell of an event."""
        head = self.tree.head(token)
        span = self.cast.by_token.get(token.index)
        objects = self.tree.children(token, "obj", "nsubj:pass", "obl")[:2]
        return [
            f"lemma {token.lemma.lower()}",
            f"form {token.pos} {token.feat('VerbForm')} {token.feat('Tense')} {token.feat('Mood')}",
            f"relation {base(token)} {head.pos if head else ''}",
            f"head {head.lemma.lower() if head else ''}",
            f"frame {self._types(token)}",
            f"pattern {self._pattern(token)}",
            f"head's frame {self._types(head) if head else ''}",
            f"light {bool(head and self.tree.says(head, self.matcher.grammar.light_verbs.all))}",
            f"name {span.type if span else ''}",
            f"quoted {token.index in self.quoted}",
            f"sentence {min(token.sentence, 3)}",
            *(f"below {t.lemma.lower()}" for t in objects),
            *self._said(token),
        ]

    def _said(self, token: Token) -> Iterator[str]:
        """What stands in the clause of content: "said that they *must leave*"."""
        for content in self.tree.children(token, "ccomp", "xcomp", "parataxis")[:1]:
            yield f"said {content.lemma.lower()} {content.feat('Tense')}"
            yield from (
                f"said with {t.lemma.lower()}" for t in self.tree.children(content, "aux", "advmod", "mark")[:2]
            )
            yield from (f"said of {t.lemma.lower()}" for t in self.tree.children(content, "nsubj")[:1])

    def of_status(self, token: Token) -> list[str]:
        """What is seen of whether an event happened: what the rules say of it, and the words above and beside it."""
        clause = self.matcher.clause(token, trigger_kind(token))
        above = list(self.tree.ancestors(token))[:3]
        beside = self.tree.children(clause, "aux", "cop", "advmod", "mark", "amod", "det")
        return [
            f"rule {self.status.status_of(token, clause)}",
            f"form {clause.pos} {clause.feat('VerbForm')} {clause.feat('Tense')} {clause.feat('Mood')}",
            f"own {token.pos} {token.lemma.lower()}",
            f"path {' '.join(base(t) for t in (token, *above))}",
            f"quoted {token.index in self.quoted}",
            *(f"above {t.lemma.lower()}" for t in above),
            *(f"verb above {t.feat('Tense')} {t.feat('VerbForm')}" for t in above[:1]),
            *(f"beside {t.lemma.lower()}" for t in beside),
        ]

    def _types(self, token: Token) -> str:
        """The types whose frames hold its lemma."""
        found = self.matcher.index.get((trigger_kind(token), token.lemma.lower()))
        return " ".join(sorted({frame.type for frame, _ in found})) if found else ""

    def _pattern(self, token: Token) -> str:
        match = self.matches.get(token.index)
        return "" if match is None else f"{match.frame.type} {'incomplete' if match.missing else 'complete'}"

    def of_pair(self, trigger: Token, type: str, filler: Filler, between: int) -> list[str]:
        """What is seen of a word as one that fills a role of an event; `between`: candidates of its kind nearer."""
        path, kind = self._path(trigger, filler.top), filler.kind
        marks, farther, often = self._hung(filler)
        pattern = self._role(trigger, filler)
        before = "before" if filler.token.index < trigger.index else "after"
        apart = trigger.sentence - filler.token.sentence
        return [
            f"path {path}",
            f"path {path} {type}",
            f"path {path} {kind}",
            f"marks {marks} {before}",
            f"marks {marks} {type}",
            f"above {farther}",
            f"kind {kind} {type}",
            f"pattern {pattern}",
            f"pattern {pattern} {type}",
            f"distance {_bucket(abs(filler.token.index - trigger.index))} {before}",
            f"apart {apart} {kind}",
            f"between {min(between, 4)} {kind} {apart}",
            f"quoted {trigger.index in self.quoted} {filler.token.index in self.quoted} {type}",
            f"lemma {filler.top.lemma.lower()}" if kind in ("noun", "pronoun") else f"lemma {kind}",
            f"pos {trigger.pos} {path}",
            f"often {often} {apart} {kind}",
            f"often {often} {apart} {type}",
        ]

    def _hung(self, filler: Filler) -> tuple[str, str, int]:
        """How a word is marked, how what it hangs on is, how often it is named: the same for every event near it."""
        known = self._seen.get(filler.token.index)
        if known is None:
            above = self.tree.head(filler.top)
            hung = base(filler.top) in ("appos", "flat", "nmod", "compound") and above is not None
            farther = " ".join(sorted(self.tree.marks(above))) if hung and above else ""
            known = " ".join(sorted(self.tree.marks(filler.top))), farther, self._often(filler)
            self._seen[filler.token.index] = known
        return known

    def _often(self, filler: Filler) -> int:
        """How often the article names the one who is meant: nought, once, twice, or more."""
        keys = self._keys.get(filler.token.index, ())
        return min(max((self._told[key] for key in keys), default=0), 3)

    def _role(self, trigger: Token, filler: Filler) -> str:
        """The role its pattern gave it."""
        match = self.matches.get(trigger.index)
        keys, roles = self._keys.get(filler.token.index, set()), match.roles.items() if match else ()
        return next((role for role, fillers in roles if keys.intersection(fillers)), "")

    def _path(self, trigger: Token, token: Token) -> str:
        """The relations on the way from the event to the word: up (^) to what holds both, then down."""
        if trigger.sentence != token.sentence:
            return "another sentence"
        place = self._above.get(trigger.index)
        if place is None:
            place = {t.index: i for i, t in enumerate((trigger, *self.tree.ancestors(trigger)))}
            self._above[trigger.index] = place
        down: list[str] = []
        for t in (token, *self.tree.ancestors(token)):
            if t.index in place:
                if place[t.index] + len(down) > STEPS:
                    return "far"
                return " ".join(
                    [f"^{base(self.tree.doc.tokens[i])}" for i in list(place)[: place[t.index]]] + down[::-1]
                )
            down.append(base(t))
        return "far"


def quoted(tree: Tree) -> set[int]:
    """Indices of the tokens between quotation marks."""
    quotes = find_quotes(tree.doc.text)
    return {t.index for t in tree.doc.tokens if any(begin <= t.begin < end for begin, end in quotes)}


def _bucket(distance: int) -> int:
    """Distances by powers of two."""
    return distance.bit_length()


def with_between(trigger: Token, candidates: list[Filler]) -> Iterator[tuple[Filler, int]]:
    """Each candidate with the number of others of its kind that stand nearer to the event."""
    apart = [abs(filler.token.index - trigger.index) for filler in candidates]
    of_kind: dict[str, list[int]] = {}
    for filler, own in sorted(zip(candidates, apart, strict=True), key=lambda pair: pair[1]):
        of_kind.setdefault(filler.kind, []).append(own)
    for filler, own in zip(candidates, apart, strict=True):
        yield filler, bisect_left(of_kind[filler.kind], own)
