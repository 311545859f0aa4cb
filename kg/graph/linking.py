"""Links as a table: which node a referent, event or position of an article is."""

from __future__ import annotations

from collections.abc import Iterable

from kg.errors import InvalidFacts
from kg.model import Facts, Link


class LinkTable:
    """Every link by article and local id. Where two links speak of the same, the smaller node id counts."""

    def __init__(self, links: Iterable[Link]) -> None:
        ordered = sorted(links, key=lambda link: (link.node, link.known or ""), reverse=True)
        self._links = {(link.article, link.local): link for link in ordered}

    def link(self, facts: Facts, local: str) -> Link:
        """The link of something an article tells. Raises InvalidFacts where it was never resolved."""
        found = self._links.get((facts.article.content_hash, local))
        if found is None:
            raise InvalidFacts(f"{facts.article.id}: no link for {local}; resolve the same facts that are assembled.")
        return found

    def node(self, facts: Facts, local: str) -> str:
        """The id in the graph."""
        return self.link(facts, local).node
