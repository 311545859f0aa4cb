"""What gold says that can be compared, and will hardly be found: told, and counted all the same."""

from __future__ import annotations

from collections.abc import Iterator

from kg.evaluation.gold import Gold, GoldFile
from kg.model import Article


def oddities(file: GoldFile, article: Article | None) -> Iterator[str]:
    """A sentence on each."""
    if article is None:
        yield f"The graph has no article {file.names[0]}: all it should tell counts as missed."
        return
    gold = file.gold
    for id, evidence in _evidence(gold):
        if not evidence:
            yield f"{id} has no evidence and counts as missed."
        for words in evidence:
            if words not in article.text:
                yield f"The evidence of {id} does not stand in the article: “{words[:60]}”."
    known = {entity.id for entity in gold.entities} | {event.id for event in gold.events}
    for id in dict.fromkeys(_used(gold)):
        if id not in known:
            yield f"{id} is not among the entities and is known by this name only."


def _evidence(gold: Gold) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield from ((event.id, event.evidence) for event in gold.events)
    yield from ((statement.id, statement.evidence) for statement in gold.statements)


def _used(gold: Gold) -> Iterator[str]:
    """Every id that events, statements and positions use."""
    for event in gold.events:
        yield from (*event.participants, *event.agents, *event.targets)
        yield from filter(None, (event.place, event.attributed_to))
    for statement in gold.statements:
        yield from filter(None, (statement.speaker, statement.addressee, *statement.about))
    for position in gold.positions:
        yield from filter(None, (position.person, position.of))
