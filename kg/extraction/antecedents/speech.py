"""Reasons that lie in who says something, and in what is quoted."""

from __future__ import annotations

from kg.extraction.antecedents.pair import Pair
from kg.extraction.antecedents.syntax import relation
from kg.extraction.candidates import Setting
from kg.model import Token


def speaks(pair: Pair) -> bool:
    """The candidate was last told to say something."""
    return _speaks(pair.candidate.head, pair.setting)


def both_speak(pair: Pair) -> bool:
    """Both say something: who spoke goes on speaking."""
    return speaks(pair) and _speaks(pair.anaphor.token, pair.setting)


def quoted_speaker(pair: Pair) -> bool:
    """The word stands in direct speech, the candidate says it: a speaker says "I", not "he"."""
    quote = pair.setting.quote(pair.anaphor.token)
    return bool(quote) and abs(pair.apart) < 2 and speaks(pair) and quote != pair.setting.quote(pair.candidate.head)


def quoted_together(pair: Pair) -> bool:
    """Both stand in the same direct speech."""
    quote = pair.setting.quote(pair.anaphor.token)
    return bool(quote) and quote == pair.setting.quote(pair.candidate.head)


def out_of_quote(pair: Pair) -> bool:
    """The candidate is spoken of in direct speech, the word stands outside it."""
    return pair.setting.quote(pair.candidate.head) not in (None, pair.setting.quote(pair.anaphor.token))


def _speaks(token: Token, setting: Setting) -> bool:
    verb = setting.tree.head(setting.joint(token))
    return relation(token, setting) == "nsubj" and verb is not None and verb.lemma.lower() in setting.speech
