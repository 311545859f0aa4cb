"""Names of persons across scripts: readable English, a key that sounds, and whether two names can be one person's."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from difflib import SequenceMatcher
from functools import cache, lru_cache

from kg.errors import InvalidVocabulary
from kg.vocabulary.files import data_dir
from kg.vocabulary.folding import fold
from kg.vocabulary.romanization import transliterate
from kg.vocabulary.sounds import key, sound

__all__ = [
    "fold",
    "gender_of",
    "given_keys",
    "is_given_name",
    "name_key",
    "same_given",
    "same_person_name",
    "same_script",
    "same_sounding",
    "same_surname",
    "surname_key",
    "transliterate",
]

FULL, MIDDLE_OPEN, INITIAL, SURNAME_ONLY = 1.0, 0.95, 0.8, 0.5
_PATRONYMIC = re.compile("(?:[оеё]вич|ьич|мич|лич|йович|[іїое]вна|ична|ov[iy]ch|evich|[ioe]vna)$")
_FEMALE = re.compile("(?:[ое]в|[иы]н|їн|ov|[iey]ev|in)[аa]$|(?:[сцs][кьk]+)(?:ая|а|a|aia|aya)$|ная$|naya$")
_MALE = re.compile("(?:[оеє]в|[иы]н|їн|ov|ev|in)$|(?:[сцs][кьk]+)(?:ий|ой|i|y|yi|yy|iy|ii)$|ный$|ny$")
ALIKE_SAME_SCRIPT, ALIKE = 0.85, 0.72  # measured on pairs of open tables: 97 of 100 true pairs of surnames pass


def name_key(name: str) -> str:
    """Consonants of each word, in any script: Blinken, Блинкен and Блінкен have one key. "" for no letters."""
    return " ".join(found for word in _words(name) if (found := key(word)))


def surname_key(name: str) -> str:
    """The key of the last word: where to look for the same person."""
    words = _words(name)
    return key(words[-1]) if words else ""


def gender_of(name: str) -> str:
    """Masc, Fem or "": by the given name, the patronymic, or the ending of a Slavic surname."""
    words = _words(name)
    found = {gender for word in words[:-1] or words for gender in _given()[1].get(word, ())}
    if len(found) == 1:
        return found.pop()
    patronymic = next((word for word in words if _PATRONYMIC.search(word)), "")
    if patronymic:
        return "Fem" if patronymic.endswith(("а", "a")) else "Masc"
    return _gender_of_surname(words[-1]) if words else ""


@lru_cache(maxsize=500_000)
def same_person_name(one: str, other: str) -> float:
    """How far two nominative names can be one person's: 1 all agree, 0.5 only surnames to compare, 0 not."""
    (given, middle, family), (given2, middle2, family2) = _parts(one), _parts(other)
    if not same_surname(family, family2) or _contrary(one, other):
        return 0.0
    if not given or not given2:
        return SURNAME_ONLY
    agreed = same_given(given, given2)
    if middle and middle2 and not all(same_given(a, b) for a, b in zip(middle, middle2, strict=False)):
        return 0.0
    return min(agreed, FULL if len(middle) == len(middle2) else MIDDLE_OPEN)


def same_surname(one: str, other: str) -> bool:
    """Whether two surnames sound alike; Захаров and Захарова do not."""
    if not one or key(one) != key(other) or {_gender_of_surname(one), _gender_of_surname(other)} == {"Masc", "Fem"}:
        return False
    return _alike(one, other)


def same_sounding(one: str, other: str) -> bool:
    """Whether two names of places or bodies are one in other letters, word by word: Укрінформ and Укринформ."""
    pairs = list(zip(_words(one), _words(other), strict=False))
    return len(_words(one)) == len(_words(other)) and all(key(a) == key(b) and _alike(a, b) for a, b in pairs)


def same_given(one: str, other: str) -> float:
    """1 for spellings and forms of one given name, less for an initial that fits, 0 for different names."""
    if _is_initial(one) or _is_initial(other):
        return INITIAL if _initials(one) & _initials(other) else 0.0
    forms = _given()[0]
    if forms.get(one, set()) & forms.get(other, set()):
        return FULL
    if one in forms and other in forms:
        return 0.0
    return FULL if key(one) == key(other) and _alike(one, other) else 0.0


def given_keys(name: str) -> frozenset[str]:
    """Where to look for others of the same given name: those that agree share one. None for an initial or a surname."""
    given = _parts(name)[0]
    if not given or _is_initial(given):
        return frozenset()
    return frozenset({key(given), *map(str, _given()[0].get(given, ()))})


def is_given_name(word: str) -> bool:
    """Whether it is a form of a given name that schema/ has."""
    return word in _given()[0]


def _is_initial(given: str) -> bool:
    """One letter, or two that write one sound: Дж. Хант."""
    return len(given) == 1 or given == "дж"


def same_script(one: str, other: str) -> bool:
    """Whether both are in Cyrillic letters, or neither is."""
    return _cyrillic(fold(one)) == _cyrillic(fold(other))


def _alike(one: str, other: str) -> bool:
    ratio = SequenceMatcher(None, sound(one), sound(other)).ratio()
    return ratio >= (ALIKE_SAME_SCRIPT if same_script(one, other) else ALIKE)


def _cyrillic(word: str) -> bool:
    return bool(re.search("[а-яіїєґ]", word))


def _contrary(one: str, other: str) -> bool:
    return {gender_of(one), gender_of(other)} == {"Masc", "Fem"}


def _initials(given: str) -> set[str]:
    """First letters a given name may be shortened to, as they sound: S for С and S, N and M for Николай."""
    forms, members = _given()[0], _given()[2]
    others = {form for group in forms.get(given, ()) for form in members[group]}
    return {key(form)[:1] or "A" for form in {given, *others} if _cyrillic(form) or len(given) > 1 or form == given}


def _gender_of_surname(word: str) -> str:
    if _FEMALE.search(word):
        return "Fem"
    return "Masc" if _MALE.search(word) else ""


@lru_cache(maxsize=200_000)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in re.split(r"[\s.,]+", fold(name)) if word)


@lru_cache(maxsize=200_000)
def _parts(name: str) -> tuple[str, tuple[str, ...], str]:
    """(given, middle names, surname); "Лавров Сергей Викторович" is put in order."""
    words = _words(name)
    if len(words) > 2 and _PATRONYMIC.search(words[-1]):
        words = (*words[1:], words[0])
    if len(words) < 2:
        return "", (), words[0] if words else ""
    middle = tuple(word for word in words[1:-1] if len(word) == 1 or _PATRONYMIC.search(word))
    return words[0], middle, words[-1]


@cache
def _given() -> tuple[dict[str, set[int]], dict[str, set[str]], list[set[str]]]:
    """Of given names in schema/: form → groups of one name, form → genders, and the groups."""
    groups: dict[str, set[int]] = defaultdict(set)
    genders: dict[str, set[str]] = defaultdict(set)
    members: list[set[str]] = []
    path = data_dir("schema") / "gazetteer" / "given_names.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for line, row in enumerate(csv.DictReader(file), start=2):
            if row.get("gender") not in {"Masc", "Fem"}:
                raise InvalidVocabulary(f"{path}:{line}: gender is {row.get('gender')}; allowed are Masc, Fem.")
            members.append({fold(form) for lang in ("en", "ru", "uk") for form in row[lang].split("|") if form})
            for form in members[-1]:
                groups[form].add(len(members) - 1)
                genders[form].add(row["gender"])
    return dict(groups), dict(genders), members
