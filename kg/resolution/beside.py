"""What stands beside the names of a person in one article: walks of life and ages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from kg.model import Facts, Mention
from kg.vocabulary.folding import fold
from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.reading import Strict
from kg.vocabulary.walks import is_dictionary_form, walks_of

BEFORE = re.compile(r"((?:[\w'’-]+ ){1,3})[«\"“]?$")  # the words before a name, within one phrase
APPOSED = re.compile(r"^, (?:an?|the) ((?:[\w'’-]+ ){0,2}[\w'’-]+)")  # John Smith, a former golfer
AFTER = re.compile(r"^, (\d{1,3}),")  # John Smith, 52, …
NEAR = 60  # characters that are looked at on either side
SMALL = 3  # letters of the words that end a phrase: и, в, что, при


class Ages(Strict):
    """How the words begin that make an adjective of a number: 52-летний, 52-річний, 52-year-old."""

    of_years: tuple[str, ...]


def walks_beside(facts: Facts, local: str, spans: Iterable[Mention]) -> frozenset[str]:
    """By the posts held, by what the article calls them, and by what stands beside the name in its case."""
    lang, told = facts.article.lang, [each.title for each in facts.positions if each.holder == local]
    for mention in spans:
        if mention.kind == "description":
            told.append(mention.normal)
        elif mention.kind == "name":
            told += _titles(facts, mention)
    return frozenset().union(*(walks_of(title, lang) for title in told))


def ages_beside(facts: Facts, spans: Iterable[Mention]) -> frozenset[int]:
    """52-летний Павел Фролов; Pavel Frolov, 52, …"""
    names = [mention for mention in spans if mention.kind == "name"]
    return frozenset(age for mention in names for age in _ages(facts, mention))


def _titles(facts: Facts, mention: Mention) -> Iterator[str]:
    """The nearest word that tells a walk, in the case of the name: тренер Шведов, not тренера Шведов."""
    lang, straight = facts.article.lang, fold(mention.evidence.exact) == fold(mention.normal)
    for word in _phrase(_before(facts, mention), lang):
        if walks_of(word, lang):
            yield from [word] if straight == is_dictionary_form(word, lang) else []
            break
    if lang == "en" and (apposed := APPOSED.search(_after(facts, mention))):
        yield apposed[1]


def _phrase(before: str, lang: str) -> list[str]:
    """The words before a name, the nearest first: полковник полиции Петров; in English the title comes last."""
    found = BEFORE.search(before)
    words = found[1].split()[::-1] if found else []
    small = next((i for i, word in enumerate(words) if i and len(word) <= SMALL), len(words))
    return words[: 1 if lang == "en" else small]


def _ages(facts: Facts, mention: Mention) -> Iterator[int]:
    told = (_age_word(facts.article.lang).search(_before(facts, mention)), AFTER.search(_after(facts, mention)))
    return (int(found[1]) for found in told if found)


@cache
def _age_word(lang: str) -> re.Pattern[str]:
    stems = "|".join(map(re.escape, lexicon(lang, "ages", Ages).of_years))
    return re.compile(rf"(?<!\d)(\d{{1,3}})[- ](?:{stems})\w* (?:[\w'’-]+ ){{0,2}}$")


def _before(facts: Facts, mention: Mention) -> str:
    begin = mention.evidence.begin
    return facts.article.text[max(begin - NEAR, 0) : begin]


def _after(facts: Facts, mention: Mention) -> str:
    return facts.article.text[mention.evidence.end : mention.evidence.end + NEAR]
