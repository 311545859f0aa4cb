"""Is the graph what the ontology allows? Every fault in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.ownerships import may_own
from kg.model import Account, Graph
from kg.vocabulary.ontology import ontology

Types = Mapping[str, str]  # node id → class


def check(graph: Graph) -> list[str]:
    """What is wrong, [] when nothing is."""
    types = {entity.id: entity.type for entity in graph.entities}
    types |= {event.id: event.account.type for event in graph.events}
    types |= {position.id: "Position" for position in graph.positions}
    types |= {ownership.id: "ownership" for ownership in graph.ownerships}
    posts = [*_positions(graph, types), *_ownerships(graph, types)]
    return [*_entities(graph), *_events(graph, types), *posts, *_mentions(graph, types)]


def unknown_terms(graph: Graph) -> list[str]:
    """What this ontology lacks, such as "the class Strike": the graph was built with another vocabulary."""
    known = ontology()
    accounts = [account for event in graph.events for account in (event.account, *(t.account for t in event.tellings))]
    classes = {entity.type for entity in graph.entities} | {account.type for account in accounts}
    roles = {role.name for account in accounts for role in account.roles}
    statuses = {account.status for account in accounts}
    return [
        *(f"the class {name}" for name in sorted(classes - known.classes.keys())),
        *(f"the role {name}" for name in sorted(roles - known.properties.keys())),
        *(f"the status {name}" for name in sorted(statuses - known.statuses.keys())),
    ]


def _entities(graph: Graph) -> Iterator[str]:
    allowed = ontology().entity_classes
    for entity in graph.entities:
        if entity.type not in allowed:
            yield f"{entity.id}: {entity.type} is no class of entities; there are {', '.join(allowed)}."


def _events(graph: Graph, types: Types) -> Iterator[str]:
    for event in graph.events:
        yield from _account(event.id, event.account, types)
        for telling in event.tellings:
            yield from _account(f"{event.id} in {telling.article}", telling.account, types)


def _account(where: str, account: Account, types: Types) -> Iterator[str]:
    known = ontology()
    if account.type not in known.event_classes:
        yield f"{where}: {account.type} is no class of events; there are {', '.join(known.event_classes)}."
        return
    if account.status not in known.statuses:
        yield f"{where}: {account.status} is no status; there are {', '.join(known.statuses)}."
    if (account.earliest is None) != (account.latest is None):
        yield f"{where}: earliest and latest must stand together."
    for role in account.roles:
        yield from _role(where, account.type, role.name, types.get(role.filler, "nothing"))


def _role(where: str, event: str, name: str, filler: str) -> Iterator[str]:
    roles = ontology().roles(event)
    if name not in roles:
        yield f"{where}: {event} has no role {name}; it has {', '.join(roles)}."
    elif not any(ontology().is_a(filler, kind) for kind in ontology().properties[name].range):
        allowed = ", ".join(ontology().properties[name].range)
        yield f"{where}: {name} is filled by {filler}; it takes {allowed}."


def _positions(graph: Graph, types: Types) -> Iterator[str]:
    for position in graph.positions:
        if types.get(position.holder) != "Person":
            yield f"{position.id}: the holder is {types.get(position.holder, 'nothing')}; it takes Person."


def _ownerships(graph: Graph, types: Types) -> Iterator[str]:
    for each in graph.ownerships:
        owner, owned = types.get(each.owner, "nothing"), types.get(each.owned, "nothing")
        if not may_own(owner, owned):
            yield f"{each.id}: {owner} owns {owned}; an Actor owns an Organization."


def _mentions(graph: Graph, types: Types) -> Iterator[str]:
    texts = {article.node_id: article.text for article in graph.articles}
    for mention in graph.mentions:
        span = mention.evidence
        if texts.get(mention.article, "")[span.begin : span.end] != span.exact:
            yield f"{mention.id}: {mention.article} does not read {span.exact!r} at {span.begin}–{span.end}."
    mentioned = {mention.refers_to for mention in graph.mentions}
    yield from (f"{id}: no mention stands behind it." for id in types if id not in mentioned)
