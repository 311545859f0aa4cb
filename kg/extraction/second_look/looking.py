"""What the second look changes: sides and topics that are likely come in, those that are not go."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extraction.cast import Cast
from kg.extraction.deciding import role_of
from kg.extraction.drafts import Draft
from kg.extraction.positions import bodies_of
from kg.extraction.scene import Scene
from kg.extraction.second_look.about import About
from kg.extraction.second_look.mentions import Mentions
from kg.extraction.second_look.network import Case, Network, weights
from kg.extraction.second_look.parts import PLACES, SIDES, Parts

SIDE = 0.6  # so likely somebody takes part
STAYS = 0.35  # so likely a side that the first look found stays one
SEEN, CLEAR = 0.3, 0.8  # so likely the event reader itself takes somebody for a side: not clearly, or clearly
PLACE, KEPT = 0.55, 0.4  # so likely it happens there; so likely if the first look found so
TOPIC = 0.42  # so likely a statement is about somebody


def look_again(events: Sequence[Draft], statements: Sequence[Draft], told: Sequence[Draft], stage: Scene) -> None:
    """Puts right who takes part in events, where they happen, and whom statements are about.

    told: all tellings, before they were joined.
    """
    mentions = Mentions(stage.cast)
    _weigh_parts(events, told, mentions, stage)
    about = About(mentions, stage.tree, bodies_of(stage.posts), statements, told)
    topics = _weighed("about", [about.cases(statement) for statement in statements], stage)
    for statement, cases in zip(statements, topics, strict=True):
        speakers = statement.roles.get("speaker", ())
        statement.roles["about"] = [c.key for c, chance in cases if chance >= TOPIC and c.key not in speakers]


def _weigh_parts(events: Sequence[Draft], told: Sequence[Draft], mentions: Mentions, stage: Scene) -> None:
    """Puts right who takes part in events, and where they happen."""
    sides, places = Parts(SIDES, mentions, events, told), Parts(PLACES, mentions, events, told)
    who = _weighed("sides", [sides.cases(event) for event in events], stage)
    where = _weighed("places", [places.cases(event) for event in events], stage)
    for event, actors, sites in zip(events, who, where, strict=True):
        seen = sides.seen[id(event)]
        for case, chance in actors:
            _stay_or_go(event, case, chance, SIDES.likely(seen.get(case.key, {})), stage)
        for case, chance in actors:
            if chance >= SIDE and not _of_a_side(event, case, mentions, stage):
                _take_part(event, case.key, SIDES.best(seen.get(case.key, {})), stage)
        event.roles["place"] = _sites(event.roles.get("place", []), sites, stage.cast)


def _sites(before: list[str], sites: list[tuple[Case, float]], cast: Cast) -> list[str]:
    """The places that were found and are likely, else the likeliest; no country beside what lies in it."""
    likely = {case.key: chance for case, chance in sites if chance >= (KEPT if case.key in before else PLACE)}
    kept = [key for key in before if key in likely] or sorted(likely, key=likely.__getitem__)[-1:]
    countries = {known.country for key in kept if (known := cast.known(key))}
    return [key for key in kept if key not in countries]


def _weighed(name: str, groups: list[list[Case]], stage: Scene) -> list[list[tuple[Case, float]]]:
    """Of each event's or statement's cases how likely each is."""
    network = Network(weights(name, stage.article.lang), stage.contexts)
    chances = iter(network.likely([case for cases in groups for case in cases]))
    return [[(case, next(chances)) for case in cases] for cases in groups]


def _stay_or_go(event: Draft, case: Case, chance: float, seen: float, stage: Scene) -> None:
    """Takes out a side; those that rules alone found and those without a name stay: the network hardly knows such."""
    here = SIDES.given(event).get(case.key)
    if here and chance < STAYS and SEEN <= seen < CLEAR and stage.cast.is_named(case.key):
        event.roles[here].remove(case.key)


def _of_a_side(event: Draft, case: Case, mentions: Mentions, stage: Scene) -> bool:
    """Whether it is named only to tell of a side: *Norwegian* students."""
    own = stage.tree.doc.tokens[case.naming]
    near = mentions.at[own.index] | mentions.at[own.head]
    return bool(near & SIDES.given(event).keys() - {case.key})


def _take_part(event: Draft, key: str, seen: str, stage: Scene) -> None:
    """Puts in a side: as what the event reader saw it, else in the first role that is open to it."""
    if event.match is None or key in SIDES.given(event):
        return
    roles = event.match.frame.roles
    fitting = [role for role in roles if role in SIDES.roles and stage.cast.fits(key, roles[role].fill)]
    own = role_of(event.match.frame, seen) if seen else None
    empty = next((role for role in fitting if not event.roles.get(role)), next(iter(fitting), "participant"))
    event.add(own if own in fitting else empty, [key])
