"""Words in Latin letters, capital first, within Cyrillic text: nearly always names, mostly of bodies (Reuters)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model.doc import Doc, Name, Sentence
from kg.text.features import CYRILLIC

LATIN = re.compile(r"[A-Z][A-Za-z'’.&-]{2,}")
QUOTES = frozenset('«»“”„"')
ROMAN = re.compile(r"[IVXLC]+(?:-[IVXLC]+)?")
LIKELIEST = "ORG"
"""In NEREL, NER-UK and news marked for this project 97 of 100 such words are names; of these 70 name bodies."""

# fmt: off
BODIES = (
    "компания", "компанія", "корпорация", "корпорація", "концерн", "холдинг", "фирма", "фірма", "стартап", "ритейлер",
    "банк", "агентство", "организация", "організація", "профсоюз", "профспілка", "фонд", "перевозчик", "перевізник",
    "производитель", "виробник", "разработчик", "розробник", "объединение", "об'єднання", "об’єднання",
)
"""Ends of nouns before the name of a body: авиакомпания, госкорпорация."""
POSTS = frozenset({
    "глава", "голова", "гендиректор", "директор", "руководитель", "керівник", "представитель", "представник",
    "сотрудник", "співробітник", "работник", "працівник", "акционер", "акціонер", "основатель", "засновник",
    "пресс-служба", "пресслужба", "штаб-квартира",
})
"""Nouns before the name of a body in the genitive."""
# fmt: on
LEGAL = frozenset({"AG", "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "GmbH", "Corp", "Corp.", "plc", "PLC", "SE"})
"""Last words of companies' names."""


def with_latin(doc: Doc, names: Sequence[Name]) -> list[Name]:
    """The names and the runs of Latin words that the tagger passed over; one word has one type in a text."""
    if doc.lang not in CYRILLIC:
        return list(names)
    missed = [name for sentence in doc.sentences for name in _missed(doc, sentence, names)]
    votes: dict[str, Counter[str]] = {}
    for name in names:
        if _is_latin(doc, name):
            votes.setdefault(_form(doc, name), Counter())[name.type] += 1
    found = [*names, *(replace(name, type=_type(doc, name, votes)) for name in missed)]
    bodies = {_form(doc, name) for name in found if _is_latin(doc, name) and _is_introduced(doc, name)}
    typed = (replace(name, type="ORG") if _form(doc, name) in bodies else name for name in found)
    return sorted(typed, key=lambda name: name.begin)


def _is_introduced(doc: Doc, name: Name) -> bool:
    """True for Swan AG, and for a product, event or lone word behind a noun that bodies have: авиакомпания «Swan»."""
    if not (name.type in {"PRODUCT", "EVENT"} or (name.type == "PER" and name.last - name.first == 1)):
        return False
    if doc.tokens[name.last - 1].text in LEGAL:
        return True
    before = [token for token in doc.tokens[max(name.first - 2, 0) : name.first] if token.text not in QUOTES][-1:]
    return any(token.lemma.endswith(BODIES) or token.lemma in POSTS for token in before)


def _type(doc: Doc, name: Name, votes: dict[str, Counter[str]]) -> str:
    """What the tagger mostly called the same words elsewhere in the text."""
    told = votes.get(_form(doc, name))
    return min(told, key=lambda kind: (-told[kind], kind)) if told else LIKELIEST


def _missed(doc: Doc, sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """Runs of such words outside all names, in a sentence that is not itself in Latin letters."""
    tokens = doc.tokens_of(sentence)
    if not any(token.text.islower() and not token.text.isascii() for token in tokens):
        return
    taken = {index for name in names for index in range(name.first, name.last)}
    run: list[int] = []
    for token in tokens:
        if token.index not in taken and LATIN.fullmatch(token.text) and not ROMAN.fullmatch(token.text):
            run.append(token.index)
        elif run:
            yield _name(doc, run)
            run = []
    if run:
        yield _name(doc, run)


def _name(doc: Doc, run: Sequence[int]) -> Name:
    return Name(doc.tokens[run[0]].begin, doc.tokens[run[-1]].end, LIKELIEST, run[0], run[-1] + 1)


def _is_latin(doc: Doc, name: Name) -> bool:
    return _form(doc, name).isascii()


def _form(doc: Doc, name: Name) -> str:
    return doc.text[name.begin : name.end]
