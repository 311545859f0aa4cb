"""Words by which the search finds an entity beside its names: case forms of the articles, aliases the world knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.model import Entity, Graph
from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.names import fold

STEM = 2  # letters that a form shares with its nominative: Києві and Київ


def forms_of(graph: Graph) -> dict[str, str]:
    """By entity, the words that stand in none of its names, each once: that keeps the page small."""
    met = _words_met(graph)
    found = {entity.id: _others(entity, [*met[entity.id], *_known(entity)]) for entity in graph.entities}
    return {id: words for id, words in found.items() if words}


def _words_met(graph: Graph) -> dict[str, set[str]]:
    """Words of mentions that name an entity; pronouns and descriptions begin unlike its name."""
    met: dict[str, set[str]] = defaultdict(set)
    for mention in graph.mentions:
        stems = {word[:STEM] for word in _words(mention.normal or "")}
        met[mention.refers_to].update(word for word in _words(mention.evidence.exact) if word[:STEM] in stems)
    return met


def _known(entity: Entity) -> Iterable[str]:
    known = gazetteer().by_id(entity.wikidata or "")
    names = (name for lang in sorted(known.names) for name in known.forms(lang)) if known else ()
    return (word for name in names for word in _words(name))


def _others(entity: Entity, words: Iterable[str]) -> str:
    """Those that are not found in its names as they stand, folded already."""
    aliases = (alias for aliases in entity.aliases.values() for alias in aliases)
    names = fold("\n".join([*entity.names.values(), *aliases]))
    return " ".join(sorted({word for word in words if word not in names}))


def _words(name: str) -> list[str]:
    return fold(name).split()
