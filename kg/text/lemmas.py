"""The dictionary form of a word: the dictionary's reading that agrees best with what the tagger says."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from kg.text.features import CYRILLIC, MODELS, readings

FITS = {
    "NOUN": {"NOUN", "PROPN"},
    "ADJF": {"ADJ", "DET", "PRON", "PROPN"},
    "ADJS": {"ADJ", "DET"},
    "COMP": {"ADJ", "ADV"},
    "VERB": {"VERB", "AUX"},
    "INFN": {"VERB", "AUX"},
    "PRTF": {"VERB", "ADJ"},
    "PRTS": {"VERB", "ADJ"},
    "GRND": {"VERB", "AUX"},
    "NUMR": {"NUM", "DET"},
    "ADVB": {"ADV"},
    "NPRO": {"PRON", "DET"},
    "PRED": {"ADV", "VERB", "ADJ"},
    "PREP": {"ADP"},
    "CONJ": {"CCONJ", "SCONJ"},
    "PRCL": {"PART"},
    "INTJ": {"INTJ"},
}
FEATURES = {
    "Case": {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct", "Voc": "voct"},
    "Number": {"Sing": "sing", "Plur": "plur"},
    "Gender": {"Masc": "masc", "Fem": "femn", "Neut": "neut"},
    "Animacy": {"Anim": "anim", "Inan": "inan"},
    "Tense": {"Past": "past", "Pres": "pres", "Fut": "futr"},
    "Person": {"1": "1per", "2": "2per", "3": "3per"},
    "Aspect": {"Perf": "perf", "Imp": "impf"},
    "NameType": {"Giv": "Name", "Sur": "Surn", "Pat": "Patr"},
}


def lemma(word: str, pos: str, feats: dict[str, str], lang: str) -> str:
    """Dictionary form of a tagged word; proper nouns keep their capitals, the rest is lower case."""
    return tagged_lemma(word, pos, "|".join(f"{key}={value}" for key, value in sorted(feats.items())), lang)


def features(feats: str) -> dict[str, str]:
    """'Case=Nom|Number=Sing' as a dict of its own."""
    return dict(_pairs(feats))


@lru_cache(maxsize=10_000)
def _pairs(feats: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, value) for key, _, value in (feat.partition("=") for feat in feats.split("|") if feat))


@lru_cache(maxsize=20_000)
def lexical_features(lemma: str, pos: str, lang: str) -> dict[str, str]:
    """What a pronoun or number always is and no Russian tree we learn from says: {"PronType": "Prs"} for я."""
    if lang != "ru":
        return {}
    listed = _lexical(lang).get((lemma, pos))
    if listed is None and pos in {"NUM", "ADJ"} and (pos == "NUM" or not lemma.isalpha()):
        listed = "NumType=Card" if pos == "NUM" else "NumType=Ord"
    return features(listed or "")


@cache
def _lexical(lang: str) -> dict[tuple[str, str], str]:
    return {(found, pos): feats for found, pos, feats in _table(f"{lang}-features.tsv")}


@lru_cache(maxsize=100_000)
def is_indeclinable(word: str, pos: str, lang: str) -> bool:
    """True for a noun whose one form is all its cases: Осло, інтерв'ю."""
    if lang not in CYRILLIC or pos not in {"NOUN", "PROPN"} or word.isascii():
        return False
    nouns = [reading.tag for reading in readings(word, lang) if reading.is_known and str(reading.tag.POS) == "NOUN"]
    return bool(nouns) and all("Fixd" in str(tag) for tag in nouns)


def lemma_of(word: str, lang: str) -> str:
    """Dictionary form of a word of which nothing else is known, in lower case."""
    found = (
        readings(word, lang)[0].normal_form if lang in CYRILLIC else _by_ending(word, "NOUN", {"Number": "Plur"}, lang)
    )
    return str(found).lower()


@lru_cache(maxsize=100_000)
def tagged_lemma(word: str, pos: str, feats: str, lang: str) -> str:
    """The same, features as text: 'Case=Nom|Number=Sing'."""
    parsed = features(feats)
    listed = exceptions(lang).get((word.lower(), pos))
    if listed or pos in {"X", "PUNCT", "SYM"} or not word[0].isalpha():
        return _capitals_of(word, listed or word) if pos == "PROPN" else listed or word
    if lang not in CYRILLIC or word.isascii():
        found = _by_ending(word, pos, parsed, lang)
    else:
        found = _from_dictionary(word, pos, parsed, lang)
    return _capitals_of(word, found) if pos == "PROPN" or _is_abbreviation(word, lang) else found.lower()


def _is_abbreviation(word: str, lang: str) -> bool:
    """True for ПДВ and OSCE; false for an ordinary word of a headline in capitals."""
    if not word.isupper() or len(word) < 2:
        return False
    return lang not in CYRILLIC or word.isascii() or "Abbr" in str(readings(word, lang)[0].tag)


def _from_dictionary(word: str, pos: str, feats: dict[str, str], lang: str) -> str:
    reading = best_reading(word, pos, feats, lang)
    base = feats.get("Case") == "Nom" and feats.get("Number") == "Sing"
    if base and pos in {"PROPN", "NOUN"} and (pos == "PROPN" or not reading.is_known):
        return word
    feminine = reading.tag.POS == "ADJF" and pos == "PROPN" and feats.get("Gender") == "Fem"
    named = reading.inflect({"nomn", "femn", "sing"}) if feminine else None
    found = str(named.word if named else reading.normal_form)
    return found.replace("ё", "е") if lang == "ru" else found


def best_reading(word: str, pos: str, feats: dict[str, str], lang: str) -> Any:
    """The dictionary reading (pymorphy3 `Parse`) that shares most with the tags; the likeliest among equals."""
    found = readings(word, lang)
    return max(found, key=lambda reading: (agreement(reading.tag, pos, feats), reading.score))


def agreement(tag: Any, pos: str, feats: dict[str, str]) -> float:
    """How many features a dictionary tag shares with the tagger's; the part of speech counts most."""
    grammemes = set(str(tag).replace(" ", ",").split(","))
    wanted = {FEATURES[key].get(value) for key, value in feats.items() if key in FEATURES}
    fits = 6 if pos in FITS.get(str(tag.POS), ()) else 0
    proper = 2 if pos == "PROPN" and grammemes & {"Name", "Surn", "Patr", "Geox", "Orgn"} else 0
    case = 1 if FEATURES["Case"].get(feats.get("Case", "")) in grammemes else 0
    return fits + proper + case + len(wanted & grammemes)


def _capitals_of(word: str, found: str) -> str:
    """The lemma with the capitals of the word: США, Нью-Йорк, МакФол."""
    if word.isupper() and len(word) > 1:
        return found.upper()
    if word.lower().startswith(found.lower()[:-2]) and not word.islower() and "-" not in word:
        kept = min(len(word), len(found))
        return "".join(c.upper() if word[i : i + 1].isupper() and i < kept else c for i, c in enumerate(found))
    parts = zip(found.split("-"), word.split("-"), strict=False)
    return "-".join(part[:1].upper() + part[1:] if old[:1].isupper() else part for part, old in parts) or found


@cache
def exceptions(lang: str) -> dict[tuple[str, str], str]:
    """(lower-case form, UPOS) → lemma, where the treebanks differ from the dictionary or the rules."""
    rows = _table(f"{lang}-exceptions.tsv")
    return {(form, pos): found for form, pos, found in rows}


@cache
def _endings(lang: str) -> dict[tuple[str, str], tuple[int, str]]:
    return {(kind, ending): (int(cut), added) for kind, ending, cut, added in _table(f"{lang}-endings.tsv")}


def _table(name: str) -> list[list[str]]:
    path = MODELS / "lemmas" / name
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [line.split("\t") for line in lines]


def kind_of(pos: str, feats: dict[str, str]) -> str:
    """What decides which ending an English word loses: 'VERB Ger', 'VERB Fin s', 'NOUN Plur', 'ADJ Cmp'."""
    singular = feats.get("Person") == "3" and feats.get("Number") == "Sing" and feats.get("Tense") == "Pres"
    wanted = ("VerbForm", "Tense", "Degree") if "VerbForm" in feats else ("Number", "Degree")
    return " ".join([pos, *(feats[key] for key in wanted if key in feats), *(["s"] if singular else [])])


def _by_ending(word: str, pos: str, feats: dict[str, str], lang: str) -> str:
    """The lemma by the longest ending that the table of rules knows."""
    form, rules = word.lower(), _endings(lang)
    kind = kind_of(pos, feats)
    for size in range(min(6, len(form)), -1, -1):
        rule = rules.get((kind, form[len(form) - size :]))
        if rule:
            return form[: len(form) - rule[0]] + rule[1]
    return form
