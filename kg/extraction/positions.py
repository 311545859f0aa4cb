"""Positions: who holds which post where, read from the titles beside names and the verbs that give them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extraction.cast import Cast, Span
from kg.extraction.holders import HolderReader
from kg.extraction.owners import owners
from kg.extraction.reference import Reference
from kg.extraction.title_phrases import TitleReader
from kg.extraction.titles import Title, dictionary
from kg.model import Token
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


def find_positions(reference: Reference, cast: Cast, grammar: Grammar) -> list[Post]:
    """Every post once; fills `reference.holders` and `reference.posts` so that later titles can refer back."""
    reader = TitleReader(reference.tree, cast, grammar.titles)
    titles, finder = reader.titles(), HolderReader(reader, reference)
    beside = _beside(titles, finder)
    for title, people in beside.items():
        _remember(title, people, reference, cast, grammar)
    found = beside | {title: people for title in titles if title not in beside and (people := finder.told(title))}
    posts = [post for title in titles if title in found for post in _posts(title, found[title], cast, grammar)]
    return list(_once(posts, grammar))


def _beside(titles: list[Title], finder: HolderReader) -> dict[Title, list[Span]]:
    """Titles next to a name, and those that are coordinated with one next to a name."""
    found: dict[Title, list[Span]] = {}
    for title in titles:
        people = finder.before(title) or [person for person in (finder.after(title),) if person]
        if people:
            found[title] = people
    _drop_inner(found)
    for one, other in reversed(list(itertools.pairwise(titles))):
        if other in found and one not in found and _abuts(one, other, finder):
            found[one] = found[other]
    for one, other in itertools.pairwise(titles):
        if one in found and other not in found and _follows(one, other, finder):
            found[other] = found[one]
    for one, other in itertools.pairwise(titles):
        if other in found and one not in found and one.last - one.first == 1 and _follows(one, other, finder):
            found[one] = found[other]
    return found


def _drop_inner(found: dict[Title, list[Span]]) -> None:
    """советник президента Ильин is no president: of two titles, one in the other, the outer is held."""
    for outer, inner in itertools.permutations(list(found), 2):
        within = outer.first <= inner.first and inner.last <= outer.last
        both = outer in found and inner in found  # a title may lie in two others
        if within and both and {p.key for p in found[outer]} & {p.key for p in found[inner]}:
            del found[inner]


def _abuts(one: Title, other: Title, finder: HolderReader) -> bool:
    """министр обороны генерал армии Иванов; the commander, Admiral Swan."""
    between = finder.tokens[one.last : other.first]
    joined = not between or (len(between) == 1 and between[0].text == ",")
    same = one.head.feat("Case") == other.head.feat("Case") and one.plural == other.plural
    return joined and same and one.head.sentence == other.head.sentence and bool(finder.before(other))


def _follows(one: Title, other: Title, finder: HolderReader) -> bool:
    """Joined by "and" alone: министр обороны *и* вице-премьер."""
    between = finder.tokens[one.last : other.first]
    return 0 < len(between) < 3 and between[0].pos == "CCONJ" and one.head.feat("Case") == other.head.feat("Case")


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
        if own or not title.calling:
            yield Post(person.key, _text(title, own, cast, grammar), own, title.first, title.last)


def _text(title: Title, of: str | None, cast: Cast, grammar: Grammar) -> str:
    """The title in its dictionary form, less whose it is."""
    phrase = cast.doc.tokens[title.first : _kind_of_owner(title, of, cast, grammar)]
    kept = [token for token in phrase if not _names_owner(token, of, cast)]
    while kept and (kept[-1].pos in ("ADP", "CCONJ", "PUNCT", "DET", "PART")):
        kept.pop()
    while kept and kept[0].pos in ("PUNCT", "DET", "PART"):
        kept.pop(0)
    words = [(" " if cast.spaced(token) else "") + _form(token, title, grammar) for token in kept or [title.head]]
    return "".join(words).strip()


def _kind_of_owner(title: Title, of: str | None, cast: Cast, grammar: Grammar) -> int:
    """Where the words begin that only say what its owner is: лидер *крупной партии «Свет»*, else the title's end."""
    tokens, head = cast.doc.tokens, title.head.index
    name = next((i for i in range(head + 1, title.last) if _names_owner(tokens[i], of, cast)), head)
    first = name
    while first > head + 1 and tokens[first - 1].pos == "PUNCT":
        first -= 1
    kind = tokens[first - 1]
    joined = first < name or tokens[name].relation.startswith(("appos", "flat"))
    if first - 1 > head and joined and "Organization" in grammar.descriptions.classes(kind.lemma.lower()):
        first -= 1
    elif first == name or kind.pos != "ADJ":
        return title.last
    while first - 1 > head and tokens[first - 1].pos == "ADJ":
        first -= 1
    return first


def _names_owner(token: Token, of: str | None, cast: Cast) -> bool:
    span = cast.by_token.get(token.index)
    return of is not None and span is not None and span.key == of


def _form(token: Token, title: Title, grammar: Grammar) -> str:
    """The head and the adjectives before it as the dictionary has them, the rest as it stands."""
    if token is title.head:
        word = dictionary(token)
        return grammar.titles.short.get(fold(word).rstrip("."), word)
    inflected = token.index < title.head.index and token.pos == "ADJ" and title.head.feat("Case") not in ("", "Nom")
    return token.lemma if inflected else token.text


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
