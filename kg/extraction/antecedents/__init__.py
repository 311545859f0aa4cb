"""Antecedents: what speaks for and against each candidate a pronoun or description may mean. Docstrings are reasons."""

from __future__ import annotations

from collections.abc import Callable

from kg.extraction.antecedents import calls, kinds, place, speech, syntax
from kg.extraction.antecedents.pair import Pair

__all__ = ["FEATURES", "Pair"]

FEATURES: tuple[Callable[[Pair], bool], ...] = (
    place.same_sentence, place.sentence_before, place.two_before, place.three_before, place.far_before,
    place.named_later,
    kinds.named, kinds.unnamed_person, kinds.person, kinds.organization, kinds.country, kinds.first_class,
    kinds.same_gender, kinds.guessed_gender, kinds.other_gender, kinds.plural, kinds.joined,
    syntax.subject, syntax.both_subjects, syntax.owner, syntax.same_clause, syntax.above,
    syntax.main_subject, syntax.leads, syntax.own_subject, syntax.other_subject, speech.speaks, speech.both_speak,
    speech.quoted_speaker, speech.quoted_together, speech.out_of_quote, place.new_paragraph, kinds.pronoun_before,
    place.nearest, place.second_nearest, place.only, kinds.often, kinds.once,
    calls.called_so, calls.called_otherwise, calls.another_called_so, calls.same_sort, calls.other_sort,
    calls.of_any_sort, calls.in_name,
    calls.holds_post, calls.another_holds, calls.holds_another, calls.same_owner, calls.other_owner,
    calls.title, calls.modified, calls.pointed, calls.bare, syntax.said, place.headline,
)  # fmt: skip
"""In the order in which the networks of meaning.npz take them."""
