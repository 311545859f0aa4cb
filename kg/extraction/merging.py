"""Merging: an event told several times in one article is one event."""

from __future__ import annotations

from kg.extraction.drafts import Draft

# "The talks" may be the meeting or the call told before; a meeting is not a call.
TALKS = frozenset({"Meeting", "Talks", "PhoneCall"})
SAME_CONTENT = 0.5  # share of content lemmas two tellings of one statement have in common


def merge(drafts: list[Draft]) -> list[Draft]:
    """Drafts in text order, each later one put into the first that tells of the same."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.token.index):
        draft.named = len(draft.actors)
        same = next((k for k in kept if _same(k, draft)), None)
        if same:
            _absorb(same, draft)
        else:
            kept.append(draft)
    return kept


def _same(a: Draft, b: Draft) -> bool:
    if "speaker" in a.roles or "speaker" in b.roles:
        return _same_statement(a, b)
    return _same_class(a, b) and _dates_agree(a, b) and _sides_agree(a, b) and _same_kind_of_status(a, b)


def _same_statement(a: Draft, b: Draft) -> bool:
    if a.type != b.type or a.roles.get("speaker") != b.roles.get("speaker"):
        return False
    if a.token.sentence == b.token.sentence:
        return True
    shared = len(a.content & b.content) / max(min(len(a.content), len(b.content)), 1)
    return shared >= SAME_CONTENT and a.roles.get("addressee", []) == b.roles.get("addressee", [])


def _same_class(a: Draft, b: Draft) -> bool:
    return a.type == b.type or ({a.type, b.type} <= TALKS and "Talks" in (a.type, b.type))


def _dates_agree(a: Draft, b: Draft) -> bool:
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return True
    return a.earliest <= b.latest and b.earliest <= a.latest


def _sides_agree(a: Draft, b: Draft) -> bool:
    """One names all the sides the other does; a telling without sides of its own leans on the one before."""
    few, many = sorted((a.actors, b.actors), key=len)
    places = set(a.roles.get("place", ())), set(b.roles.get("place", ()))
    return few <= many and (not all(places) or bool(places[0] & places[1]))


def _same_kind_of_status(a: Draft, b: Draft) -> bool:
    ahead = {"planned", "proposed"}
    return (a.status in ahead) == (b.status in ahead) and (a.status == "denied") == (b.status == "denied")


def _absorb(kept: Draft, other: Draft) -> None:
    """What the first telling leaves open the later one fills; a call is told more exactly than talks."""
    if kept.type == "Talks":
        kept.type = other.type
    for role, keys in other.roles.items():
        if role != "attributedTo":
            kept.add(role, keys)
    # The telling that names most sides stands first: it is the one that gets quoted.
    both = (other.evidence, kept.evidence) if other.named > kept.named else (kept.evidence, other.evidence)
    kept.evidence = list(dict.fromkeys(both[0] + both[1]))
    kept.named = max(kept.named, other.named)
    if len(other.start or "") > len(kept.start or ""):
        kept.start, kept.end, kept.earliest, kept.latest = other.start, other.end, other.earliest, other.latest
    other.merged_into = kept
    kept.duration = kept.duration or other.duration
    kept.made_at = kept.made_at or other.made_at
