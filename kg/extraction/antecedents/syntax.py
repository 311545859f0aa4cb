"""Reasons that lie in the parts the two play in their sentences."""

from __future__ import annotations

from kg.extraction.antecedents.pair import Pair
from kg.extraction.candidates import Setting
from kg.extraction.tree import base
from kg.model import Token

CORE = ("nsubj", "obj", "iobj", "obl")


def subject(pair: Pair) -> bool:
    """The candidate is a subject: who acts is spoken of further."""
    return relation(pair.candidate.head, pair.setting) == "nsubj"


def both_subjects(pair: Pair) -> bool:
    """Both are subjects."""
    return subject(pair) and relation(pair.anaphor.token, pair.setting) == "nsubj"


def owner(pair: Pair) -> bool:
    """The candidate only says whose something is."""
    return relation(pair.candidate.head, pair.setting) == "nmod"


def same_clause(pair: Pair) -> bool:
    """Both depend on one verb: he met Peter."""
    (one, other) = (pair.setting.joint(t) for t in (pair.candidate.head, pair.anaphor.token))
    return one.head == other.head and base(one) in CORE and base(other) in CORE


def above(pair: Pair) -> bool:
    """The word stands in a clause below the candidate's verb: Anna said that she."""
    verb = pair.setting.tree.head(pair.setting.joint(pair.candidate.head))
    return subject(pair) and verb in list(pair.setting.tree.ancestors(pair.anaphor.token))[1:]


def main_subject(pair: Pair) -> bool:
    """The candidate is the subject of its sentence's main verb."""
    verb = pair.setting.tree.head(pair.setting.joint(pair.candidate.head))
    return subject(pair) and verb is not None and pair.setting.tree.head(verb) is None


def leads(pair: Pair) -> bool:
    """No other name stands before the candidate in its sentence."""
    return pair.candidate.keys == pair.setting.leads.get(pair.candidate.head.sentence)


def own_subject(pair: Pair) -> bool:
    """The candidate is the subject of the clause in which the word says whose something is: Anna sold her house."""
    return _possessed(pair) and pair.setting.cast.doc.lang == "en"


def other_subject(pair: Pair) -> bool:
    """The same where a language would say "her own" (свой) of the subject."""
    return _possessed(pair) and pair.setting.cast.doc.lang != "en"


def _possessed(pair: Pair) -> bool:
    noun, mine = pair.setting.tree.head(pair.anaphor.token), pair.setting.joint(pair.candidate.head)
    possessive = base(pair.anaphor.token) in ("nmod", "det", "amod")
    return possessive and noun is not None and subject(pair) and noun.head == mine.head


def said(pair: Pair) -> bool:
    """The noun is a subject: who is already known acts."""
    return pair.anaphor.noun and relation(pair.anaphor.token, pair.setting) == "nsubj"


def relation(token: Token, setting: Setting) -> str:
    """The relation of a token, or of what it is joined to."""
    return base(setting.joint(token))
