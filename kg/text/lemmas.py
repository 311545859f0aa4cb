"""The dictionary form of a word: the dictionary's reading that agrees best with what the tagger says."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from kg.text.english_lemmas import by_ending, capitals_of, english_lemma
from kg.text.features import CYRILLIC, readings
from kg.text.tables import exceptions, table

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


def lemma(word: str, pos: str, feats: dict[str, str], lang: str, named: bool = False) -> str:
    """Dictionary form of a tagged word; proper nouns and what belongs to them keep capitals, the rest is lower case."""
    return tagged_lemma(word, pos, "|".join(f"{key}={value}" for key, value in sorted(feats.items())), lang, named)


def describes_a_name(relation: str, head: str) -> bool:
    """Does a word so related to a word of that part of speech belong to a name, as the New of New York?"""
    return head == "PROPN" and relation.split(":")[0] in {"amod", "compound"}


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
    return {(found, pos): feats for found, pos, feats in table(f"{lang}-features.tsv")}


@lru_cache(maxsize=100_000)
def is_indeclinable(word: str, pos: str, lang: str) -> bool:
    """True for a noun whose one form is all its cases: Осло, інтерв'ю."""
    if lang not in CYRILLIC or pos not in {"NOUN", "PROPN"} or word.isascii():
        return False
    nouns = [reading.tag for reading in readings(word, lang) if reading.is_known and str(reading.tag.POS) == "NOUN"]
    return bool(nouns) and all("Fixd" in str(tag) for tag in nouns)


def lemma_of(word: str, lang: str) -> str:
    """Dictionary form of a word of which nothing else is known, in lower case."""
    found = readings(word, lang)[0].normal_form if lang in CYRILLIC else by_ending(word.lower(), "NOUN Plur")
    return str(found).lower()


@lru_cache(maxsize=100_000)
def tagged_lemma(word: str, pos: str, feats: str, lang: str, named: bool = False) -> str:
    """The same, features as text: 'Case=Nom|Number=Sing'."""
    parsed = features(feats)
    if lang not in CYRILLIC:
        return english_lemma(word, pos, parsed, named)
    listed = exceptions(lang).get((word.lower(), pos))
    if listed or pos in {"X", "PUNCT", "SYM"} or not word[0].isalpha():
        return capitals_of(word, listed or word) if pos == "PROPN" else listed or word
    found = word.lower() if word.isascii() else _from_dictionary(word, pos, parsed, lang)
    return capitals_of(word, found) if pos == "PROPN" or _is_abbreviation(word, lang) else found.lower()


def _is_abbreviation(word: str, lang: str) -> bool:
    """True for ПДВ and OSCE; false for an ordinary word of a headline in capitals."""
    if not word.isupper() or len(word) < 2:
        return False
    return word.isascii() or "Abbr" in str(readings(word, lang)[0].tag)


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
