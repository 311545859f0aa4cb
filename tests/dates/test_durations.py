"""Lengths of time in three languages."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.dates import read_durations

DURATIONS = """
ru | Встреча продлилась полтора часа. | полтора часа | PT1H30M
ru | Она длилась 1,5 часа. | 1,5 часа | PT1H30M
ru | Визит занял трое суток. | трое суток | P3D
ru | Переговоры шли почти восемь часов. | восемь часов | PT8H
ru | Разговор длился час. | час | PT1H
ru | Разговор длился 1 час 20 минут. | 1 час 20 минут | PT1H20M
ru | Разговор длился два с половиной часа. | два с половиной часа | PT2H30M
ru | Разговор занял двадцать пять минут. | двадцать пять минут | PT25M
ru | За полгода ничего не изменилось. | полгода | P6M
ru | Его арестовали на 2 месяца. | 2 месяца | P2M
ru | После пяти часов споров закон принят. | пяти часов | PT5H
ru | Он ждал три недели. | три недели | P21D
uk | Зустріч тривала півтори години. | півтори години | PT1H30M
uk | Вони говорили чотири з половиною години. | чотири з половиною години | PT4H30M
uk | Розмова тривала півгодини. | півгодини | PT30M
en | They spoke for an hour and a half. | an hour and a half | PT1H30M
en | They spoke for eight hours. | eight hours | PT8H
en | A 90-minute call followed. | 90-minute | PT90M
en | The call lasted an hour. | hour | PT1H
en | They spoke for two weeks. | two weeks | P14D
""".strip().splitlines()

NONE = """
ru | Он уехал три дня назад.
ru | Встреча начнётся через два дня.
ru | Встреча начнётся в 8 часов.
ru | Встреча началась в два часа ночи.
ru | Разговор длился несколько часов.
ru | Это было в феврале 1989 года.
uk | Зустріч почнеться о 8 годині.
en | They met two weeks ago.
en | The two-day visit is over.
en | He earns 40 dollars an hour.
en | It enjoys a second wind.
""".strip().splitlines()


@pytest.mark.parametrize("line", DURATIONS)
def test_a_length_is_an_xsd_duration(line: str) -> None:
    lang, text, exact, value = [cell.strip() for cell in line.split("|")]
    assert [(span.exact, span.value) for span in read_durations(text, lang)] == [(exact, value)]


@pytest.mark.parametrize("line", NONE)
def test_a_date_a_clock_time_and_an_unknown_amount_are_no_lengths(line: str) -> None:
    lang, text = [cell.strip() for cell in line.split("|")]
    assert read_durations(text, lang) == []


XSD_DURATION = re.compile(r"P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?")


@settings(deadline=None)
@given(st.floats(0.1, 500), st.sampled_from(["час", "минут", "дня", "недели", "года", "месяца", "десятилетия"]))
def test_any_amount_gives_a_valid_duration(amount: float, unit: str) -> None:
    for span in read_durations(f"длилось {amount:.2f} {unit}", "ru"):
        assert XSD_DURATION.fullmatch(span.value)


@settings(deadline=None)
@given(st.text(), st.sampled_from(["ru", "uk", "en"]))
def test_any_text_is_read_with_true_offsets(text: str, lang: str) -> None:
    for span in read_durations(text, lang):
        assert text[span.begin : span.end] == span.exact != ""
