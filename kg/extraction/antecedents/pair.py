"""A pointing word and somebody it may mean."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extraction.anaphors import Anaphor
from kg.extraction.candidates import Candidate, Setting


@dataclass(frozen=True, slots=True)
class Pair:
    """A pointing word and one candidate, with what the article told of the candidate."""

    anaphor: Anaphor
    candidate: Candidate  # the nearest mention before the word; of those named later only, the first
    rivals: int  # how many others are possible
    nearer: int  # how many of them stand nearer
    told: int  # how often the article has spoken of the candidate before
    holds: bool  # whether a post of this title is known
    shared: bool  # whether another one is known to hold a post of this title
    posts: bool  # whether any post is known
    owned: str  # "same" or "other": whose minister, where both are known
    setting: Setting

    @property
    def apart(self) -> int:
        """Sentences between the two; negative where the candidate comes later."""
        return self.anaphor.token.sentence - self.candidate.head.sentence
