"""Opening the corpora, and which texts are kept out of every training."""

from __future__ import annotations

import gzip
import json
import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path


def open_text(path: Path) -> str:
    """The text of a file, packed or not."""
    return gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text(encoding="utf-8")


@cache
def measured_on(corpora: Path) -> frozenset[str]:
    """Where the texts that events are measured on come from; they are left out of every training."""
    lines = (corpora / "events-dev" / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return frozenset(json.loads(line)["from"] for line in lines)


def articles(corpora: Path, file: str, lang: str) -> dict[str, str]:
    """Title and text of each record of a part of the corpora, as they were when events were marked."""
    if (corpora / file).is_dir():
        return {path.stem: path.read_text(encoding="utf-8").strip() for path in sorted((corpora / file).glob("*.txt"))}
    rows = map(json.loads, open_text(corpora / f"{file}.jsonl.gz").strip().split("\n"))
    told = (row["first"] | {"id": row["first"]["url"]} if "first" in row else row for row in rows if _is(row, lang))
    return {row["id"]: _spaced(row["tokens"]) if "tokens" in row else _titled(row) for row in told}


def _is(row: dict[str, str], lang: str) -> bool:
    return row.get("lang", lang) == lang


def _titled(row: dict[str, str]) -> str:
    title = row.get("title") or ""
    apart = title and not row["text"].startswith(title)
    return (f"{title}\n\n{row['text']}" if apart else row["text"]).strip()


def _spaced(tokens: list[tuple[int, str]]) -> str:
    """The words of a text whose spaces are lost, a line a sentence; without the address on top."""
    lines = [" ".join(word for _, word in group) for _, group in groupby(tokens, itemgetter(0))]
    text = "\n".join(line for line in lines if not line.startswith("http"))
    text = re.sub(r"`` ?| ?\'\'", '"', text)
    return re.sub(r" (?=[,.;:!?)%’”]|'s\b|n't\b)|(?<=[($£“]) |(?<=’) (?=(?:s|t|re|ve|ll|d)\b)", "", text)
