"""The nominative of names, found in sentences."""

from __future__ import annotations

import pytest

from kg.model.doc import Token
from kg.text import analyze, normal_form

SENTENCES = [
    ("ru", "Переговоры с участием Сергея Лаврова прошли вчера.", "Сергея Лаврова", "PER", "Сергей Лавров"),
    ("ru", "Слово предоставили Марии Ивановой.", "Марии Ивановой", "PER", "Мария Иванова"),
    ("ru", "Он обсудил это с Борисом Джонсоном в Лондоне.", "Борисом Джонсоном", "PER", "Борис Джонсон"),
    ("ru", "Министра встретили в Москве.", "Москве", "LOC", "Москва"),
    ("ru", "Они живут в Нидерландах.", "Нидерландах", "LOC", "Нидерланды"),
    (
        "ru",
        "Представитель Министерства иностранных дел России выступил.",
        "Министерства иностранных дел России",
        "ORG",
        "Министерство иностранных дел России",
    ),
    ("ru", "Сосед уверяет, что Александра Семёновна уехала.", "Александра Семёновна", "PER", "Александра Семёновна"),
    ("ru", "Визит Фердинанда Кёрна-младшего отменили.", "Фердинанда Кёрна-младшего", "PER", "Фердинанд Кёрн-младший"),
    ("ru", "Спор по «Восточному ветру-2» закончен.", "Восточному ветру-2", "ORG", "Восточный ветер-2"),
    ("ru", "Снег лёг в Омской и Томской областях.", "Томской областях", "LOC", "Томская область"),
    ("uk", "Він зустрівся з Володимиром Зеленським у Києві.", "Володимиром Зеленським", "PER", "Володимир Зеленський"),
    ("uk", "Він поїхав до Варшави.", "Варшави", "LOC", "Варшава"),
    ("uk", "Завод стоїть у Нижньокамську.", "Нижньокамську", "LOC", "Нижньокамськ"),  # no land, though it could be
    ("uk", "Вони працюють над «Східним вітром-2».", "Східним вітром-2", "ORG", "Східний вітер-2"),
    ("uk", "Він жив у Західній та Східній Європі.", "Східній Європі", "LOC", "Східна Європа"),
    ("uk", "Закон схвалили у Верховній Раді.", "Верховній Раді", "ORG", "Верховна Рада"),
    ("en", "They met the Security Council's members.", "the Security Council's", "ORG", "Security Council"),
]


def tokens_of(text: str, name: str, lang: str) -> list[Token]:
    begin = text.index(name)
    return [t for t in analyze(text, lang).tokens if begin <= t.begin and t.end <= begin + len(name)]


@pytest.mark.parametrize(("lang", "text", "name", "kind", "expected"), SENTENCES)
def test_normal_forms(lang: str, text: str, name: str, kind: str, expected: str) -> None:
    assert normal_form(tokens_of(text, name, lang), kind, lang) == expected


def test_what_is_in_quotes_after_its_kind_stays() -> None:
    text = "Представитель компании «Северный ветер» рассказал о планах."
    assert normal_form(tokens_of(text, "«Северный ветер»", "ru"), "ORG", "ru") == "«Северный ветер»"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("uk", "У Харкові та Львові тихо.", ["Харків", "Львів"]),  # о and і, and not what Russian calls them
        ("uk", "Зустріч у Празі перенесли.", ["Прага"]),
        ("uk", "Михайло Драпатий прибув. Звіт Драпатого вислухали.", ["Михайло Драпатий", "Драпатий"]),
    ],
)
def test_names_as_they_are_called(lang: str, text: str, expected: list[str]) -> None:
    assert [name.normal for name in analyze(text, lang).names] == expected
