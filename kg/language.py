"""Which language a text is in."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SUPPORTED = ("ru", "uk", "en")
UNKNOWN = "und"
# The languages news is met in; the library knows pidgins and Latin, too, and would see them in short headlines.
# fmt: off
NEWS_LANGUAGES = [
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi",
    "fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv", "mk",
    "mn", "ms", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "ta", "tg", "th", "tk", "tr",
    "uk", "ur", "uz", "vi", "zh",
]
# fmt: on
# A headline of names alone ("Лавров и Блинкен") fits other languages, too: ours are likelier by this log ratio,
# chosen on pieces of 30 and 60 characters (benchmarks/language.py).
PRIOR = 6.0
ONLY_RUSSIAN = frozenset("ыэъё")
ONLY_UKRAINIAN = frozenset("іїєґ")
# Enough of a text to know its language by.
SAMPLE = 20_000


def detect(text: str) -> str:
    """The ISO 639-1 code of most of its lines by letters, "und" for a text without letters."""
    votes: Counter[str] = Counter()
    for line in text[:SAMPLE].splitlines():
        if letters := sum(map(str.isalpha, line)):
            votes[_detect_line(line)] += letters
    return min(votes, key=lambda lang: (-votes[lang], lang)) if votes else UNKNOWN


def _detect_line(line: str) -> str:
    scores = ((score + PRIOR * (lang in SUPPORTED), lang) for lang, score in _identifier().rank(line))
    return _by_letters(str(max(scores)[1]), set(line.lower()))


def _by_letters(lang: str, letters: set[str]) -> str:
    """Russian and Ukrainian told apart where one of them has no such letters."""
    russian, ukrainian = letters & ONLY_RUSSIAN, letters & ONLY_UKRAINIAN
    if lang == "ru" and ukrainian and not russian:
        return "uk"
    return "ru" if lang == "uk" and russian and not ukrainian else lang


@cache
def _identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(NEWS_LANGUAGES)
    return identifier


def language_name(code: str) -> str:
    """Its English name: "pl" is Polish; the code itself where it has none."""
    from babel import Locale

    return str(Locale("en").languages.get(code, code))
