"""Referents of many articles as entities: type, names in three languages, what the world knows of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.graph.linking import LinkTable
from kg.model import Entity, Facts, Mention, Referent
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity
from kg.vocabulary.ontology import ontology
from kg.vocabulary.romanization import transliterate


@dataclass(frozen=True, slots=True)
class _Part:
    """What one article contributes to an entity; `mentions` are never empty."""

    referent: Referent
    mentions: tuple[Mention, ...]
    lang: str
    known: str | None


def entities_of(articles: Sequence[Facts], table: LinkTable, gazetteer: Gazetteer) -> list[Entity]:
    """Every entity with a mention, sorted by id."""
    parts = _parts(articles, table)
    known = {node: _known(parts[node], gazetteer) for node in sorted(parts)}
    nodes = {entity.id: node for node, entity in reversed(known.items()) if entity}
    return [_entity(node, parts[node], known[node], nodes) for node in known]


def containers(entities: Iterable[Entity]) -> dict[str, frozenset[str]]:
    """The places each entity lies in, at any remove."""
    around = {entity.id: entity.located_in for entity in entities}
    return {id: frozenset(_climb(id, around)) for id in around}


def _climb(id: str, around: dict[str, tuple[str, ...]]) -> list[str]:
    found = list(around[id])
    for place in found:
        found.extend(outer for outer in around.get(place, ()) if outer not in found)
    return found


def _parts(articles: Sequence[Facts], table: LinkTable) -> dict[str, list[_Part]]:
    parts: dict[str, list[_Part]] = defaultdict(list)
    for facts in articles:
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in facts.mentions:
            mentions[mention.refers_to].append(mention)
        for referent in facts.referents:
            if spans := mentions.get(referent.id):
                link = table.link(facts, referent.id)
                parts[link.node].append(_Part(referent, tuple(spans), facts.article.lang, link.known))
    return parts


def _known(parts: Sequence[_Part], gazetteer: Gazetteer) -> KnownEntity | None:
    id = _most_frequent(part.known for part in parts if part.known)
    return gazetteer.by_id(id) if id else None


def _entity(node: str, parts: Sequence[_Part], known: KnownEntity | None, nodes: dict[str, str]) -> Entity:
    names = _names(parts) | (known.names if known else {})
    type = known.type if known else _most_frequent(part.referent.type for part in parts)
    inside = nodes.get(known.country) if known and known.country and ontology().is_a(type or "", "Place") else None
    return Entity(
        id=node,
        type=type or "Object",
        names=_with_english(names, parts),
        aliases=_aliases(parts, names),
        wikidata=known.wikidata if known else _most_frequent(part.known for part in parts if _is_wikidata(part.known)),
        located_in=(inside,) if inside and inside != node else (),
        lat=known.lat if known else None,
        long=known.long if known else None,
    )


def _names(parts: Sequence[_Part]) -> dict[str, str]:
    """The preferred name in each language. Articles vote with their fullest; a bare surname yields to a full name."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for part in parts:
        votes[part.lang][part.referent.name] += 1
    full = _is_full if any(part.referent.type == "Person" for part in parts) else bool
    return {lang: max(votes[lang], key=lambda n: (full(n), votes[lang][n], len(n), n)) for lang in sorted(votes)}


def _is_full(name: str) -> bool:
    """Whether a person's name has a given name written out."""
    return " " in name and "." not in name


def _with_english(names: dict[str, str], parts: Sequence[_Part]) -> dict[str, str]:
    if "en" in names or not any(part.referent.named for part in parts):
        return names
    lang = _most_frequent(part.lang for part in parts for _ in part.mentions) or min(names)
    return names | {"en": transliterate(names[lang], lang)}


def _aliases(parts: Sequence[_Part], names: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Other normal forms of named mentions, by language."""
    forms: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        forms[part.lang] |= {part.referent.name, *(m.normal for m in part.mentions if m.kind == "name")}
    others = {lang: tuple(sorted(forms[lang] - {names.get(lang, "")})) for lang in sorted(forms)}
    return {lang: found for lang, found in others.items() if found}


def _most_frequent(values: Iterable[str | None]) -> str | None:
    """The most frequent, then the first in the alphabet."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _is_wikidata(id: str | None) -> bool:
    return id is not None and id[:1] == "Q" and id[1:].isdigit()
