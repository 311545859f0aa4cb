"""The unnamed: who speaks where the article gives no name, only whose lawyer or source it is."""

from __future__ import annotations

import pytest

from kg.model import Facts, Mention
from kg.resolution import resolve
from tests.docs import event, roles, told


def speakers(facts: Facts) -> list[str]:
    """Who makes the one statement of a text."""
    (statement,) = [fact for fact in facts.events if "speaker" in roles(facts, fact)]
    return roles(facts, statement)["speaker"]


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("ru", "Адвокат Ильина сообщил, что суд закрыл дело.", "адвокат Ильина"),
        ("ru", "Как рассказал источник в МИД Норвегии, встречу отложили.", "источник в МИД Норвегии"),
        ("ru", "Норвежские полицейские утверждают, что Ильин умер в тюрьме.", "норвежские полицейские"),
        ("ru", "По информации норвежской прессы, Ильин покинет клуб.", "норвежская пресса"),
        ("ru", "Гандболистка сборной Норвегии о допинге заявила, что Ильин прав.", "гандболистка сборной Норвегии"),
        ("uk", "Адвокат Ільчука повідомив, що суд закрив справу.", "адвокат Ільчука"),
        ("en", "Swan's lawyer said the court had closed the case.", "Swan's lawyer"),
    ],
)
def test_a_description_with_a_name_in_it_speaks(lang: str, text: str, speaker: str) -> None:
    assert speakers(told(lang, text)) == [speaker]


@pytest.mark.parametrize(
    ("lang", "text", "type", "role", "who"),
    [
        ("ru", "Полиция Осло задержала норвежского студента.", "Coercion", "target", "норвежский студент"),
        ("ru", "Полиция Осло задержала двух норвежских студентов.", "Coercion", "target", "норвежские студенты"),
        (
            "ru",
            "Боевики напали на сотрудников посольства Норвегии.",
            "Attack",
            "target",
            "сотрудники посольства Норвегии",
        ),
        ("ru", "Норвежские студенты перекрыли дорогу в Осло.", "Protest", "agent", "норвежские студенты"),
        ("uk", "Норвезькі студенти протестували в Осло.", "Protest", "agent", "норвезькі студенти"),
        ("en", "Norwegian students protested in Oslo on Monday.", "Protest", "agent", "Norwegian students"),
    ],
)
def test_somebody_described_does_or_suffers_it(lang: str, text: str, type: str, role: str, who: str) -> None:
    assert roles(told(lang, text), event(told(lang, text), type))[role] == [who]


def test_somebody_described_takes_part() -> None:
    met = told("uk", "Ільчук зустрівся з норвезькими волонтерами у Києві.")
    assert roles(met, event(met, "Meeting"))["participant"] == ["Ільчук", "норвезькі волонтери"]


def test_who_is_only_described_does_not_make_it_another_meeting() -> None:
    text = "Ільчук зустрівся у Києві з норвезьким волонтером. Зустріч Ільчука та Олафа Хансена тривала годину."
    met = told("uk", text)
    assert [fact.account.type for fact in met.events] == ["Meeting"]


def test_another_name_does() -> None:
    text = "Ільчук зустрівся у Києві з Марією Рідною. Зустріч Ільчука та Олафа Хансена тривала годину."
    assert [fact.account.type for fact in told("uk", text).events] == ["Meeting", "Meeting"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Аналитики заявили, что рост замедлится."),
        ("uk", "Експерт заявив, що зростання сповільниться."),
        ("en", "Analysts said growth would slow down."),
    ],
)
def test_those_nobody_could_tell_apart_do_not(lang: str, text: str) -> None:
    assert [fact for fact in told(lang, text).events if "speaker" in roles(told(lang, text), fact)] == []


@pytest.mark.parametrize(
    ("lang", "text", "speaker"),
    [
        ("ru", "Президент Финляндии призвал Норвегию отвести корабли.", "Финляндия"),
        ("uk", "Представник НАТО закликав Норвегію відвести кораблі.", "НАТО"),
    ],
)
def test_an_office_without_a_name_speaks_for_its_body(lang: str, text: str, speaker: str) -> None:
    assert roles(told(lang, text), event(told(lang, text), "Demand"))["speaker"] == [speaker]


def test_the_unnamed_of_two_articles_are_not_one() -> None:
    texts = ("Адвокат Ильина сообщил, что суд закрыл дело.", "Адвокат Ильина сообщил, что дело передали в суд.")
    articles = [told("ru", text) for text in texts]
    unnamed = {(a.article.content_hash, r.id) for a in articles for r in a.referents if not r.named}
    nodes = {link.node for link in resolve(articles) if (link.article, link.local) in unnamed}
    assert len(unnamed) == len(nodes) == 2


def test_the_unnamed_are_mentioned_as_descriptions() -> None:
    found = told("ru", "Адвокат Ильина сообщил, что суд закрыл дело.")
    unnamed = next(r for r in found.referents if not r.named)
    mentions: list[Mention] = [m for m in found.mentions if m.refers_to == unnamed.id]
    assert [(m.kind, m.evidence.exact) for m in mentions] == [("description", "Адвокат Ильина")]
