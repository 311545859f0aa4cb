"""Writes an export where the user wants it: a file, or a folder for what is several files. Never half."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import IO

from kg.errors import KgError
from kg.exports.exporter import Exporter, ExportOptions
from kg.model import Graph

_SEVERAL = "several are written: name a folder, or a .zip to have them in one"
_WRONG = {False: "a folder; name a file in it", True: f"a file; {_SEVERAL}"}


def write_to(path: Path, exporter: Exporter, graph: Graph, options: ExportOptions) -> None:
    """The export at `path`. Several files become a folder, unless the path asks for the .zip they come in.

    Raises KgError for a folder where a file is written, and the other way round.
    """
    several = exporter.suffix.endswith(".zip") and path.suffix != ".zip"
    if several and path.suffix == ".csv" and not path.is_dir():
        raise KgError(f"{path} is the name of one table; {_SEVERAL}.")
    if path.exists() and path.is_dir() != several:
        raise KgError(f"{path} is {_WRONG[several]}.")
    with tempfile.TemporaryFile() as whole:
        exporter.write(graph, whole, options)
        whole.seek(0)
        if several:
            zipfile.ZipFile(whole).extractall(path)
        else:
            _replace(path, whole)


def _replace(path: Path, whole: IO[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("wb") as out:
        shutil.copyfileobj(whole, out)
    unfinished.replace(path)
