"""Web pages."""

from __future__ import annotations

import io
import re

import pytest

from kg.articles import html
from kg.articles.record import Record
from kg.errors import InvalidArticle

PAGE = """<!doctype html><html lang="ru"><head><meta charset="{charset}"><title>Встреча в Вене — Лента</title>
<meta property="og:title" content="Встреча в Вене"><meta property="og:site_name" content="Лента примеров">
<meta property="article:published_time" content="2022-01-21T14:05:00+03:00">
<link rel="canonical" href="https://example.org/vienna"></head>
<body><nav><a href="/">Главная</a><a href="/news">Новости</a></nav><article><h1>Встреча в Вене</h1>
<p>Министры двух стран встретились в Вене в пятницу. Они говорили полтора часа.</p>
<p>Переговоры продолжатся в марте, сообщили в ведомстве.</p></article><footer>Подписаться</footer></body></html>"""


def read(data: bytes) -> Record:
    (record,) = html.read(io.BytesIO(data), "vienna.html", "vienna.html", {})
    return record


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "koi8-r"])
def test_the_main_text_and_its_metadata(charset: str) -> None:
    page = PAGE.format(charset=charset).replace("—", "-")
    fields = read(page.encode(charset)).fields
    assert "Министры двух стран встретились в Вене в пятницу. Они говорили полтора часа." in fields["text"]
    assert "Главная" not in fields["text"] and "Подписаться" not in fields["text"]
    told = {name: fields[name] for name in ("title", "published", "publisher", "url")}
    assert told == {
        "title": "Встреча в Вене",
        "published": "2022-01-21",
        "publisher": "Лента примеров",
        "url": "https://example.org/vienna",
    }


def test_paragraphs_are_set_apart() -> None:
    text = read(PAGE.format(charset="utf-8").encode()).fields["text"]
    assert "полтора часа.\n\nПереговоры" in text


def test_a_date_in_the_text_is_not_the_day_of_publication() -> None:
    page = re.sub(r"<meta property=.article:pub.*>", "", PAGE.format(charset="utf-8"))
    page = page.replace("в марте", "3 марта 2023 года")
    assert "published" not in read(page.encode()).fields


def test_tags_left_open_do_no_harm() -> None:
    broken = PAGE.format(charset="utf-8").replace("</p>", "").replace("</article>", "<div><b>").replace("</html>", "")
    assert "Переговоры продолжатся" in read(broken.encode()).fields["text"]


def test_a_page_without_text_is_told() -> None:
    with pytest.raises(InvalidArticle, match="no article text"):
        read(b"<html><body></body></html>")
