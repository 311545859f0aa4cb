"""Reference: whom a token of the tree refers to, by name, title, adjective, pronoun or what stands for them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kg.extraction.candidates import Setting
from kg.extraction.cast import Cast, Span
from kg.extraction.choosing import Chooser
from kg.extraction.described import describe
from kg.extraction.forces import Forces
from kg.extraction.meaning import Meaning
from kg.extraction.tree import Tree, base
from kg.model import Token
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import Grammar
from kg.vocabulary.ontology import ontology


class Reference:
    """Resolves tokens of one doc to keys of its cast. Each way is a small function; the first that answers counts."""

    def __init__(self, tree: Tree, cast: Cast, grammar: Grammar, meaning: Meaning | None = None) -> None:
        self.tree, self.cast, self.grammar, self.meaning = tree, cast, grammar, meaning
        self.holders: dict[tuple[str, str], set[str]] = {}  # (title, of or "") → persons; filled by positions
        self.posts: dict[int, str] = {}  # token of a title → who holds it; filled by positions
        self.forces = Forces(tree, cast, grammar, self.owners)
        self.ways = (
            self.by_name,
            self.by_post,
            self.by_apposition,
            self.by_relative,
            self.by_anaphora,
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
        acts = "Actor" in fill and span.type not in ("Country", "Person") and not self._lies(token, fill)
        country = gazetteer().metonym(span.normal, self.cast.doc.lang) if acts else None
        return self.cast.refer_known(token.index, country) if country else None

    def _lies(self, token: Token, fill: Sequence[str]) -> bool:
        """Where a place may be meant, too: what is shelled is the city, and so is what stands behind "in"."""
        markings = frozenset(self.grammar.slots["place"])
        return "Place" in fill and ("Object" in fill or bool(self.tree.marks(token) & markings))

    def by_post(self, token: Token, fill: Sequence[str]) -> list[str]:
        """A title that stands beside a name, wherever the tree hangs the name."""
        return [self.posts[token.index]] if token.index in self.posts else []

    def by_apposition(self, token: Token, fill: Sequence[str]) -> list[str]:
        """министр обороны Анна Шведова, компания Apple: the name hangs on the noun."""
        if token.pos not in ("NOUN", "PROPN", "ADJ"):
            return []
        kinds = self._kinds(token)
        for child in self.tree.children(token, "appos", "flat", "nmod", "compound"):
            span = self.cast.by_token.get(child.index)
            named = span and any(ontology().is_a(span.type, kind) for kind in kinds)
            if span and named and self._beside(child, token) and span.first - token.index < 12:
                return [span.key]
        return []

    def _kinds(self, token: Token) -> tuple[str, ...]:
        """The classes a noun may name; a word nobody listed may be a person's trade."""
        lemma = token.lemma.lower()
        listed = () if lemma in self.grammar.titles.words else self.grammar.descriptions.classes(lemma)
        return listed or ("Person",)

    def _beside(self, name: Token, noun: Token) -> bool:
        """Whether a name is the noun's own, not whose it is: Kerr's side, фирма Шведова."""
        if self.tree.children(name, "case"):
            return False
        single = noun.feat("Number") != "Plur"
        if base(name) in ("appos", "flat"):  # but адвоката Анны Шведовой, whatever the tree says
            return name.feat("Case") != "Gen" or noun.feat("Case") in ("Gen", "")
        return single and name.feat("Case") in ("", noun.feat("Case"))

    def by_relative(self, token: Token, fill: Sequence[str]) -> list[str]:
        """который: what the clause hangs on."""
        if token.lemma.lower() not in self.grammar.pronouns.relative:
            return []
        clause = next((t for t in self.tree.ancestors(token) if t.relation == "acl:relcl"), None)
        noun = self.tree.head(clause) if clause else None
        return self.resolve(noun, fill) if noun and noun.index < token.index else []

    def by_anaphora(self, token: Token, fill: Sequence[str]) -> list[str]:
        """он, they, the company: whom the article speaks of."""
        kind = "pronoun" if token.pos in ("PRON", "DET") else "description"
        if token.index in self.chooser.found:
            self.owners(token)  # российский министр speaks of Russia too
        return [self.cast.refer(token.index, key, kind) for key in self.chooser.found.get(token.index, ())]

    @cached_property
    def chooser(self) -> Chooser:
        """Made when first asked, when the posts are known."""
        setting = Setting(self.tree, self.cast, self.grammar)
        return Chooser(setting, self.holders, self.posts, self._whose, self.meaning)

    def by_body(self, token: Token, fill: Sequence[str]) -> list[str]:
        """делегация Норвегии, министры стран НАТО, its leader without a name: the country or body they belong to."""
        lemma, titles = token.lemma.lower(), self.grammar.titles
        stands = lemma in self.grammar.representatives.words or (lemma in titles.words and lemma not in titles.callings)
        return self.owners(token) if stands and token.pos == "NOUN" else []

    def unnamed(self, token: Token) -> list[str]:
        """Somebody whom the article only describes: Swan's lawyer."""
        key = describe(token, self.tree, self.cast, self.grammar)
        return [key] if key else []

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

    def _whose(self, token: Token, depth: int = 2) -> str | None:
        """As `owner`, but the adjectives it reads become no mentions."""
        below = self.tree.children(token, "nmod", "amod", "compound", "flat")
        for child in below:
            span = self.cast.by_token.get(child.index)
            if span and span.type != "Person" and self.cast.fits(span.key, ("Actor",)):
                return span.key
            for country in gazetteer().demonyms(child.lemma, self.cast.doc.lang):
                return country.id
        return next((key for child in below if depth and (key := self._whose(child, depth - 1))), None)

    def countries_of(self, token: Token) -> list[str]:
        """The countries an adjective names: російсько-американський → Russia, United States."""
        found = gazetteer().demonyms(token.lemma, self.cast.doc.lang)
        return [self.cast.refer_known(token.index, country) for country in found]

    def people(self, token: Token) -> list[str]:
        """The country of its people: росіяни, украинцы."""
        return self.countries_of(token) if token.pos == "NOUN" and token.feat("Number") == "Plur" else []

    def opposed(self, token: Token) -> list[str]:
        """Countries an event is against by an adjective of its word or its object: impose *anti-Russian* sanctions."""
        nouns = (token, *self.tree.children(token, "obj", "nsubj"))
        words = (word for noun in nouns for word in self.tree.children(noun, "amod", "compound"))
        return [key for word in words for key in self._opposed_by(word)]

    def _opposed_by(self, word: Token) -> list[str]:
        lemma = word.lemma.lower()
        begins = next((start for start in self.grammar.tellings.against if lemma.startswith(start)), None)
        found = gazetteer().demonyms(lemma.removeprefix(begins), self.cast.doc.lang) if begins else ()
        return [self.cast.refer_known(word.index, country) for country in found]
