"""An entity's mentions as text: how each article names it, and why that is one."""

from __future__ import annotations

from collections.abc import Iterator

from kg.cli.portrait import MARGIN, Portraits
from kg.errors import KgError
from kg.pipeline.sides import Bench, Side
from kg.resolution.judgements import short
from kg.resolution.scoring import ENOUGH
from kg.resolution.why import Appearance

FEW = 8  # that a sentence lists


def side_of(bench: Bench, words: str) -> Side:
    """A mention as ARTICLE:OFFSET, or an entity by id or name. Raises KgError where it may be several."""
    if mention := bench.mention(words):
        return mention
    portraits = Portraits(bench.graph)
    found = portraits.find(words)
    if len(found) > 1:
        several = ", ".join(f"{id} ({portraits.label(id)})" for id in found[:FEW])
        more = f" and {len(found) - FEW} more" if len(found) > FEW else ""
        raise KgError(f"{short(words)} may be {several}{more}; say which by its id.")
    return bench.side(found[0])


def reasons(bench: Bench, node: str) -> Iterator[str]:
    """The lines that tell how each article names an entity, and why that is the same one."""
    side = bench.side(node)
    yield f"{side.label} · {side.type} · {side.node}"
    for told in bench.why(node):
        names = ", ".join(map(short, told.names or (told.spot.exact,)))
        yield f"  {names} · {told.lang} · [{bench.place(told.spot)}]"
        yield from (f"{MARGIN}{line}" for line in _reasons(bench, told))


def _reasons(bench: Bench, told: Appearance) -> Iterator[str]:
    if told.beside is None:
        yield "the earliest"
        return
    yield f"the same as {short(told.beside.exact)} [{bench.place(told.beside)}]:"
    yield from (f"{_points(reason.points)} {reason.text}" for reason in told.reasons)
    weighed = [reason.points for reason in told.reasons if reason.points is not None]
    if weighed:
        yield f"{_points(sum(weighed))} in all; {ENOUGH} is enough"


def _points(points: float | None) -> str:
    return "    –" if points is None else f"{points:+5.2f}"
