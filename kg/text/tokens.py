"""Where the tokens of a paragraph begin and end; nothing of the text is lost but white space."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

LETTER = r"[^\W\d_]"
APOSTROPHE = r"['’ʼ`]"
WORD = rf"{LETTER}[\w\u0301]*(?:(?:[-‑]|{APOSTROPHE}(?={LETTER}))[\w\u0301]+)*"
PATTERNS = [
    r"(?:https?://|www\.)[^\s<>«»]*[^\s<>«».,;:!?()]",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    r"[@#][\w_]+",
    r"\d+(?:[.,:]\d+)+(?![\w])",  # 3,5 · 12:30 · 24.02.2022
    rf"\d+(?:[-‑][\w]+)+|\d+{LETTER}+",  # 24-й · 2020-х · 5G
    r"\d+",
    WORD,
    r"\.{2,}|…|[!?]{2,}|[-–—]{2,}",
    r"\S",
]
TOKEN = re.compile("|".join(f"(?:{pattern})" for pattern in PATTERNS))


def cyrillic_spans(text: str) -> list[tuple[int, int]]:
    """(begin, end) of each token of Russian or Ukrainian text; initials keep their full stop: 'С.'."""
    spans: list[tuple[int, int]] = []
    for match in TOKEN.finditer(text):
        begin, end = match.span()
        if spans and spans[-1][1] == begin and match.group() == "." and _initial(text, *spans[-1]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((begin, end))
    return spans


def _initial(text: str, begin: int, end: int) -> bool:
    """True for one capital letter with a full stop, next to another capital: С. Лавров, Лавров С."""
    single = end - begin == 1 and text[begin].isupper()
    return single and _name_near(text, begin, end)


NAME_AFTER = re.compile(rf"\.\s?(?:{LETTER}\.\s?)?[A-ZА-ЯЁІЇЄҐ]")
NAME_BEFORE = re.compile(rf"[A-ZА-ЯЁІЇЄҐ][\w’'ʼ-]*\s(?:{LETTER}\.\s?)?$")


def _name_near(text: str, begin: int, end: int) -> bool:
    before = text[max(begin - 40, 0) : begin]
    return NAME_AFTER.match(text, end) is not None or NAME_BEFORE.search(before) is not None


@lru_cache(maxsize=1)
def _english() -> Any:
    import spacy

    return spacy.blank("en").tokenizer


def english_spans(text: str) -> list[tuple[int, int]]:
    """(begin, end) of each token of English text, by spaCy's rules (do|n't, Obama|'s)."""
    tokens = _english()(text)
    return [(token.idx, token.idx + len(token)) for token in tokens if not token.is_space]


SPANS = {"ru": cyrillic_spans, "uk": cyrillic_spans, "en": english_spans}
