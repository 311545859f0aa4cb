"""Aliases in one article: which spans are one person, organization or place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from kg.extraction.cast import Cast, Span
from kg.vocabulary.bodies import is_common_body
from kg.vocabulary.names import fold, name_key

STEM = 4  # letters a surname keeps in all its cases
ENDING = 3  # letters its longest ending has
SEVERAL = ""  # stands for no one: a short name that more than one body has


def group(cast: Cast) -> None:
    """Gives every span the key of its referent."""
    names: dict[str, str] = {}
    for span in sorted(cast.spans, key=_fullness):
        span.key = _person(span, names) if span.type == "Person" else _other(span, names)


def _fullness(span: Span) -> tuple[int, bool, int]:
    """Full names before surnames, spelt-out given names before initials, then by place in the text."""
    words = _words(span.normal)
    return -len(words), len(words[0].strip(".")) == 1, span.first


def _words(name: str) -> list[str]:
    """Also those that no space parts: А.Шведова."""
    return re.findall(r"[^\s.]+\.?|\.+", name)


def _person(span: Span, names: dict[str, str]) -> str:
    """People share a surname with a fuller name of the same article: Лавров with Сергей Лавров."""
    words = _words(span.normal)
    key = span.known.id if span.known else f"person {fold(span.normal)}"
    surname = f"surname {name_key(words[-1])}"
    if len(words) == 1:
        found = names.get(f"given {name_key(words[0])}") or _inflected(words[0], names) or key
        return names.setdefault(surname, found)
    full = f"full {name_key(words[0])} {name_key(words[-1])}"
    initial = f"initial {name_key(words[0])[:1]} {name_key(words[-1])}"
    found = names.get(full) or (names.get(initial) if len(words[0].strip(".")) == 1 else None) or key
    for form in (full, initial, surname, f"given {name_key(words[0])}", f"word {fold(words[-1])}"):
        names.setdefault(form, found)
    return found


def _inflected(word: str, names: dict[str, str]) -> str | None:
    """The one fuller name whose surname differs in its ending only: Шведовой, where no gender told the nominative."""
    known = {form.removeprefix("word "): key for form, key in names.items() if form.startswith("word ")}
    alike = {key for surname, key in known.items() if _same_stem(fold(word), surname)}
    return alike.pop() if len(alike) == 1 else None


def _same_stem(a: str, b: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    return shared >= max(STEM, max(len(a), len(b)) - ENDING)


def _other(span: Span, names: dict[str, str]) -> str:
    """Organizations, places and objects share a known id, a name, or a short form of the fuller name."""
    name = fold(span.normal)
    short = names.get(f"short {name}") if span.type == "Organization" else None
    key = span.known.id if span.known else short or names.get(f"{span.type} {name}", f"{span.type} {name}")
    names.setdefault(f"{span.type} {name}", key)
    if span.type == "Organization":
        for form in _shorter(name):
            names[f"short {form}"] = key if names.get(f"short {form}", key) == key else SEVERAL
    if span.known:
        return key
    words = [word for word in span.normal.split() if len(word) > 2]
    if len(words) > 2:
        names.setdefault("acronym " + "".join(word[0].upper() for word in words), key)
    return names.get(f"acronym {span.normal}", key)


def _shorter(name: str) -> Iterator[str]:
    """What a body is called once its full name was told: Восточный комитет, МИД; the Foreign Ministry."""
    words = name.split()
    for cut in range(1, len(words)):
        first, last = " ".join(words[:cut]), " ".join(words[cut:])
        if cut > 1 or is_common_body(first):
            yield first
        if is_common_body(last):
            yield last
