"""Names across scripts: what is one person's and what is not, keys, romanization, gender."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.vocabulary.names import fold, gender_of, given_keys, name_key, same_person_name, transliterate


@pytest.mark.parametrize(
    ("name", "lang", "english"),
    [
        ("Сергей Лавров", "ru", "Sergei Lavrov"),
        ("Евгений Андреев", "ru", "Yevgeny Andreyev"),
        ("Горбачёв", "ru", "Gorbachev"),
        ("Юлия Ильич", "ru", "Yulia Ilyich"),
        ("МИД", "ru", "MID"),
        ("Згурський Юрій", "uk", "Zghurskyi Yurii"),
        ("Єгор Їжак", "uk", "Yehor Yizhak"),
        ("Лук’яненко", "uk", "Lukianenko"),
        ("Angela Merkel", "ru", "Angela Merkel"),
    ],
)
def test_romanization_is_what_english_readers_know(name: str, lang: str, english: str) -> None:
    assert transliterate(name, lang) == english


@pytest.mark.parametrize(
    "names",
    [
        ("Лавров", "Lavrov"),
        ("Blinken", "Блинкен", "Блінкен"),
        ("Shoigu", "Шойгу"),
        ("Mueller", "Мюллер", "Müller"),
        ("Johnson", "Джонсон"),
        ("Зеленський", "Зеленский", "Zelensky", "Zelenskyy"),
        ("Xi Jinping", "Си Цзиньпин", "Сі Цзіньпін"),
    ],
)
def test_keys_meet_across_scripts(names: tuple[str, ...]) -> None:
    assert len({name_key(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other", "least"),
    [
        ("Сергей Лавров", "Sergey Lavrov", 1.0),
        ("Лавров Сергей Викторович", "Sergei Lavrov", 0.95),
        ("С. Лавров", "Сергій Лавров", 0.8),
        ("N. Azarov", "Микола Азаров", 0.8),
        ("Володимир Зеленський", "Vladimir Zelensky", 1.0),
        ("Ентоні Блінкен", "Tony Blinken", 1.0),
        ("Урсула фон дер Ляйен", "Ursula von der Leyen", 1.0),
        ("Joe Biden", "Джозеф Байден", 1.0),
        ("Шойгу", "Sergei Shoigu", 0.5),
    ],
)
def test_one_person(one: str, other: str, least: float) -> None:
    assert same_person_name(one, other) >= least
    assert same_person_name(other, one) == same_person_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Алексей Пушков", "Андрей Пушков"),
        ("Мария Захарова", "Мария Захаров"),
        ("Захаров", "Захарова"),
        ("Юлия Навальная", "Алексей Навальный"),
        ("Hillary Clinton", "Bill Clinton"),
        ("A. Ivanov", "Сергей Иванов"),
        ("Иван Петрович Сидоров", "Иван Ильич Сидоров"),
        ("Путин", "Патон"),
        ("", "Лавров"),
        ("", ""),
        ("…", "—"),
    ],
)
def test_not_one_person(one: str, other: str) -> None:
    assert same_person_name(one, other) == same_person_name(other, one) == 0.0


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Мария Захарова", "Fem"),
        ("Захаров", "Masc"),
        ("Angela Merkel", "Fem"),
        ("Ольга Стефанішина", "Fem"),
        ("Нино Александровна Хачидзе", "Fem"),
        ("Лаврова", "Fem"),
        ("Зеленський", "Masc"),
        ("Чжао Лицзянь", ""),
        ("", ""),
    ],
)
def test_gender(name: str, gender: str) -> None:
    assert gender_of(name) == gender


@given(st.text(max_size=60))
def test_any_text_folds_once_and_has_a_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert name_key(text) == name_key(text.strip())
    assert 0.0 <= same_person_name(text, text) <= 1.0


def test_long_and_strange_names_do_no_harm() -> None:
    assert len(name_key("Ы́" * 10_000)) < 20_000
    assert same_person_name("Сергeй Лавров", "Сергей Лавров") == 1.0  # a Latin e
    assert fold("Сергей Лавро\u0301в") == "сергей лавров"


def test_two_letters_that_write_one_sound_are_an_initial() -> None:
    assert same_person_name("Дж. Хмурен", "Джеймс Хмурен") == same_person_name("Дж. Хмурен", "James Hmuren") == 0.8
    assert same_person_name("Дж. Хмурен", "Мария Хмурен") == 0


def test_given_names_that_agree_share_a_key_and_initials_have_none() -> None:
    assert given_keys("Александр Ильин") & given_keys("Alexander Ilyin")
    assert not given_keys("Пётр Ильин") & given_keys("Анна Ильина")
    assert given_keys("А. Ильин") == given_keys("Ильин") == frozenset()
