"""Who a judgement speaks of, found in a graph: a whole entity, or one mention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from kg.errors import KgError
from kg.model import Facts, one_per_text
from kg.pipeline.folder import GraphFolder
from kg.pipeline.version import reading_version
from kg.resolution import Spot, why
from kg.resolution.judgements import short
from kg.resolution.members import Key
from kg.resolution.spots import first_spots, key_at, spots_of
from kg.resolution.why import Appearance
from kg.stores.records import Records
from kg.vocabulary.gazetteer import with_own


@dataclass(frozen=True, slots=True)
class Side:
    """An entity of the graph by where its articles name it, or one of those mentions alone."""

    node: str
    label: str
    type: str
    spots: tuple[Spot, ...]  # from the earliest article
    known: str | None = None  # id in the gazetteer

    @property
    def first(self) -> Spot:
        """The spot that stands for it."""
        return self.spots[0]


class Bench:
    """A graph, its articles' facts, links and judgements, to find sides in and to ask why."""

    def __init__(self, folder: GraphFolder, records: Records) -> None:
        self.graph = folder.graph()
        self.judgements = folder.judgements()
        self._facts = current_facts(folder, records)
        self._ids = {each.article.content_hash: each.article.id for each in self._facts}
        self._links = folder.links()
        self._entities = {entity.id: entity for entity in self.graph.entities}

    def side(self, node: str) -> Side:
        """A whole entity. Raises KgError for what is none."""
        if node not in self._entities:
            raise KgError(f"{short(node)} is no entity; judgements are about persons, bodies, places and objects.")
        return self._side(node, spots_of(self._facts, self._links, node))

    def mention(self, words: str) -> Side | None:
        """What ARTICLE:OFFSET names; None where no article is called so. Raises KgError where nobody is named."""
        article, _, offset = words.rpartition(":")
        theirs = [each for each in self._facts if each.article.id == article]
        if not theirs or not (offset.isascii() and offset.isdecimal()):
            return None
        found = [key for each in theirs if (key := key_at(each, int(offset[:18])))]
        nodes = {(link.article, link.local): link.node for link in self._links}
        if not found or nodes[found[0]] not in self._entities:
            raise KgError(f"{article} names nobody at {offset}; kg show GRAPH NAME --why lists where it does.")
        return self._side(nodes[found[0]], [self._spot(found[0])])

    def why(self, node: str) -> list[Appearance]:
        """How each article names an entity, and why that is one entity."""
        return why(self._facts, self._links, self.judgements, node)

    def place(self, spot: Spot) -> str:
        """ARTICLE:OFFSET of a spot; of an article that is not here, the beginning of its hash."""
        return f"{self._ids.get(spot.article, spot.article[:12])}:{spot.begin}"

    def _side(self, node: str, spots: Sequence[Spot]) -> Side:
        entity = self._entities[node]
        known = next((link.known for link in self._links if link.node == node and link.known), None)
        return Side(node, entity.label, entity.type, tuple(spots), known)

    def _spot(self, key: Key) -> Spot:
        facts = next(each for each in self._facts if each.article.content_hash == key[0])
        return first_spots(facts)[key]


@contextmanager
def bench(folder: GraphFolder) -> Iterator[Bench]:
    """A graph to judge on, with the gazetteer it is built with. Raises KgError where another kg read its articles."""
    with with_own(folder.own_gazetteer()), folder.records() as records:
        yield Bench(folder, records)


def current_facts(folder: GraphFolder, records: Records) -> list[Facts]:
    """What the articles say. Raises KgError where another kg read them."""
    check_current(folder, records)
    return one_per_text(records.all(reading_version()))


def check_current(folder: GraphFolder, records: Records) -> None:
    """Raises KgError where another kg read the articles: concluded anew, they would be lost."""
    if any(records.outdated(reading_version())):
        raise KgError(
            f"The articles of {folder.path} were read by another kg; kg build reads them anew, then ask again."
        )
