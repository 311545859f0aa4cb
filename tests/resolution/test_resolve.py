"""Who is who: three languages, namesakes, the known, and the same answer whatever the order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Facts
from kg.resolution import Judgement, resolve
from tests.resolution.told import article, nodes, spot


def test_one_person_in_three_languages_is_one_and_known() -> None:
    facts = [
        article("[Сергей Лавров|Person] прибыл в [Женеву|City|Женева]."),
        article("[Сергій Лавров|Person] прибув до [Женеви|City|Женева].", "uk"),
        article("[Sergey Lavrov|Person] arrived in [Geneva|City].", "en"),
    ]
    found = nodes(facts)
    assert found[0] == found[1] == found[2] and found[0][0] != found[0][1]
    known = {link.known for link in resolve(facts)}
    assert known == {"Q58217", "Q71"}


@pytest.mark.parametrize(
    ("one", "other", "langs"),
    [
        (
            "[Остап Кривенко|Person] и [Порт|Facility|Порт Дальний]",
            "[Ostap Kryvenko|Person], [Dalny Port|Facility]",
            "en",
        ),
        ("[Анна Ринберг|Person], [МИД Дании|Organization]", "[Анна Рінберг|Person], [МЗС Данії|Organization]", "uk"),
        ("[Укрсталь|Organization]", "[Укрсталь|Organization]", "uk"),
        ("[Мирнодольск|City]", "[Мирнодольськ|City]", "uk"),
    ],
)
def test_unknown_names_meet_across_letters(one: str, other: str, langs: str) -> None:
    first, second = nodes([article(one), article(other, langs)])
    assert first[0] == second[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Алексей Ступин|Person]", "[Андрей Ступин|Person]"),
        ("[Мария Ступина|Person]", "[Мария Ступин|Person]"),
        ("[А. Ступин|Person]", "[Борис Ступин|Person]"),
        ("[Ступин|Person]", "[Ступина|Person]"),
        ("[Иван Петрович Ступин|Person]", "[Иван Ильич Ступин|Person]"),
        ("[Ступино|City]", "[Ступино|Organization]"),
        ("[Грузия|Country]", "[Джорджия|Region]"),
        ("[Ступин|Person]", "[Ступино|City]"),
    ],
)
def test_namesakes_stay_apart(one: str, other: str) -> None:
    first, second = nodes([article(one + " в деле"), article(other + " не у дел")])
    assert first[0] != second[0]


def test_a_surname_alone_needs_company_or_a_post() -> None:
    full = article("[Остап Кривенко|Person], директор [Укрстали|Organization|Укрсталь].", posts=[(1, "директор", 2)])
    post = article("Директор [Кривенко|Person] из [Укрстали|Organization|Укрсталь].", posts=[(1, "директор", 2)])
    bare = article("[Кривенко|Person] играет в шахматы с [Пешкиным|Person|Пешкин].")
    found = nodes([full, post, bare])
    assert found[0][0] == found[1][0] != found[2][0]


def test_a_surname_between_two_namesakes_goes_to_neither() -> None:
    facts = [article("[Анна Рыльская|Person]"), article("[Вера Рыльская|Person]"), article("[Рыльская|Person] и все")]
    found = nodes(facts)
    assert len({found[0][0], found[1][0], found[2][0]}) == 3


def test_two_posts_and_no_company_make_namesakes_of_equal_names() -> None:
    one = article(
        "[Пётр Гай|Person] ловит рыбу с [Ким|Person], капитан [Волны|Organization|Волна].", posts=[(1, "капитан", 3)]
    )
    other = article("[Пётр Гай|Person] поёт с [Лиу|Person], тенор [Лиры|Organization|Лира].", posts=[(1, "тенор", 3)])
    found = nodes([one, other])
    assert found[0][0] != found[1][0]


def test_a_common_body_without_its_country_is_not_the_known_one() -> None:
    link = {link.local: link for link in resolve([article("[Сенат|Organization] [Эквадора|Country|Эквадор] против.")])}
    assert link["e1"].known is None and link["e2"].known == "Q736"
    link = {link.local: link for link in resolve([article("[Сенат|Organization] [США|Country] против.")])}
    assert link["e1"].known == "Q66096"
    named = resolve([article("[МИД Германии|Organization] против."), article("[МИД|Organization] против.")])
    assert {link.known for link in named} == {"Q56034", None}


def test_the_world_comes_before_a_party_of_the_country() -> None:
    link = {link.local: link for link in resolve([article("[ЕС|Organization] и [Украина|Country]")])}
    assert link["e1"].known == "Q458"


def test_a_known_surname_needs_its_country() -> None:
    near = resolve([article("[Блинкен|Person] покинул [США|Country].")])
    far = resolve([article("[Блинкен|Person] купил дом в [Эквадоре|Country|Эквадор].")])
    assert near[0].known == "Q7821917" and "United States" in near[0].reason
    assert far[0].known is None


@pytest.mark.parametrize(
    ("gender", "name", "known"), [("Masc", "Уэнди Шерман", True), ("Masc", "Мария Захарова", False)]
)
def test_a_guessed_gender_counts_where_the_surname_shows_it(gender: str, name: str, known: bool) -> None:
    told = article(f"[{name}|Person] прибыла.")
    guessed = replace(told, referents=tuple(replace(referent, gender=gender) for referent in told.referents))
    assert resolve([told])[0].known is not None
    assert (resolve([guessed])[0].known is not None) == known


def test_every_telling_has_a_link_with_a_reason() -> None:
    facts = [
        article("[Анна Берг|Person]", published="2023-01-01"),
        article("[Анна Берг|Person] там", published="2023-01-02"),
    ]
    links = resolve([*facts, facts[0]])
    assert [link.local for link in links] == ["e1", "e1"] and len({link.node for link in links}) == 1
    assert {link.reason for link in links} == {"", "Given name and surname agree. Nobody else of that surname appears."}


def test_two_that_begin_at_one_letter_have_their_own_names() -> None:
    facts = article("[российско-американский|Country|Россия] договор")
    twin = Facts(
        facts.article,
        (*facts.referents, type(facts.referents[0])("e2", "Country", "США")),
        (*facts.mentions, type(facts.mentions[0])("m2", "e2", "США", facts.mentions[0].evidence)),
    )
    first, second = nodes([twin])[0]
    assert first != second


MANY = [
    article("[Сергей Лавров|Person] и [Энтони Блинкен|Person] в [Женеве|City|Женева]", published="2022-01-21"),
    article("[Лавров|Person] в [России|Country|Россия]", published="2022-01-22"),
    article("[Анна Берг|Person] с [Вера Рыльская|Person]", published="2022-01-21"),
    article("[Берг|Person] одна"),
    article("[А. Берг|Person] и [В. Рыльская|Person]", published="2021-01-01"),
    article("[Anna Berg|Person] in [Geneva|City]", "en", published="2022-01-20"),
    article("[Анна Берг|Person] з [Віра Рильська|Person]", "uk"),
    article("[МИД|Organization] [России|Country|Россия] и [МИД|Organization] [Дании|Country|Дания]"),
]


@settings(max_examples=40, deadline=None)
@given(st.permutations(MANY))
def test_the_order_of_articles_changes_nothing(shuffled: list[Facts]) -> None:
    assert resolve(shuffled) == resolve(MANY)


def test_ids_of_the_unknown_come_from_the_earliest_mention_and_stay() -> None:
    before = {(link.article, link.local): link.node for link in resolve(MANY)}
    later = [*MANY, article("[Анна Берг|Person] снова с [Вера Рыльская|Person]", published="2024-01-01")]
    after = {(link.article, link.local): link.node for link in resolve(later)}
    assert all(after[key] == node for key, node in before.items())


def test_a_known_one_keeps_its_id_whatever_older_articles_come() -> None:
    before = nodes(MANY)[0]
    older = [
        article("[Лавров|Person] в [Москве|City|Москва], столице [России|Country|Россия]", published="1999-01-01"),
        article("[Blinken|Person] of the [United States|Country]", "en", published="1999-01-02"),
        article("[Женева|Place]", published="1999-01-03"),
    ]
    assert nodes([*MANY, *older])[0] == before
    assert [id.partition("-")[0] for id in before] == ["person", "person", "city"]


def test_two_of_one_known_that_a_person_keeps_apart_are_two_nodes() -> None:
    one, other = article("[Сергей Лавров|Person] тут"), article("[Сергей Лавров|Person] там")
    told_apart = nodes([one, other], [Judgement("not the same", spot(one, 1), spot(other, 1))])
    assert told_apart[0] != told_apart[1]


def test_strange_names_do_no_harm() -> None:
    names = ["…", "Ы" * 10_000, "Сергeй Лавров", "e\u0301" * 300, "🙂", "A", "О'Нил-д’Арк"]
    facts = [
        article(f"[{name}|{type}] тут {i} {type}")
        for i, name in enumerate(names)
        for type in ("Person", "Organization")
    ]
    assert len(resolve(facts)) == len(facts)


def test_a_goalkeeper_and_a_mayor_of_one_name_are_two() -> None:
    keeper = article("Вратарь [Пётр Ильин|Person] отбил мяч в [Туле|City|Тула].")
    mayor = article("Мэр [Пётр Ильин|Person] открыл мост в [Туле|City|Тула].")
    again = article("В [Туле|City|Тула] вратаря [Петра Ильина|Person|Пётр Ильин] заменили.")
    (one, _), (other, _), (_, third) = nodes([keeper, mayor, again])
    assert one != other and one == third


def test_the_doctor_of_a_mayor_is_not_the_mayor_s_walk() -> None:
    mayor = article("Мэр [Пётр Ильин|Person] открыл мост.")
    patient = article("Врач [Петра Ильина|Person|Пётр Ильин] не ответил.")
    (one,), (other,) = nodes([mayor, patient])
    assert one == other


def test_another_middle_name_is_another_person() -> None:
    father = article("[George H. W. Bush|Person] spoke in [Texas|Region].", "en")
    son = article("[George W. Bush|Person] spoke in [Texas|Region].", "en")
    known = {link.known for link in resolve([father, son]) if link.local == "e1"}
    assert known == {"Q207", "Q23505"}
