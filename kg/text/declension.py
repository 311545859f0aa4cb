"""The nominative of one word of a name, by the dictionary where it knows the word, else by its ending."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from kg.model.doc import Token, as_it_stands
from kg.text.features import NUMBERED, name_marks, readings
from kg.text.lemmas import FEATURES, agreement

Feats = tuple[tuple[str, str], ...]
GENDERS = ("Masc", "Fem", "Neut")
NOMINAL = {"NOUN", "ADJF", "PRTF", "NUMR"}
VOWELS = frozenset("аеёиоуыэюяієїьй")
ENDINGS = {
    ("ru", "Masc", "Gen"): [("а", ""), ("я", "ь")],
    ("ru", "Masc", "Acc"): [("а", ""), ("я", "ь")],
    ("ru", "Masc", "Dat"): [("у", ""), ("ю", "ь")],
    ("ru", "Masc", "Ins"): [("ом", ""), ("ем", "")],
    ("ru", "Masc", "Loc"): [("е", "")],
    ("ru", "Fem", "Gen"): [("ы", "а"), ("ии", "ия"), *((f"{c}и", f"{c}а") for c in "гкхжшчщ")],
    ("ru", "Fem", "Acc"): [("у", "а"), ("ю", "я")],
    ("ru", "Fem", "Dat"): [("ии", "ия"), ("ие", "ия"), ("е", "а")],
    ("ru", "Fem", "Ins"): [("ой", "а"), ("ей", "я")],
    ("ru", "Fem", "Loc"): [("е", "а")],
    ("uk", "Masc", "Gen"): [("а", ""), ("я", "ь")],
    ("uk", "Masc", "Acc"): [("а", ""), ("я", "ь")],
    ("uk", "Masc", "Dat"): [("ові", ""), ("еві", "ь"), ("у", ""), ("ю", "ь")],
    ("uk", "Masc", "Ins"): [("ом", ""), ("ем", "")],
    ("uk", "Masc", "Loc"): [("ові", ""), ("і", "")],
    ("uk", "Fem", "Gen"): [("и", "а"), ("ії", "ія"), ("і", "я")],
    ("uk", "Fem", "Acc"): [("у", "а"), ("ю", "я")],
    ("uk", "Fem", "Dat"): [("ії", "ія"), ("і", "а")],
    ("uk", "Fem", "Ins"): [("ою", "а"), ("єю", "я"), ("ею", "я")],
    ("uk", "Fem", "Loc"): [("ії", "ія"), ("і", "а")],
}
"""(language, gender, case) → endings of nouns and what stands for them in the nominative."""


def nominative(token: Token, case: str, gender: str, lang: str) -> str:
    """The nominative of a word standing in `case`, number kept; what cannot be declined stays as it is."""
    return _nominative(token.text, token.pos, tuple(sorted(token.feats.items())), case, gender, lang)


def _own(lang: str) -> Callable[[Token], str]:
    """What makes the nominative of a word by its own case and gender."""
    return lambda token: nominative(token, token.feat("Case"), token.feat("Gender"), lang)


NOMINATIVE = {"ru": _own("ru"), "uk": _own("uk"), "en": as_it_stands}


def singular(token: Token, lang: str) -> str:
    """The nominative of one of those that a plural tells of: областях → область."""
    found = nominal_readings(token.text, token.feat("Gender"), lang)
    plural = [r for r in found if r.tag.POS == "NOUN" and may_stand_in(r, token.feat("Case"))]
    return _like(str(plural[0].normal_form), token.text) if plural else token.text


@lru_cache(maxsize=50_000)
def _nominative(word: str, pos: str, feats: Feats, case: str, gender: str, lang: str) -> str:
    if not word[0].isalpha() or word.isascii() or (word.isupper() and len(word) > 1) or not case:
        return word
    if (numbered := NUMBERED.fullmatch(word)) and case != "Nom":
        return _declined(numbered[1], pos, feats, case, "", lang) + numbered[2]
    if "-" in word and not readings(word, lang)[0].is_known:
        parts = word.split("-") if case != "Nom" else [word]
        return "-".join(
            _declined(part, pos, feats, case, gender, lang) if _declines(part, case, lang) else part for part in parts
        )
    return _declined(word, pos, feats, case, gender, lang)


def _declines(part: str, case: str, lang: str) -> bool:
    """Whether a part of a word with hyphens stands in the case: a name, or a word that can: Хантсмана-младшего."""
    return part.istitle() or any(may_stand_in(reading, case) for reading in known_readings(part, "", lang))


@lru_cache(maxsize=50_000)
def listed_given_name(word: str, lang: str) -> str:
    """The nominative of a given name that the gazetteer lists and the dictionary does not know as one, else ""."""
    if any("Name" in str(r.tag) and _listed(str(r.normal_form), lang) for r in readings(word, lang)):
        return ""
    endings = {pair for (other, _, _), pairs in ENDINGS.items() if other == lang for pair in pairs}
    cut = [word[: len(word) - len(ending)] + base for ending, base in sorted(endings) if word.endswith(ending)]
    found = [form for form in (word, *cut) if _listed(form, lang)]
    return found[0] if found and (found[0] == word or len(set(found)) == 1) else ""


def _listed(word: str, lang: str) -> bool:
    return "given" in name_marks(lang).get(word.lower(), ())


@lru_cache(maxsize=50_000)
def nominal_readings(word: str, gender: str, lang: str) -> tuple[Any, ...]:
    """The readings as a noun or adjective that do not contradict the gender (UD name or "")."""
    wanted = FEATURES["Gender"].get(gender)
    every = [r for r in readings(word, lang) if r.tag.POS in NOMINAL and (r.tag.case or r.tag.POS == "NOUN")]
    found = [r for r in every if "Dist" not in str(r.tag)] or every  # Східній is of східний, not of a misspelt східній
    return tuple(r for r in found if not wanted or not r.tag.gender or str(r.tag.gender) == wanted or _plural(r))


@lru_cache(maxsize=50_000)
def known_readings(word: str, gender: str, lang: str) -> tuple[Any, ...]:
    """Those of them that the dictionary has; each asks it anew."""
    return tuple(r for r in nominal_readings(word, gender, lang) if r.is_known)


def may_stand_in(reading: Any, case: str) -> bool:
    """True if the reading has this case (UD name); the Ukrainian dictionary leaves some nominatives without one."""
    return str(reading.tag.case or "nomn") == FEATURES["Case"].get(case)


def _declined(word: str, pos: str, feats: Feats, case: str, gender: str, lang: str) -> str:
    found = nominal_readings(word, gender, lang)
    known = any(r.is_known for r in found)
    if case == "Nom" and (not known or any(may_stand_in(r, "Nom") for r in found)):
        return word
    if not known:
        found = tuple(r for r in found if not _far_fetched(r, word, gender))
    wanted = {**dict(feats), "Case": case, **({"Gender": gender} if gender in GENDERS else {})}
    fitting = _fitting(found, wanted)
    if not known and not any(_keeps(r, word) for r in fitting):
        return _by_ending(word, wanted, lang)
    if not fitting:
        return word
    return _base(max(fitting, key=lambda r: (agreement(r.tag, pos, wanted), _keeps(r, word), r.score)), word)


def _base(reading: Any, word: str) -> str:
    """The nominative of a reading, number kept; the lemma where the dictionary has none."""
    changed = reading.inflect({"nomn"})
    if changed and _plural(changed) == _plural(reading):
        return _like(str(changed.word), word)
    return _like(str(reading.normal_form), word) if reading.tag.POS == "NOUN" and not _plural(reading) else word


def _plural(reading: Any) -> bool:
    return "plur" in str(reading.tag)


def _fitting(found: tuple[Any, ...], wanted: dict[str, str]) -> list[Any]:
    """The readings of the wanted case and number, else of the case; of any case where it cannot be nominative."""
    cased = [r for r in found if wanted["Case"] == "Nom" or may_stand_in(r, wanted["Case"])]
    able = [r for r in cased if r.is_known or "Fixd" not in str(r.tag)]
    numbered = [r for r in able if _plural(r) == (wanted.get("Number") == "Plur")]
    return numbered if numbered or wanted["Case"] == "Nom" else [r for r in able if r.is_known]


def _keeps(reading: Any, word: str) -> bool:
    """True where the guess for an unknown word neither drops nor adds a vowel within it."""
    lemma = str(reading.normal_form)
    ending = 2 if reading.tag.POS == "ADJF" else int(lemma[-1] in VOWELS)
    return bool(reading.is_known) or word.lower().startswith(lemma[: len(lemma) - ending])


def _far_fetched(reading: Any, word: str, gender: str) -> bool:
    """A guess at a foreign name in -и that makes it a soft noun, or a man's one of a feminine: Минисини, Барклі."""
    lemma = str(reading.normal_form)
    return word.endswith(("и", "і")) and (lemma.endswith("ь") or (gender == "Masc" and lemma.endswith("я")))


def _by_ending(word: str, wanted: dict[str, str], lang: str) -> str:
    """An unknown name without the case ending that its gender would have."""
    plural = wanted.get("Number") == "Plur"
    for ending, base in () if plural else ENDINGS.get((lang, wanted.get("Gender", ""), wanted["Case"]), ()):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: len(word) - len(ending)] + base
    return word


def _like(found: str, word: str) -> str:
    """The found word with the capitals of the given one, and ё only if that has it."""
    plain = found if "ё" in word.lower() else found.replace("ё", "е")
    return "".join(c.upper() if word[i : i + 1].isupper() else c for i, c in enumerate(plain))
