"""Facts of many articles → links: who is who, which events are one, and why."""

from kg.resolution.candidates import weighed
from kg.resolution.deciding import check_judgements
from kg.resolution.judgements import Judgement, Spot, judgement_line, read_judgements
from kg.resolution.resolve import resolve
from kg.resolution.why import why

__all__ = [
    "Judgement",
    "Spot",
    "check_judgements",
    "judgement_line",
    "read_judgements",
    "resolve",
    "weighed",
    "why",
]
