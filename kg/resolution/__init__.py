"""Facts of many articles → links: who is who, which events are one, and why."""

from kg.resolution.judgements import Judgement, Spot, judgement_line, read_judgements
from kg.resolution.resolve import resolve

__all__ = ["Judgement", "Spot", "judgement_line", "read_judgements", "resolve"]
