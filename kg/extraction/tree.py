"""The tree of a doc, made quick to walk: children, conjuncts, prepositions, markings, subtrees."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.model import Doc, Token

# What does not decline shows no case, so it may stand in any: в Осло.
CASES = ("Gen", "Dat", "Acc", "Ins", "Loc")
BARE = ("Gen", "Dat", "Ins")  # those that mark a role without a preposition: передала США проект
CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj")


class Tree:
    """A doc with its children looked up once."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._children: list[list[Token]] = [[] for _ in doc.tokens]
        self._bases = [base(token) for token in doc.tokens]
        for token in doc.tokens:
            if token.head != token.index:
                self._children[token.head].append(token)

    def children(self, token: Token, *relations: str) -> list[Token]:
        """Direct dependents in text order, of these relations (or their subtypes) where given."""
        below = self._children[token.index]
        if not relations or not below:
            return below
        return [t for t in below if self._bases[t.index] in relations or t.relation in relations]

    def head(self, token: Token) -> Token | None:
        """What it depends on; nothing above a root."""
        return self.doc.tokens[token.head] if token.head != token.index else None

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Heads upwards, the nearest first; ends on a cycle, which a parser may make."""
        seen = {token.index}
        above = self.head(token)
        while above is not None and above.index not in seen:
            seen.add(above.index)
            yield above
            above = self.head(above)

    def subtree(self, token: Token) -> list[Token]:
        """The token and everything below it, in text order."""
        found, left = {token.index}, [token]
        while left:
            below = [t for t in self.children(left.pop()) if t.index not in found]
            found.update(t.index for t in below)
            left.extend(below)
        return [self.doc.tokens[i] for i in sorted(found)]

    def clause(self, token: Token) -> list[Token]:
        """The token and what is below it, other clauses left out."""
        found, left = [token], [token]
        while left:
            below = [t for t in self.children(left.pop()) if t.relation not in CLAUSES and base(t) != "conj"]
            below = [t for t in below if t not in found]
            found.extend(below)
            left.extend(below)
        return found

    def conjuncts(self, token: Token) -> list[Token]:
        """The token and all that is coordinated with it, or with the name in its apposition."""
        found = [token]
        named = self.children(token, "appos", "flat")
        for other in (t for one in (token, *named) for t in self.children(one, "conj")):
            found.extend(self.conjuncts(other))
        return found

    def preposition(self, token: Token) -> str:
        """The preposition before it, with the fixed parts of a compound one; "" where there is none."""
        for case in self.children(token, "case"):
            if case.index < token.index:
                return " ".join([case.text.lower(), *(t.text.lower() for t in self.children(case, "fixed"))])
        return ""

    def words_below(self, token: Token, depth: int) -> set[str]:
        """Lemmas and forms, in lower case, of what is up to `depth` steps below it."""
        words: set[str] = set()
        for child in self.children(token) if depth else ():
            words |= {child.lemma.lower(), child.text.lower()} | self.words_below(child, depth - 1)
        return words

    def says(self, token: Token, phrases: tuple[str, ...] | frozenset[str]) -> bool:
        """Whether it is one of these words, or the head of one of these phrases: take part."""
        endings = _endings(phrases).get(token.lemma.lower(), ())
        return () in endings or (bool(endings) and any(self.words_below(token, 1).issuperset(e) for e in endings))

    def marks(self, token: Token) -> frozenset[str]:
        """Every way its role is marked: relation, preposition, preposition+Case, bare case, relation:Case."""
        case, preposition = token.feat("Case"), self.preposition(token)
        marks = {token.relation} if token.relation == "nsubj:pass" else {token.relation, base(token)}
        if preposition:
            cases: tuple[str, ...] = CASES if _indeclinable(token) else (case,)
            return frozenset(marks | {preposition} | {f"{preposition}+{one}" for one in cases})
        if base(token) in ("obl", "nmod", "iobj", "obj", "appos"):
            cases = BARE if _indeclinable(token) else (case,)
            marks |= {mark for one in cases for mark in (one, f"{base(token)}:{one}")}
        return frozenset(marks)

    def distance(self, a: Token, b: Token) -> int:
        """Steps on the path between two tokens of a sentence; large where none joins them."""
        up_a = {t.index: i for i, t in enumerate([a, *self.ancestors(a)])}
        for steps, token in enumerate([b, *self.ancestors(b)]):
            if token.index in up_a:
                return steps + up_a[token.index]
        return 99


@cache
def _endings(phrases: tuple[str, ...] | frozenset[str]) -> dict[str, set[tuple[str, ...]]]:
    """By the first word of each phrase, what follows it."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for head, *rest in map(str.split, phrases):
        found.setdefault(head, set()).add(tuple(rest))
    return found


def _indeclinable(token: Token) -> bool:
    """Its form does not tell its case: НАТО, Осло."""
    acronym = len(token.text) > 1 and token.text.isupper()
    return "Case" in token.feats and (acronym or token.feat("InflClass") == "Ind")


def base(token: Token) -> str:
    """The relation without its subtype."""
    return token.relation.partition(":")[0]


def is_passive(verb: Token, tree: Tree) -> bool:
    """A passive participle, or a verb with a passive auxiliary."""
    return verb.feat("Voice") == "Pass" or bool(tree.children(verb, "aux:pass"))


def is_verb(token: Token) -> bool:
    """Verbs, participles that are tagged as adjectives included."""
    return token.pos in ("VERB", "AUX") or "VerbForm" in token.feats


def trigger_kind(token: Token) -> str:
    """The triggers of a frame that a word is looked up among: verb, else noun."""
    return "verb" if is_verb(token) else "noun"
