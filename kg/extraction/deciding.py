"""Deciding which words tell of which events, and who fills their roles; patterns and the event reader together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extraction.matches import Match, Part, Telling
from kg.extraction.scene import Scene
from kg.extraction.tree import base, trigger_kind
from kg.model import Token
from kg.vocabulary.frames import Frame, Trigger, frames
from kg.vocabulary.ontology import ontology

SURE = 0.35  # the event reader alone is enough; confidence tells those who want only what is surer
LEAST = 0.1  # a phrase that names a speaker is believed
DOUBT = 0.25  # below this a complete pattern is not believed
FILLS = 0.45  # a word fills a role
FAR = 0.6  # a word of another sentence does
SPOKEN_OF = 0.1  # who is named in a speaker's sentence is seldom named for nothing

DESCRIBED = ("speaker", "agent", "target", "participant")
"""Roles that somebody without a name may play: Swan's lawyer, Norwegian tourists."""
OTHER_FILL = {"place": ("Place",), "attributedTo": ("Actor",)}
"""What may fill the roles that every event has."""


def decide(scene: Scene, tellings: dict[int, Telling] | None) -> list[Match]:
    """Matches in text order: what the reader is sure of, and complete patterns that it does not rule out.

    Without tellings, for a doc that another analyzer made, patterns alone tell.
    """
    if tellings is None:
        return scene.matches
    patterns = {match.token.index: match for match in scene.matches}
    found = (_decide(scene, patterns.get(i), tellings.get(i)) for i in sorted(patterns.keys() | tellings))
    return [match for match in found if match]


def _decide(scene: Scene, pattern: Match | None, telling: Telling | None) -> Match | None:
    if telling is None:
        return None
    if telling.confidence >= SURE and telling.type in frames():
        return _read(scene, telling, pattern)
    if pattern and not pattern.missing and telling.probability >= DOUBT:
        pattern.telling = telling
        return pattern
    return None


def _read(scene: Scene, telling: Telling, pattern: Match | None) -> Match:
    """The event as the reader sees it; a pattern of the same type fills what that leaves open."""
    frame, token = frames()[telling.type], telling.token
    trigger = pattern.trigger if pattern else Trigger(lemma=token.lemma.lower())
    match = Match(frame, trigger, token, scene.matcher.clause(token, trigger_kind(token)), telling=telling, sure=True)
    marked = pattern.roles if pattern and pattern.frame is frame else {}
    speech = ontology().is_a(frame.type, "Statement")
    by_pattern = {key: role for role, keys in marked.items() for key in keys} if speech else {}
    # Whom an unlikely part means is asked, too: it is mentioned there, whatever it does. Alike ones in text order.
    for part in sorted(telling.parts, key=lambda part: -round(part.probability, 1)):
        for role, key in _fillers(scene, frame, part):
            if _likely(part, token) and not _another_speaker(part, role, match) and key not in _all(match.roles):
                match.roles.setdefault(by_pattern.get(key, role), []).append(key)
    for role, keys in marked.items():
        if role not in match.roles:
            match.roles[role] = [key for key in keys if key not in _all(match.roles)]
    if "target" in frame.roles and not match.roles.get("target"):
        match.roles["target"] = [key for key in scene.reference.opposed(token) if key not in _all(match.roles)]
    return match


def _likely(part: Part, trigger: Token) -> bool:
    near = SPOKEN_OF if part.role == "about" else FILLS
    return part.probability >= (near if part.filler.token.sentence == trigger.sentence else FAR)


def _another_speaker(part: Part, role: str, match: Match) -> bool:
    """One person speaks, and those joined to him by "and"."""
    return role == "speaker" and role in match.roles and base(part.filler.top) != "conj"


def _all(roles: dict[str, list[str]]) -> set[str]:
    """Everyone in any role."""
    return {key for keys in roles.values() for key in keys}


def _fillers(scene: Scene, frame: Frame, part: Part) -> Iterator[tuple[str, str]]:
    """The role of the frame that a part plays, and the keys of those who play it."""
    role = role_of(frame, part.role)
    if role is None:
        return
    fill = frame.roles[role].fill if role in frame.roles else OTHER_FILL[role]
    armed = frame.armed and role == "agent"
    yield from ((role, key) for key in _meant(scene, part, role, fill, armed) if scene.cast.fits(key, fill))


def _meant(scene: Scene, part: Part, role: str, fill: Sequence[str], armed: bool) -> list[str]:
    """Whom a word means: somebody named, the country of its forces or armed people, else who is only described."""
    token, reference = part.filler.token, scene.reference
    if part.filler.kind == "adjective":
        return reference.countries_of(token)
    found = reference.resolve(token, fill)
    if not found and role != "speaker":
        found = reference.forces.of(token) or (reference.people(token) if armed else [])
    if not found and part.probability >= FILLS and role in DESCRIBED:
        found = reference.unnamed(token)
    return found


def role_of(frame: Frame, role: str) -> str | None:
    """The frame's own name for a role: who does and to whom it is done take part where all sides are alike."""
    if role in frame.roles or role == "place":
        return role
    if role == "by":
        return "attributedTo"
    if role in ("agent", "target", "participant", "host", "mediator"):
        return next((other for other in ("participant", "agent") if other in frame.roles), None)
    return None
