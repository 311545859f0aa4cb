"""A table of events and statements, one row each: for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import BinaryIO

from kg.exports.exporter import ExportOptions
from kg.model import Event, Graph

COLUMNS = (
    *("id", "type", "label", "status", "start", "end", "duration", "agents", "targets", "participants", "about"),
    *("place", "attributed_to", "topic", "confidence", "articles", "article", "quote"),
)


class TableExporter:
    """CSV in UTF-8 with a byte order mark, without which spreadsheets misread Cyrillic."""

    name = "table"
    suffix = ".csv"
    title = "CSV table of events and statements, each with its first sentence"

    def write(self, graph: Graph, out: BinaryIO, options: ExportOptions) -> None:
        labels = {entity.id: entity.label for entity in graph.entities}
        labels |= {event.id: event.labels.get("en", event.id) for event in graph.events}
        articles = {article.node_id: article.id for article in graph.articles}
        text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(_row(event, labels, articles) for event in graph.events)
        text.detach()


def _row(event: Event, labels: dict[str, str], articles: dict[str, str]) -> Sequence[str | float | None]:
    account, first = event.account, event.tellings[0]

    def names(*roles: str) -> str:
        return "; ".join(labels[id] for id in account.fillers(*roles) if id in labels)

    return (
        *(event.id, account.type, labels[event.id], account.status, account.start, account.end, account.duration),
        *(names("agent", "speaker"), names("target", "addressee"), names("participant", "mediator", "host")),
        *(names("about"), names("place"), names("attributedTo"), account.topic, event.confidence),
        *(len(event.tellings), articles[first.article], first.evidence[0].quote),
    )
