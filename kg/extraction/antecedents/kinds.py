"""Reasons that lie in who or what the candidate is, and how often it is spoken of."""

from __future__ import annotations

from kg.extraction.antecedents.pair import Pair
from kg.vocabulary.ontology import ontology


def named(pair: Pair) -> bool:
    """The candidate has a name: news goes on speaking of the named."""
    return bool(pair.candidate.keys)


def unnamed_person(pair: Pair) -> bool:
    """The candidate is somebody without a name: "the officer said he"."""
    return not pair.candidate.keys and pair.candidate.type == "Person"


def person(pair: Pair) -> bool:
    """The candidate is a person."""
    return pair.candidate.type == "Person"


def organization(pair: Pair) -> bool:
    """The candidate is an organization."""
    return pair.candidate.type == "Organization"


def country(pair: Pair) -> bool:
    """The candidate is a country."""
    return pair.candidate.type == "Country"


def first_class(pair: Pair) -> bool:
    """The noun means this class first: a republic is a country before it is a region."""
    return pair.anaphor.noun and ontology().is_a(pair.candidate.type, pair.anaphor.classes[0])


def guessed_gender(pair: Pair) -> bool:
    """Only the form of the name hints at the candidate's gender."""
    return same_gender(pair) and pair.candidate.guessed


def same_gender(pair: Pair) -> bool:
    """Gender agrees."""
    return bool(pair.anaphor.gender) and pair.anaphor.gender == pair.candidate.gender


def other_gender(pair: Pair) -> bool:
    """Gender differs; titles of men are used of women too, so for nouns this is no proof."""
    return bool(pair.candidate.gender and pair.anaphor.gender) and not same_gender(pair)


def plural(pair: Pair) -> bool:
    """The candidate is many."""
    return pair.candidate.plural


def joined(pair: Pair) -> bool:
    """The candidate is several names joined by "and"."""
    return len(pair.candidate.keys) > 1


def pronoun_before(pair: Pair) -> bool:
    """The nearest mention of the candidate is itself a pronoun or description: it is what is spoken of."""
    return pair.candidate.pronoun


def often(pair: Pair) -> bool:
    """The article has spoken of the candidate three times or more."""
    return pair.told >= 3


def once(pair: Pair) -> bool:
    """The article has spoken of the candidate once."""
    return pair.told == 1
