"""What is compared: one referent of one article, with its names, posts and company."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Article, Facts, Mention, Referent
from kg.resolution.beside import ages_beside, walks_beside
from kg.vocabulary.gazetteer import KnownEntity
from kg.vocabulary.names import fold, name_key
from kg.vocabulary.sounds import sound

Key = tuple[str, str]  # content hash, local id
Order = tuple[str, str, int, int]  # published, content hash, offset, number among those that begin there
LAST = "9999"  # articles without a date sort after all others
STEM = 5  # sounds of a word that inflection and languages leave alone: президент, президента, president


@dataclass(frozen=True, slots=True)
class Post:
    """A post as one article tells it: how its title sounds, and what the body or country is called."""

    title: frozenset[str]
    of: str


@dataclass(slots=True, eq=False)
class Member:
    """A referent of an article. What sorts first by `order` names the entity."""

    key: Key
    order: Order
    type: str
    name: str
    lang: str
    gender: str
    names: tuple[str, ...]  # normal forms of named mentions, the fullest first
    posts: frozenset[Post] = frozenset()
    company: frozenset[str] = frozenset()  # what the others in the article are called
    walks: frozenset[str] = frozenset()  # of life, by the titles and the words beside the names
    ages: frozenset[int] = frozenset()  # of a person, in years
    homes: frozenset[str] = frozenset()  # ids of the countries it is said to be of
    spoken: frozenset[str] = frozenset()  # ids of the countries the article speaks of
    known: KnownEntity | None = None
    named: bool = True
    doubtful: bool = False  # the gazetteer has that name, but the article does not bear it out
    reason: str = ""

    @property
    def called(self) -> str:
        """The same for two that are one beyond doubt: the known id, else how the name sounds."""
        return self.known.id if self.known else name_key(self.name)


def members_of(facts: Facts) -> list[Member]:
    """The referents of an article that are mentioned, in text order."""
    spans: dict[str, list[Mention]] = defaultdict(list)
    for mention in facts.mentions:
        spans[mention.refers_to].append(mention)
    named = sorted((r for r in facts.referents if r.id in spans), key=lambda r: number(r.id))
    begins = [(r.type, min(m.evidence.begin for m in spans[r.id])) for r in named]
    places = zip(begins, ranks(begins), strict=True)
    found = [_member(facts.article, r, spans[r.id], b, n) for r, ((_, b), n) in zip(named, places, strict=True)]
    for member in found:
        if member.type == "Person":
            member.walks = walks_beside(facts, member.key[1], spans[member.key[1]])
            member.ages = ages_beside(facts, spans[member.key[1]])
    return sorted(found, key=lambda member: member.order)


def place_in_article(facts: Facts, members: Iterable[Member]) -> None:
    """Fills in posts and company, once it is settled whom the world knows."""
    by_id = {member.key[1]: member for member in members}
    called = {id: member.called for id, member in by_id.items()}
    for position in facts.positions:
        if holder := by_id.get(position.holder):
            holder.posts |= {Post(stems(position.title), called.get(position.of or "", ""))}
    for id, member in by_id.items():
        member.company = frozenset(name for other, name in called.items() if other != id and name)


def stems(text: str) -> frozenset[str]:
    """How the words of a text begin, small words left out."""
    return frozenset(sound(word)[:STEM] for word in re.findall(r"[^\W_]{3,}|\d+", fold(text)))


def when(article: Article) -> str:
    """The date an article sorts by."""
    return article.published or LAST


def ranks(places: Iterable[tuple[str, int]]) -> list[int]:
    """0 for the first of a class that begins at an offset, then 1 …: two may share their first letter."""
    seen: dict[tuple[str, int], int] = defaultdict(int)
    found = []
    for place in places:
        found.append(seen[place])
        seen[place] += 1
    return found


def number(local: str) -> tuple[int, str]:
    """e2 before e10."""
    return int(re.sub(r"[^0-9]", "", local) or 0), local


def _member(article: Article, referent: Referent, spans: list[Mention], begin: int, rank: int) -> Member:
    names = [referent.name, *(m.normal for m in spans if m.kind == "name")]
    return Member(
        key=(article.content_hash, referent.id),
        order=(when(article), article.content_hash, begin, rank),
        type=referent.type,
        name=referent.name,
        lang=article.lang,
        gender=referent.gender,
        named=referent.named,
        names=tuple(dict.fromkeys(name for name in names if name.strip())),
    )
