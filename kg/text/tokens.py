"""Where the tokens of a paragraph begin and end; nothing of the text is lost but white space."""

from __future__ import annotations

import re

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


# Words with a full stop of their own, met in UD English-EWT and GUM; initials and "U.S." need no list.
# fmt: off
ABBREVIATIONS = [
    "Adm", "Apr", "Assoc", "Atty", "Aug", "Ave", "Blvd", "Bros", "Brig", "Capt", "Cmdr", "Co", "Col", "Corp", "Ct",
    "Dec", "Dept", "Dist", "Dr", "Drs", "Esq", "Est", "Feb", "Fig", "Fr", "Fri", "Ft", "Gen", "Gov", "Hon", "Inc",
    "Jan", "Jr", "Jul", "Jun", "Lt", "Ltd", "Maj", "Mar", "Messrs", "Mr", "Mrs", "Ms", "Mt", "No", "Nos", "Nov", "Oct",
    "Ph.D", "Pres", "Prof", "Rd", "Rep", "Reps", "Rev", "Sec", "Sen", "Sens", "Sep", "Sept", "Sgt", "Sr", "St", "Supt",
    "Vol", "al", "approx", "cf", "e.g", "ed", "eds", "est", "etc", "i.e", "pp", "viz", "vol", "vs", "a.m", "p.m",
]
# Beginnings that stay with their word: e-mail, non-profit. Other hyphens part words, as in EWT: well | - | known.
PREFIXES = [
    "anti", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "inter", "mid", "mini", "multi", "neo", "non",
    "over", "para", "post", "pre", "pro", "quasi", "re", "semi", "sub", "super", "trans", "ultra", "un", "under",
    "vice",
]
# fmt: on
ENGLISH_WORD = rf"{LETTER}[\w\u0301]*(?:{APOSTROPHE}{LETTER}[\w]*)*"
ENGLISH_PATTERNS = [
    *PATTERNS[:3],
    r"(?:[A-Za-z]\.){2,}(?!\w)",  # U.S. · a.m.
    rf"(?:{'|'.join(map(re.escape, ABBREVIATIONS))})\.(?!\w)",
    r"\d+(?:[.,:/]\d+)+|\d+(?:-\d+){2,}",  # 1.5 · 12:30 · 2022-02-24
    r"\d+(?:st|nd|rd|th|s)(?!\w)",  # 21st · 1990s
    r"\d+",
    rf"(?:(?:{'|'.join(PREFIXES)})-)+{ENGLISH_WORD}",
    rf"{LETTER}{{1,4}}-\d+(?!\w)",  # F-16 · MH-17
    ENGLISH_WORD,
    r"\.{2,}|…|[!?]{2,}|[-–—]{2,}|={2,}|_{2,}|\*{2,}|~{2,}|<<|>>|``|''|[:;]-?[()](?!\w)",
    r"\S",
]
ENGLISH_TOKEN = re.compile("|".join(f"(?:{pattern})" for pattern in ENGLISH_PATTERNS), re.IGNORECASE)
CLITIC = re.compile(rf"(?:(?<=n){APOSTROPHE}t|{APOSTROPHE}(?:s|re|ve|ll|d|m))$", re.IGNORECASE)
CONTRACTED = {"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3}


def english_spans(text: str) -> list[tuple[int, int]]:
    """(begin, end) of each token of English text, as UD English-EWT has them: do|n't, Obama|'s, well|-|known."""
    spans: list[tuple[int, int]] = []
    for match in ENGLISH_TOKEN.finditer(text):
        begin, end = match.span()
        if spans and spans[-1][1] == begin and match.group() == "." and _initial(text, *spans[-1]):
            spans[-1] = (spans[-1][0], end)
        elif cut := _clitic(match.group()):
            spans += [(begin, begin + cut), (begin + cut, end)]
        else:
            spans.append((begin, end))
    return spans


def _clitic(word: str) -> int:
    """Where a word is parted from what is contracted with it; 0 where nothing is."""
    found = CLITIC.search(word)
    if not found:
        return CONTRACTED.get(word.lower(), 0)
    return found.start() - (found.group()[1:].lower() == "t")


SPANS = {"ru": cyrillic_spans, "uk": cyrillic_spans, "en": english_spans}
