"""Small articles of our own as facts: names stand in the text in [brackets|Class], in the order of their ids."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.model import Account, Article, EventFact, Evidence, Facts, Link, Mention, PositionFact, Referent, Role
from kg.resolution import Spot, resolve

NAME = re.compile(r"\[(?P<words>[^|\]]+)\|(?P<type>\w+)(?:\|(?P<normal>[^\]]+))?\]")


def article(
    marked: str,
    lang: str = "ru",
    published: str | None = None,
    events: Sequence[tuple[str, dict[str, list[int]], str | None]] = (),
    posts: Sequence[tuple[int, str, int | None]] = (),
    quote: str = "",
) -> Facts:
    """Facts of a marked text. events: (class, role → numbers of names, date); posts: (holder, title, of), from 1."""
    text, names = NAME.sub(lambda name: name["words"], marked), list(NAME.finditer(marked))
    begins = [len(NAME.sub(lambda n: n["words"], marked[: name.start()])) for name in names]
    found = [
        (
            name["normal"] or name["words"],
            name["type"],
            Evidence(begin, begin + len(name["words"]), name["words"], text),
        )
        for name, begin in zip(names, begins, strict=True)
    ]
    whole = Evidence(0, len(text), text, quote or text)
    return Facts(
        article=Article(id=text[:20], text=text, lang=lang, published=published),
        referents=tuple(Referent(f"e{i}", type, normal) for i, (normal, type, _) in enumerate(found, 1)),
        mentions=tuple(Mention(f"m{i}", f"e{i}", normal, where) for i, (normal, _, where) in enumerate(found, 1)),
        positions=tuple(
            PositionFact(f"p{i}", f"e{holder}", title, whole, of=f"e{of}" if of else None)
            for i, (holder, title, of) in enumerate(posts, 1)
        ),
        events=tuple(
            EventFact(f"v{i}", account(type, roles, date), (whole,)) for i, (type, roles, date) in enumerate(events, 1)
        ),
    )


def account(type: str, roles: dict[str, list[int]], date: str | None) -> Account:
    """An account with fillers e1, e2 …; a date of day, month or year precision."""
    filled = tuple(Role(role, f"e{number}") for role, numbers in roles.items() for number in numbers)
    first = date and (date + "-01-01"[len(date) - 4 :] if len(date) < 10 else date)
    last = date and {4: f"{date}-12-31", 7: f"{date}-28"}.get(len(date), date)
    return Account(type, filled, start=date, earliest=first, latest=last)


def nodes(facts: Sequence[Facts], judgements: Sequence[object] = ()) -> list[list[str]]:
    """Per article the nodes of its referents, in order."""
    links = {(link.article, link.local): link for link in resolve(facts, judgements)}  # type: ignore[arg-type]
    return [[node(links, each, referent.id) for referent in each.referents] for each in facts]


def node(links: dict[tuple[str, str], Link], facts: Facts, local: str) -> str:
    """The node of something an article tells."""
    return links[facts.article.content_hash, local].node


def spot(facts: Facts, number: int) -> Spot:
    """Where a name stands, for a judgement."""
    evidence = facts.mentions[number - 1].evidence
    return Spot(facts.article.content_hash, evidence.exact, evidence.begin)
