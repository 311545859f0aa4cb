"""The graph: what all articles say together, after deciding who is who and which events are one."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.article import Article
from kg.model.facts import Account, Evidence
from kg.model.shape import Shape


@dataclass(frozen=True, slots=True)
class Entity(Shape):
    """An actor, place or object. Names by language; the label is the English one, else the original."""

    id: str
    type: str
    names: dict[str, str]  # lang → preferred name
    aliases: dict[str, tuple[str, ...]] = field(default_factory=dict)  # lang → other names, sorted
    wikidata: str | None = None
    located_in: tuple[str, ...] = ()  # ids of entities of this graph
    part_of: tuple[str, ...] = ()
    member_of: tuple[str, ...] = ()
    lat: float | None = None
    long: float | None = None

    @property
    def label(self) -> str:
        """What a reader sees: the English name, else the Russian or Ukrainian one."""
        return self.names.get("en") or self.names.get("ru") or self.names.get("uk") or self.id


@dataclass(frozen=True, slots=True)
class Telling(Shape):
    """What one article says of an event, in its own values."""

    article: str  # the article's node id
    account: Account
    evidence: tuple[Evidence, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Event(Shape):
    """An event or statement: one chosen value per property, and every article's telling beside it."""

    id: str
    labels: dict[str, str]
    account: Account
    confidence: float
    tellings: tuple[Telling, ...]  # by publication date, then article id


@dataclass(frozen=True, slots=True)
class Position(Shape):
    """A post someone holds or held, and the articles that say so."""

    id: str
    holder: str
    titles: dict[str, str]  # lang → title
    of: str | None
    start: str | None
    end: str | None
    evidence: tuple[tuple[str, Evidence], ...]  # (article node id, where it says so)


@dataclass(frozen=True, slots=True)
class Ownership(Shape):
    """An actor owns a body or a share of it, and the articles that say so."""

    id: str
    owner: str
    owned: str
    evidence: tuple[tuple[str, Evidence], ...]  # (article node id, where it says so)


@dataclass(frozen=True, slots=True)
class GraphMention(Shape):
    """A span of an article that names an entity, tells of an event, states a position or who owns what."""

    id: str
    article: str
    evidence: Evidence
    refers_to: str
    normal: str | None = None
    lang: str | None = None


@dataclass(slots=True)
class Graph(Shape):
    """All of it, every list sorted by id: the same articles give the same bytes."""

    articles: list[Article] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    ownerships: list[Ownership] = field(default_factory=list)
    mentions: list[GraphMention] = field(default_factory=list)
