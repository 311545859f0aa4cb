"""Latin letters in Cyrillic words: Cергей, "встреча c Лавровым". They are read as the Cyrillic ones they look like."""

from __future__ import annotations

import re
from collections.abc import Sequence

LATIN, CYRILLIC = "aceiopxyABCEHIKMOPTX", "асеіорхуАВСЕНІКМОРТХ"
MEANT = str.maketrans(LATIN, CYRILLIC)
RUN = re.compile(r"[^\W\d_]+")
"""Letters with nothing between them: IT-компания has two such runs."""
CERTAIN = re.compile(rf"(?![{CYRILLIC}])[А-яЁёІіЇїЄєҐґ]")
"""A letter that can only be Cyrillic."""
PLAIN = re.compile(rf"[А-яЁёІіЇїЄєҐґ{LATIN}]+")
ALONE = frozenset("co")
"""Prepositions that are often typed in Latin."""


def meant(words: Sequence[str]) -> list[str]:
    """The words of a Russian or Ukrainian text as they were meant."""
    return [_preposition(words, i) if word in ALONE else _word(word) for i, word in enumerate(words)]


def _word(word: str) -> str:
    return word if word.isascii() else RUN.sub(lambda run: _letters(run.group()), word)


def _letters(run: str) -> str:
    """Cyrillic letters alone, if some certainly are and the others look like it: WhatsАpp stays as it is."""
    return run.translate(MEANT) if CERTAIN.search(run) and PLAIN.fullmatch(run) else run


def _preposition(words: Sequence[str], i: int) -> str:
    """A single letter is Cyrillic where a Cyrillic word, quoted or not, follows."""
    following = next((word for word in words[i + 1 : i + 3] if word[0].isalpha()), "")
    return words[i].translate(MEANT) if following and not following.isascii() else words[i]
