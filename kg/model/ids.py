"""Ids are functions of content: the same articles give the same ids, in any order, on any machine."""

from __future__ import annotations

import hashlib


def make_id(kind: str, *parts: object) -> str:
    """`kind` in lower case and 16 hex digits over all parts: `meeting-3f2a…`. Safe in IRIs and Cypher."""
    joined = "\x1f".join(str(part) for part in (kind, *parts))
    return f"{kind.lower()}-{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:16]}"
