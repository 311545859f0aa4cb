"""Which language a text is in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language import detect, language_name

TOLD = [
    ("ru", "Министры договорились продолжить переговоры весной"),
    ("uk", "Міністри домовилися продовжити перемовини навесні"),
    ("en", "Ministers agreed to go on talking in the spring"),
    ("ru", "Лавров и Блинкен"),
    ("en", "Lavrov and Blinken met in Geneva on Friday."),
    ("be", "Міністры дамовіліся працягнуць перамовы ўвесну, паведаміла ведамства"),
    ("bg", "Министрите се договориха да продължат преговорите през пролетта"),
    ("pl", "Ministrowie zgodzili się kontynuować rozmowy wiosną"),
    ("de", "Die Minister einigten sich darauf, die Gespräche im Frühling fortzusetzen"),
]


@pytest.mark.parametrize(("lang", "text"), TOLD)
def test_a_headline_is_enough(lang: str, text: str) -> None:
    assert detect(text) == lang


def test_a_russian_article_that_quotes_ukrainian_stays_russian() -> None:
    text = (
        "Министр рассказал о готовности к переговорам в Женеве.\n\n"
        "«Ми готові говорити про все», — сказав він українською.\n\n"
        "Встреча пройдёт в пятницу, сообщили в ведомстве."
    )
    assert detect(text) == "ru"


def test_letters_that_only_one_of_the_two_has_decide() -> None:
    assert detect("Саміт у Києві") == "uk"
    assert detect("Объезд") == "ru"


@pytest.mark.parametrize("text", ["", "2022", "… — !\n\n"])
def test_a_text_without_letters_is_in_no_language(text: str) -> None:
    assert detect(text) == "und"


def test_languages_have_english_names() -> None:
    assert language_name("pl") == "Polish"
    assert language_name("be") == "Belarusian"
    assert language_name("qqq") == "qqq"


@settings(deadline=None)
@given(st.text())
def test_any_text_has_a_code(text: str) -> None:
    assert detect(text).isalpha()
