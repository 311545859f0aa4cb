"""The grammar lexicons: what extraction needs to know of a language beside the frames."""

from __future__ import annotations

from functools import cache, cached_property
from typing import Literal

from kg.vocabulary.folding import fold
from kg.vocabulary.frames import Slot
from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.reading import Strict

Words = tuple[str, ...]


class Slots(Strict):
    """How a language marks each slot: a relation, a case, a preposition or preposition+Case."""

    slots: dict[Slot | Literal["place"], Words]


class LightVerbs(Strict):
    """Verbs that lend an event noun a subject and a phase."""

    hold: Words
    happen: Words
    begin: Words
    end: Words
    take_part: Words

    @cached_property
    def all(self) -> frozenset[str]:
        return frozenset(self.hold + self.happen + self.begin + self.end + self.take_part)


class Status(Strict):
    """Words that say whether an event happened."""

    planned: Words
    proposed: Words
    cancelled: Words
    denied: Words
    ongoing: Words
    negation: Words
    hypothetical: Words
    after: Words  # prepositions: what stands behind them is over
    supposed: Words  # nouns and prepositions: what stands below them is only thought of


class Sources(Strict):
    """Phrases that name the speaker of a sentence."""

    nouns: Words
    prepositions: Words
    agency_verbs: Words


class Content(Strict):
    """Words of what is said that decide its type, and words that point back to the sentence before."""

    demand: Words
    promise: Words
    rejection: Words
    back: Words


class Tellings(Strict):
    """Words beside an event's word that bring in another such event, point back to one, or tell whom it is against.

    represents: verbs that tell who took part in what was told before.
    """

    another: Words
    this: Words
    against: Words  # how adjectives begin: anti-Russian
    represents: Words


class Titles(Strict):
    """Kinds of office and callings, the words that qualify them, and the verbs and nouns that give them."""

    words: Words
    callings: Words
    of_lands: Words
    ranks: Words
    grades: Words
    short: dict[str, str]
    honorifics: Words
    state: Words
    former: Words
    acting: Words
    deputy: Words
    designated: Words
    become: Words
    appoint: Words
    hold: Words
    leave: Words
    dismiss: Words
    as_words: Words
    post: Words
    serving: Words
    party: Words
    prefixes: Words
    bodies: Words
    lands: Words
    regions: Words
    cities: Words
    unreal: Words
    foreign: Words
    topics: Words
    home: Words

    @cached_property
    def offices(self) -> frozenset[str]:
        return frozenset(fold(word) for word in self.words) - self.with_body

    @cached_property
    def with_body(self) -> frozenset[str]:
        return frozenset(fold(word) for word in self.callings + self.ranks)

    @cached_property
    def qualifiers(self) -> frozenset[str]:
        return frozenset(fold(word) for word in self.former + self.acting + self.deputy + self.designated)


class Representatives(Strict):
    """Nouns that stand for whom they belong to, and plurals that stand for the sides of an event told before.

    forces: those that do for a country what it does, but speak for themselves; foes: those whom a text calls so.
    """

    words: Words
    forces: Words
    foes: Words
    sides: Words


class Small(Strict):
    """Names that are written in small letters on purpose, by lemma."""

    places: Words
    persons: Words

    def type(self, lemma: str) -> str | None:
        """The tagger's type of such a name."""
        return "LOC" if lemma in self.places else "PER" if lemma in self.persons else None


class Pronouns(Strict):
    """Third-person pronouns by gender and number, relative pronouns, and words that bring in someone new."""

    subject_pronouns: dict[str, Words]
    possessive_pronouns: dict[str, Words]
    object_pronouns: dict[str, Words]
    thing_pronouns: Words
    plural_pronouns: Words
    relative: Words
    indefinite: Words
    honorifics: dict[str, Words]

    def gender(self, word: str) -> str:
        """Masc or Fem for he, его, її …; "" for other words."""
        return self._genders.get(word, "")

    @cached_property
    def _genders(self) -> dict[str, str]:
        """The first table that has a word tells."""
        tables = (self.object_pronouns, self.possessive_pronouns, self.subject_pronouns)
        return {word: gender for table in tables for gender, words in reversed(table.items()) for word in words}


class Descriptions(Strict):
    """Nouns that may stand for someone named before, by class and, within it, by sort."""

    Person: dict[str, Words]
    Organization: dict[str, Words]
    Country: dict[str, Words]
    Region: dict[str, Words]
    City: dict[str, Words]

    def classes(self, lemma: str) -> tuple[str, ...]:
        """Republic: Country, Region."""
        return self._by_word[lemma][0] if lemma in self._by_word else ()

    def sorts(self, lemma: str) -> frozenset[str]:
        """Agency: media, state. Two words that share one may speak of the same."""
        return self._by_word[lemma][1] if lemma in self._by_word else frozenset()

    @cached_property
    def _by_word(self) -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for name in type(self).model_fields:
            for sort, words in getattr(self, name).items():
                for word in words:
                    found.setdefault(word, []).append((name, sort))
        return {
            word: (tuple(dict.fromkeys(name for name, _ in told)), frozenset(sort for _, sort in told))
            for word, told in found.items()
        }


class Unnamed(Strict):
    """Nouns for those nobody names, by class; prepositions behind which no longer stands who they are."""

    Person: Words
    Organization: Words
    Actor: Words
    ends: Words

    def kind(self, lemma: str) -> str | None:
        """Source: Person, police: Organization."""
        return next((name for name in ("Person", "Organization", "Actor") if lemma in getattr(self, name)), None)


class Ownership(Strict):
    """Verbs and nouns that tell who owns what, and what says that it is no longer so."""

    owns: Words
    holds: Words
    belongs: Words
    owners: Words
    parents: Words
    daughters: Words
    subsidiaries: Words
    shares: Words
    unreal: Words


class Grammar:
    """All grammar lexicons of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.slots = lexicon(lang, "slots", Slots).slots
        self.light_verbs = lexicon(lang, "light_verbs", LightVerbs)
        self.status = lexicon(lang, "status", Status)
        self.sources = lexicon(lang, "sources", Sources)
        self.content = lexicon(lang, "content", Content)
        self.tellings = lexicon(lang, "tellings", Tellings)
        self.titles = lexicon(lang, "titles", Titles)
        self.representatives = lexicon(lang, "representatives", Representatives)
        self.small = lexicon(lang, "small", Small)
        self.pronouns = lexicon(lang, "pronouns", Pronouns)
        self.descriptions = lexicon(lang, "descriptions", Descriptions)
        self.unnamed = lexicon(lang, "unnamed", Unnamed)
        self.ownership = lexicon(lang, "ownership", Ownership)


@cache
def grammar(lang: str) -> Grammar:
    """The grammar of ru, uk or en, read once."""
    return Grammar(lang)
