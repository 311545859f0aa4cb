"""Which posts are one: holder, body, title in any of the languages."""

from __future__ import annotations

from kg.model import Facts
from kg.resolution import resolve
from tests.resolution.told import article, node


def posts(*facts: Facts) -> list[str]:
    """The node of the first post of each article."""
    links = {(link.article, link.local): link for link in resolve(facts)}
    return [node(links, each, "p1") for each in facts]


def test_one_post_in_three_languages() -> None:
    ru = article("[Анна Берг|Person], министр финансов [Норвегии|Country|Норвегия]", posts=[(1, "министр финансов", 2)])
    uk = article(
        "[Анна Берг|Person], міністр фінансів [Норвегії|Country|Норвегія]", "uk", posts=[(1, "міністр фінансів", 2)]
    )
    en = article(
        "[Anna Berg|Person], Minister of Finance of [Norway|Country]", "en", posts=[(1, "Minister of Finance", 2)]
    )
    assert len(set(posts(ru, uk, en))) == 1


def test_other_title_or_body_is_another_post() -> None:
    one = article("[Анна Берг|Person], депутат, [Норвегия|Country]", posts=[(1, "депутат", 2)])
    title = article("[Анна Берг|Person], министр, [Норвегия|Country]", posts=[(1, "министр", 2)])
    body = article("[Анна Берг|Person], депутат, [Дания|Country], [Норвегия|Country]", posts=[(1, "депутат", 2)])
    assert len(set(posts(one, title, body))) == 3
