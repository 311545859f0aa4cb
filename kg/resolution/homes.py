"""Which countries the words beside a name say it is of: Canadian philosopher, чешский «Слован», Paris, Texas."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kg.model import Facts, Mention
from kg.resolution.members import Member
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity
from kg.vocabulary.walks import walks_of

# A country's adjective and the name of a person may have two words between: мексиканский боксёр Педро Лопес.
LED = re.compile(r" (?:[^\W\dA-ZА-ЯІЇЄҐ_][\w'’-]* ){0,2}")
LEADING = re.compile(r"([\w'’-]+) [«\"“]?$")  # the word before a body
FOLLOWING = re.compile(r", |, in | \(")  # between a place and what it lies in
# What an adjective of a country declines to: словацкого, словацкое; українська, українського.
ENDING = re.compile(r"(?<=к)(?:ого|ому|им|ом|ая|ой|ую|ое|а|е|у|ої|ій|ою)$")
NEAR = 60  # characters that are looked at before a body


def settle_homes(facts: Facts, members: Iterable[Member], gazetteer: Gazetteer) -> None:
    """Fills in the countries that each is said to be of."""
    spans: dict[str, list[Mention]] = defaultdict(list)
    for mention in facts.mentions:
        if mention.kind == "name":
            spans[mention.refers_to].append(mention)
    for member in members:
        told = _told(facts, member, spans[member.key[1]], gazetteer)
        member.homes = frozenset(_country(entity) for entity in told) - {""}


def _told(facts: Facts, member: Member, spans: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[KnownEntity]:
    if member.type == "Person":
        return _countries_of_person(facts, spans, gazetteer)
    if member.type == "Organization":
        return _countries_of_body(facts, spans, gazetteer)
    return _around(facts, spans, gazetteer)


def _countries_of_person(facts: Facts, spans: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[KnownEntity]:
    """By the adjective, in which extraction has found the country; in English by the country before a calling."""
    for country in facts.mentions:
        if any(_leads(facts, country, mention.evidence.begin) for mention in spans):
            known = gazetteer.lookup(country.normal, facts.article.lang)
            yield from (entity for entity in known[:1] if entity.type == "Country")


def _leads(facts: Facts, country: Mention, begin: int) -> bool:
    """Canadian philosopher Ann Lowe, New Zealand economist Ann Lowe."""
    between = LED.fullmatch(facts.article.text, country.evidence.end, begin)
    called = facts.article.lang == "en" and between and walks_of(between[0], "en")
    return bool(between) and (country.kind == "description" or bool(called))


def _countries_of_body(facts: Facts, spans: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[KnownEntity]:
    for begin in (mention.evidence.begin for mention in spans):
        if before := LEADING.search(facts.article.text[max(begin - NEAR, 0) : begin]):
            yield from gazetteer.demonyms(ENDING.sub("ий", before[1]), facts.article.lang)


def _around(facts: Facts, spans: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[KnownEntity]:
    """The region or country that follows a place."""
    ends = [mention.evidence.end for mention in spans]
    for outer in facts.mentions:
        if any(FOLLOWING.fullmatch(facts.article.text, end, outer.evidence.begin) for end in ends):
            known = gazetteer.lookup(outer.normal, facts.article.lang)
            yield from (entity for entity in known[:1] if entity.type in ("Country", "Region"))


def _country(entity: KnownEntity) -> str:
    return entity.id if entity.type == "Country" else entity.country or ""
