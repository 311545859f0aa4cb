"""Articles with marked events and statements → what the event network takes in and should say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import numpy as np

from kg.extraction.clues import Clues, row, with_between
from kg.extraction.matches import Filler
from kg.extraction.scene import Scene, scene
from kg.model import Article
from kg.text import analyze
from kg.vocabulary.frames import frames
from training.annotated import HERE as ANNOTATIONS
from training.reading import articles

WIDTH = 18  # clues of a word are filled up to so many
EMPTY = -1
BRACKETED = re.compile(r"\[([^|\]]+)\|(\w+)\]")
TYPES = ["", *sorted(frames()), "Other"]
"""What a word may tell of: nothing, a class of events or statements, or an event of no class."""
STATUSES = ["occurred", "ongoing", "planned", "proposed", "cancelled", "denied"]
ROLES = [
    "",
    "about",
    "addressee",
    "agent",
    "at",
    "by",
    "host",
    "mediator",
    "participant",
    "place",
    "speaker",
    "target",
    "time",
]


@dataclass(frozen=True, slots=True)
class Telling:
    """One telling of an event: offsets of its trigger, its fillers by role."""

    id: str
    type: str
    begin: int
    end: int
    status: str  # "" for statements
    roles: tuple[tuple[str, int, int], ...] | None  # None where nobody was asked
    share: float = 1.0  # how sure it belongs into the graph; the rest goes to "nothing"


@dataclass(slots=True)
class EventSample:
    """One article: a row a token, a row a pair of trigger and candidate."""

    key: str
    lang: str
    words: list[str]
    starts: list[int]  # the first token of each sentence
    clues: Any  # (tokens, WIDTH) rows of the table, EMPTY where there are fewer
    types: Any  # (tokens,)
    shares: Any  # (tokens,) how sure the type is, the rest goes to "nothing"
    triggers: Any  # (pairs,)
    fillers: Any  # (pairs,)
    pairs: Any  # (pairs, clues)
    roles: Any  # (pairs,)
    events: Any  # (events,) words whose status is marked
    beside: Any  # (events, WIDTH) rows of what is seen of their status
    statuses: Any  # (events,)
    lost: int = 0  # marked fillers that are no candidate
    tellings: list[Telling] = field(default_factory=list)


def marked(corpora: Path, lang: str) -> Iterator[EventSample]:
    """The articles of one language that were marked for this project (annotations/events-LANG.tsv)."""
    lines = (ANNOTATIONS / f"events-{lang}.tsv").read_text(encoding="utf-8").splitlines()
    for file, pieces in groupby((line.split("\t") for line in lines), itemgetter(0)):
        texts = articles(corpora, file, lang)
        for _, record, length, marks in pieces:
            text = texts[record][: int(length)]
            yield sample(f"{file} {record}", text, lang, [telling(mark) for mark in marks.split()])


def telling(mark: str) -> Telling:
    """`e1/Meeting/10-17/occurred/participant=3-9,time=20-25>…`; what a pronoun refers to (>) is not read here."""
    id, type, place, status, parts = mark.split("/")
    begin, end = map(int, place.split("-"))
    roles = []
    for part in filter(None, parts.split(",")):
        role, _, span = part.partition("=")
        first, last = map(int, span.partition(">")[0].split("-"))
        roles.append((role, first, last))
    return Telling(id, type, begin, end, status, tuple(roles))


def written(lang: str) -> Iterator[EventSample]:
    """The bracketed examples of the frames, whose triggers are where their patterns match."""
    for frame in frames().values():
        for number, example in enumerate(frame.examples[lang]):  # type: ignore[index]
            text = BRACKETED.sub(r"\1", example)
            found = scene(analyze(text, lang), Article("example", text, lang)).matches
            match = next((m for m in found if m.frame is frame), None)
            if match:
                roles = [(role, text.index(words), 0) for words, role in BRACKETED.findall(example)]
                own = Telling("e1", frame.type, match.token.begin, match.token.end, "", tuple(roles))
                yield sample(f"{frame.type} {lang} {number}", text, lang, [own])


def sample(key: str, text: str, lang: str, tellings: list[Telling]) -> EventSample:
    """Reads the text as kg does, and puts the marks beside."""
    doc = analyze(text, lang)
    stage = scene(doc, Article(key, text, lang))
    clues = stage.clues
    types, shares = np.zeros(len(doc.tokens), "int16"), np.ones(len(doc.tokens), "float32")
    starts = {token.begin: token.index for token in doc.tokens}
    rows: list[tuple[int, int, list[int], int]] = []
    states: list[tuple[int, list[int], int]] = []
    lost = 0
    for telling in tellings:
        index = starts.get(telling.begin)
        if index is None:
            index = next((t.index for t in doc.tokens if t.begin <= telling.begin < t.end), None)
        if index is None or types[index]:
            continue
        types[index], shares[index] = TYPES.index(telling.type), telling.share
        if telling.status:
            seen = filled(clues.of_status(doc.tokens[index]))
            states.append((index, seen, STATUSES.index(telling.status)))
        if telling.roles is not None:
            found = list(pairs(stage, clues, index, telling))
            lost += len(telling.roles) - sum(label > 0 for *_, label in found)
            rows += found
    table = np.array([filled(clues.of_token(token)) for token in doc.tokens], "int16")
    words, begins = [token.text for token in doc.tokens], [sentence.first for sentence in doc.sentences]
    parts, told = _columns(rows, 4), _columns(states, 3)
    return EventSample(key, lang, words, begins, table, types, shares, *parts, *told, lost, tellings)


def filled(clues: list[str]) -> list[int]:
    """The rows of clues, filled up."""
    rows = [row(clue) for clue in clues][:WIDTH]
    return rows + [EMPTY] * (WIDTH - len(rows))


def _columns(rows: list[Any], count: int) -> list[Any]:
    """Rows as arrays, one a column."""
    return [np.array(part, "int16") for part in zip(*rows, strict=True)] if rows else [np.zeros(0, "int16")] * count


def pairs(stage: Scene, clues: Clues, index: int, telling: Telling) -> Iterator[tuple[int, int, list[int], int]]:
    """Trigger, filler, rows of clues and role of each candidate near an event."""
    trigger = stage.tree.doc.tokens[index]
    for filler, between in with_between(trigger, clues.near(trigger)):
        rows = [row(clue) for clue in clues.of_pair(trigger, telling.type, filler, between)]
        yield index, filler.token.index, rows, label(filler, telling, stage)


def label(filler: Filler, telling: Telling, stage: Scene) -> int:
    """The role a candidate was marked with."""
    first, last = extent(filler, stage)
    for role, begin, _ in telling.roles or ():
        if (filler.kind == "time") == (role == "time") and first <= begin < last:
            return ROLES.index(role)
    return 0


def extent(filler: Filler, stage: Scene) -> tuple[int, int]:
    """Offsets of a candidate's phrase: the whole name or date, else the word."""
    token = filler.token
    if filler.kind == "time":
        placed = (p.found for p in stage.circumstances.dates if p.token is token)
        return next((span.begin, span.end) for span in placed)
    span = stage.cast.by_token.get(token.index)
    if span and span.kind == "name":
        return token.begin, stage.tree.doc.tokens[span.last - 1].end
    return token.begin, token.end
