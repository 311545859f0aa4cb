"""Facts of an article hold whatever the text: offsets are true, every id leads somewhere, nothing depends on chance."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extraction import extract
from kg.model import Article, Evidence, Facts, from_json, to_json
from kg.text import analyze
from kg.vocabulary.ontology import ontology
from tests.docs import doc, event, facts, roles, told

PIECES = (
    *(
        "Анна Шведова",
        "Петром Ильиным",
        "Ганна Швець",
        "Anna Swan",
        "А. Б. Шведова",
        "Москва",
        "Осло",
        "Oslo",
        "США",
        "НАТО",
    ),
    *(
        "встретилась с",
        "зустрілася з",
        "met",
        "заявила, что",
        "said that",
        "по словам",
        "за словами",
        "according to",
        "не",
    ),
    *(
        "министр обороны Норвегии",
        "президент",
        "российско-американские переговоры",
        "французько-німецькі",
        "Franco-German",
    ),
    *("он", "вона", "she", "который", "об этом", "делегации", "делегація", "12 января 2022 года", "вчора", "on Monday"),
    *("полтора часа", "two hours", "«", "»", "“", "”", '"', "— ", ",", ".", ":", "…", "!", "\n", "\n\n", "\r\n", "\t"),
    *(
        "\u0301",
        "й",
        "🇳🇴",
        "👩‍🚀",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\x00",
        "\x1c",
        "$",
        "\\",
        "{}",
        "<b>",
        "1",
        "№ 5",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join) | st.text(max_size=60)
FEW = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def article_of(text: str, lang: str) -> Article:
    """An article of the tenth of February."""
    return Article("any", text, lang, published="2022-02-10")


def read(text: str, lang: str) -> Facts:
    """What the article says."""
    return extract(analyze(text, lang), article_of(text, lang))


def all_evidence(found: Facts) -> Iterator[Evidence]:
    """Every span the facts rest on."""
    yield from (mention.evidence for mention in found.mentions)
    yield from (position.evidence for position in found.positions)
    yield from (evidence for event in found.events for evidence in event.evidence)


def check(found: Facts, text: str) -> None:
    """What holds for the facts of any text."""
    entities = {referent.id for referent in found.referents}
    events = {event.id for event in found.events}
    assert len(entities) == len(found.referents) and len(events) == len(found.events)
    for evidence in all_evidence(found):
        assert evidence.exact and text[evidence.begin : evidence.end] == evidence.exact
        assert evidence.exact in evidence.quote and evidence.quote in text
    assert {mention.refers_to for mention in found.mentions} == entities
    assert {p.holder for p in found.positions} | {p.of for p in found.positions if p.of} <= entities
    for told_event in found.events:
        assert told_event.evidence and 0 <= told_event.confidence <= 1
        for role in told_event.account.roles:
            assert role.filler in entities or (
                role.name in ("about", "madeAt") and role.filler in events - {told_event.id}
            )


def in_the_ontology(found: Facts) -> bool:
    """Whether every class, role and status is one of the ontology."""
    classes = {r.type for r in found.referents} <= set(ontology().entity_classes)
    types = {e.account.type for e in found.events} <= set(ontology().event_classes)
    fit = all(role.name in ontology().roles(e.account.type) for e in found.events for role in e.account.roles)
    return classes and types and fit and {e.account.status for e in found.events} <= set(ontology().statuses)


@FEW
@given(TEXTS, st.sampled_from(["ru", "uk", "en"]))
def test_any_text_gives_facts_that_hold(text: str, lang: str) -> None:
    found = read(text, lang)
    check(found, text)
    assert in_the_ontology(found)
    assert from_json(Facts, to_json(found)) == found


@FEW
@given(TEXTS, st.sampled_from(["ru", "uk", "en"]))
def test_the_same_text_gives_the_same_facts(text: str, lang: str) -> None:
    assert to_json(read(text, lang)) == to_json(read(text, lang))


SENTENCES = (
    ("ru", "Состоялись российско-американские переговоры в Женеве."),
    ("ru", "Франко-германские переговоры прошли в Осло, заявила Анна Шведова."),
    ("uk", "Відбулися російсько-американські переговори в Женеві."),
    ("uk", "Петро Ільчук прибув до Осло, де Осло вимагає відповіді."),
    ("en", "Franco-German talks were held in Oslo on Monday."),
    ("en", "Peter Hill visited Warsaw. Warsaw accused Moscow, and Moscow rejected it."),
    ("en", "Warsaw and Oslo agreed that Warsaw would visit Warsaw."),
)


@pytest.mark.parametrize(("lang", "text"), SENTENCES)
def test_words_that_stand_for_countries_give_facts_that_hold(lang: str, text: str) -> None:
    found = read(text, lang)
    check(found, text)
    assert in_the_ontology(found)


def test_an_empty_article_says_nothing() -> None:
    found = read("", "en")
    assert (found.referents, found.mentions, found.positions, found.events) == ((), (), (), ())


def test_what_is_no_news_is_left_out() -> None:
    text = "Anna Swan visited Oslo.\n\nRead also: Peter Hill visited Tokyo."
    menu = ((text.index("Read"), len(text)),)
    found = extract(analyze(text, "en"), Article("a", text, "en", boilerplate=menu))
    visits = [roles(found, e)["place"] for e in found.events if e.account.type == "Visit"]
    assert visits == [["Oslo"]]


@cache
def story() -> Facts:
    """A little story of two sentences."""
    return told("en", "Anna Swan met Peter Hill in Warsaw on 12 January 2022. Swan then visited Oslo.", "2022-02-10")


def test_events_are_numbered_in_the_order_of_the_text() -> None:
    assert [(e.id, e.account.type) for e in story().events] == [("v1", "Meeting"), ("v2", "Visit")]


def test_a_surname_later_on_is_the_person_named_before() -> None:
    visit = event(story(), "Visit")
    assert roles(story(), visit)["agent"] == ["Anna Swan"]


def test_the_evidence_of_an_event_is_the_clause_that_tells_of_it() -> None:
    (evidence,) = event(story(), "Visit").evidence
    assert evidence.exact == evidence.quote == "Swan then visited Oslo."


def test_what_the_reader_is_less_sure_of_has_less_confidence() -> None:
    doubtful = told("en", "A missile struck Oslo.")
    assert event(story(), "Meeting").confidence > event(doubtful, "Attack").confidence


def test_a_meeting_with_the_unnamed_has_one_participant_and_one_with_nobody_named_is_none() -> None:
    met = "met meet VERB Tense=Past|VerbForm=Fin 0 root\npeople person NOUN _ 2 obj"
    one = facts(doc("en", f"Swan Swan PROPN _ 2 nsubj PER\n{met}"))
    assert roles(one, event(one, "Meeting")) == {"participant": ["Swan"]}
    assert facts(doc("en", f"Voters voter NOUN _ 2 nsubj\n{met}")).events == ()


def test_a_call_of_one_is_no_call() -> None:
    lines = "Swan Swan PROPN _ 2 nsubj PER\nphoned phone VERB Tense=Past|VerbForm=Fin 0 root\nhome home ADV _ 2 advmod"
    assert facts(doc("en", lines)).events == ()
