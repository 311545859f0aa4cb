"""The event reader: a small trained network that weighs which words tell of events and who plays which part in them.

It reads what the encoder makes of each word and the clues of `clues.py`, what patterns matched among them. Made by
training/events.py.
"""

from __future__ import annotations

import json
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np

from kg.errors import MissingModel
from kg.extraction.clues import Clues, row, with_between
from kg.extraction.encoder import folder
from kg.extraction.matches import Part, Telling
from kg.inference import session
from kg.model import Doc, Token

NEARLY = 0.05
"""A pattern's type counts if it is so likely beside the likeliest."""
TABLES = ("clue", "plain", "pair", "alone", "seen")
"""What a clue of a word says of it, of types; a clue of a pair of it, of roles; a clue of status."""


class EventReader:
    """A network, its tables and labels, read from a folder."""

    def __init__(self, folder: Path) -> None:
        labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
        self.types, self.statuses, self.roles = labels["types"], labels["statuses"], labels["roles"]
        arrays = np.load(folder / "tables.npz")
        self.clue, self.plain, self.pair, self.alone, self.seen = (
            arrays[name].astype(np.float32) * arrays[f"{name}_scale"] for name in TABLES
        )
        names = ("state", "state_bias", "norm", "norm_bias", "deeper", "deeper_bias", "role", "role_bias")
        self.weights = {name: arrays[name].astype(np.float32) for name in names}
        self.session = session(folder / "network.onnx")

    def read(self, clues: Clues, contexts: Any, least: float, sure: float = 0.0) -> dict[int, Telling]:
        """By token index, every word that tells of an event with at least this probability.

        contexts: what the encoder makes of each token (tokens, width). Statuses and parts are weighed only where the
        type is as likely as `sure` or a complete pattern speaks for the word.
        """
        doc = clues.tree.doc
        types, statuses, trigger, filler = self._words(doc, clues, contexts)
        some = 1 - types[:, 0]
        found = {}
        for index in np.flatnonzero(some >= least):
            likely = dict(zip(self.types[1:], types[index, 1:].tolist(), strict=True))
            type = self._type(clues, int(index), likely)
            token = doc.tokens[index]
            telling = Telling(token, type, float(some[index]), likely, {}, [])
            match = clues.matches.get(token.index)
            if telling.confidence >= sure or (match and not match.missing):
                telling.statuses = self._statuses(clues, token, statuses[index])
                telling.parts = self._parts(telling, clues, trigger[index], filler)
            found[int(index)] = telling
        return found

    def _type(self, clues: Clues, index: int, likely: dict[str, float]) -> str:
        """The likeliest type, unless a complete pattern names another.

        A pattern counts if it is of several words, or its type nearly as likely, or none that was learned.
        """
        best, match = max(likely, key=likely.__getitem__), clues.matches.get(index)
        if match is None or match.missing:
            return best
        own = match.frame.type
        counts = likely.setdefault(own, likely[best]) >= NEARLY * likely[best]
        return own if counts or match.trigger.companions else best

    def _statuses(self, clues: Clues, token: Token, scores: Any) -> dict[str, float]:
        """How likely each status is, should the word tell of an event."""
        seen = self.seen[[row(clue) for clue in clues.of_status(token)]].sum(0)
        return dict(zip(self.statuses, _softmax((scores + seen)[None])[0].tolist(), strict=True))

    def _words(self, doc: Doc, clues: Clues, contexts: Any) -> tuple[Any, Any, Any, Any]:
        """Probabilities of types, scores of statuses, and the two vectors of each word for its pairs."""
        w = self.weights
        rows = [list(map(row, clues.of_token(token))) for token in doc.tokens]
        x = contexts @ w["state"] + w["state_bias"] + _sums(self.clue, rows)
        x = (x - x.mean(1, keepdims=True)) / np.sqrt(x.var(1, keepdims=True) + 1e-5) * w["norm"] + w["norm_bias"]
        words = np.where(x > 0, x, 0.1 * x)[:, None].astype(np.float32)
        outputs = self.session.run(
            ["types", "statuses", "trigger", "filler"],
            {"words": words, "lengths": np.array([len(words)], dtype=np.int32)},
        )
        types, statuses, trigger, filler = (output[:, 0] for output in outputs)
        return _softmax(types + _sums(self.plain, rows)), statuses, trigger, filler

    def _parts(self, telling: Telling, clues: Clues, trigger: Any, filler: Any) -> list[Part]:
        near = list(with_between(telling.token, clues.near(telling.token)))
        if not near:
            return []
        rows = [list(map(row, clues.of_pair(telling.token, telling.type, filler, between))) for filler, between in near]
        scores = _softmax(self._roles(trigger + filler[[filler.token.index for filler, _ in near]], rows))
        best = 1 + scores[:, 1:].argmax(1)
        return [
            Part(self.roles[role], filler, float(1 - score[0]))
            for (filler, _), role, score in zip(near, best, scores, strict=True)
        ]

    def _roles(self, both: Any, rows: list[list[int]]) -> Any:
        """Scores of roles of pairs, from the vectors of both words together and their clues."""
        w = self.weights
        both = np.maximum(both + _sums(self.pair, rows), 0)
        both = both + np.maximum(both @ w["deeper"] + w["deeper_bias"], 0)
        return both @ w["role"] + w["role_bias"] + _sums(self.alone, rows)


def _sums(table: Any, rows: list[list[int]]) -> Any:
    """Of each list of rows of a table their sum; no list is empty."""
    lengths = list(map(len, rows))
    flat = np.fromiter(chain.from_iterable(rows), np.intp, sum(lengths))
    return np.add.reduceat(table[flat], np.cumsum([0, *lengths[:-1]]))


def _softmax(scores: Any) -> Any:
    shifted = np.exp(scores - scores.max(1, keepdims=True))
    return shifted / shifted.sum(1, keepdims=True)


@cache
def event_reader(lang: str) -> EventReader:
    """The event reader of a language, loaded once."""
    if not (folder(lang) / "network.onnx").exists():
        raise MissingModel(f"There is no event reader at {folder(lang)}.")
    return EventReader(folder(lang))
