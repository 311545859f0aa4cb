"""Sides: "стороны договорились", "the two men met" — the sides of the event told before."""

from __future__ import annotations

from kg.extraction.drafts import Draft
from kg.extraction.tree import Tree
from kg.vocabulary.grammar import Grammar

ROLES = ("participant", "agent")
TOLD_APART = ("nmod", "compound", "amod", "appos", "flat")
"""What tells of others: NATO ministers, the leaders *of four countries*."""


def recall_sides(events: list[Draft], tree: Tree, grammar: Grammar) -> None:
    """Gives events whose subject only says "the sides" the participants of the last event that named two."""
    last: list[str] = []
    for event in sorted(events, key=lambda e: e.token.index):
        role = next((role for role in ROLES if event.match and role in event.match.frame.roles), None)
        if role and len(event.actors) < 2 and _speaks_of_sides(event, tree, grammar):
            event.add(role, last)
        named = event.roles.get("participant", [])
        last = list(named) if len(named) > 1 else last


def _speaks_of_sides(event: Draft, tree: Tree, grammar: Grammar) -> bool:
    clause = event.match.clause if event.match else event.token
    subjects = tree.children(clause, "nsubj")
    plain = (t for t in subjects if t.feat("Number") != "Sing" and not tree.children(t, *TOLD_APART))
    return any(t.lemma.lower() in grammar.representatives.sides for t in plain)
