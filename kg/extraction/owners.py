"""Owners: whose post it is, the body or country in the phrase of a title."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from kg.extraction.cast import Cast, Span
from kg.extraction.titles import Title
from kg.model import Token
from kg.vocabulary.folding import fold
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import Grammar

NEAR = 3  # sentences
STEM = 4  # letters that an adjective and the name it is made of share
RELATIONAL = re.compile("(с|ц)ь?к[иі]й$")


def owners(title: Title, person: Span | None, cast: Cast, grammar: Grammar) -> list[str]:
    """Keys of the bodies or countries a title belongs to, the likeliest first."""
    found = [*_named(title, cast, grammar), *_adjectives(title, cast)]
    if not found and person:
        found = _home(person, cast, grammar) or _party(title, cast, grammar)
    if not found:
        found = _meant(title, cast, grammar)
    if not found and person:
        found = _country_of(title, person, cast, grammar)
    return list(dict.fromkeys(found))


def _named(title: Title, cast: Cast, grammar: Grammar) -> list[str]:
    """Names in the phrase: those after the head, but in English a body before it comes first."""
    spans = [span for span in _spans(title, cast) if _may_own(span, title, cast, grammar)]
    before = [span for span in spans if span.first < title.head.index]
    after = [span for span in spans if span.first >= title.head.index]
    if cast.doc.lang == "en":
        bodies = [span for span in before if span.type == "Organization"]
        return [span.key for span in (*reversed(bodies), *after, *reversed(before))]
    return [span.key for span in (*after, *before)]


def _spans(title: Title, cast: Cast) -> Iterator[Span]:
    """Named spans of the phrase, and those that stand with the person's name in one compound."""
    seen: set[int] = set()
    for index in range(title.first, title.last):
        span = cast.by_token.get(index)
        if span and span.first not in seen:
            seen.add(span.first)
            yield span


def _may_own(span: Span, title: Title, cast: Cast, grammar: Grammar) -> bool:
    if span.first <= title.head.index < span.last or not cast.fits(span.key, ("Organization", "Place")):
        return False
    if all(fold(token.text) in grammar.titles.qualifiers for token in cast.doc.tokens[span.first : span.last]):
        return False  # Shadow chancellor: taggers take the first word of a sentence for a name
    if span.type == "Organization" and not is_of_state(title.head, grammar):
        return True
    return not _is_topic(span, title, cast, grammar)


def _is_topic(span: Span, title: Title, cast: Cast, grammar: Grammar) -> bool:
    """Whether a name tells what the post deals with: міністр з питань *Brexit*, ambassador to *Russia*."""
    between = cast.doc.tokens[title.head.index + 1 : span.first]
    after_preposition = {fold(noun.lemma) for word, noun in itertools.pairwise(between) if word.pos == "ADP"}
    of_topic = is_of_state(title.head, grammar) and not after_preposition.isdisjoint(grammar.titles.topics)
    return of_topic or _preposition(span, title, cast) in grammar.titles.foreign


def _preposition(span: Span, title: Title, cast: Cast) -> str:
    """The last preposition between the head and a name after it."""
    tokens = cast.doc.tokens[title.head.index + 1 : span.first]
    return next((token.text.lower() for token in reversed(tokens) if token.pos == "ADP"), "")


def _adjectives(title: Title, cast: Cast) -> list[str]:
    """российский министр, Ukrainian president."""
    lang = cast.doc.lang
    for token in cast.doc.tokens[title.first : title.last]:
        for country in gazetteer().demonyms(token.lemma, lang):
            return [cast.refer_known(token.index, country)]
        if place := _adjective_place(token, cast):
            return [cast.refer(token.index, place.key, "description")]
    return []


def _adjective_place(token: Token, cast: Cast) -> Span | None:
    """саратовский губернатор: a city or region of the article whose name begins like the adjective."""
    stem = RELATIONAL.sub("", fold(token.lemma))
    if token.pos != "ADJ" or stem == fold(token.lemma) or len(stem) < STEM or token.index in cast.by_token:
        return None
    places = (span for span in cast.spans if span.type in ("Region", "City") and span.kind == "name")
    return next((span for span in places if _begins_alike(stem, fold(span.normal))), None)


def _begins_alike(stem: str, name: str) -> bool:
    """московск- has one letter that Москва has not."""
    return name.startswith(stem[: max(STEM, len(stem) - 2)])


def _home(person: Span, cast: Cast, grammar: Grammar) -> list[str]:
    """Senator Anna Swan *of Maryland*; Anna Swan *(D-Maryland)*; аналитик Ильин *из Сбербанка*."""
    tokens = cast.doc.tokens[person.last : person.last + 4]
    words = [token.text for token in tokens]
    if words and words[0] in grammar.titles.home and (span := cast.by_token.get(person.last + 1)):
        return [span.key] if cast.fits(span.key, ("Organization", "Place")) else []
    if len(words) == 4 and words[0] in ("(", ",") and words[1] in ("D", "R", "I") and words[2] == "-":
        state = cast.by_token.get(tokens[3].index)
        return [state.key] if state and state.type != "Person" and cast.fits(state.key, ("Place",)) else []
    return []


def _party(title: Title, cast: Cast, grammar: Grammar) -> list[str]:
    """the Republican candidate: a word before the head that, with "Party" after it, is a known name."""
    if cast.doc.lang != "en" or fold(title.head.lemma) not in grammar.titles.party:
        return []
    for token in cast.doc.tokens[title.first : title.head.index]:
        for known in gazetteer().lookup(f"{token.text} Party", "en"):
            return [cast.refer_known(token.index, known)]
    return []


def _meant(title: Title, cast: Cast, grammar: Grammar) -> list[str]:
    """the company's director, президент страны: the body or country named last before it."""
    for token in cast.doc.tokens[title.first : title.last]:
        kind = _kind(token.lemma.lower(), grammar)
        if kind and token is not title.head and token.index not in cast.by_token:
            near = [s for s in cast.spans if s.type == kind and s.last <= token.index and _is_near(s, token, cast)]
            last = max(near, key=lambda span: span.first, default=None)
            return [cast.refer(token.index, last.key, "description")] if last else []
    return []


def _kind(word: str, grammar: Grammar) -> str:
    """What class of names a word stands for."""
    kinds = {"Organization": "bodies", "Country": "lands", "Region": "regions", "City": "cities"}
    return next((kind for kind, words in kinds.items() if word in getattr(grammar.titles, words)), "")


def _is_near(span: Span, token: Token, cast: Cast) -> bool:
    return token.sentence - cast.doc.tokens[span.first].sentence <= NEAR


def _country_of(title: Title, person: Span, cast: Cast, grammar: Grammar) -> list[str]:
    """The country of a known holder of an office of state: President Obama, whether the article names it or not."""
    known = cast.known(person.key)
    if known is None or known.country is None or not is_of_state(title.head, grammar):
        return []
    country = gazetteer().by_id(known.country)
    if country and not any(span.key == country.id for span in cast.spans):
        cast.imply(title.head.index, country)
    return [known.country] if country else []


def is_of_state(head: Token, grammar: Grammar) -> bool:
    state = {fold(word) for word in grammar.titles.state}
    return not state.isdisjoint((fold(head.lemma), fold(head.text), *fold(head.lemma).split("-")))
