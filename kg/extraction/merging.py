"""Merging: an event told several times in one article is one event, and so is a statement."""

from __future__ import annotations

from collections.abc import Iterator
from math import exp
from statistics import fmean

from kg.extraction.drafts import Draft
from kg.extraction.pairing import Pair, Pairing
from kg.extraction.positions import Bodies
from kg.vocabulary.merging import merging_weights

# "The talks" may be the meeting or the call told before; a meeting is not a call.
TALKS = frozenset({"Meeting", "Talks", "PhoneCall"})
REPRESENTED = 2  # sentences from the talks to who was there
SAME_CONTENT = 0.5  # share of content lemmas two tellings of one statement have in common
SPOKEN_FOR = 0.4  # the same where a body speaks in the headline and its head in the text


def merge_events(drafts: list[Draft], pairing: Pairing) -> list[Draft]:
    """Drafts in text order, each put to the tellings that are, taken together, most likely of the same event."""
    events: list[list[Draft]] = []
    order = sorted(drafts, key=lambda d: d.token.index)
    for number, draft in enumerate(order):
        rivals = [earlier for earlier in order[:number] if of_one_class(earlier, draft)]
        talks = _represented(draft, events, pairing)
        if talks:
            draft.type = talks[0].type
        own = talks or _likeliest(draft, events, rivals, pairing)
        if own:
            own.append(draft)
        else:
            events.append([draft])
    return [_joined(event) for event in events]


def _likeliest(draft: Draft, events: list[list[Draft]], rivals: list[Draft], pairing: Pairing) -> list[Draft] | None:
    """The event that a draft most likely tells of, if that is likely enough."""
    told = [(_likely(event, draft, rivals, pairing), event) for event in events]
    chance, best = max(told, key=lambda each: each[0], default=(0.0, []))
    return best if chance >= merging_weights().sure else None


def _represented(draft: Draft, events: list[list[Draft]], pairing: Pairing) -> list[Draft] | None:
    """The talks told just before, for a verb that only says who took part in them: Россию представляли …"""
    if draft.type not in TALKS or draft.token.lemma.lower() not in pairing.grammar.tellings.represents:
        return None
    talks = [event for event in events if event[0].type in TALKS]
    last = max(talks, key=lambda event: event[-1].token.index, default=None)
    return last if last and 0 < draft.token.sentence - last[-1].token.sentence <= REPRESENTED else None


def merge_statements(drafts: list[Draft], bodies: Bodies) -> list[Draft]:
    """Drafts in text order, each later one put into the first that tells of the same."""
    statements: list[list[Draft]] = []
    for draft in sorted(drafts, key=lambda d: d.token.index):
        same = next((told for told in statements if _same_statement(told[0], draft, bodies)), None)
        if same:
            _in_person(same[0], draft, bodies)
            same.append(draft)
        else:
            statements.append([draft])
    return [_joined(statement) for statement in statements]


def _likely(event: list[Draft], draft: Draft, rivals: list[Draft], pairing: Pairing) -> float:
    """How likely a draft tells of an event, on average over what told of it; not at all if one of that rules it out."""
    if not all(of_one_class(told, draft) and pairing.may_be_one(told, draft) for told in event):
        return 0.0
    return fmean(likely(pair, pairing) for pair in pairs(event, draft, rivals))


def pairs(event: list[Draft], draft: Draft, rivals: list[Draft]) -> Iterator[Pair]:
    """A draft with each telling of an event; rivals: all tellings before it that might be of its event."""
    for told in event:
        yield Pair(told, draft, sum(rival.token.index > told.token.index for rival in rivals))


def likely(pair: Pair, pairing: Pairing) -> float:
    """How likely two tellings are of one event."""
    table = merging_weights()
    score = table.start + sum(table.weights.get(reason, 0.0) for reason in pairing.reasons(pair))
    return 1 / (1 + exp(-score))


def of_one_class(one: Draft, other: Draft) -> bool:
    """Whether the classes of two tellings may be of one event."""
    types = {one.type, other.type}
    return len(types) == 1 or ("Talks" in types and types <= TALKS)


def _same_statement(a: Draft, b: Draft, bodies: Bodies) -> bool:
    alike = a.type == b.type
    if a.roles.get("speaker") != b.roles.get("speaker"):
        headline = a.token.sentence == 0  # further down a body and its head mostly say two things
        return alike and headline and bool(_in_office(a, b, bodies)) and _shared(a, b) >= SPOKEN_FOR
    if a.token.sentence == b.token.sentence:
        return alike
    return alike and _shared(a, b) >= SAME_CONTENT and a.roles.get("addressee", []) == b.roles.get("addressee", [])


def _shared(a: Draft, b: Draft) -> float:
    """The share of content lemmas in common."""
    return len(a.content & b.content) / max(min(len(a.content), len(b.content)), 1)


def _in_office(a: Draft, b: Draft, bodies: Bodies) -> list[str]:
    """The one person who speaks in a draft, if the other has speak only the body of which that person holds a post."""
    speakers = [draft.roles.get("speaker", []) for draft in (a, b)]
    for person, body in (speakers, speakers[::-1]):
        if len(person) == len(body) == 1 and body[0] in bodies.get(person[0], ()):
            return person
    return []


def _in_person(a: Draft, b: Draft, bodies: Bodies) -> None:
    """Poland demands, its minister said: it is the minister who speaks."""
    if person := _in_office(a, b, bodies):
        for draft in (a, b):
            draft.roles["speaker"] = list(person)


def _joined(told: list[Draft]) -> Draft:
    """The first telling, with what the later ones add."""
    first, *later = told
    first.named = len(first.actors)
    for draft in later:
        draft.named = len(draft.actors)
        _absorb(first, draft)
    return first


def _absorb(kept: Draft, other: Draft) -> None:
    """What the first telling leaves open the later one fills; a call, or who met, is told more exactly than talks."""
    if kept.type == "Talks" and (other.type == "PhoneCall" or other.actors):
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
