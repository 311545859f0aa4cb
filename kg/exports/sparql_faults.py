"""What is wrong with a SPARQL query, in a sentence: what would leave the graph or change it, and what is no SPARQL.

The judge is pyoxigraph's own parser. Where it answers otherwise once a word is another, that word made the difference;
the same word in a text, a name or a comment makes none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from pyoxigraph import Store

Prefixes = Mapping[str, str]

_PROLOGUE = r"(?:\s|#[^\n]*|PREFIX\s+[^<]*<[^>]*>|BASE\s*<[^>]*>)*"
_CHANGES = re.compile(_PROLOGUE + r"(?:INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_FROM = re.compile(r"\bFROM\s+(?:NAMED\s+)?<([^<>\s]*:[^<>\s]*)>", re.IGNORECASE)
_DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)


def check(query: str, prefixes: Prefixes) -> None:
    """Raises KgError for what is no query or asks another server; nothing is run.

    pyoxigraph goes to the network for SERVICE and cannot be told not to, so it parses the query without the word.
    """
    harmless = re.sub("service", "servize", query, flags=re.IGNORECASE)
    if fault := _fault(harmless, prefixes):
        raise _told(query, harmless, fault, prefixes)


def check_graphs(query: str, store: Store, prefixes: Prefixes) -> None:
    """Raises KgError where FROM names a graph that is not here: other engines would fetch it. Comes after `check`."""
    held = {graph.value for graph in store.named_graphs()} if _FROM.search(query) else set()
    for match in _FROM.finditer(query):
        other = f"{query[: match.start()]}frum{query[match.start() + len('from') :]}"
        if match[1] not in held and _fault(other, prefixes):
            raise KgError(f"FROM <{match[1]}>: there is no such graph here, and kg is offline and fetches none.")


def _fault(query: str, prefixes: Prefixes) -> str | None:
    """What the parser says of it, None where it is a query."""
    from pyoxigraph import Store

    try:
        Store().query(query, prefixes=dict(prefixes))
    except SyntaxError as error:
        return str(error.msg)
    return None


def _told(query: str, harmless: str, fault: str, prefixes: Prefixes) -> KgError:
    """The fault in our words."""
    if _CHANGES.match(query):
        return KgError("This query changes data; kg sparql only reads.")
    if _fault(_with_graph(query), prefixes) != fault:
        return KgError("SERVICE asks another server; kg is offline and asks only its own graph.")
    known = {**prefixes, **dict.fromkeys(_DECLARED.findall(query), "urn:declared:")}
    for prefix in dict.fromkeys(re.findall(r"([\w-][\w.-]*|(?<![\w.-])):", query)):
        if prefix not in known and _fault(harmless, {**prefixes, prefix: "urn:unknown:"}) != fault:
            listed = ", ".join(f"{each}:" for each in sorted(known))
            return KgError(
                f"The prefix {prefix}: is not known; known are {listed}. PREFIX {prefix}: <IRI> declares one."
            )
    return KgError(f"This is no SPARQL query: {_placed(fault)}")


def _with_graph(query: str) -> str:
    """GRAPH for SERVICE: what stands beside it is the same, and the words after it keep their place."""
    return re.sub(r"\bservice\b(?:\s+silent\b)?", lambda word: "GRAPH".ljust(len(word[0])), query, flags=re.IGNORECASE)


def _placed(fault: str) -> str:
    """Where the query stops being one. What the parser would have liked there may be a page of signs: left out."""
    place, _, why = fault.removeprefix("error at ").partition(": ")
    line, _, column = place.partition(":")
    if not (line.isdecimal() and column.isdecimal()):
        return fault.splitlines()[0]
    return f"line {line}, character {column}: {why if len(why) < 60 else 'what stands there does not fit'}."
