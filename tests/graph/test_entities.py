"""Entities: type, names in three languages, what the gazetteer knows."""

from __future__ import annotations

from dataclasses import replace

from kg.graph import assemble
from kg.model import Entity
from tests.graph.told import FACTS, KNOWN, LINKS, RU_FACTS, told_graph


def entity(id: str) -> Entity:
    return next(entity for entity in told_graph().entities if entity.id == id)


def test_names_are_those_of_the_articles_and_aliases_the_other_forms() -> None:
    berg = entity("person-berg")
    assert berg.names == {"en": "Anna Berg", "ru": "Анна Берг"}
    assert berg.aliases == {"en": ("Berg",), "ru": ("Берг",)}


def test_a_known_city_has_its_names_id_country_and_coordinates() -> None:
    oslo = entity("city-oslo")
    assert (oslo.names["uk"], oslo.wikidata, oslo.located_in) == ("Осло", "Q585", ("country-norway",))
    assert (oslo.lat, oslo.long) == (59.91, 10.75)


def test_an_unknown_name_gets_latin_letters() -> None:
    assert entity("object-fram").names == {"ru": "Фрам", "en": "Fram"}


def test_a_full_name_goes_before_more_bare_surnames() -> None:
    brief = replace(RU_FACTS, referents=(replace(RU_FACTS.referents[0], name="Берг"), *RU_FACTS.referents[1:]))
    texts = [replace(brief, article=replace(brief.article, text=brief.article.text + "!" * n)) for n in (1, 2)]
    links = [replace(link, article=each.article.content_hash) for each in texts for link in LINKS[:11]]
    graph = assemble([*FACTS, *texts], [*LINKS, *links], KNOWN)
    assert next(e.names["ru"] for e in graph.entities if e.id == "person-berg") == "Анна Берг"
