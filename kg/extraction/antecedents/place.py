"""Reasons that lie in where the two stand."""

from __future__ import annotations

from kg.extraction.antecedents.pair import Pair


def same_sentence(pair: Pair) -> bool:
    """Both stand in one sentence."""
    return pair.apart == 0 and not named_later(pair)


def sentence_before(pair: Pair) -> bool:
    """The candidate stands in the sentence before."""
    return pair.apart == 1


def two_before(pair: Pair) -> bool:
    """The candidate stands two sentences before."""
    return pair.apart == 2


def three_before(pair: Pair) -> bool:
    """The candidate stands three sentences before."""
    return pair.apart == 3


def far_before(pair: Pair) -> bool:
    """The candidate was last spoken of more than three sentences before."""
    return pair.apart > 3


def named_later(pair: Pair) -> bool:
    """The article names the candidate only later."""
    return pair.candidate.head.index > pair.anaphor.token.index


def new_paragraph(pair: Pair) -> bool:
    """A paragraph ends between them."""
    first, last = sorted((pair.candidate.head.end, pair.anaphor.token.begin))
    return "\n" in pair.setting.cast.doc.text[first:last]


def nearest(pair: Pair) -> bool:
    """No other possible candidate stands nearer."""
    return pair.nearer == 0


def second_nearest(pair: Pair) -> bool:
    """One other possible candidate stands nearer."""
    return pair.nearer == 1


def only(pair: Pair) -> bool:
    """Nobody else is possible."""
    return pair.rivals == 0


def headline(pair: Pair) -> bool:
    """The word stands in the headline, before anybody is named."""
    return pair.anaphor.token.sentence == 0
