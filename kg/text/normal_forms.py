"""The nominative of a name: 'Сергея Лаврова' → 'Сергей Лавров', 'Министерства обороны' → 'Министерство обороны'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from kg.model.doc import Token
from kg.text.features import CYRILLIC, readings
from kg.text.lemmas import FEATURES, agreement

AGREEING = ("amod", "det", "flat", "nummod", "appos", "conj", "compound")
GENDERS = ("Masc", "Fem", "Neut")
NOMINAL = {"NOUN", "ADJF", "PRTF", "NUMR"}
VOWELS = frozenset("аеёиоуыэюяієїьй")
ENDINGS = {
    ("ru", "Masc", "Gen"): [("а", ""), ("я", "ь")],
    ("ru", "Masc", "Acc"): [("а", ""), ("я", "ь")],
    ("ru", "Masc", "Dat"): [("у", ""), ("ю", "ь")],
    ("ru", "Masc", "Ins"): [("ом", ""), ("ем", "")],
    ("ru", "Masc", "Loc"): [("е", "")],
    ("ru", "Fem", "Gen"): [("ы", "а"), ("и", "а")],
    ("ru", "Fem", "Acc"): [("у", "а"), ("ю", "я")],
    ("ru", "Fem", "Dat"): [("е", "а")],
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
QUOTES = frozenset("«»“”„\"'")


def normal_form(tokens: Sequence[Token], type: str, lang: str) -> str:
    """The name as a dictionary would list it; tokens are those of the name, in order."""
    if lang not in CYRILLIC:
        return _english(tokens)
    changed = _person(tokens, lang) if type == "PER" else _phrase(tokens, lang)
    return _joined(tokens, [changed.get(token.index, token.text) for token in tokens])


def _english(tokens: Sequence[Token]) -> str:
    """Without the article before and the possessive ending after."""
    kept = list(tokens)
    while len(kept) > 1 and kept[-1].text.lower() in {"'s", "’s", "'", "’"}:
        kept.pop()
    if len(kept) > 1 and kept[0].text.lower() == "the":
        kept.pop(0)
    return _joined(kept, [token.text for token in kept])


def _joined(tokens: Sequence[Token], words: list[str]) -> str:
    """Words with single spaces where the text has white space."""
    spaced = [i > 0 and tokens[i - 1].end < token.begin for i, token in enumerate(tokens)]
    return "".join(f" {word}" if space else word for word, space in zip(words, spaced, strict=True))


def _person(tokens: Sequence[Token], lang: str) -> dict[int, str]:
    """Every word of a person's name, in one case, number and gender."""
    words = [token for token in tokens if token.text[0].isalpha() and not token.text.endswith(".")]
    case = _common([_case(token, lang) for token in words])
    gender = _gender_of_person(words, lang)
    return {token.index: nominative(token, case, gender, lang) for token in words}


def _case(token: Token, lang: str) -> str:
    """The tagger's case where the dictionary allows it, else the likeliest of the dictionary (UD name)."""
    found = [r for r in readings(token.text, lang) if r.tag.POS in NOMINAL and r.tag.case]
    tagged = token.feat("Case")
    if not found or not found[0].is_known or any(_has_case(r.tag, tagged) for r in found if tagged):
        return tagged
    best = max(found, key=lambda r: (agreement(r.tag, token.pos, token.feats), r.score))
    return next((name for name, case in FEATURES["Case"].items() if case == best.tag.case), "")


def _gender_of_person(words: Sequence[Token], lang: str) -> str:
    """Masc or Fem by the given name or patronymic, else as the tagger says."""
    for word in words:
        marked = [r.tag for r in readings(word.text, lang) if "Name" in str(r.tag) or "Patr" in str(r.tag)]
        genders = {str(tag.gender) for tag in marked if _has_case(tag, word.feat("Case"))}
        if len(genders) == 1 and genders <= {"masc", "femn"}:
            return "Masc" if genders == {"masc"} else "Fem"
    return _common([word.feat("Gender") for word in words])


def _has_case(tag: Any, case: str) -> bool:
    return str(tag.case) == FEATURES["Case"].get(case, str(tag.case))


def _common(values: list[str]) -> str:
    counts = Counter(value for value in values if value)
    return max(sorted(counts), key=lambda value: counts[value], default="")


def _phrase(tokens: Sequence[Token], lang: str) -> dict[int, str]:
    """The head of a phrase and what agrees with it; what depends on it in another case stays."""
    head = _head(tokens)
    if head is None or (not head.feat("Case") and not head.text[0].isalpha()):
        return {}
    changed = {head.index: nominative(head, head.feat("Case"), head.feat("Gender"), lang)}
    quoted = _quoted(tokens)
    for token in _agreeing(head, tokens):
        if (token.index in quoted) == (head.index in quoted):
            gender = token.feat("Gender") or head.feat("Gender")
            changed[token.index] = nominative(token, head.feat("Case"), gender, lang)
    return changed


def _head(tokens: Sequence[Token]) -> Token | None:
    """The word that all others of the phrase depend on."""
    inside = {token.index for token in tokens}
    outward = [t for t in tokens if t.text[0].isalpha() and (t.head not in inside or t.head == t.index)]
    nouns = [t for t in outward if t.pos in {"NOUN", "PROPN", "X"}]
    return next(iter([*nouns, *outward]), None)


def _agreeing(head: Token, tokens: Sequence[Token]) -> list[Token]:
    """Attributes and name words below the head that stand in its case, and those below them."""
    found: list[Token] = []
    for token in tokens:
        fits = token.relation.split(":")[0] in AGREEING and token.feat("Case") == head.feat("Case")
        if token is not head and token.head == head.index and fits:
            found += [token, *_agreeing(token, tokens)]
    return found


def _quoted(tokens: Sequence[Token]) -> set[int]:
    """Indices of the words between quotes."""
    inside, found = False, set()
    for token in tokens:
        if token.text in QUOTES:
            inside = not inside
        elif inside:
            found.add(token.index)
    return found


def nominative(token: Token, case: str, gender: str, lang: str) -> str:
    """The nominative of one word standing in `case`, number kept; what cannot be declined stays as it is."""
    word = token.text
    if not word[0].isalpha() or word.isascii() or (word.isupper() and len(word) > 1):
        return word
    if "-" in word and not readings(word, lang)[0].is_known:
        return "-".join(_declined(part, token, case, gender, lang) for part in word.split("-"))
    return _declined(word, token, case, gender, lang)


def _declined(word: str, token: Token, case: str, gender: str, lang: str) -> str:
    found = readings(word, lang) if word else ()
    nominal = [r for r in found if r.tag.POS in NOMINAL and r.tag.case]
    if not nominal or not case or (case == "Nom" and (not found[0].is_known or _can_be_nominative(nominal))):
        return word
    wanted = {**token.feats, "Case": case, **({"Gender": gender} if gender in GENDERS else {})}
    fitting = _fitting(nominal, wanted)
    if not found[0].is_known and not any(_keeps(r, word) for r in fitting):
        return _by_ending(word, wanted, lang)
    if not fitting:
        return word
    reading = max(fitting, key=lambda r: (agreement(r.tag, token.pos, wanted), _keeps(r, word), r.score))
    changed = reading.inflect({"nomn"})
    return _like(changed.word, word) if changed else word


def _can_be_nominative(nominal: list[Any]) -> bool:
    return any(_has_case(reading.tag, "Nom") for reading in nominal)


def _fitting(nominal: list[Any], wanted: dict[str, str]) -> list[Any]:
    """The readings of the wanted case and number, else of the case; of any case where it cannot be nominative."""
    plural = wanted.get("Number") == "Plur"
    cased = [r for r in nominal if wanted["Case"] == "Nom" or _has_case(r.tag, wanted["Case"])]
    able = [r for r in cased if r.is_known or "Fixd" not in str(r.tag)]
    numbered = [r for r in able if ("plur" in str(r.tag)) == plural]
    return numbered if numbered or wanted["Case"] == "Nom" else able


def _keeps(reading: Any, word: str) -> bool:
    """True where the guess for an unknown word neither drops nor adds a vowel within it."""
    lemma = str(reading.normal_form)
    return bool(reading.is_known) or word.lower().startswith(lemma[:-1] if lemma[-1] in VOWELS else lemma)


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
