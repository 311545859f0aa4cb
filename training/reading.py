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
