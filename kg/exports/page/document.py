"""The page's one file, put together from template, styles, scripts and data. A policy in it forbids everything else."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from kg import __version__

FOLDER = Path(__file__).parent
# In the order they need each other; they share one scope.
LIBRARIES = ("d3-dispatch", "d3-quadtree", "d3-timer", "d3-force")
SCRIPTS = (
    *("elements", "words", "graph", "state", "filters", "evidence", "details", "lists"),
    *("network", "painting", "pointing", "search", "page"),
)
STYLES = ("base", "top", "filters", "views", "details", "screens")
# What could end the script element or begin a comment in it, and what UTF-8 has no bytes for.
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def document(data: dict[str, Any]) -> Iterator[bytes]:
    """The file, piece by piece: each {{name}} of the template makes way for its part."""
    script, style = _script(), "".join(_read(f"style/{name}.css") for name in STYLES)
    parts = {
        "version": html.escape(__version__),
        "policy": policy(script, style),
        "style": style,
        "data": embedded(data),
        "script": script,
    }
    # Split once and not replaced one by one: the data may hold braces of its own.
    for place, piece in enumerate(re.split(r"\{\{(\w+)\}\}", _read("template.html"))):
        yield (parts[piece] if place % 2 else piece).encode()


def embedded(data: dict[str, Any]) -> str:
    """JSON that may stand in a script element, whatever its texts hold."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _UNSAFE.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text)


def policy(script: str, style: str) -> str:
    """Content security: this very script and style, and nothing from anywhere else."""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _script() -> str:
    """Libraries below their licences, which ask to stand in every copy; then our own."""
    licences = dict.fromkeys(f"/*\n{_read(f'vendor/{name}.LICENSE')}*/" for name in LIBRARIES)
    libraries = (_read(f"vendor/{name}.min.js") for name in LIBRARIES)
    ours = (_read(f"script/{name}.js") for name in SCRIPTS)
    return "\n".join([*licences, *libraries, "(() => {", '"use strict";', *ours, "})();\n"])


@cache
def _read(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
