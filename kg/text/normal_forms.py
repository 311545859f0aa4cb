"""The nominative of a name: 'Сергея Лаврова' → 'Сергей Лавров', 'Министерства обороны' → 'Министерство обороны'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from kg.model.doc import Token
from kg.text.declension import known_readings, listed_given_name, may_stand_in, nominative, singular
from kg.text.features import CYRILLIC, readings
from kg.text.lemmas import FEATURES, agreement

AGREEING = ("amod", "det", "flat", "nummod", "appos", "conj", "compound")
TOWN = re.compile(r"(\w+[зсц]ь?к)(?:у|ом|а)")
"""Towns in -ськ, -ск, -цк; hardly ever is a lone name in -ську that of a land."""
QUOTES = frozenset("«»“”„\"'")


def normal_form(tokens: Sequence[Token], type: str, lang: str) -> str:
    """The name as a dictionary would list it; tokens are those of the name, in order."""
    if lang not in CYRILLIC:
        return _english(tokens)
    if type == "LOC" and len(tokens) == 1 and (town := TOWN.fullmatch(tokens[0].text)):
        return town[1]
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
    plainest = sorted(words, key=lambda token: not _patronymic(token, lang))
    gender = _gender_of_person(plainest, lang)
    case = _common([_case(token, gender, lang) for token in plainest])
    listed = {token.index: listed_given_name(token.text, lang) for token in words[:1]}
    return {token.index: listed.get(token.index) or nominative(token, case, gender, lang) for token in words}


def _patronymic(token: Token, lang: str) -> bool:
    """Александра may be a man's genitive, Семёновна is nobody's but hers."""
    return any("Patr" in str(reading.tag) for reading in readings(token.text, lang))


def _case(token: Token, gender: str, lang: str) -> str:
    """The tagger's case where the dictionary allows it, else the likeliest of the dictionary (UD name).

    Зефиров, told of one person, is none of the зефиры the dictionary knows.
    """
    single = token.feat("Number") == "Sing"
    known = known_readings(token.text, gender, lang)
    found = [r for r in known if not (single and "plur" in str(r.tag))]
    tagged = token.feat("Case")
    if not found or any(may_stand_in(reading, tagged) for reading in found):
        return tagged
    best = max(found, key=lambda r: (agreement(r.tag, token.pos, token.feats), r.score))
    return next((name for name, case in FEATURES["Case"].items() if case == best.tag.case), "")


def _gender_of_person(words: Sequence[Token], lang: str) -> str:
    """Masc or Fem by the given name or patronymic, else as the tagger says."""
    for word in words:
        marked = [r for r in readings(word.text, lang) if "Name" in str(r.tag) or "Patr" in str(r.tag)]
        sure = _patronymic(word, lang)
        genders = {str(r.tag.gender) for r in marked if sure or may_stand_in(r, word.feat("Case"))}
        if len(genders) == 1 and genders <= {"masc", "femn"}:
            return "Masc" if genders == {"masc"} else "Fem"
    return _common([word.feat("Gender") for word in words])


def _common(values: list[str]) -> str:
    """The most frequent, the first of several."""
    counts = Counter(value for value in values if value)
    return counts.most_common(1)[0][0] if counts else ""


def _phrase(tokens: Sequence[Token], lang: str) -> dict[int, str]:
    """The head of a phrase and what agrees with it; what depends on it in another case stays."""
    head = _head(tokens)
    if head is None or (not head.feat("Case") and not head.text[0].isalpha()):
        return {}
    case = _case_of_phrase(head, tokens, lang)
    shared, agreeing = _shared(head, case, tokens, lang), _agreeing(head, case, tokens, lang)
    changed = {head.index: nominative(head, case, head.feat("Gender"), lang)}
    if shared and shared[0].feat("Number") == "Sing" and head.feat("Number") == "Plur":
        changed[head.index] = singular(head, lang)
    quoted = _quoted(tokens)
    for token in [*shared, *agreeing]:
        if (token.index in quoted) == (head.index in quoted):
            gender = token.feat("Gender") or head.feat("Gender")
            changed[token.index] = nominative(token, case, gender, lang)
    return changed


def _case_of_phrase(head: Token, tokens: Sequence[Token], lang: str) -> str:
    """The head's as tagged, unless an attribute cannot stand in it and all can in another: Запорізької області."""
    tagged = head.feat("Case")
    attributes = [token for token in tokens if token.pos == "ADJ" and token.head == head.index]
    if all(_can_stand(token, tagged, lang) for token in attributes):
        return tagged
    told = [token.feat("Case") for token in attributes]
    return next((case for case in told if all(_can_stand(token, case, lang) for token in [head, *attributes])), tagged)


def _head(tokens: Sequence[Token]) -> Token | None:
    """The word that all others of the phrase depend on."""
    inside = {token.index for token in tokens}
    outward = [t for t in tokens if t.text[0].isalpha() and (t.head not in inside or t.head == t.index)]
    nouns = [t for t in outward if t.pos in {"NOUN", "PROPN", "X"}]
    return next(iter([*nouns, *outward]), None)


def _agreeing(head: Token, case: str, tokens: Sequence[Token], lang: str) -> list[Token]:
    """Attributes and name words below the head that stand in its case, and those below them."""
    found: list[Token] = []
    for token in tokens:
        if token is not head and token.head == head.index and _agrees(token, case, lang):
            found += [token, *_agreeing(token, case, tokens, lang)]
    return found


def _shared(head: Token, case: str, tokens: Sequence[Token], lang: str) -> list[Token]:
    """Attributes before the head that hang outside the name: в Псковской и [Калининградской областях]."""
    inside = {token.index for token in tokens}
    before = list(takewhile(lambda t: t.pos == "ADJ", reversed(tokens[: tokens.index(head)])))
    return [t for t in before if t.head not in inside and _can_stand(t, case, lang)]


def _agrees(token: Token, case: str, lang: str) -> bool:
    """True for a word that takes the case of its head: so tagged, or an attribute that can stand in it."""
    relation = token.relation.split(":")[0]
    if relation in {"amod", "det"}:
        return _can_stand(token, case, lang)
    return relation in AGREEING and token.feat("Case") == case


def _can_stand(token: Token, case: str, lang: str) -> bool:
    return any(may_stand_in(reading, case) for reading in readings(token.text, lang))


def _quoted(tokens: Sequence[Token]) -> set[int]:
    """Indices of the words between quotes."""
    inside, found = False, set()
    for token in tokens:
        if token.text in QUOTES:
            inside = not inside
        elif inside:
            found.add(token.index)
    return found
