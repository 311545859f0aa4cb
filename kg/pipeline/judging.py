"""Judgements on a graph that is there: made, kept, taken back; each time the graph is concluded anew."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.errors import KgError
from kg.pipeline.conclude import Sizes, conclude, sizes
from kg.pipeline.folder import GraphFolder
from kg.pipeline.sides import Side, current_facts
from kg.resolution import Judgement, check_judgements
from kg.resolution.clusters import same_class
from kg.resolution.judgements import IS, NOT_SAME, SAME, short
from kg.vocabulary.gazetteer import gazetteer, with_own

WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")


def same(one: Side, other: Side, note: str = "") -> list[Judgement]:
    """That two are one. Raises KgError where they are already, or can never be."""
    if one.first == other.first:
        raise KgError(f"Both are {one.label} ({one.node}) already.")
    if not same_class(one.type, other.type):
        raise KgError(f"{one.label} is a {one.type}, {other.label} a {other.type}: they cannot be the same.")
    return [Judgement(SAME, one.first, other.first, note=note)]


def different(one: Side, other: Side, note: str = "") -> list[Judgement]:
    """That two are not one. Raises KgError where nobody says which mentions of an entity differ."""
    if one.first == other.first:
        raise KgError(
            f"Both are {one.label} ({one.node}): say which of its mentions differ, as ARTICLE:OFFSET from "
            "kg show GRAPH NAME --why; those of one article are always one."
        )
    return [Judgement(NOT_SAME, one.first, other.first, note=note)]


def known_as(side: Side, id: str, note: str = "") -> list[Judgement]:
    """That one is known by this id. Raises KgError for what is no id, or the id of something of another kind."""
    known = gazetteer().by_id(id)
    if known is None and not WIKIDATA.fullmatch(id):
        raise KgError(f"{short(id)!r} is no Wikidata id such as Q58217, and no id of the gazetteer.")
    if known and not same_class(known.type, side.type):
        name = known.names.get("en") or next(iter(known.names.values()))
        raise KgError(f"{side.label} is a {side.type}, {id} ({name}) a {known.type}: they cannot be the same.")
    # Where the gazetteer takes it for someone else, it does so in every article: each has to be told.
    spots = side.spots if side.known not in (None, id) else side.spots[:1]
    return [Judgement(IS, spot, known=id, note=note) for spot in spots]


def add(folder: GraphFolder, new: Sequence[Judgement]) -> Sizes:
    """Adds judgements and concludes the graph anew. Raises KgError, and writes nothing, where they contradict."""
    old = folder.judgements()
    said = {_content(each) for each in old}
    fresh = [each for each in new if _content(each) not in said]
    if not fresh:
        raise KgError("That is judged already; kg judge GRAPH --list shows it.")
    return _replace(folder, [*old, *fresh])


def undo(folder: GraphFolder, numbers: Sequence[int]) -> Sizes:
    """Takes judgements back by their number, from 1, and concludes the graph anew. Raises KgError for no number."""
    old = folder.judgements()
    wrong = next((number for number in numbers if not 1 <= number <= len(old)), None)
    if wrong is not None:
        held = f"1 to {len(old)}" if old else "none"
        raise KgError(f"There is no judgement {wrong}; {folder.path} has {held}.")
    return _replace(folder, [each for number, each in enumerate(old, start=1) if number not in numbers])


def _replace(folder: GraphFolder, judgements: Sequence[Judgement]) -> Sizes:
    with with_own(folder.own_gazetteer()), folder.records() as records:
        check_judgements(current_facts(folder, records), judgements)
        folder.write_judgements(judgements)
        return conclude(folder, records, lambda step, done: None) or sizes(folder.graph())


def _content(judgement: Judgement) -> tuple[object, ...]:
    """What is decided, whatever is noted, and the same from either side."""
    sides = frozenset({judgement.one, judgement.other})
    return judgement.decision, sides, judgement.known
