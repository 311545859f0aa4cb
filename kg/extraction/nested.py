"""Places named within the names of others: МИД *России*, University of *California*."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.cast import Cast, Span
from kg.vocabulary.gazetteer import KnownEntity, gazetteer
from kg.vocabulary.ontology import ontology

LONGEST = 2  # words of a place within a name


def nested_places(cast: Cast) -> Iterator[Span]:
    """The known places inside the names of bodies and things; they play no part in events, but are mentioned."""
    for span in cast.spans:
        if span.kind == "name" and span.type != "Person" and not ontology().is_a(span.type, "Place"):
            yield from _within(span, cast)


def _within(span: Span, cast: Cast) -> Iterator[Span]:
    index = span.first + 1
    while index < span.last:
        found = next((f for size in range(LONGEST, 0, -1) if (f := _place(cast, index, index + size, span))), None)
        if found:
            yield found
        index = found.last if found else index + 1


def _place(cast: Cast, first: int, last: int, around: Span) -> Span | None:
    tokens = cast.doc.tokens[first : min(last, around.last)]
    if len(tokens) < last - first or not all(token.text[0].isupper() and token.pos == "PROPN" for token in tokens):
        return None
    forms = (" ".join(token.lemma for token in tokens), " ".join(token.text for token in tokens))
    known = next((found for form in forms if (found := _known(form, cast.doc.lang))), None)
    return (
        Span(first, last, known.type, known.names.get(cast.doc.lang, forms[0]), known, key=known.id) if known else None
    )


def _known(form: str, lang: str) -> KnownEntity | None:
    """The best known bearer of the name, if that is a place."""
    best = next(iter(gazetteer().lookup(form, lang)), None)
    return best if best and ontology().is_a(best.type, "Place") else None
