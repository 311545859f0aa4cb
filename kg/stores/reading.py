"""What a query that only reads may not do: write, or read files and addresses from inside the server."""

from __future__ import annotations

import re

from kg.errors import KgError

WRITES = "This query writes, and writing was not asked for; kg query --write lets it."
FILES = "This query reads or writes files, which only kg query --write lets it."

_PIECES = re.compile(
    r"""'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | //[^\n\r]* | /\*.*?(?:\*/|\Z)""", re.VERBOSE | re.DOTALL
)
_FILES = re.compile(r"\bLOAD\s+CSV\b|\bapoc\s*\.\s*(?:load|import|export|cypher)\b", re.IGNORECASE)
_ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")


def refuse_files(cypher: str) -> None:
    """Raises KgError for LOAD CSV and the like: to a database they are reading, to us a way to any file it sees."""
    escaped = _ESCAPE.sub(lambda code: chr(int(code[1], 16)), cypher)  # read so before anything else by Cypher 5
    if any(_FILES.search(_bare(text)) for text in (cypher, escaped)):
        raise KgError(FILES)


def _bare(cypher: str) -> str:
    """The query without strings and comments; names in backquotes lose only these."""
    return _PIECES.sub(" ", cypher).replace("`", "")
