"""Media: every id is one of the gazetteer's."""

from __future__ import annotations

from kg.vocabulary.gazetteer import gazetteer
from kg.vocabulary.media import media


def test_every_medium_is_a_body_of_the_gazetteer() -> None:
    known = {id: gazetteer().by_id(id) for id in media()}
    assert {id for id, entity in known.items() if entity is None or entity.type != "Organization"} == set()
    assert len(known) > 50
