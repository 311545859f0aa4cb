"""Marks the lines that are no news: menus, share buttons, "read also", credits. The text itself stays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.articles.stated import is_date_line
from kg.vocabulary.lexicons import lexicon
from kg.vocabulary.reading import Strict

LONGEST = 160  # characters; what is longer is a paragraph
LONGEST_POLICY = 600


class Boilerplate(Strict):
    """Regular expressions, without regard to case."""

    lines: tuple[str, ...]  # the whole of a short line
    starts: tuple[str, ...]  # the beginning of a short line
    policies: tuple[str, ...]  # the beginning of a long one
    headings: tuple[str, ...]  # the whole of a line; headlines of other articles follow


def find_boilerplate(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """The spans [begin, end) of lines that are no news, in code points."""
    spans = []
    below = False  # a heading such as "Читайте также"
    for begin, line in _lines(text):
        heading = _matches(lang, "headings", line)
        if heading or _is_boilerplate(line, lang) or (below and _is_headline(line)):
            spans.append((begin, begin + len(line)))
            below = below or heading
        else:
            below = False
    return tuple(spans)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Every line but empty ones, without the white space around it."""
    return ((match.start(), match[0].rstrip()) for match in re.finditer(r"\S[^\n]*", text))


def _is_boilerplate(line: str, lang: str) -> bool:
    if len(line) > LONGEST_POLICY:
        return False
    if _matches(lang, "policies", line) or is_date_line(line, lang):
        return True
    return len(line) <= LONGEST and (_matches(lang, "lines", line) or _matches(lang, "starts", line))


def _is_headline(line: str) -> bool:
    return len(line) <= LONGEST and not line.endswith((".", "!", "…", ":", ";", ","))


def _matches(lang: str, kind: str, line: str) -> bool:
    return bool(_pattern(lang, kind).match(line))


@cache
def _pattern(lang: str, kind: str) -> re.Pattern[str]:
    entries = "|".join(getattr(lexicon(lang, "boilerplate", Boilerplate), kind)) or "(?!)"
    return re.compile(
        rf"[\W_]*(?:{entries})" + (r"(?:(?!,)[\W_])*$" if kind in ("lines", "headings") else ""), re.IGNORECASE
    )
