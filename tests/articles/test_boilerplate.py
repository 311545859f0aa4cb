"""Lines that are no news are marked; news is not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles.boilerplate import find_boilerplate

PAGES = {
    "ru": """Министры встретились в Вене

Они говорили полтора часа.

*Фото: Лента примеров
*Facebook | Twitter | Telegram
Фото с места встречи показало, что зал был пуст.
*Читайте также: Кто поедет в Вену
В конце встречи министр сказал, что читайте также и другие книги не его слова.
*Подписывайтесь на наш канал
*Читайте также:
*Кто поедет в Вену
*«Мы ждём ответа»
Переговоры продолжатся весной.
*Все права защищены. Перепечатка возможна со ссылкой.""",
    "uk": """Міністри зустрілися у Відні

Вони говорили півтори години.
*Фото з сайту Стрічки прикладів
*Читайте також: Хто поїде до Відня
*Поділитися
Читайте, будь ласка, уважно, сказав міністр журналістам.
*Підписатися на Telegram""",
    "en": """Ministers met in Vienna

They spoke for an hour and a half.
*Photo: Sample Wire
*Share this article
*Read more: Who goes to Vienna
Read more books, the minister told reporters on Friday.
*Related stories
*Who goes to Vienna
They will meet again in spring.
*© Sample Wire""",
}


@pytest.mark.parametrize("lang", PAGES)
def test_marked_lines_are_those_with_a_star(lang: str) -> None:
    marked = [line[1:] for line in PAGES[lang].splitlines() if line.startswith("*")]
    text = PAGES[lang].replace("\n*", "\n")
    assert [text[begin:end] for begin, end in find_boilerplate(text, lang)] == marked


@settings(deadline=None)
@given(st.text(), st.sampled_from(["ru", "uk", "en"]))
def test_any_text_has_true_spans(text: str, lang: str) -> None:
    spans = find_boilerplate(text, lang)
    assert all(0 <= begin < end <= len(text) for begin, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
