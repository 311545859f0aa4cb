"""JSON lines: what is written can be read, and what a person or a model wrote wrongly is told of with its place."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import InvalidFacts
from kg.model import (
    Account,
    Article,
    EventFact,
    Evidence,
    Facts,
    Link,
    Mention,
    PositionFact,
    Referent,
    Role,
    from_json,
    read_lines,
    to_json,
)

LINK = '{"article": "abc", "local": "e1", "node": "person-1"}'


@st.composite
def any_facts(draw: st.DrawFn) -> Facts:
    """Facts with any characters in any field."""
    word = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
    evidence = Evidence(draw(st.integers(0, 9)), draw(st.integers(0, 9)), draw(word), draw(word))
    account = Account(draw(word), (Role(draw(word), draw(word)),), start=draw(st.none() | word), topic=draw(word))
    return Facts(
        Article(draw(word), draw(word), "ru", boilerplate=((0, 3),)),
        (Referent("e1", "Person", draw(word)),),
        (Mention("m1", "e1", draw(word), evidence),),
        (PositionFact("p1", "e1", draw(word), evidence, of=draw(st.none() | word)),),
        (EventFact("v1", account, (evidence,), draw(st.floats(0, 1))),),
    )


@settings(max_examples=25)
@given(any_facts())
def test_facts_come_back_as_they_were(facts: Facts) -> None:
    line = to_json(facts)
    assert "\n" not in line
    assert from_json(Facts, line) == facts


def test_a_line_is_readable_in_any_script() -> None:
    assert "Ганна Швець" in to_json(Referent("e1", "Person", "Ганна Швець"))


def test_fields_keep_the_order_of_the_shape() -> None:
    assert list(json.loads(to_json(Link("abc", "e1", "person-1")))) == ["article", "local", "node", "reason", "known"]


def test_optional_fields_may_be_left_out() -> None:
    assert from_json(Link, LINK) == Link("abc", "e1", "person-1")


def test_empty_lines_are_passed_over() -> None:
    assert len(list(read_lines(Link, ["", LINK, "  \n", LINK]))) == 2


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"article": "abc", "local": "e1"}', "links.jsonl:3: node: Field required"),
        ('{"article": "abc", "local": 7, "node": "n"}', "links.jsonl:3: local: Input should be a valid string"),
        ('{"article": "abc", "lo', "links.jsonl:3: line: Invalid JSON"),
        ("[]", "links.jsonl:3: line: Input should be an object"),
    ],
)
def test_a_wrong_line_is_told_with_file_line_and_field(line: str, told: str) -> None:
    with pytest.raises(InvalidFacts) as error:
        list(read_lines(Link, [LINK, "", line], "links.jsonl"))
    assert str(error.value).startswith(told)


def test_a_field_deep_inside_is_named_by_its_path() -> None:
    line = to_json(Facts(Article("a", "text", "en"), (Referent("e1", "Person", "Anna"),)))
    with pytest.raises(InvalidFacts, match=r"facts.jsonl:1: referents\.0\.name: "):
        list(read_lines(Facts, [line.replace('"Anna"', "null")], "facts.jsonl"))


def test_a_misspelt_field_is_refused_not_dropped() -> None:
    with pytest.raises(InvalidFacts, match="input: reasn: "):
        from_json(Link, LINK[:-1] + ', "reasn": "Same surname."}')
