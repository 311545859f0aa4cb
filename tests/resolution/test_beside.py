"""What stands beside a name tells namesakes apart: callings, ages, countries."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Evidence, Facts, Mention
from kg.resolution import resolve
from kg.resolution.beside import ages_beside, walks_beside
from kg.resolution.homes import settle_homes
from kg.resolution.known import Known
from kg.resolution.members import members_of
from kg.vocabulary.gazetteer import Gazetteer, KnownEntity, gazetteer
from tests.resolution.told import article, nodes


def walks(marked: str, lang: str) -> frozenset[str]:
    facts = article(marked, lang)
    return walks_beside(facts, "e1", facts.mentions)


@pytest.mark.parametrize(
    ("marked", "lang", "walk"),
    [
        ("Полковник полиции [Остап Кривенко|Person] молчит.", "ru", {"army"}),
        ("Ждали генерал-майора [Остапа Кривенко|Person|Остап Кривенко].", "ru", {"army"}),
        ("Гравчиня збірної [Ольга Лозова|Person] мовчить.", "uk", {"sport"}),
        ("[Ann Lowe|Person], a former pianist, left.", "en", {"arts"}),
        ("По словам тренера [Остап Кривенко|Person] ушёл.", "ru", set()),
        ("Судья и с ним [Остап Кривенко|Person] ушли.", "ru", set()),
        ("The judge met [Ann Lowe|Person].", "en", set()),
    ],
)
def test_the_nearest_calling_in_the_case_of_the_name_is_its(marked: str, lang: str, walk: set[str]) -> None:
    assert walks(marked, lang) == walk


def test_what_the_article_calls_someone_elsewhere_counts() -> None:
    facts = article("[Остап Кривенко|Person] ушёл. Музыкант устал.")
    begin = facts.article.text.index("Музыкант")
    described = Mention(
        "m2", "e1", "Музыкант", Evidence(begin, begin + 8, "Музыкант", "Музыкант устал."), "description"
    )
    assert walks_beside(facts, "e1", (*facts.mentions, described)) == {"arts"}


@pytest.mark.parametrize(
    ("marked", "lang", "ages"),
    [
        ("52-летний [Остап Кривенко|Person] ушёл.", "ru", {52}),
        ("34-річного лікаря [Остапа Кривенка|Person|Остап Кривенко] шукають.", "uk", {34}),
        ("The 19-year-old [Ann Lowe|Person] left.", "en", {19}),
        ("[Ann Lowe|Person], 63, left.", "en", {63}),
        ("Через 52 дня [Остап Кривенко|Person] ушёл.", "ru", set()),
    ],
)
def test_an_age_stands_before_or_behind_a_name(marked: str, lang: str, ages: set[int]) -> None:
    facts = article(marked, lang)
    assert ages_beside(facts, facts.mentions) == ages


def adjective(facts: Facts, local: str) -> Facts:
    """The country `local` told by its adjective, as extraction has it."""
    told = tuple(replace(m, kind="description") if m.refers_to == local else m for m in facts.mentions)
    return replace(facts, mentions=told)


def test_persons_of_two_countries_are_two() -> None:
    texts = (
        "[Польский|Country|Польша] рыбак [Ян Врона|Person] спит.",
        "[Чешский|Country|Чехия] гость [Ян Врона|Person].",
    )
    third = "Вот [польский|Country|Польша] рыбак [Ян Врона|Person]."
    found = nodes([adjective(article(text), "e1") for text in (*texts, third)])
    assert found[0][1] == found[2][1] != found[1][1]


def test_ages_part_and_years_between_articles_do_not() -> None:
    young, grown, old = (article(f"{age}-летний [Ян Врона|Person] ушёл.") for age in (17, 23, 70))
    found = nodes([young, grown])
    assert found[0][0] == found[1][0]
    found = nodes([young, old])
    assert found[0][0] != found[1][0]


def test_bodies_of_two_countries_are_two() -> None:
    texts = ["Чешский «[Заветинец|Organization]» выиграл.", "Словацкий «[Заветинец|Organization]» проиграл."]
    found = nodes([article(text) for text in (*texts, "Победил чешский «[Заветинец|Organization]».")])
    assert found[0][0] == found[2][0] != found[1][0]


def test_what_follows_a_place_tells_which_it_is() -> None:
    known = {
        link.local: link.known for link in resolve([article("In [Paris|City], [France|Country], it rains.", "en")])
    }
    assert known["e1"] == "Q90"
    listed = resolve([article("[Kyiv|City], [Poland|Country] and others agree.", "en")])
    assert listed[0].known is not None


def test_two_callings_of_one_known_without_a_walk_are_two_people() -> None:
    pianist = article("Пианист [Тарас Шевченко|Person] устал.")
    facts = [pianist, article("Поэт [Тарас Шевченко|Person] спит."), article("Таксист [Тарас Шевченко|Person] едет.")]
    found = nodes(facts)
    assert found[0][0] == found[1][0] != found[2][0]


def test_who_sounds_like_someone_known_in_other_letters_need_not_be_one() -> None:
    one = adjective(article("[Irish|Country|Ireland] baker [Anna Rinberg|Person] sleeps.", "en"), "e1")
    other = adjective(article("[Danish|Country|Denmark] baker [Anna Rinberg|Person] wakes.", "en"), "e1")
    russian = {"ru": "Анна Ринберг"}
    known = Gazetteer({"kg:a": KnownEntity("kg:a", "Person", russian, {}), **gazetteer().entities})
    members = [member for facts in (one, other) for member in members_of(facts) if member.type == "Person"]
    for member, home in zip(members, ("Q27", "Q35"), strict=True):
        member.homes, member.known = frozenset({home}), known.by_id("kg:a")
    Known(known).part(members)
    assert sum(member.known is not None for member in members) == 1


def test_in_english_a_country_before_a_calling_is_home() -> None:
    facts = article("[New Zealand|Country] baker [Ann Lowe|Person] met [Denmark|Country] [Bo Lowe|Person].", "en")
    members = members_of(facts)
    settle_homes(facts, members, gazetteer())
    assert [member.homes for member in members if member.type == "Person"] == [{"Q664"}, set()]
