"""For which state somebody acts: a minister for their country, and so do a ministry and an army."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.model import Facts, Link, Referent
from kg.resolution.members import Key
from kg.vocabulary.bodies import is_state_body
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity
from kg.vocabulary.names import fold
from kg.vocabulary.walks import walks_of

STATE = "state"  # the walk of life of who holds an office
ABBREVIATION = 4  # letters up to which a country's name is not inflected: США, Иран is
ENDING = 2  # letters that inflection adds at most


def states_of(articles: Sequence[Facts], links: Iterable[Link], known: Gazetteer) -> dict[str, str]:
    """The country's node for the node of each person and body that acts for one; who acts for two is left out."""
    by_key = {(link.article, link.local): link for link in links}
    found: dict[str, set[str]] = defaultdict(set)
    states = _States(by_key, known)
    for facts in articles:
        for node, country in states.told(facts):
            found[node].add(country)
    return {node: min(countries) for node, countries in found.items() if len(countries) == 1}


class _States:
    """Countries that the articles name, and who acts for them."""

    def __init__(self, links: Mapping[Key, Link], known: Gazetteer) -> None:
        self.links, self.known = links, known
        entities = {link.known: known.by_id(link.known) for link in links.values() if link.known}
        self.countries = {id: entity for id, entity in entities.items() if entity and entity.type == "Country"}
        self.nodes = {link.known: link.node for link in links.values() if link.known in self.countries}

    def told(self, facts: Facts) -> Iterator[tuple[str, str]]:
        """Nodes of persons and bodies, and of the country of each."""
        text, lang = facts.article.content_hash, facts.article.lang
        bodies = {r.id: country for r in facts.referents if (country := self._country(text, r, lang))}
        posts = [p for p in facts.positions if STATE in walks_of(p.title, lang)]
        held = [(p.holder, bodies[p.of]) for p in posts if p.of in bodies]
        for local, country in (*bodies.items(), *held):
            link = self.links.get((text, local))
            if link and country in self.nodes and link.node != self.nodes[country]:
                yield link.node, self.nodes[country]

    def _country(self, text: str, referent: Referent, lang: str) -> str:
        """The id of the country that this is or acts for, by itself."""
        link = self.links.get((text, referent.id))
        entity = self.known.by_id(link.known) if link and link.known else None
        if referent.type == "Organization" and is_state_body(referent.name):
            return (entity.country if entity else self._named(referent.name, lang)) or ""
        if entity and entity.type == "Person" and entity.walk == STATE:
            return entity.country or ""
        return entity.id if entity and entity.type == "Country" else ""

    def _named(self, name: str, lang: str) -> str:
        """The one country that the name of a body tells: Министерство финансов Японии, French army."""
        words = fold(name).split()
        adjectives = [country for word in words if (country := self.known.demonym(word, lang))]
        named = [c for c in self.countries.values() if any(_is_form(w, c, lang) for w in words)]
        ids = {country.id for country in (*adjectives, *named)}
        return ids.pop() if len(ids) == 1 else ""


def _is_form(word: str, country: KnownEntity, lang: str) -> bool:
    """Whether a word is a name of the country in some case."""
    return any(_inflects(fold(form), word) for form in country.forms(lang))


def _inflects(form: str, word: str) -> bool:
    if len(form) < ABBREVIATION:
        return word == form
    stem = form if len(form) == ABBREVIATION else form[:-1]
    return word.startswith(stem) and len(word) <= len(form) + ENDING
