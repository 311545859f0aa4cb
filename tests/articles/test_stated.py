"""What a text states of itself."""

from __future__ import annotations

import pytest

from kg.articles.stated import stated_date, stated_publisher, stated_title

BODY = "Министры двух стран встретились в Вене. Разговор длился полтора часа, сообщили в ведомстве в тот же день."


@pytest.mark.parametrize(
    ("text", "lang", "day"),
    [
        (f"Встреча в Вене\n\n21.01.2022, 14:05\n\n{BODY}", "ru", "2022-01-21"),
        (f"Встреча в Вене\n\nОпубликовано: 21 января 2022 г.\n\n{BODY}", "ru", "2022-01-21"),
        (f"Встреча в Вене\n\n{BODY}\n\n- 21.01.2022, 14:05", "ru", "2022-01-21"),
        (f"Зустріч у Відні\n\nКИЇВ. 21 січня 2022 року. УНН. {BODY}", "uk", "2022-01-21"),
        (f"Talks in Vienna\n\nJanuary 21, 2022 2:05 pm\n\n{BODY}", "en", "2022-01-21"),
        (f"Talks in Vienna - DW - 21.01.2022\n\n{BODY}", "en", "2022-01-21"),
        (f"Встреча в Вене — РБК — 21 января 2022 года\n\n{BODY}", "ru", "2022-01-21"),
        (f"Какой была встреча в Вене 21 января 2022 года\n\n{BODY}", "ru", None),
        (f"Зустріч у Відні\n\nКИЇВ. 1 лютого. УНН. {BODY}", "uk", None),
        (f"События 21 января 2022 года\n\n{BODY}", "ru", None),
        (f"Встреча в Вене\n\n21 января 2022 года министры встретились в Вене.\n\n{BODY}", "ru", None),
        (f"Встреча в Вене\n\n{BODY}\n\nПисатель (@writer)\n\n6 августа 2017 г.", "ru", None),
        ("", "ru", None),
    ],
)
def test_a_date_line_or_a_dateline_gives_the_day(text: str, lang: str, day: str | None) -> None:
    assert stated_date(text, lang) == day


@pytest.mark.parametrize(
    ("line", "lang", "agency"),
    [
        ("КИЇВ. 1 лютого. УНН. Міністри зустрілися у Відні.", "uk", "УНН"),
        ("МОСКВА, 21 января — АиФ-Пример. Министры встретились.", "ru", "АиФ-Пример"),
        ("В Москве 21 января прошла встреча. Министр доволен.", "ru", None),
        ("Министры встретились в Вене.", "ru", None),
    ],
)
def test_a_dateline_gives_the_agency(line: str, lang: str, agency: str | None) -> None:
    assert stated_publisher(f"Заголовок\n\n{line}", lang) == agency


def test_the_first_line_that_is_news_is_the_title() -> None:
    assert stated_title(f"Меню\n\nВстреча в Вене\n\n{BODY}", ((0, 4),)) == "Встреча в Вене"
    assert stated_title(f"{BODY}\n\n{BODY}", ()) == ""
    assert stated_title("Встреча в Вене", ()) == ""
