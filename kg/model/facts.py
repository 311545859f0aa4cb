"""Facts: what one article says, each with its evidence. One JSON line per article."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.article import Article
from kg.model.shape import Shape


@dataclass(frozen=True, slots=True)
class Evidence(Shape):
    """The very characters that carry something: text[begin:end] == exact, inside the sentence `quote`."""

    begin: int  # code-point offsets into the article's text, end exclusive
    end: int
    exact: str
    quote: str


@dataclass(frozen=True, slots=True)
class Referent(Shape):
    """What this article takes to be one entity; its mentions share its id."""

    id: str  # e1, e2 …: local to the article
    type: str  # a class of the ontology under Actor, Place or Object
    name: str  # fullest normal form in this article
    gender: str = ""  # Masc, Fem or "" where the text does not tell
    named: bool = True  # False where the article only describes who it is: "the lawyer of the family"


@dataclass(frozen=True, slots=True)
class Mention(Shape):
    """A span that refers to an entity. Kinds: name, description ("глава МИД"), pronoun."""

    id: str  # m1, m2 …
    refers_to: str  # a Referent's id
    normal: str  # nominative form of the span
    evidence: Evidence
    kind: str = "name"


@dataclass(frozen=True, slots=True)
class Role(Shape):
    """A property of the ontology and the id of who or what fills it (entity, or event for about and madeAt)."""

    name: str  # participant, agent, target, speaker, addressee, about, madeAt, place, attributedTo …
    filler: str


@dataclass(frozen=True, slots=True)
class Account(Shape):
    """What is told of an event: by one article (fillers are local ids), or in the graph (fillers are node ids)."""

    type: str  # an event or statement class
    roles: tuple[Role, ...] = ()
    start: str | None = None  # ISO, as precise as told: 2022-01-21, 2022-01, 2022
    end: str | None = None
    earliest: str | None = None  # ISO days, both or neither
    latest: str | None = None
    duration: str | None = None  # xsd:duration
    status: str = "occurred"  # occurred, ongoing, planned, proposed, cancelled, denied
    topic: str | None = None

    def fillers(self, *names: str) -> list[str]:
        """Ids that fill any of these roles, in order, each once."""
        return list(dict.fromkeys(role.filler for role in self.roles if role.name in names))


@dataclass(frozen=True, slots=True)
class EventFact(Shape):
    """An event or statement this article tells of."""

    id: str  # v1, v2 …
    account: Account
    evidence: tuple[Evidence, ...]
    confidence: float = 0.5  # 0..1


@dataclass(frozen=True, slots=True)
class PositionFact(Shape):
    """Who holds which post where, as this article says."""

    id: str  # p1, p2 …
    holder: str  # a Referent's id
    title: str  # normal form, in the article's language
    evidence: Evidence
    of: str | None = None  # a Referent's id
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class OwnershipFact(Shape):
    """Who owns which body or a share of it, as this article says."""

    owner: str  # a Referent's id
    owned: str  # a Referent's id
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Facts(Shape):
    """All that one article says."""

    article: Article
    referents: tuple[Referent, ...] = field(default=())
    mentions: tuple[Mention, ...] = field(default=())
    positions: tuple[PositionFact, ...] = field(default=())
    events: tuple[EventFact, ...] = field(default=())
    ownerships: tuple[OwnershipFact, ...] = field(default=())
