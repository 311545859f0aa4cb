"""Reasons that lie in what the pointing word calls somebody, and what the article does."""

from __future__ import annotations

from kg.extraction.antecedents.pair import Pair


def called_so(pair: Pair) -> bool:
    """The article calls the candidate so beside its name: singer Anna Swan … the singer."""
    calls = pair.setting.calls
    return pair.anaphor.noun and any(_word(pair) in calls.get(key, ()) for key in pair.candidate.keys)


def called_otherwise(pair: Pair) -> bool:
    """The article calls the candidate something else, and not this."""
    calls = pair.setting.calls
    other = any(calls.get(key) for key in pair.candidate.keys)
    return pair.anaphor.noun and other and not called_so(pair)


def another_called_so(pair: Pair) -> bool:
    """The article calls somebody else so beside a name."""
    if not pair.anaphor.noun:
        return False
    word, keys = _word(pair), pair.candidate.keys
    return any(word in words and key not in keys for key, words in pair.setting.calls.items())


def same_sort(pair: Pair) -> bool:
    """Other words of the same sort stand in or beside the candidate's name: the paper, for a daily."""
    sorts = _sorts(pair)
    return bool(sorts and sorts & _known_sorts(pair)) and not called_so(pair)


def other_sort(pair: Pair) -> bool:
    """Only words of other sorts do: the club, for a ministry."""
    sorts = _sorts(pair)
    known = _known_sorts(pair) if sorts else set()
    return bool(known) and not sorts & known


def of_any_sort(pair: Pair) -> bool:
    """The noun suits anyone: the woman."""
    return bool(_sorts(pair) & {"any", "anyone"})


def in_name(pair: Pair) -> bool:
    """The noun stands in the candidate's name: the ministry, Ministry of Defence."""
    return pair.anaphor.noun and any(_word(pair) in pair.setting.names[key] for key in pair.candidate.keys)


def holds_post(pair: Pair) -> bool:
    """The candidate holds a post of this title."""
    return pair.holds


def another_holds(pair: Pair) -> bool:
    """Another one holds a post of this title too: which minister?"""
    return pair.shared


def holds_another(pair: Pair) -> bool:
    """The candidate holds posts, but none of this title."""
    return pair.posts and not pair.holds


def same_owner(pair: Pair) -> bool:
    """The post is in the same country or body."""
    return pair.owned == "same"


def other_owner(pair: Pair) -> bool:
    """The post is in another country or body."""
    return pair.owned == "other"


def title(pair: Pair) -> bool:
    """The noun is a title."""
    return _word(pair) in pair.setting.grammar.titles.words


def modified(pair: Pair) -> bool:
    """Adjectives or a genitive tell the noun from others: "the Swedish company"."""
    return pair.anaphor.noun and bool(pair.setting.tree.children(pair.anaphor.token, "amod", "nmod", "compound"))


def pointed(pair: Pair) -> bool:
    """An article or demonstrative points back: the, this, этот, цей."""
    marks = [t.feats for t in pair.setting.tree.children(pair.anaphor.token, "det")]
    return any(feats.get("Definite") == "Def" or feats.get("PronType") == "Dem" for feats in marks)


def bare(pair: Pair) -> bool:
    """The noun stands alone."""
    return pair.anaphor.noun and not modified(pair)


def _sorts(pair: Pair) -> frozenset[str]:
    return pair.setting.grammar.descriptions.sorts(_word(pair)) if pair.anaphor.noun else frozenset()


def _known_sorts(pair: Pair) -> set[str]:
    return {sort for key in pair.candidate.keys for sort in pair.setting.sorts(key)} - {"any", "anyone"}


def _word(pair: Pair) -> str:
    return pair.anaphor.token.lemma.lower()
