"""Direct speech is found in every style of the three languages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extraction.quotes import find_quotes


def quoted(text: str) -> list[str]:
    """The pieces of direct speech."""
    return [text[begin:end] for begin, end in find_quotes(text)]


@pytest.mark.parametrize(
    "speech",
    [
        "«Мы не отведём корабли»",
        "«Наш ответ „нет“ не изменится»",
        "«Газета «Север» писала об этом»",
        "“We will not withdraw”",
        "„Ми не відведемо кораблі“",
        "„Ми не відведемо кораблі”",
        '"We will not withdraw"',
    ],
)
def test_quotation_marks(speech: str) -> None:
    assert quoted(f"Анна Шведова: {speech}, — Осло.") == [speech]


def test_a_name_in_quotes_is_not_speech() -> None:
    assert quoted("Агентство «Север» и газета «Новый день» из Осло.") == []


def test_a_dash_at_the_start_of_a_paragraph_opens_speech_up_to_the_dash_that_closes_it() -> None:
    text = "Шведова ответила.\n— Корабли останутся здесь, — сказала она. — Это решено."
    assert quoted(text) == ["— Корабли останутся здесь"]


def test_a_dash_inside_a_line_opens_nothing() -> None:
    assert quoted("Осло — столица Норвегии, а не Швеции.") == []


def test_a_quote_that_is_not_closed_does_not_run_into_the_next_paragraph() -> None:
    assert quoted("«Мы не отведём корабли\n\nИльин прибыл в Осло».") == []


def test_several_quotes_come_in_the_order_of_the_text() -> None:
    assert quoted('«Это первый ответ» и "это второй ответ".') == ["«Это первый ответ»", '"это второй ответ"']


@settings(max_examples=25)
@given(st.text(alphabet='аб «»„“”"—-,.\n', max_size=60))
def test_any_mix_of_signs_gives_spans_inside_one_paragraph(text: str) -> None:
    for begin, end in find_quotes(text):
        assert 0 <= begin < end <= len(text)
        assert "\n" not in text[begin:end]
