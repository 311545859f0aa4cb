"""Reference: whom a token of the tree refers to, by name, title, adjective, pronoun or what stands for them."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.cast import Cast, Span
from kg.extraction.tree import Tree, base
from kg.model import Token
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import Grammar


class Reference:
    """Resolves tokens of one doc to keys of its cast. Each way is a small function; the first that answers counts."""

    def __init__(self, tree: Tree, cast: Cast, grammar: Grammar) -> None:
        self.tree, self.cast, self.grammar = tree, cast, grammar
        self.holders: dict[tuple[str, str], set[str]] = {}  # (title, of or "") → persons; filled by positions
        self.posts: dict[int, str] = {}  # token of a title → who holds it; filled by positions
        self.ways = (
            self.by_name,
            self.by_post,
            self.by_apposition,
            self.by_relative,
            self.by_pronoun,
            self.by_title,
            self.by_body,
        )

    def resolve(self, token: Token, fill: Sequence[str]) -> list[str]:
        """Keys of those a token refers to that may fill such a role; usually none or one."""
        for way in self.ways:
            found = way(token, fill)
            if found:
                return [key for key in found if self.cast.fits(key, fill)]
        return []

    def by_name(self, token: Token, fill: Sequence[str]) -> list[str]:
        """A name; a capital or seat that acts is its country."""
        span = self.cast.by_token.get(token.index)
        if span is None:
            return []
        return [self._government(span, token, fill) or span.key]

    def _government(self, span: Span, token: Token, fill: Sequence[str]) -> str | None:
        acts = "Actor" in fill and span.type not in ("Country", "Person")
        country = gazetteer().metonym(span.normal, self.cast.doc.lang) if acts else None
        return self.cast.refer_known(token.index, country) if country else None

    def by_post(self, token: Token, fill: Sequence[str]) -> list[str]:
        """A title that stands beside a name, wherever the tree hangs the name."""
        return [self.posts[token.index]] if token.index in self.posts else []

    def by_apposition(self, token: Token, fill: Sequence[str]) -> list[str]:
        """министр обороны Анна Шведова: the name hangs on the title."""
        for child in self.tree.children(token, "appos", "flat", "nmod", "compound"):
            span = self.cast.by_token.get(child.index)
            if span and span.type == "Person" and not self.tree.preposition(child):
                near = base(child) in ("appos", "flat") or child.feat("Case") in ("", token.feat("Case"))
                if near and token.pos in ("NOUN", "PROPN", "ADJ") and span.first - token.index < 12:
                    return [span.key]
        return []

    def by_relative(self, token: Token, fill: Sequence[str]) -> list[str]:
        """который: what the clause hangs on."""
        if token.lemma.lower() not in self.grammar.pronouns.relative:
            return []
        clause = next((t for t in self.tree.ancestors(token) if t.relation == "acl:relcl"), None)
        noun = self.tree.head(clause) if clause else None
        return self.resolve(noun, fill) if noun and noun.index < token.index else []

    def by_pronoun(self, token: Token, fill: Sequence[str]) -> list[str]:
        """он, вона, he: the last person of that gender who was a subject, in this sentence or the two before."""
        gender = self._pronoun_gender(token)
        return self._last_person(token, gender) if gender else []

    def _pronoun_gender(self, token: Token) -> str:
        tables = (self.grammar.pronouns.subject_pronouns, self.grammar.pronouns.possessive_pronouns)
        word = token.text.lower()
        return next((gender for table in tables for gender, words in table.items() if word in words), "")

    def _last_person(self, token: Token, gender: str) -> list[str]:
        spans = [
            span
            for span in self.cast.spans
            if span.type == "Person" and span.last <= token.index and span.gender in ("", gender)
        ]
        near = [s for s in spans if token.sentence - self.cast.doc.tokens[s.first].sentence <= 2]
        subjects = [span for span in near if self._is_subject(span)]
        best = max(subjects or near, key=lambda span: span.first, default=None)
        return [self.cast.refer(token.index, best.key, "pronoun")] if best else []

    def _is_subject(self, span: Span) -> bool:
        tokens = self.cast.doc.tokens[span.first : span.last]
        heads = [self.tree.head(token) or token for token in tokens]
        return any(base(token) == "nsubj" for token in (*tokens, *heads))

    def by_title(self, token: Token, fill: Sequence[str]) -> list[str]:
        """глава МИД, госсекретарь: the one person of the article who holds that post."""
        title = token.lemma.lower()
        if title not in self.grammar.titles.words:
            return []
        of = self.owner(token)
        holders = self.holders.get((title, of or ""), set())
        return [self.cast.refer(token.index, next(iter(holders)), "description")] if len(holders) == 1 else []

    def by_body(self, token: Token, fill: Sequence[str]) -> list[str]:
        """делегация Норвегии, российская сторона, министры стран НАТО: the country or body they belong to."""
        several = token.feat("Number") == "Plur" and token.lemma.lower() in self.grammar.titles.words
        if not several and token.lemma.lower() not in self.grammar.representatives.words:
            return []
        return self.owners(token)

    def owner(self, token: Token) -> str | None:
        """The first of its owners."""
        return next(iter(self.owners(token)), None)

    def owners(self, token: Token, depth: int = 2) -> list[str]:
        """Countries and bodies in its genitive, adjective or compound: МИД *России*, *російський* міністр."""
        below = self.tree.children(token, "nmod", "amod", "compound", "flat")
        for child in below:
            span = self.cast.by_token.get(child.index)
            if span and span.type != "Person" and self.cast.fits(span.key, ("Actor",)):
                return [key for one in self.tree.conjuncts(child) for key in self.by_name(one, ("Actor",))]
            countries = self.countries_of(child)
            if countries:
                return countries
        return next((keys for child in below if depth and (keys := self.owners(child, depth - 1))), [])

    def countries_of(self, token: Token) -> list[str]:
        """The countries an adjective names: російсько-американський → Russia, United States."""
        found = gazetteer().demonyms(token.lemma, self.cast.doc.lang)
        return [self.cast.refer_known(token.index, country) for country in found]
