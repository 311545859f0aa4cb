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

# Every line that is no news stands beside news that looks like it.
KINDS = {
    "dates": {
        "ru": """Мост открыт
*12 мая 2021, 09:15
*Опубликовано: 3 Июня 2021, 10:05
*07.05.2021 22:10
*22:10 7 мая 2021 г.
*28 февраля 2021 в 7:50
12 мая 2021 года мост открыли.
Сегодня в 18:40 мост закроют.
Мост открыли
12 мая 2021 года.
Опубликовано письмо мэра от 12 мая 2021 года
18:40""",
        "uk": """Міст відкрито
*12 травня 2021, середа, 09:15
*Оновлено 12.05.2021 о 9:15
12 травня 2021 року міст відкрили.
Сьогодні о 18:40 міст закриють.
Міст відкрили
12 травня 2021 року.
Опубліковано лист мера від 12 травня 2021 року""",
        "en": """The bridge is open
*May 12, 2021
*Last updated at 14:10 GMT, 12 May 2021
*Wed, May 12 2021 4:30 EDT
On May 12, 2021 the bridge was opened.
May 12, 2021 was the day the bridge was opened.
Updated figures came on May 12, 2021
5:40 p.m.""",
    },
    "embedded posts, addresses and scripts": {
        "ru": """Мост открыт
*https://example.org/bridge
*@bridge_news
*#мост #Вена
*press@example.org
*— Мэрия Вены (@vienna)
*Публикация от Мэрия Вены (@vienna)
*jwplayer.key="abc";
*if (window.top) { return {}; }
*<div class="share"></div>
О мосте написали в Twitter (@vienna) и на https://example.org
#мост стал главной темой дня.
— Это мост, — сказал мэр.""",
        "uk": """Міст відкрито
*https://example.org/bridge
*#міст
*— Мерія Відня (@vienna)
*.share-box {
Про міст написали у Twitter (@vienna).""",
        "en": """The bridge is open
*https://example.org/bridge
*@bridge_news.
*— City of Vienna (@vienna) May 12, 2021
*margin-top: 10px;
*var key = 1;
*@media screen and (max-width: 600px) {
*Twitter: @vienna
Twitter: the bridge is too narrow
The colour: grey; the price: one euro.""",
    },
    "channels, networks and money": {
        "ru": """Мост открыт
*Венские новости | Подписаться
*Подписаться на Вену 24
*Подпишись на канал
*ТГ | YT | FB
*Прислать новость
*Наш чат
*Присылайте новости нам в бот
*Карта Банка: 1111 2222 3333 4444 Анна Ш.
*+43 (1) 111 22 33
*USDT TRC20: T1abcdefghijklmnopqrstuvwxyz23456
*Поделиться в Telegram
Подписаться на обращение успели 1111 человек.
Подписка на газету подорожала
Twitter и Facebook оштрафованы
Прислать новости о мосте мэр обещал завтра.
Сайт мэрии не работает
На счету 1111 евро, сказал мэр.""",
        "uk": """Міст відкрито
*Відень сьогодні | Підписатись
*Підписатися на Відень 24
*[підпишись на канал]
*TG
*Написати нам
*Посилання на наш канал
*Приєднатися до чату VIENNA.EXAMPLE
*Підтримати нас:
*PayPal: bridge@example.org
*Номер картки банки
Підтримайте нас.
Підписатися на звернення встигли 1111 людей.
Приєднатися до чату вирішив мер.
Сайт мерії не працює""",
        "en": """The bridge is open
*Follow Anna Swan on Twitter @anna_swan.
*Follow us on Facebook
*Subscribe here.
*Want more news? Sign up for our newsletter.
*Do you like bridges? Like the page:
*Share this story on Facebook
*Email us at news@example.org.
*12 comments
*Privacy policy
Follow the money, the mayor said.
Subscribers left the paper.
Shares fell on Friday.
12 comments made the mayor angry.
Like the mayor, she resigned.""",
    },
    "credits, sources and authors": {
        "ru": """Мост открыт
*Анна Шведова. Фото: Лента примеров
*Автор фото: Анна Шведова
*Видео предоставлено музеем мостов
*Anna Swan / Reuters
*Getty Images
*Источник: Минтранс
*Источник: https://example.org/bridge
*Автор: Анна Шведова
*Фото носит иллюстративный характер
Источник: мост закроют
Источник в мэрии сообщил о трещине
Источник шума
Автор фото рассказал о трещине
Автор моста умер
Видео предоставлено суду
Reuters: мост закрыт""",
        "uk": """Міст відкрито
*Автори фото:
*Фото надане музеєм мостів
*Анна Шведова / УНІАН
*Джерело: Мінтранс
*Авторка: Анна Шведова
*Фото ілюстративне
Джерело: міст закриють
Джерело в мерії повідомило про тріщину
Автор фото розповів про тріщину""",
        "en": """The bridge is open
*Anna Swan/Reuters.
*Anna Swan via Getty Images.
*BYLINE: Anna Swan.
*(Reporting by Anna Swan; Editing by John Heron.)
*Anna Swan contributed to this report.
*Contributing: Anna Swan.
*h/t: Sample Wire.
*Source: example.org
Source: the bridge will close
Reporting by the paper led to an arrest.
Anna Swan contributed to this decision by resigning.
Editing by committee failed
Reuters said the bridge was closed.""",
    },
    "more elsewhere": {
        "ru": """Мост открыт
*Полную версию интервью с мэром смотрите на сайте
*Подробнее о мосте — в материале «Ленты примеров»
*Подробности - в нашем видео.
*Читайте в номере:
*Купить билеты можно по ссылке
*Оставайтесь в курсе последних событий!
*Новости от Ленты примеров в Telegram.
*Теги: мост, Вена
*Для просмотра видео включите JavaScript
Подробности уточняются.
Подробности на сайте мэрии не раскрыли
Подробнее о мосте рассказал мэр.
Ещё на сайте мэрии нашли ошибки
Больше в материале ничего нет
Читайте с умом: пять книг о мостах
Смотрите в этом выпуске: мост открыт
Полная версия доклада доступна на сайте мэрии.
Будьте в курсе дел, посоветовал мэр.""",
        "uk": """Міст відкрито
*Детальніше читайте тут
*Деталі у відео
*Більше новин -
*Детальніше про міст – за посиланням:
*Повний текст можна прочитати за посиланням
*Залишайтеся в курсі останніх подій! Підписуйтесь на наш канал в
*Ключові слова: міст, Відень
Більше тут не живуть
Більше про це розповів мер.
Деталі у відео розповів мер
Детальніше про міст у відео розповів мер
Повідомляє агентство з посиланням на мерію""",
        "en": """The bridge is open
*Watch the full interview below:
*(See photos of the bridge above.)
*For more, sign up for the bridge newsletter.
*For more from Sample Wire, download our app.
*Enter your email address:
*This video is not available
*Tags: bridge, Vienna
Watch the border, the mayor said.
See you here next year, he told reporters.
For more than two decades the bridge was closed.
Read receipts will be seen here""",
    },
    "errors, rights and rules": {
        "ru": """Мост открыт
*Если вы нашли ошибку, выделите её и нажмите Ctrl+Enter.
*Выделите фрагмент и нажмите Ctrl + Enter
*Любое использование материалов допускается только с согласия редакции.
*При цитировании информации ссылка обязательна.
*Лента примеров, 2011 – 2021. Все права на материалы защищены.
*Точка зрения автора может не совпадать с позицией редакции.
*Материалы с пометкой «Партнёр» публикуются на правах рекламы.
*Размещение комментариев доступно только участникам.
** «Пример» — организация, запрещённая в России.
*Категория: Мосты
Любое использование мостов запрещено.
При использовании моста водители платят.
С 2019 г. все права принадлежат городу.
Мнение автора изменилось
Комментировать закрытие моста в мэрии не могут.
Минимум восемь человек ранены на мосту «Примера» — движения, запрещённого в России.
Убиты восемь человек, атакованных «Примером» — организация запрещена в России""",
        "uk": """Міст відкрито
*Якщо Ви помітили помилку, виділіть її та натисніть Ctrl+Enter.
*Агентство «Стрічка». Всі права захищені.
*Будь-яке використання матеріалів дозволяється з посиланням.
*Інформація в рубриці PR розміщується на правах реклами.
*Редакція не несе відповідальності за зміст блогів.
Усі права на міст належать місту.
Будь-яке використання мостів заборонено.
Редакція газети переїхала до Відня.""",
        "en": """The bridge is open
*This story has been updated with comments from the mayor.
*This article first appeared in Sample Wire.
*Correction: An earlier version of this story misnamed the bridge.
*Editor’s note: Anna Swan is the mayor’s sister.
*Copyright © 2021 by Sample Wire.
*The views expressed in this article are her own.
*FULL TEXT.
*CORRECTION APPENDED.
This report was published by the mayor on Friday.
This story has been told before.
Copyright law was changed in 2021.
Opinions expressed by voters varied.
Full text messages were read in court.""",
    },
}
CASES = [*PAGES.items(), *((lang, page) for pages in KINDS.values() for lang, page in pages.items())]


@pytest.mark.parametrize(("lang", "page"), CASES)
def test_marked_lines_are_those_with_a_star(lang: str, page: str) -> None:
    marked = [line[1:] for line in page.splitlines() if line.startswith("*")]
    text = page.replace("\n*", "\n")
    assert [text[begin:end] for begin, end in find_boilerplate(text, lang)] == marked


@settings(deadline=None)
@given(st.text(), st.sampled_from(["ru", "uk", "en"]))
def test_any_text_has_true_spans(text: str, lang: str) -> None:
    spans = find_boilerplate(text, lang)
    assert all(0 <= begin < end <= len(text) for begin, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
