"""Bytes become text: UTF-8 first, byte order marks, what the file declares, and else what it looks like."""

from __future__ import annotations

import codecs
import re
from typing import BinaryIO

from kg.errors import InvalidArticle

# Nothing that holds one article is larger; a film named .txt is not read into memory.
FILE_LIMIT = 32 * 1024 * 1024
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# The eight-bit encodings news in our languages was ever written in.
EIGHT_BIT = ["cp1251", "koi8_u", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "cp1252", "cp1250"]
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_whole(stream: BinaryIO) -> bytes:
    """All bytes of a file that holds one article. Raises InvalidArticle for one too large."""
    data = stream.read(FILE_LIMIT + 1)
    if len(data) > FILE_LIMIT:
        raise InvalidArticle(f"it has more than {FILE_LIMIT // 1024 // 1024} MB")
    return data


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of bytes, with line ends as \\n. Raises InvalidArticle for what is empty or no text."""
    mark = _mark(data)
    text = clean(data.decode(mark, "replace") if mark else _unmarked(data, declared))
    if not text.strip():
        raise InvalidArticle("it is empty")
    return text


def clean(text: str) -> str:
    """Line ends as \\n; half surrogates and NULs, which no store can keep, become U+FFFD."""
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"[\ud800-\udfff\x00]", "\ufffd", lines)


def _mark(data: bytes) -> str | None:
    return next((name for mark, name in MARKS.items() if data.startswith(mark)), None)


def _unmarked(data: bytes, declared: str | None) -> str:
    if not data.strip():
        return ""
    if b"\0" in data or len(CONTROLS.findall(data)) * 100 > len(data):
        raise InvalidArticle("it is not text but binary data")
    for encoding in ("utf-8", declared):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def _guessed(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=EIGHT_BIT, preemptive_behaviour=False).best()
    if best is None:
        raise InvalidArticle("its encoding cannot be told")
    return str(best)
