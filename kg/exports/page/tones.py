"""Whether an event brings its sides together or apart: the halves of PLOVER's four quads."""

from __future__ import annotations

COOPERATION = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
CONFLICT = frozenset(
    {"REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"}
)


def tone(plover: str | None) -> str:
    """cooperation, conflict, or other for what PLOVER has no class for."""
    if plover in CONFLICT:
        return "conflict"
    return "cooperation" if plover in COOPERATION else "other"
