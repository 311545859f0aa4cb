"""Aliases in one article: which spans are one person, organization or place."""

from __future__ import annotations

from itertools import takewhile

from kg.extraction.cast import Cast, Span
from kg.vocabulary.names import fold, name_key

STEM = 4  # letters a surname keeps in all its cases
ENDING = 3  # letters its longest ending has


def group(cast: Cast) -> None:
    """Gives every span the key of its referent."""
    names: dict[str, str] = {}
    for span in sorted(cast.spans, key=_fullness):
        span.key = _person(span, names) if span.type == "Person" else _other(span, names)


def _fullness(span: Span) -> tuple[int, bool, int]:
    """Full names before surnames, spelt-out given names before initials, then by place in the text."""
    words = span.normal.split()
    return -len(words), len(words[0].strip(".")) == 1, span.first


def _person(span: Span, names: dict[str, str]) -> str:
    """People share a surname with a fuller name of the same article: Лавров with Сергей Лавров."""
    words = span.normal.split()
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
    """Organizations, places and objects share a known id, a name, or an acronym with their words' initials."""
    if span.known:
        return span.known.id
    name = fold(span.normal)
    key = names.setdefault(f"{span.type} {name}", f"{span.type} {name}")
    words = [word for word in span.normal.split() if len(word) > 2]
    if len(words) > 2:
        names.setdefault("acronym " + "".join(word[0].upper() for word in words), key)
    return names.get(f"acronym {span.normal}", key)
