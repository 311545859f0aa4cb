"""Positions: who holds which post where, read from the titles beside names and the verbs that give them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kg.extraction.beside import beside
from kg.extraction.cast import Cast, Span
from kg.extraction.holders import HolderReader
from kg.extraction.owners import is_of_state, owners
from kg.extraction.reference import Reference
from kg.extraction.title_phrases import TitleReader
from kg.extraction.title_text import text_of
from kg.extraction.titles import Title
from kg.vocabulary.folding import fold
from kg.vocabulary.grammar import Grammar


@dataclass(frozen=True, slots=True)
class Post:
    """A title (tokens first..last, last exclusive), who holds it and whose it is, as keys of the cast."""

    holder: str
    title: str
    of: str | None
    first: int
    last: int


Bodies = Mapping[str, set[str]]
"""Whose posts each person holds, as keys of the cast."""


def find_positions(reference: Reference, cast: Cast, grammar: Grammar) -> list[Post]:
    """Every post once; fills `reference.holders` and `reference.posts` so that later titles can refer back."""
    reader = TitleReader(reference.tree, cast, grammar.titles)
    titles, finder = reader.titles(), HolderReader(reader, reference)
    near = beside(titles, finder)
    for title, people in near.items():
        _remember(title, people, reference, cast, grammar)
    found = near | {title: people for title in titles if title not in near and (people := finder.told(title))}
    posts = [post for title in titles if title in found for post in _posts(title, found[title], cast, grammar)]
    return list(_once(_at_home(posts, titles, cast, grammar), grammar))


def bodies_of(posts: list[Post]) -> Bodies:
    """Whose posts each person holds."""
    found: dict[str, set[str]] = {}
    for post in posts:
        if post.of:
            found.setdefault(post.holder, set()).add(post.of)
    return found


def _at_home(posts: list[Post], titles: list[Title], cast: Cast, grammar: Grammar) -> list[Post]:
    """Offices of state without a word of whose are of the one country whose offices the article speaks of."""
    of_state = {
        title.first for title in titles if is_of_state(title.head, grammar) and not _has_body(title, cast, grammar)
    }
    lands = {post.of for post in posts if post.of and post.first in of_state and cast.of_type(post.of) == "Country"}
    if len(lands) != 1:
        return posts
    return [
        replace(p, of=min(lands)) if p.of is None and p.first in of_state and not cast.known(p.holder) else p
        for p in posts
    ]


def _has_body(title: Title, cast: Cast, grammar: Grammar) -> bool:
    """вице-президент *палаты*: a body that is only described, so no state."""
    words = (token.lemma.lower() for token in cast.doc.tokens[title.head.index + 1 : title.last])
    return any("Organization" in grammar.descriptions.classes(word) for word in words)


def _remember(title: Title, people: list[Span], reference: Reference, cast: Cast, grammar: Grammar) -> None:
    """Who is meant where the title stands alone; a former holder is not."""
    for person in people:
        reference.posts |= {i: person.key for i in range(title.first, title.last) if i not in cast.by_token}
        for of in {*owners(title, person, cast, grammar)[:1], ""}:
            if not _qualifiers(_words(title, cast), grammar) and title.head.pos != "VERB":
                reference.holders.setdefault((title.head.lemma.lower(), of), set()).add(person.key)


def _posts(title: Title, people: list[Span], cast: Cast, grammar: Grammar) -> Iterator[Post]:
    """One for each holder; presidents of as many countries as there are holders have one each."""
    for number, person in enumerate(people):
        of = owners(title, person, cast, grammar)
        own = of[number] if len(of) == len(people) else next(iter(of), None)
        if not title.calling or (own and _employs(own, title, cast, grammar)):
            yield Post(person.key, text_of(title, own, cast, grammar), own, title.first, title.last)


def _employs(owner: str, title: Title, cast: Cast, grammar: Grammar) -> bool:
    """Whether a calling is a post there: немецкий режиссёр is only from there, эмир Катара is not."""
    return cast.fits(owner, ("Organization",)) or fold(title.head.lemma) in grammar.titles.of_lands


def _words(title: Title, cast: Cast) -> set[str]:
    return {fold(word) for t in cast.doc.tokens[title.first : title.last] for word in (t.lemma, t.text)}


def _qualifiers(words: set[str], grammar: Grammar) -> set[str]:
    parts = {part for word in words for part in word.split("-")}
    return (words | parts) & grammar.titles.qualifiers


def _once(posts: list[Post], grammar: Grammar) -> Iterator[Post]:
    """Posts told twice are one: the fuller title stands, with the owner either telling names."""
    kept: list[Post] = []
    for post in posts:
        same = next((n for n, other in enumerate(kept) if _same(post, other, grammar)), None)
        if same is None:
            kept.append(post)
        else:
            kept[same] = replace(_fuller(kept[same], post), of=kept[same].of or post.of)
    yield from kept


def _fuller(a: Post, b: Post) -> Post:
    return b if len(b.title.split()) > len(a.title.split()) else a


def _same(a: Post, b: Post, grammar: Grammar) -> bool:
    """One holder, one owner as far as told, and the one title says no more than the other."""
    if a.holder != b.holder or (a.of and b.of and a.of != b.of):
        return False
    one, other = ({fold(word) for word in post.title.split()} for post in (a, b))
    deputies = {fold(word) for word in grammar.titles.deputy}
    return (one <= other or other <= one) and one & deputies == other & deputies
