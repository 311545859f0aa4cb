"""What every export is: three attributes and one method."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from kg.errors import KgError
from kg.model import Graph

BASE_IRI = "https://w3id.org/newskg/id/"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How to write. Raises KgError for a base that cannot begin an IRI."""

    base_iri: str = BASE_IRI
    with_text: bool = False  # whole texts of articles, not only quotes

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|^`\\%\x00-\x20]*[/#:]", self.base_iri):
            raise KgError(f"{self.base_iri!r} cannot begin IRIs; it takes an absolute one that ends in / or #.")


class Exporter(Protocol):
    """A format: `name` on the command line, `suffix` of its file (.zip: several files), `title` for the help."""

    name: str
    suffix: str
    title: str

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        """The whole graph to `out`; the same graph gives the same bytes."""
