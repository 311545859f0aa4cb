"""Opening the corpora, and which texts are kept out of every training."""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path


def open_text(path: Path) -> str:
    """The text of a file, packed or not."""
    return gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text(encoding="utf-8")


@cache
def measured_on(corpora: Path) -> frozenset[str]:
    """Where the texts that events are measured on come from; they are left out of every training."""
    lines = (corpora / "events-dev" / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return frozenset(json.loads(line)["from"] for line in lines)


def articles(path: Path, lang: str) -> dict[str, str]:
    """Title and text of each record of a corpus in JSON lines, packed or not, as they were when events were marked."""
    rows = map(json.loads, open_text(path).strip().split("\n"))
    told = (row["first"] | {"id": row["first"]["url"]} if "first" in row else row for row in rows if _is(row, lang))
    return {row["id"]: _titled(row) for row in told}


def _is(row: dict[str, str], lang: str) -> bool:
    return row.get("lang", lang) == lang


def _titled(row: dict[str, str]) -> str:
    title = row.get("title") or ""
    apart = title and not row["text"].startswith(title)
    return (f"{title}\n\n{row['text']}" if apart else row["text"]).strip()
