"""The cast: spans of an article, the referents they share, and the evidence behind them."""

from __future__ import annotations

from kg.extraction.cast import Cast, referents
from kg.model import Doc
from kg.vocabulary.gazetteer import gazetteer
from tests.docs import doc, read_names

SWAN = doc(
    "en",
    """
    Swan   Swan   PROPN _          2 nsubj PER
    saw    see    VERB  Tense=Past 0 root
    Oslo   Oslo   PROPN _          2 obj   LOC
    .      .      PUNCT _          2 punct

    Anna   Anna   PROPN _          3 nsubj PER
    Swan   Swan   PROPN _          1 flat  PER+
    smiled smile  VERB  Tense=Past 0 root
    .      .      PUNCT _          3 punct
    """,
)


def cast_of(made: Doc) -> Cast:
    """Its names, grouped."""
    return read_names(made)[1]


def test_a_referent_has_its_fullest_name_and_all_its_mentions() -> None:
    _, people, mentions = referents(cast_of(SWAN), set())
    assert [(person.id, person.type, person.name) for person in people] == [
        ("e1", "Person", "Anna Swan"),
        ("e2", "City", "Oslo"),
    ]
    assert [(m.id, m.refers_to, m.evidence.exact) for m in mentions] == [
        ("m1", "e1", "Swan"),
        ("m2", "e2", "Oslo"),
        ("m3", "e1", "Anna Swan"),
    ]


def test_the_gender_one_mention_tells_holds_for_all() -> None:
    _, (anna, oslo), _ = referents(cast_of(SWAN), set())
    assert (anna.gender, oslo.gender) == ("Fem", "")


def test_evidence_is_the_very_characters_in_their_sentence() -> None:
    found = cast_of(SWAN).evidence(4, 6)
    assert (found.exact, found.quote) == ("Anna Swan", "Anna Swan smiled.")
    assert SWAN.text[found.begin : found.end] == found.exact


def test_a_description_refers_to_someone_named_but_does_not_rename_them() -> None:
    cast = cast_of(SWAN)
    key = cast.spans[0].key
    cast.refer(6, key, "description")
    _, people, mentions = referents(cast, set())
    assert people[0].name == "Anna Swan"
    assert [(m.evidence.exact, m.kind, m.refers_to) for m in mentions][-1] == ("smiled", "description", "e1")


def test_a_word_that_is_a_name_already_is_not_mentioned_twice() -> None:
    cast = cast_of(SWAN)
    cast.refer(0, cast.spans[0].key, "description")
    assert len(referents(cast, set())[2]) == 3


def test_a_capital_that_acts_becomes_its_country() -> None:
    cast = cast_of(SWAN)
    norway = gazetteer().metonym("Oslo", "en")
    assert norway is not None
    cast.refer_known(2, norway)
    _, people, _ = referents(cast, {norway.id})
    assert ("Country", "Norway") in [(person.type, person.name) for person in people]


def test_a_country_is_an_actor_and_a_place_and_no_person() -> None:
    cast = cast_of(doc("en", "Norway Norway PROPN _ 0 root LOC"))
    key = cast.spans[0].key
    assert cast.fits(key, ("Actor",)) and cast.fits(key, ("Place",))
    assert not cast.fits(key, ("Person", "Organization"))


def test_a_capital_read_as_its_country_is_mentioned_itself_only_where_something_happens_there() -> None:
    cast = cast_of(SWAN)
    norway = gazetteer().metonym("Oslo", "en")
    assert norway is not None
    oslo = next(span.key for span in cast.spans if span.normal == "Oslo")
    cast.refer_known(2, norway)
    assert [p.name for p in referents(cast, {norway.id})[1]] == ["Anna Swan", "Norway"]
    assert [p.name for p in referents(cast, {norway.id, oslo})[1]] == ["Anna Swan", "Norway", "Oslo"]


def test_a_capital_whose_country_plays_no_part_is_the_town() -> None:
    cast = cast_of(SWAN)
    norway = gazetteer().metonym("Oslo", "en")
    assert norway is not None
    cast.refer_known(2, norway)
    assert [p.name for p in referents(cast, set())[1]] == ["Anna Swan", "Oslo"]


def test_one_word_may_name_two_countries() -> None:
    cast = cast_of(SWAN)
    for name in ("Norway", "Japan"):
        cast.refer_known(3, gazetteer().lookup(name, "en")[0])
    assert {"Norway", "Japan"} <= {person.name for person in referents(cast, set())[1]}
