"""The CSV with which a user adds to the gazetteer: read once, in force while a block runs."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InvalidVocabulary


@dataclass(frozen=True, slots=True)
class OwnCsv:
    """Where the file lies, for messages, and its text: a file that changes later is another one."""

    where: str
    text: str


_IN_FORCE: ContextVar[OwnCsv | None] = ContextVar("own_csv", default=None)


def own_csv() -> OwnCsv | None:
    """The file in force."""
    return _IN_FORCE.get()


def use_own_csv(own: OwnCsv | None) -> OwnCsv | None:
    """Puts a file in force, or none; gives the one that was."""
    before = _IN_FORCE.get()
    _IN_FORCE.set(own)
    return before


def read_own_csv(path: Path) -> OwnCsv:
    """The file as it is now; a mark that Excel puts first is no part of it. Raises InvalidVocabulary."""
    try:
        return OwnCsv(str(path), path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise InvalidVocabulary(f"{path}: cannot be read as a gazetteer ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise InvalidVocabulary(f"{path}: is not UTF-8 from byte {error.start} on; save it as UTF-8.") from error
