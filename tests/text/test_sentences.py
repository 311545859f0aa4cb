"""Where a sentence may begin, and how sure the network must be."""

from __future__ import annotations

import pytest

from kg.text import analyze
from kg.text.sentences import (
    ALWAYS,
    DATELINE,
    LIKELY,
    OPENED,
    QUOTED,
    REPEATED,
    SOURCED,
    UNSTOPPED,
    needed,
    opens_speech,
    surely_begins,
)
from kg.text.tokens import SPANS


def beginnings(text: str, most: float = LIKELY) -> list[str]:
    words = text.split()
    asked = needed(words, [True] * len(words))
    return [word for word, least in zip(words, asked, strict=True) if least <= most]


def test_easily_after_a_final_sign_only() -> None:
    assert beginnings("Он пришёл . Она Мария ушла") == ["Он", "Она"]


def test_before_a_capital_if_the_network_is_surer() -> None:
    assert beginnings("Аудит идёт Канцлер , « то есть он » -х 5", UNSTOPPED) == ["Аудит", "Канцлер"]


def test_more_easily_behind_the_source_of_a_headline() -> None:
    headline = "Уряд змінив правила призову — Міноборони Прем’єр підписав указ"
    assert beginnings(headline, SOURCED) == ["Уряд", "Прем’єр"]
    assert beginnings(headline.replace("—", "і"), SOURCED) == ["Уряд"]


def test_between_a_name_and_the_same_name_of_a_headline_and_its_text() -> None:
    assert beginnings("Кредит від Норвегії отримав Кабмін Кабмін змінив правила", ALWAYS) == ["Кредит", "Кабмін"]


def test_a_source_in_running_text_is_told_from_the_next_sentence() -> None:
    text = "В Осло відновили роботу портів, — МЗС Уряд Норвегії ухвалив рішення у вівторок."
    assert [text[s.begin : s.end] for s in analyze(text, "uk").sentences] == [text[:37], text[38:]]


def test_more_easily_with_a_small_word_behind_a_headline() -> None:
    assert beginnings("Chancellor to speak of the navy At the port he said", OPENED) == ["Chancellor", "At"]
    assert beginnings("Канцлер скаже про флот У порту він мовчав", OPENED) == ["Канцлер", "У"]
    assert beginnings("Он молчит . Канцлер скажет про флот В порту", OPENED) == ["Он"]


def test_more_easily_where_a_text_says_its_headline_again() -> None:
    repeated = "Norwegian navy buys frigates Oslo said the navy had bought frigates for Norwegian ports"
    assert beginnings(repeated, REPEATED[3]) == ["Norwegian", "Oslo"]
    assert beginnings(repeated.replace("frigates for Norwegian", "ships for our"), REPEATED[2]) == ["Norwegian"]


def test_surely_after_speech_that_ends_with_its_quotes() -> None:
    assert beginnings('She said : " It is late . " He left', QUOTED) == ["She", "He"]


def test_an_answer_begins_with_its_dash() -> None:
    assert beginnings("— Иду , — сказал он . — Вы ждали ? — спросил она") == ["—", "—"]


def test_before_quotes_that_open_before_a_capital() -> None:
    spans = SPANS["ru"]("Аудит идёт «Канцлер прибыл» и «мы»")
    words = ["Аудит", "идёт", "«", "Канцлер", "прибыл", "»", "и", "«", "мы", "»"]
    spaced = [i == 0 or spans[i - 1][1] < spans[i][0] for i in range(len(spans))]
    assert [i for i, least in enumerate(needed(words, spaced)) if least <= UNSTOPPED] == [0, 2]


def test_not_with_a_dash_or_a_small_letter() -> None:
    assert beginnings("« Идём ! » — сказал он . так") == ["«"]


def test_after_closing_quotes() -> None:
    assert beginnings("Он сказал : « Нет . » Потом ушёл") == ["Он", "«", "Потом"]


def test_with_a_bullet_before_a_capital() -> None:
    assert beginnings("Канцлер прибыл ➡ \ufe0f Осло молчит ; ➡ Берген тоже ➡ 5", ALWAYS) == ["Канцлер", "➡"]
    assert beginnings("Головне за день 💥 Осло молчит ⚡ «Шторм» близько", ALWAYS) == ["Головне", "💥"]


def test_behind_a_smile_or_several_pictures() -> None:
    assert beginnings("Как же хорошо 😊 Мы ждали 🔥 🔥 Вот и лето 🔥 и море") == ["Как", "Мы", "Вот"]


@pytest.mark.parametrize(
    ("lang", "text", "count"),
    [
        ("ru", "Министр прибыл в Киев\nВ понедельник он встретится с президентом.", 2),
        ("ru", "Переговоры начались. Стороны обсудили поставки газа. Итоги объявят завтра.", 3),
        ("ru", "Об этом сообщил С. В. Иванов. Других подробностей нет.", 2),
        ("uk", "Президент прибув до Львова. Він зустрівся з мером міста.", 2),
        ("uk", "— Ми готові до переговорів, — сказав міністр.\n• Рада ухвалила закон", 2),
        ("en", "The minister arrived in Kyiv. He met Mr. Brown on Monday.", 2),
    ],
)
def test_sentences_of_short_texts(lang: str, text: str, count: int) -> None:
    assert len(analyze(text, lang).sentences) == count


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("KYIV, February 14, 2022 (Sample Wire) - The chancellor came.", "KYIV, February 14, 2022 (Sample Wire) -"),
        ("OSLO (Sample Wire) — The chancellor came.", "OSLO (Sample Wire) —"),
        ("КИЇВ. 1 лютого. УНН. Канцлер прибув.", "КИЇВ. 1 лютого. УНН."),
        ("МОСКВА, 1 фев — Вести Осло. Канцлер прибыл.", "МОСКВА, 1 фев — Вести Осло."),
        ("ОСЛО, 1 февраля. /Вести/. Канцлер прибыл.", "ОСЛО, 1 февраля. /Вести/."),
        ("ОСЛО, 1 мая — Канцлер прибыл.", "ОСЛО, 1 мая —"),
        ("НАТО — союз тридцати стран.", None),
        ("Анна Шведова (Осло) — министр.", None),
        ("Анна Шведова (Осло) прибыла в Киев.", None),
        ("МИД Норвегии выступил с заявлением.", None),
        ("Лавров — министр.", None),
    ],
)
def test_a_dateline_is_told_from_the_sentence_after_it(line: str, dateline: str | None) -> None:
    found = DATELINE.match(line)
    assert (found and found.group().strip()) == dateline


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("Канцлер прибыл в столицу . Встреча началась", [5]),
        ("Канцлер получил 3 млрд . Осло молчит", []),
        ("Прибыл министр А. Шведов . Он молчит", []),
        ("Он молчит . они говорят", []),
    ],
)
def test_where_a_sentence_surely_begins(text: str, sure: list[int]) -> None:
    words = text.split()
    assert [i for i in range(len(words)) if surely_begins(words, i)] == sure


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ('He came late. "We waited," she said.', True),
        ('He came late " We waited', False),
        ('She said: "We waited."', False),
        ('They called it "late" and left', False),
    ],
)
def test_speech_in_straight_quotes_begins_a_sentence(text: str, opens: bool) -> None:
    spans = SPANS["en"](text)
    words = [text[begin:end] for begin, end in spans]
    spaced = [i > 0 and spans[i - 1][1] < begin for i, (begin, _) in enumerate(spans)]
    assert any(opens_speech(words, spaced, i) for i in range(len(words))) == opens
