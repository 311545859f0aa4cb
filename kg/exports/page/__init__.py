"""A page to look at: one HTML file with the network, the timeline, the places, and the sentence behind every fact."""

from __future__ import annotations

from typing import BinaryIO

from kg.exports.exporter import ExportOptions
from kg.exports.page.data import page_data
from kg.exports.page.document import document
from kg.model import Graph


class PageExporter:
    """One file that opens in any browser and asks the network for nothing."""

    name = "html"
    suffix = ".html"
    title = "a page to look at: network, timeline, places, and the sentence behind every fact"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        out.writelines(document(page_data(graph, options)))
