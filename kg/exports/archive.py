"""Several files in one archive, and CSV to put into it."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import BinaryIO


def write_archive(out: BinaryIO, files: Iterable[tuple[str, str | bytes]]) -> None:
    """Name and content of each file, as a zip."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            # Without a fixed date the same graph would give other bytes.
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A header and its rows, lines ended as on Unix."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
