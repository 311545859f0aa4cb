"""Which posts of different articles are one: the same holder, body and title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.model import Facts
from kg.resolution.features import alike
from kg.resolution.members import Key, Order, number, ranks, stems, when


@dataclass(frozen=True, slots=True)
class Held:
    """A post as one article tells it, holder and body already nodes of the graph."""

    key: Key
    order: Order
    holder: str
    of: str
    title: frozenset[str]
    start: str
    end: str


def held_posts(facts: Facts, nodes: Mapping[Key, str]) -> list[Held]:
    """The posts an article tells of."""
    positions = sorted(facts.positions, key=lambda position: number(position.id))
    places = ranks(("", position.evidence.begin) for position in positions)
    text = facts.article.content_hash
    return [
        Held(
            key=(text, position.id),
            order=(when(facts.article), text, position.evidence.begin, rank),
            holder=nodes.get((text, position.holder), ""),
            of=nodes.get((text, position.of or ""), ""),
            title=stems(position.title),
            start=position.start or "",
            end=position.end or "",
        )
        for position, rank in zip(positions, places, strict=True)
    ]


def same_posts(posts: Iterable[Held]) -> list[list[Held]]:
    """Groups of posts that are one. Each agrees with all in its group."""
    blocks: dict[tuple[str, str], list[list[Held]]] = defaultdict(list)
    for post in sorted(posts, key=lambda post: post.order):
        groups = blocks[post.holder, post.of]
        home = next((group for group in groups if all(same_post(post, other) for other in group)), None)
        if home is None:
            groups.append([post])
        else:
            home.append(post)
    return [group for groups in blocks.values() for group in groups]


def same_post(one: Held, other: Held) -> bool:
    """Whether two tellings are of one post; their dates must not contradict each other."""
    dates = ((one.start, other.start), (one.end, other.end))
    return alike(one.title, other.title) and all(_agree(a, b) for a, b in dates)


def _agree(one: str, other: str) -> bool:
    return not one or not other or one.startswith(other) or other.startswith(one)
