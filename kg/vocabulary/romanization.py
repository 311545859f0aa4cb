"""Readable English for Cyrillic names: Russian as BGN/PCGN simplified, Ukrainian as the national system of 2010."""

from __future__ import annotations

import re

_COMMON = dict(zip("абвдзклмнопрстуф", "abvdzklmnoprstuf", strict=True)) | {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ъ": "",
}  # fmt: skip
_RU = _COMMON | {"г": "g", "е": "e", "ё": "yo", "и": "i", "й": "i", "ы": "y", "э": "e", "ю": "yu", "я": "ya"}
_UK = _COMMON | {"г": "h", "ґ": "g", "е": "e", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i", "ю": "iu", "я": "ia"}
# What neighbours change, before letters are read one by one: Ельцин, Андреев, Ильич, Дмитрий, Толстой, Мария, Горбачёв.
_RU_FIRST = (
    (r"(?:(?<=\b)|(?<=[аеёиоуыэюяъь]))е", "ye"),
    (r"(?<=[жчшщ])ё", "e"),
    (r"(?<=ь)и", "yi"),
    (r"(?:ий|ый)\b", "y"),
    (r"(?<=о)й\b", "y"),
    (r"\bй", "y"),
    (r"(?<=и)я\b", "a"),
)
_UK_FIRST = ((r"зг", "zgh"), (r"\bє", "ye"), (r"\bї", "yi"), (r"\bй", "y"), (r"\bю", "yu"), (r"\bя", "ya"))
_TABLES = {"ru": (_RU_FIRST, _RU), "uk": (_UK_FIRST, _UK)}


def transliterate(name: str, lang: str) -> str:
    """The name in Latin letters; what is Latin already stays. Сергей Лавров → Sergei Lavrov."""
    first, letters = _TABLES.get(lang, ((), {}))
    return re.sub(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*", lambda word: _cased(word[0], _word(word[0], first, letters)), name)


def _word(word: str, first: tuple[tuple[str, str], ...], letters: dict[str, str]) -> str:
    low = word.lower().replace("’", "'").replace("ʼ", "'")
    if not re.search("[а-яёіїєґ]", low):
        return word
    for pattern, latin in (("'", ""), *first) if letters is _UK else first:
        low = re.sub(pattern, latin, low)
    return "".join(letters.get(letter, letter) for letter in low)


def _cased(word: str, latin: str) -> str:
    if len(word) > 1 and word.isupper():
        return latin.upper()
    return latin[:1].upper() + latin[1:] if word[:1].isupper() else latin
