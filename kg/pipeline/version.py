"""Which rules a result follows from: a fingerprint over code, vocabulary, models and a user's gazetteer."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from kg.vocabulary.files import PACKAGE, data_dir
from kg.vocabulary.own import OwnCsv, own_csv

READING = ("model", "vocabulary", "language", "dates", "text", "extraction")
CONCLUDING = ("resolution", "graph")
LIBRARIES = ("onnxruntime", "pymorphy3", "pymorphy3-dicts-ru", "pymorphy3-dicts-uk")


def reading_version() -> str:
    """Changes when an article might be read differently: 16 hex digits."""
    return _fingerprint(READING, own_csv())


def graph_version() -> str:
    """Changes when the same facts might make a different graph: 16 hex digits."""
    return _fingerprint(READING + CONCLUDING, own_csv())


@cache
def _fingerprint(rooms: tuple[str, ...], own: OwnCsv | None) -> str:
    digest = hashlib.blake2b(digest_size=8)
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for root, path in _files(rooms):
        digest.update(f"{path.relative_to(root).as_posix()}\n".encode())
        digest.update(path.read_bytes())
    if own:
        digest.update(f"own gazetteer\n{own.text}".encode())
    return digest.hexdigest()


def _files(rooms: tuple[str, ...]) -> Iterator[tuple[Path, Path]]:
    """Every file that decides, with the folder it stands under: the same order on every machine."""
    for path in sorted(data_dir("schema").rglob("*")):
        if path.is_file():
            yield data_dir("schema"), path
    for room in rooms:
        for path in sorted([PACKAGE / f"{room}.py", *(PACKAGE / room).rglob("*")]):
            if path.is_file() and path.suffix != ".pyc":
                yield PACKAGE, path
