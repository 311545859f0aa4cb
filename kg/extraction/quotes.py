"""Quotes: direct speech in guillemets or quotation marks, and after a dash at the start of a paragraph."""

from __future__ import annotations

import re
from functools import lru_cache

# An opening sign, what is said, its closing sign; within one paragraph, two words or more.
QUOTE = re.compile(r"«[^«»\n]*(?:«[^»\n]*»[^«»\n]*)*»|“[^“”\n]+[”“]|„[^“”\n]+[”“]|\"[^\"\n]+\"")
DASH = re.compile(r"^[—–-] .*?(?=, [—–-] |\. [—–-] |$)", re.MULTILINE)
SHORTEST = 3  # words; less is a title or a nickname


@lru_cache(maxsize=8)  # several steps of reading an article ask
def find_quotes(text: str) -> tuple[tuple[int, int], ...]:
    """[begin, end) of each piece of direct speech, in text order."""
    found = [match.span() for pattern in (QUOTE, DASH) for match in pattern.finditer(text)]
    return tuple(sorted(span for span in found if len(text[span[0] : span[1]].split()) >= SHORTEST))
