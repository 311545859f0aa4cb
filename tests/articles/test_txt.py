"""Plain text."""

from __future__ import annotations

import io

from kg.articles import txt
from kg.articles.record import Record


def test_one_file_is_one_record() -> None:
    data = "Talks in Vienna\r\n\r\nThey met.\r\n".encode("utf-16")
    assert list(txt.read(io.BytesIO(data), "in/a.txt", "a.txt", {})) == [
        Record("in/a.txt", "a.txt", {"text": "Talks in Vienna\n\nThey met.\n"})
    ]
