"""What marks a node or edge of ours in a store, so that a later load tells it from others' and from a changed one."""

from __future__ import annotations

import hashlib
import json

from kg.graph.properties import PropertyEdge, PropertyNode

STAMP = "kg"  # the property it is kept in: what has none is others' and stays


def node_stamp(node: PropertyNode) -> str:
    """A hash over labels and properties, 16 hex digits."""
    return _hash([sorted(node.labels), node.properties])


def edge_stamp(edge: PropertyEdge) -> str:
    """A hash over both ends, type and properties, 16 hex digits: an edge is all that it says."""
    return _hash([edge.source, edge.type, edge.target, edge.properties])


def _hash(content: object) -> str:
    text = json.dumps(content, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]
