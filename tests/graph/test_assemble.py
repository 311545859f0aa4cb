"""Two articles become one graph: the same whatever the order, nothing without a mention."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InvalidFacts
from kg.graph import assemble, check, graph_lines
from kg.model import Event, Facts, Link
from tests.graph.told import EN, FACTS, KNOWN, LINKS, RU, RU_FACTS, roles, told_graph


def event(id: str) -> Event:
    return next(event for event in told_graph().events if event.id == id)


def retold(facts: Facts, text: str, published: str | None) -> Facts:
    """The same facts in another article."""
    return replace(facts, article=replace(facts.article, text=facts.article.text + text, published=published))


MANY = [*FACTS, *(retold(facts, text, day) for facts in FACTS for text, day in ((" ", None), ("!", "2023-05-12")))]
MANY_LINKS = [
    replace(link, article=facts.article.content_hash)
    for facts in MANY
    for link in LINKS
    if link.article == (RU if facts.article.lang == "ru" else EN).content_hash
]
ONCE = list(graph_lines(assemble(MANY, MANY_LINKS, KNOWN)))


@settings(deadline=None)
@given(st.permutations(MANY), st.permutations(MANY_LINKS))
def test_the_order_of_input_does_not_show(facts: list[Facts], links: list[Link]) -> None:
    assert list(graph_lines(assemble(facts, links, KNOWN))) == ONCE


def test_the_graph_is_what_the_ontology_allows() -> None:
    assert check(told_graph()) == []


def test_nothing_enters_without_a_mention() -> None:
    ids = {node.id for node in (*told_graph().entities, *told_graph().events)}
    assert "organization-none" not in ids and "visit-none" not in ids
    assert event("meeting-oslo").account.fillers("participant") == ["person-berg", "person-koval"]


def test_one_meeting_two_tellings_one_value_each() -> None:
    meeting = event("meeting-oslo")
    assert [telling.article for telling in meeting.tellings] == [RU.node_id, FACTS[1].article.node_id]
    assert (meeting.account.start, meeting.account.duration) == ("2023-05-10", "PT1H")
    assert meeting.tellings[1].account.start == "2023-05"
    assert meeting.confidence == 0.98


def test_labels_in_english_and_the_languages_it_was_told_in() -> None:
    assert event("meeting-oslo").labels == {
        "en": "Meeting of Anna Berg and Petro Koval, Oslo, 2023-05-10",
        "ru": "Встреча: Анна Берг и Пётр Коваль, Осло, 2023-05-10",
    }
    assert event("demand-port").labels["en"] == "Demand by Anna Berg to Petro Koval"


def test_the_finer_class_counts() -> None:
    assert event("demand-port").account.type == "Demand"
    assert [telling.account.type for telling in event("demand-port").tellings] == ["Demand", "Statement"]


def test_the_same_text_counts_once_as_first_published() -> None:
    again = replace(RU_FACTS, article=replace(RU, id="again.txt", published="2023-05-09"))
    graph = assemble([*FACTS, again], LINKS, KNOWN)
    assert [article.id for article in graph.articles if article.text == RU.text] == ["again.txt"]
    assert [len(event.tellings) for event in graph.events] == [len(event.tellings) for event in told_graph().events]


def test_what_was_never_resolved_is_told_of() -> None:
    with pytest.raises(InvalidFacts, match=r"oslo-ru\.txt: no link for e1"):
        assemble(FACTS, [link for link in LINKS if link.local != "e1"], KNOWN)


def test_whose_word_it_is_stays_only_while_nobody_says_it_in_their_own_voice() -> None:
    assert event("transfer-tug").account.fillers("attributedTo") == ["person-koval"]
    transfer = RU_FACTS.events[2]
    own = replace(transfer, id="v9", account=replace(transfer.account, roles=roles(agent="e4", target="e2")))
    facts = replace(RU_FACTS, events=(*RU_FACTS.events, own))
    link = replace(next(link for link in LINKS if link.local == "v3"), local="v9")
    graph = assemble([facts, FACTS[1]], [*LINKS, link], KNOWN)
    told = next(event for event in graph.events if event.id == "transfer-tug")
    assert told.account.fillers("attributedTo") == []


def test_every_offset_holds() -> None:
    texts = {article.node_id: article.text for article in told_graph().articles}
    spans = [(texts[m.article][m.evidence.begin : m.evidence.end], m.evidence.exact) for m in told_graph().mentions]
    assert len(spans) == 20 and all(text == exact for text, exact in spans)
