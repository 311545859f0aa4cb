"""Two short articles of our own, in Russian and English, that say whose a company is."""

from __future__ import annotations

from kg.graph import assemble
from kg.model import Article, Facts, Graph, Link, OwnershipFact, Referent
from tests.graph.told import KNOWN, evidence, mention

RU = Article(
    id="north-ru.txt", text="Анна Берг владеет фирмой «Север». Фирма «Север» растёт.", lang="ru", published="2023-05-10"
)
EN = Article(id="north-en.txt", text="North belongs to Anna Berg.", lang="en", published="2023-05-12")

FACTS = (
    Facts(
        article=RU,
        referents=(Referent("e1", "Person", "Анна Берг"), Referent("e2", "Organization", "Север")),
        mentions=(
            mention(RU, "m1", "e1", "Анна Берг", "Анна Берг"),
            mention(RU, "m2", "e2", "Север", "Север"),
        ),
        ownerships=(OwnershipFact("e1", "e2", evidence(RU, "владеет")),),
    ),
    Facts(
        article=EN,
        referents=(Referent("e1", "Organization", "North"), Referent("e2", "Person", "Anna Berg")),
        mentions=(mention(EN, "m1", "e1", "North", "North"), mention(EN, "m2", "e2", "Anna Berg", "Anna Berg")),
        ownerships=(OwnershipFact("e2", "e1", evidence(EN, "belongs")),),
    ),
)
LINKS = (
    Link(RU.content_hash, "e1", "person-berg"),
    Link(RU.content_hash, "e2", "organization-north"),
    Link(EN.content_hash, "e1", "organization-north"),
    Link(EN.content_hash, "e2", "person-berg"),
)


def owned_graph() -> Graph:
    """The graph of both articles."""
    return assemble(FACTS, LINKS, KNOWN)
