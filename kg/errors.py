"""The handful of errors a user can meet, each told in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class KgError(Exception):
    """Something went wrong that the user can act on; the message says what and where."""


class InvalidArticle(KgError):
    """An input that cannot be read as a news article."""


class InvalidVocabulary(KgError):
    """A file of schema/ that breaks its own rules: file, line and what is allowed."""


class InvalidFacts(KgError):
    """A line of facts, links or judgements that does not have the agreed shape."""


class MissingModel(KgError):
    """A text model that should be on disk and is not."""


class StoreUnavailable(KgError):
    """A graph that cannot be opened, reached or logged into."""


def unknown(name: str, kind: str, known: Iterable[str], listing: str) -> KgError:
    """What to say where nothing has this name: the nearest that has one, and the command that lists all."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1)
    meant = f"did you mean {near[0]}? " if near else ""
    return KgError(f"{name!r} is no {kind} here; {meant}{listing} lists all.")
