"""Which events are one: class, day, sides and place; nothing chains what contradicts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Facts
from kg.resolution import resolve
from tests.resolution.told import article, node

SIDES = {"participant": [1, 2]}


def told(
    marked: str,
    type: str = "Meeting",
    roles: dict[str, list[int]] | None = None,
    date: str | None = "2022-01-21",
    lang: str = "ru",
    quote: str = "",
    published: str = "2022-01-22",
) -> Facts:
    """An article that tells of one event."""
    return article(marked, lang, published, [(type, roles or SIDES, date)], quote=quote)


def one(*facts: Facts) -> bool:
    """Whether the first event of each article is one and the same."""
    links = {(link.article, link.local): link for link in resolve(facts)}
    return len({node(links, each, "v1") for each in facts}) == 1


RU = "[Анна Берг|Person] и [Остап Ким|Person] в [Осло|City]"
UK = "[Остап Кім|Person] зустрів [Анну Берг|Person|Анна Берг] в [Осло|City]"
EN = "[Anna Berg|Person] met [Ostap Kim|Person] in [Oslo|City]"
IN_OSLO = {**SIDES, "place": [3]}


def test_one_meeting_in_three_languages() -> None:
    assert one(told(RU, roles=IN_OSLO), told(UK, lang="uk", roles=IN_OSLO), told(EN, lang="en", roles=IN_OSLO))
    assert one(told(RU), told(EN, lang="en", roles=IN_OSLO))


@pytest.mark.parametrize(
    "other",
    [
        told(EN, lang="en", date="2022-01-22"),
        told(EN, lang="en", date=None, published="2022-01-29"),
        told(EN, lang="en", type="PhoneCall"),
        told(EN, lang="en", type="Visit"),
        told(EN.replace("Kim", "Lee"), lang="en"),
        told(EN.replace("Oslo", "Bergen"), lang="en", roles=IN_OSLO),
        told(EN, lang="en", date="2022-01"),
        told(EN, lang="en", roles={"participant": [1]}),
    ],
)
def test_what_differs_stays_two(other: Facts) -> None:
    assert not one(told(RU, roles=IN_OSLO), other)


def test_a_meeting_is_the_talks_held_at_it() -> None:
    talks = told(EN, "Talks", IN_OSLO, lang="en")
    assert one(told(RU, roles=IN_OSLO), talks) and one(told(RU), talks)
    third = "[Anna Berg|Person] met [Ostap Kim|Person] and [Ida Lund|Person]"
    assert one(told(RU), told(third, "Talks", {"participant": [1, 2, 3]}, lang="en"))
    assert not one(told(RU, roles={"participant": [1]}), told(EN, "Talks", lang="en"))


MINISTERS = (
    "Министры [Анна Берг|Person] ([Норвегия|Country]) и [Ян Левандовский|Person] ([Польша|Country]) в [Осло|City]"
)
STATES = "[Norway|Country] and [Poland|Country] held talks in [Oslo|City]"


def of_states(
    title: str = "министр", roles: dict[str, list[int]] | None = None, date: str = "2022-01-21", marked: str = MINISTERS
) -> Facts:
    """Two people meet, each with a title in a country."""
    event = ("Meeting", roles or {"participant": [1, 3], "place": [5]}, date)
    return article(marked, "ru", "2022-01-22", [event], [(1, title, 2), (3, title, 4)])


def test_ministers_meet_for_their_countries() -> None:
    states = told(STATES, "Talks", IN_OSLO, lang="en")
    assert one(of_states(), states) and one(of_states("министр", {"participant": [1, 4], "place": [5]}), states)
    assert not one(of_states("певец"), states)
    assert not one(of_states(roles={"participant": [1, 3]}), states)  # where is not told
    assert not one(of_states(roles={"participant": [1], "place": [5]}), states)
    assert not one(of_states(date="2022-01"), states)


def test_other_ministers_of_the_same_countries_meet_by_themselves() -> None:
    others = MINISTERS.replace("Анна Берг", "Ида Лунд").replace("Ян Левандовский", "Пётр Вуйчик")
    assert not one(of_states(), of_states(marked=others))


PAPER = "[{}] опубликовало 3 марта проект закона о рыбном промысле"
OWN_NAME = "Министерство рыболовства Норвегии|Organization"


def paper(marked: str, date: str) -> Facts:
    """A document that the first named publishes."""
    return told(marked, "Publication", {"agent": [1]}, date, published="2022-05-01")


def test_what_a_ministry_publishes_its_country_does() -> None:
    ministry = paper(PAPER.format(OWN_NAME), "2022-03-03")
    assert one(ministry, paper("В марте [Норвегия|Country] опубликовала проект закона о промысле", "2022-03"))
    assert not one(ministry, paper("В марте [Норвегия|Country] опубликовала доклад о промысле", "2022-03"))
    assert not one(ministry, paper("В марте [Польша|Country] опубликовала проект закона о промысле", "2022-03"))
    assert not one(ministry, paper("В мае [Норвегия|Country] опубликовала проект закона о промысле", "2022-05"))


def planned(facts: Facts) -> Facts:
    """What is told is still to come."""
    event = facts.events[0]
    return replace(facts, events=(replace(event, account=replace(event.account, status="planned")),))


def test_what_is_planned_without_a_date_happens_soon_after() -> None:
    held = told(RU, roles=IN_OSLO)
    assert one(held, planned(told(EN, "Talks", IN_OSLO, None, "en", published="2022-01-17")))
    assert not one(held, planned(told(EN, "Talks", IN_OSLO, None, "en", published="2022-01-22")))
    assert not one(held, planned(told(EN, "Talks", IN_OSLO, None, "en", published="2022-01-03")))
    assert not one(held, planned(told(EN, "Talks", SIDES, None, "en", published="2022-01-17")))
    two_places = EN + " and [Bergen|City]"
    assert not one(
        held, planned(told(two_places, "Talks", {**SIDES, "place": [3, 4]}, None, "en", published="2022-01-17"))
    )


def test_a_coarse_telling_that_fits_two_is_neither() -> None:
    days = [told(f"{RU} {date}", date=date, roles=IN_OSLO) for date in ("2022-01-20", "2022-01-21")]
    month = told(EN, lang="en", date="2022-01", roles=IN_OSLO)
    links = {(link.article, link.local): link for link in resolve([month, *days])}
    assert len({node(links, each, "v1") for each in (month, *days)}) == 3


def test_a_month_agrees_with_its_day_where_sides_and_place_do() -> None:
    day, month = told(RU, roles=IN_OSLO), told(EN, lang="en", date="2022-01", roles=IN_OSLO)
    assert one(day, month) and one(month, day)
    assert not one(day, told(EN, lang="en", date="2022-02", roles=IN_OSLO))


def test_a_city_lies_in_its_country() -> None:
    wide = told(
        "[Anna Berg|Person] met [Ostap Kim|Person] in [Norway|Country], not [Oslo|City]", lang="en", roles=IN_OSLO
    )
    assert one(told(RU, roles=IN_OSLO), wide)


def test_a_coarse_date_does_not_chain_two_days() -> None:
    days = [told(f"{RU} {date}", date=date, roles=IN_OSLO) for date in ("2022-01-20", "2022-01-21")]
    month = told(EN, lang="en", date="2022-01", roles=IN_OSLO)
    assert not one(*days, month) and not one(month, *days)


def test_what_has_no_date_happened_shortly_before_its_article() -> None:
    undated = told(EN, lang="en", date=None, roles=IN_OSLO)
    assert one(told(RU, roles=IN_OSLO), undated) and one(undated, told(UK, lang="uk", date=None, roles=IN_OSLO))
    assert not one(told(RU, date="2022-01-15", roles=IN_OSLO), undated)


def test_one_side_is_enough_where_the_words_are_much_the_same() -> None:
    alone = {"participant": [1]}
    words = "[Анна Берг|Person] в среду проведёт совещание о ремонте портовых дорог"
    assert one(told(words, "Talks", alone), told(words.replace("проведёт", "созовёт"), "Talks", alone))
    assert not one(told(words, "Talks", alone), told("[Анна Берг|Person] собирает учителей и врачей", "Talks", alone))


def test_a_copied_sentence_tells_the_same() -> None:
    words = "[Анна Берг|Person] приехала из [Осло|City] для переговоров о ремонте портовых дорог"
    assert one(told(words, "Visit", {"agent": [1], "place": [2]}), told(words + ", УНН", "Visit", {"place": [2]}))


def test_a_copy_needs_neither_sides_nor_place() -> None:
    words = "Тысячи человек вышли на улицы с требованием снизить цены, писала [Анна Берг|Person]"
    nobody = {"attributedTo": [1]}
    assert one(told(words, "Protest", nobody), told(words + ", УНН", "Protest", nobody))
    assert not one(told(words, "Protest", nobody), told(words.replace("снизить цены", "мира"), "Attack", nobody))


def test_to_whom_it_is_done_and_the_words_decide_where_nobody_does_it() -> None:
    words = "Полиция задержала в порту бывшего директора верфи ([Анна Берг|Person]), сообщил [Остап Ким|Person]"
    mine, theirs = {"target": [1]}, {"target": [1], "agent": [2]}
    assert one(told(words, "Coercion", mine), told(words.replace("в порту", "вечером"), "Coercion", theirs))
    assert not one(
        told(words, "Coercion", mine), told("[Анна Берг|Person] ранена, [Остап Ким|Person] бежал", "Coercion", theirs)
    )


def test_agent_and_target_decide() -> None:
    roles = {"agent": [1], "target": [2]}
    assert one(told(RU, "Sanction", roles), told(EN, "Sanction", roles, lang="en"))
    assert not one(told(RU, "Sanction", roles), told(EN, "Sanction", {"agent": [2], "target": [1]}, lang="en"))


def test_events_of_one_article_stay_two() -> None:
    facts = article(RU, events=[("Meeting", SIDES, "2022-01-21"), ("Meeting", SIDES, "2022-01-21")])
    links = {link.local: link.node for link in resolve([facts])}
    assert links["v1"] != links["v2"]


SAID = "Берг заявила, что порт Осло откроют для судов до конца января"


def said(quote: str, roles: dict[str, list[int]] | None = None, date: str = "2022-01-21", lang: str = "ru") -> Facts:
    """An article that reports a statement."""
    marked = "[Анна Берг|Person], [Остап Ким|Person]: " + quote
    return told(marked, "Statement", roles or {"speaker": [1]}, date, lang, quote)


def test_statements_need_one_speaker_day_and_much_the_same_words() -> None:
    assert one(said(SAID), said("По словам Берг, порт Осло для судов откроют к концу января"))
    assert not one(said(SAID), said("Берг отметила важность образования для молодых учителей"))
    assert not one(said(SAID), said(SAID + ".", {"speaker": [2]}))
    assert not one(said(SAID), said(SAID + ".", date="2022-01-20"))
    assert not one(said(SAID), said(SAID + ".", lang="uk"))
    assert not one(said(SAID, {"speaker": [1], "addressee": [2]}), said(SAID + ".", {"speaker": [1], "addressee": [1]}))
