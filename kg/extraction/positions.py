"""Positions: who holds which post where, read from a title beside a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extraction.cast import Cast, Span
from kg.extraction.reference import Reference
from kg.model import Token
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.grammar import Grammar

REACH = 12  # tokens between a title and its name
BREAKS = ("VERB", "AUX", "SCONJ")


@dataclass(frozen=True, slots=True)
class Post:
    """A title (tokens first..last, last exclusive), who holds it and whose it is, as keys of the cast."""

    holder: str
    title: str
    of: str | None
    first: int
    last: int


def find_positions(reference: Reference, cast: Cast, grammar: Grammar) -> list[Post]:
    """Titles before or after the names of persons; fills `reference.holders` so that later titles can refer back."""
    people = [span for span in cast.spans if span.type == "Person" and span.kind == "name"]
    posts = [post for person in people for post in _beside(person, reference, cast, grammar)]
    for post in posts:
        word = _title_word(cast, post, grammar)
        for of in {post.of or "", ""}:
            reference.holders.setdefault((word, of), set()).add(post.holder)
        reference.posts |= {index: post.holder for index in range(post.first, post.last) if index not in cast.by_token}
    return posts


def _beside(person: Span, reference: Reference, cast: Cast, grammar: Grammar) -> Iterator[Post]:
    for window in (_window_before(person, cast), _window_after(person, cast)):
        title = _nearest_title(window, person, cast, grammar)
        if title:
            yield _post(person, window, title, reference, cast)
            return


def _nearest_title(window: list[Token], person: Span, cast: Cast, grammar: Grammar) -> Token | None:
    """The title nearest to the name that agrees with it in case; a lone title need not agree, taggers err."""
    titles = [token for token in window if _is_title(token, grammar)]
    case = cast.doc.tokens[person.first].feat("Case")
    agreeing = [token for token in titles if token.feat("Case") in (case, "") or not case]
    if not agreeing and len(titles) == 1:
        agreeing = titles
    return min(agreeing, key=lambda token: abs(token.index - person.first), default=None)


def _window_before(person: Span, cast: Cast) -> list[Token]:
    """The tokens of the phrase that ends at the name: back to a verb or a sign."""
    tokens: list[Token] = []
    for index in range(person.first - 1, max(person.first - REACH, 0) - 1, -1):
        token = cast.doc.tokens[index]
        if _breaks(token, cast, person):
            break
        tokens.insert(0, token)
    return tokens


def _window_after(person: Span, cast: Cast) -> list[Token]:
    """Анна Шведова, министр обороны Норвегии, …: the apposition after a comma."""
    index, tokens = person.last, cast.doc.tokens
    if index + 1 >= len(tokens) or tokens[index].text not in (",", "(", "—", "–"):
        return []
    found: list[Token] = []
    for token in tokens[index + 1 : index + REACH]:
        if _breaks(token, cast, person):
            break
        found.append(token)
    return found


def _breaks(token: Token, cast: Cast, person: Span) -> bool:
    sign = token.pos == "PUNCT" and token.text not in ("-", "'", ".", "«", "»", '"')
    return sign or token.pos in BREAKS or token.sentence != cast.doc.tokens[person.first].sentence


def _is_title(token: Token, grammar: Grammar) -> bool:
    return token.lemma.lower() in grammar.titles.words and token.pos in ("NOUN", "PROPN", "ADJ")


def _title_word(cast: Cast, post: Post, grammar: Grammar) -> str:
    tokens = cast.doc.tokens[post.first : post.last]
    return next((token.lemma.lower() for token in tokens if _is_title(token, grammar)), post.title)


def _post(person: Span, window: list[Token], title: Token, reference: Reference, cast: Cast) -> Post:
    """The title runs from its adjectives to the name (or the end of the apposition), less whose post it is."""
    start = window.index(title)
    while start and _widens(window[start - 1], title, cast):
        start -= 1
    phrase = [token for token in window[start:] if token is title or not _is_person(token, cast)]
    of = _owner(phrase, title, reference, cast)
    kept = [t for t in phrase if not _names_owner(t, of, cast)]
    while kept and kept[-1].pos in ("ADP", "CCONJ", "PUNCT", "DET"):
        kept.pop()
    text = " ".join(_title_form(t, title) for t in kept) or title.lemma
    return Post(person.key, text, of, phrase[0].index, phrase[-1].index + 1)


def _widens(token: Token, title: Token, cast: Cast) -> bool:
    """Adjectives before the title, and in English the words compounded with it."""
    compound = cast.doc.lang == "en" and token.pos in ("NOUN", "PROPN")
    return (token.pos == "ADJ" or compound) and not _is_person(token, cast)


def _is_person(token: Token, cast: Cast) -> bool:
    span = cast.by_token.get(token.index)
    return span is not None and span.type == "Person"


def _owner(phrase: list[Token], title: Token, reference: Reference, cast: Cast) -> str | None:
    """A body or country inside the phrase, else an adjective of country; the tree is asked last."""
    for token in phrase:
        span = cast.by_token.get(token.index)
        if span and span.type != "Person" and cast.fits(span.key, ("Actor",)):
            return span.key
    for token in phrase:
        for country in gazetteer().demonyms(token.lemma, cast.doc.lang):
            return cast.refer_known(token.index, country)
    return reference.owner(title)


def _names_owner(token: Token, of: str | None, cast: Cast) -> bool:
    span = cast.by_token.get(token.index)
    return span is not None and span.key == of


def _title_form(token: Token, head: Token) -> str:
    """The head of the title in its dictionary form, the rest as it stands."""
    return token.lemma if token is head else token.text
