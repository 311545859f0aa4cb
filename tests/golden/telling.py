"""Facts as a person reads them: who is named, who holds which post, what is told, and the words that carry it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Account, Evidence, Facts


def telling(facts: Facts) -> str:
    """One article's facts, a line each thing and under it its evidence."""
    return (
        "\n".join([*_article(facts), *_entities(facts), *_positions(facts), *_ownerships(facts), *_events(facts)])
        + "\n"
    )


def _article(facts: Facts) -> Iterator[str]:
    article = facts.article
    yield f"{article.id} · {article.lang} · {article.published} · {article.publisher}"
    yield article.title


def _entities(facts: Facts) -> Iterator[str]:
    yield "\nEntities"
    for referent in facts.referents:
        yield f"  {referent.name} · {referent.type}"
        for mention in facts.mentions:
            if mention.refers_to == referent.id:
                yield f"    {_span(mention.evidence)} · {mention.normal} · {mention.kind}"


def _positions(facts: Facts) -> Iterator[str]:
    yield "\nPositions"
    names = _names(facts)
    for position in facts.positions:
        yield f"  {names[position.holder]} · {position.title} · {names.get(position.of or '', '—')}"
        yield f"    {_span(position.evidence)}"


def _ownerships(facts: Facts) -> Iterator[str]:
    """Few articles tell of any."""
    names = _names(facts)
    for each in facts.ownerships:
        yield f"  {names[each.owner]} · owns · {names[each.owned]}"
        yield f"    {_span(each.evidence)}"


def _events(facts: Facts) -> Iterator[str]:
    yield "\nEvents and statements"
    names = _names(facts)
    for event in facts.events:
        yield f"  {event.id} {event.account.type}: {'; '.join(_account(event.account, names))} · {event.confidence}"
        yield from (f"    {_span(evidence)}" for evidence in event.evidence)


def _account(account: Account, names: dict[str, str]) -> Iterator[str]:
    for role in dict.fromkeys(role.name for role in account.roles):
        yield f"{role} {', '.join(names.get(id, id) for id in account.fillers(role))}"
    for name in ("start", "end", "earliest", "latest", "duration", "status", "topic"):
        if value := getattr(account, name):
            yield f"{name} {value}"


def _names(facts: Facts) -> dict[str, str]:
    return {referent.id: referent.name for referent in facts.referents}


def _span(evidence: Evidence) -> str:
    return f"{evidence.begin}–{evidence.end} “{evidence.exact}”"
