"""Doc → Facts: names, positions, events and statements of one article, in the order of this file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extraction.attribution import Said, asked_for, attribute, outermost, passed_on
from kg.extraction.cast import Cast, referents
from kg.extraction.circumstances import Circumstances
from kg.extraction.deciding import LEAST, SURE, decide
from kg.extraction.drafts import Draft
from kg.extraction.event_reader import event_reader
from kg.extraction.matches import Match, Telling
from kg.extraction.merging import merge_events, merge_statements
from kg.extraction.nested import nested_places
from kg.extraction.ownership import Owning, find_ownerships
from kg.extraction.pairing import Pairing
from kg.extraction.positions import Post, bodies_of
from kg.extraction.quotes import find_quotes
from kg.extraction.scene import Scene, scene
from kg.extraction.second_look import look_again
from kg.extraction.sides import recall_sides
from kg.extraction.speech import Source, find_carriers, find_sources, is_aside, points_back
from kg.extraction.statements import StatementReader
from kg.extraction.status import StatusReader
from kg.extraction.tree import Tree
from kg.model import Account, Article, Doc, EventFact, Facts, OwnershipFact, PositionFact, Role
from kg.vocabulary.ontology import ontology

CLEAR = 0.75  # how likely a status must be to count against the rules
FLOOR, RISE = 0.37, 0.30  # from the event reader's probability to the share that gold bears out


@dataclass(slots=True)
class Reading:
    """What was found in one article, before it becomes facts; `kg explain` shows it."""

    tree: Tree
    cast: Cast
    posts: list[Post]
    tellings: dict[int, Telling]  # what the event reader weighed, by token
    matches: list[Match]
    events: list[Draft]
    statements: list[Draft]
    ownerships: list[Owning]


def extract(doc: Doc, article: Article) -> Facts:
    """Everything the article says. Boilerplate is left out; offsets count the article's text."""
    return _facts(read(doc, article), article)


def read(doc: Doc, article: Article) -> Reading:
    """The steps of extraction, one after the other."""
    stage = scene(doc, article)
    reading, told = first_look(stage)
    if stage.contexts is not None:
        look_again(reading.events, reading.statements, told, stage)
    return reading


def first_look(stage: Scene) -> tuple[Reading, list[Draft]]:
    """What each word tells by itself and beside its neighbours, joined; and the tellings before they were joined."""
    article = stage.article
    words, tree, cast, reference = stage.words, stage.tree, stage.cast, stage.reference
    tellings, matches = tell(stage)
    quotes = find_quotes(article.text)
    speech = [m for m in matches if ontology().is_a(m.frame.type, "Statement")]
    phrases = find_sources(tree, reference, words)
    sources = [source for source in phrases if tellings is None or source.token.index in tellings]
    statements = StatementReader(tree, cast, words, quotes).read(speech, sources)
    statements = outermost(statements, tree)
    events = find_events(stage, matches)
    carriers = find_carriers(tree, reference, words)
    tellers = [*statements, *(Draft("Statement", c.token, {"speaker": list(c.speakers)}, []) for c in carriers)]
    said = _said(stage, quotes, tellers, [*phrases, *(c for c in carriers if is_aside(c.token, tree))])
    attribute(events, tellers, tree, said)
    statements = [statement for statement in statements if not passed_on(statement, cast, said)]
    for statement in statements:
        _date(statement, stage.circumstances)
        _venue(statement, events, tree)
    merged = merge_events(events, Pairing(tree, cast, words, stage.contexts))
    merged = [event for event in merged if _stands(event) and not asked_for(event, statements, tree)]
    for event in merged:
        event.add("place", _where(event, cast))
    owning = find_ownerships(tree, reference, stage.posts, words)
    spoken = merge_statements(statements, bodies_of(stage.posts))
    reading = Reading(tree, cast, stage.posts, tellings or {}, matches, merged, spoken, owning)
    return reading, [*events, *statements]


def _said(stage: Scene, quotes: Sequence[tuple[int, int]], tellers: list[Draft], beside: list[Source]) -> Said:
    """Where the article lets others speak; beside: sources that stand next to what they say."""
    tree, words = stage.tree, stage.words
    phrases = {token.index for s in beside for token in (s.token, *tree.children(s.token, "case"))}
    back = {teller.token.index for teller in tellers if points_back(teller.token, tree, words)}
    return Said(quotes, phrases, back)


def tell(stage: Scene) -> tuple[dict[int, Telling] | None, list[Match]]:
    """What the event reader weighed, by token (None without it), and what is believed to be told."""
    lang = stage.article.lang
    tellings = None if stage.contexts is None else event_reader(lang).read(stage.clues, stage.contexts, LEAST, SURE)
    return tellings, [match for match in decide(stage, tellings) if not _in_boilerplate(match, stage.article)]


def find_events(stage: Scene, matches: list[Match]) -> list[Draft]:
    """A draft for each telling of an event, before those of one event are joined."""
    status = StatusReader(stage.tree, stage.words)
    told = [match for match in matches if not ontology().is_a(match.frame.type, "Statement")]
    events = [draft for match in told if (draft := _event(match, stage.circumstances, status))]
    recall_sides(events, stage.tree, stage.words)
    return events


def _in_boilerplate(match: Match, article: Article) -> bool:
    return any(begin <= match.token.begin < end for begin, end in article.boilerplate)


def _event(match: Match, circumstances: Circumstances, status: StatusReader) -> Draft | None:
    """The event of a match with its time and place; nothing where it is only supposed."""
    state = _status(match, status)
    if state is None:
        return None
    tree = circumstances.tree
    draft = Draft(match.frame.type, match.token, dict(match.roles), [_clause(match, tree)], match, status=state)
    draft.add("place", match.roles.get("place") or circumstances.places(match))
    draft.duration = circumstances.duration(match) or next(iter(circumstances.lasted(match)), None)
    _date(draft, circumstances)
    published = circumstances.article.published
    if draft.status == "occurred" and published and (draft.earliest or "") > published:
        draft.status = "planned"
    return draft


def _status(match: Match, rules: StatusReader) -> str | None:
    """The likeliest status; none where the rules hold the event for a mere condition; what is negated is denied."""
    ruled = rules.status(match)
    settled = ruled is None or rules.negated(match.token) or rules.negated(match.clause)
    if settled or not (match.sure and match.telling):
        return ruled
    likely = match.telling.statuses
    best = max(likely, key=likely.__getitem__)
    return best if likely[best] >= CLEAR else ruled


def _date(draft: Draft, circumstances: Circumstances) -> None:
    if draft.match:
        time = circumstances.time(draft.match, future=draft.status in ("planned", "proposed"))
        if time:
            draft.start, draft.end = time.start, time.end_date
            draft.earliest, draft.latest = time.earliest, time.latest
        elif draft.status == "occurred" and (day := circumstances.day_of_news(draft.match)):
            draft.start = draft.end = draft.earliest = draft.latest = day


def _venue(statement: Draft, events: list[Draft], tree: Tree) -> None:
    """The event whose word hangs on the speech verb: на встрече, в ходе переговоров."""
    below = {t.index for t in tree.children(statement.token, "obl", "nmod") for t in tree.subtree(t)}
    statement.made_at = next((event for event in events if event.token.index in below), None)


def _clause(match: Match, tree: Tree) -> tuple[int, int]:
    """Token range of the clause that tells of the event: the verb and all below it, in one piece."""
    tokens = tree.subtree(match.clause)
    return tokens[0].index, tokens[-1].index + 1


def _stands(draft: Draft) -> bool:
    """Whether, all tellings joined, the needs of the frame are met; if sure, somebody, a place or a date is enough."""
    if draft.match is None or draft.match.frame.met(draft.roles):
        return True
    return draft.match.sure and bool(draft.actors or draft.roles.get("place") or draft.start)


def _where(draft: Draft, cast: Cast) -> list[str]:
    """The places in a role that tells where it happened, if nothing else does: what was attacked."""
    if draft.match is None or draft.roles.get("place"):
        return []
    told = [role for role, spec in draft.match.frame.roles.items() if spec.where]
    return [key for role in told for key in draft.roles.get(role, ()) if cast.fits(key, ("Place",))]


def _facts(reading: Reading, article: Article) -> Facts:
    drafts = sorted(reading.events + reading.statements, key=lambda draft: draft.token.index)
    used = {key for draft in drafts for keys in draft.roles.values() for key in keys}
    used |= {key for post in reading.posts for key in (post.holder, post.of) if key}
    used |= {key for each in reading.ownerships for key in (each.owner, each.owned)}
    for span in list(nested_places(reading.cast)):
        reading.cast.add(span)
    ids, people, mentions = referents(reading.cast, used)
    names = {id(draft): f"v{n}" for n, draft in enumerate(drafts, start=1)}
    events = tuple(_fact(draft, ids, names, reading) for draft in drafts)
    owned = tuple(
        OwnershipFact(ids[each.owner], ids[each.owned], reading.cast.evidence(each.first, each.last))
        for each in reading.ownerships
    )
    return Facts(article, people, mentions, tuple(_positions(reading, ids)), events, owned)


def _positions(reading: Reading, ids: dict[str, str]) -> Iterator[PositionFact]:
    """Each post once per holder, title and body."""
    seen: set[tuple[str, str, str | None]] = set()
    for post in reading.posts:
        key = (post.holder, post.title.lower(), post.of)
        if key not in seen:
            seen.add(key)
            evidence = reading.cast.evidence(post.first, post.last)
            yield PositionFact(f"p{len(seen)}", ids[post.holder], post.title, evidence, ids.get(post.of or ""))


def _fact(draft: Draft, ids: dict[str, str], names: dict[int, str], reading: Reading) -> EventFact:
    roles = [Role(role, ids[key]) for role, keys in draft.roles.items() for key in keys]
    if draft.made_at and id(draft.made_at.final) in names:
        roles.append(Role("madeAt", names[id(draft.made_at.final)]))
    account = Account(
        draft.type,
        tuple(roles),
        draft.start,
        draft.end,
        draft.earliest,
        draft.latest,
        draft.duration,
        draft.status,
    )
    evidence = tuple(reading.cast.evidence(first, last) for first, last in draft.evidence)
    return EventFact(names[id(draft)], account, evidence, _confidence(draft))


def _confidence(draft: Draft) -> float:
    """How likely it is right: what the event reader holds, as gold bears it out (benchmarks/calibration.py)."""
    telling = draft.match.telling if draft.match else None
    held = telling.confidence if telling else 0.5
    return round(FLOOR + RISE * held, 2)
