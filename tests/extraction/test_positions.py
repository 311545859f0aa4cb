"""Positions: who holds which post where, read from a title beside a name."""

from __future__ import annotations

import pytest

from tests.docs import doc, facts, told

Post = tuple[str, str, str | None]  # holder, title, whose


def posts(lang: str, lines: str) -> list[Post]:
    """The posts a hand-made text tells of."""
    found = facts(doc(lang, lines))
    names = {referent.id: referent.name for referent in found.referents}
    return [(names[p.holder], p.title, names[p.of] if p.of else None) for p in found.positions]


def test_title_body_name() -> None:
    lines = """
        Министр  министр  NOUN  Case=Nom 0 root
        обороны  оборона  NOUN  Case=Gen 1 nmod
        Норвегии Норвегия PROPN Case=Gen 2 nmod LOC
        Анна     Анна     PROPN Case=Nom 1 appos PER
        Шведова  Шведова  PROPN Case=Nom 4 flat:name PER+
    """
    assert posts("ru", lines) == [("Анна Шведова", "министр обороны", "Норвегия")]


def test_the_title_is_told_in_its_dictionary_form() -> None:
    lines = """
        с         с        ADP   _        2 case
        министром министр  NOUN  Case=Ins 0 root
        обороны   оборона  NOUN  Case=Gen 2 nmod
        Анной     Анна     PROPN Case=Ins|Gender=Fem 2 appos PER
        Шведовой  Шведова  PROPN Case=Ins|Gender=Fem 4 flat:name PER+
    """
    assert posts("ru", lines) == [("Анна Шведова", "министр обороны", None)]


def test_the_country_may_be_an_adjective() -> None:
    lines = """
        Норвежский норвежский ADJ   Case=Nom 2 amod
        министр    министр    NOUN  Case=Nom 0 root
        обороны    оборона    NOUN  Case=Gen 2 nmod
        Шведова    Шведова    PROPN Case=Nom 2 appos PER
    """
    assert posts("ru", lines) == [("Шведова", "министр обороны", "Норвегия")]


def test_english_puts_the_words_of_a_title_before_it() -> None:
    lines = """
        Norwegian Norwegian ADJ   _ 3 amod
        Defence   Defence   PROPN _ 3 compound
        Minister  Minister  PROPN _ 0 root
        Anna      Anna      PROPN _ 3 flat PER
        Swan      Swan      PROPN _ 4 flat PER+
    """
    ((holder, title, of),) = posts("en", lines)
    assert (holder, title.lower(), of) == ("Anna Swan", "defence minister", "Norway")


def test_the_title_may_follow_after_a_comma() -> None:
    lines = """
        Шведова  Шведова  PROPN Case=Nom 0 root PER
        ,        ,        PUNCT _        3 punct
        министр  министр  NOUN  Case=Nom 1 appos
        обороны  оборона  NOUN  Case=Gen 3 nmod
        Норвегии Норвегия PROPN Case=Gen 4 nmod LOC
        ,        ,        PUNCT _        1 punct
    """
    assert posts("ru", lines) == [("Шведова", "министр обороны", "Норвегия")]


def test_a_verb_between_title_and_name_parts_them() -> None:
    lines = """
        Министр   министр   NOUN  Case=Nom 2 nsubj
        встретил  встретить VERB  Tense=Past 0 root
        Шведову   Шведова   PROPN Case=Acc 2 obj PER
    """
    assert posts("ru", lines) == []


def test_of_two_titles_the_one_that_agrees_with_the_name_is_held() -> None:
    """советник президента Ильин is no president."""
    lines = """
        Советник   советник  NOUN  Case=Nom 0 root
        президента президент NOUN  Case=Gen 1 nmod
        Ильин      Ильин     PROPN Case=Nom 1 appos PER
    """
    assert [title.split()[0] for _, title, _ in posts("ru", lines)] == ["советник"]


def test_a_post_told_twice_is_one() -> None:
    lines = """
        Президент президент NOUN  Case=Nom 0 root
        Ильин     Ильин     PROPN Case=Nom 1 appos PER

        Президент президент NOUN  Case=Nom 0 root
        Ильин     Ильин     PROPN Case=Nom 1 appos PER
    """
    assert posts("ru", lines) == [("Ильин", "президент", None)]


@pytest.mark.parametrize(
    ("lang", "text", "post"),
    [
        ("ru", "Президент Польши Пётр Ильин прибыл в Осло.", ("Пётр Ильин", "президент", "Польша")),
        (
            "ru",
            "Анна Шведова, министр обороны Норвегии, посетила Варшаву.",
            ("Анна Шведова", "министр обороны", "Норвегия"),
        ),
        (
            "uk",
            "Міністр оборони Норвегії Ганна Швець відвідала Варшаву.",
            ("Ганна Швець", "міністр оборони", "Норвегія"),
        ),
    ],
)
def test_posts_in_running_text(lang: str, text: str, post: Post) -> None:
    found = told(lang, text)
    names = {referent.id: referent.name for referent in found.referents}
    assert [(names[p.holder], p.title, names[p.of or ""]) for p in found.positions] == [post]


CONSTRUCTIONS = [
    # deputies and committees: the outer of two titles is held
    ("ru", "Замглавы комитета Госдумы по обороне Пётр Ильин выступил.", "Пётр Ильин", "замглавы", "Госдум"),
    (
        "uk",
        "Заступник міністра оборони Норвегії Петро Швець виступив.",
        "Петро Швець",
        "заступник міністра",
        "Норвегія",
    ),
    ("en", "Deputy Defence Minister of Norway Peter Swan spoke.", "Peter Swan", "deputy defence minister", "Norway"),
    # of three titles in one another too
    (
        "ru",
        "Агентство узнало у ведущего научного сотрудника Гидрометцентра Олега Ильина, какая погода ожидает жителей.",
        "Олег Ильин",
        "ведущий",
        "Гидрометцентр",
    ),
    # after the name
    ("ru", "Пётр Ильин, директор Сбербанка, приехал в Осло.", "Пётр Ильин", "директор", "Сбербанк"),
    ("en", "Peter Swan, a former chief executive of Google, spoke.", "Peter Swan", "former chief executive", "Google"),
    # a copula, a verb
    ("ru", "Пётр Ильин стал президентом Норвегии.", "Пётр Ильин", "президент", "Норвегия"),
    ("uk", "Петро Швець став президентом Норвегії.", "Петро Швець", "президент", "Норвегія"),
    ("en", "Peter Swan is the president of Norway.", "Peter Swan", "president", "Norway"),
    ("en", "Peter Swan was appointed director of NASA.", "Peter Swan", "director", "NASA"),
    # possessives, abbreviations, homes
    ("en", "Norway's foreign minister, Peter Swan, spoke.", "Peter Swan", "foreign minister", "Norway"),
    ("en", "Sen. Peter Swan of Ohio spoke.", "Peter Swan", "senator", "Ohio"),
    # a calling with its body
    ("uk", "Аналітик НАТО Петро Швець виступив.", "Петро Швець", "аналітик", "НАТО"),
]


@pytest.mark.parametrize(("lang", "text", "holder", "title", "of"), CONSTRUCTIONS)
def test_constructions_in_running_text(lang: str, text: str, holder: str, title: str, of: str) -> None:
    found = told(lang, text)
    names = {referent.id: referent.name for referent in found.referents}
    ((who, what, whose),) = [(names[p.holder], p.title.lower(), names[p.of or ""]) for p in found.positions]
    assert who == holder
    assert what.startswith(title)
    assert of in whose


@pytest.mark.parametrize(
    ("lang", "text", "post"),
    [
        ("ru", "Лидер крупной партии «Яблоко» Пётр Ильин выступил.", ("Пётр Ильин", "лидер", "Яблоко")),
        ("uk", "Лідер партії «Яблоко» Петро Швець виступив.", ("Петро Швець", "лідер", "Яблоко")),
        # what the body does not only call, but is part of, stays
        ("ru", "Пётр Ильин, глава парламента Норвегии, приехал.", ("Пётр Ильин", "глава парламента", "Норвегия")),
    ],
)
def test_words_that_say_what_the_body_is_are_no_part_of_the_title(lang: str, text: str, post: Post) -> None:
    found = told(lang, text)
    names = {referent.id: referent.name for referent in found.referents}
    assert [(names[p.holder], p.title.lower(), names[p.of or ""]) for p in found.positions] == [post]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Peter Swan would be the president of Norway."),
        ("en", "Economist Peter Swan spoke."),
        ("en", "Professor Peter Swan spoke."),
        ("uk", "Професор Петро Швець виступив."),
        ("ru", "Политолог Пётр Ильин выступил."),
        ("uk", "Політолог Петро Швець виступив."),
    ],
)
def test_what_is_supposed_and_callings_without_a_body_are_no_posts(lang: str, text: str) -> None:
    assert told(lang, text).positions == ()


def test_as_many_countries_as_holders_have_one_each() -> None:
    found = told("ru", "Президенты Норвегии и Польши Пётр Ильин и Анна Шведова встретились.")
    names = {referent.id: referent.name for referent in found.referents}
    assert {(names[p.holder], names[p.of or ""]) for p in found.positions} == {
        ("Пётр Ильин", "Норвегия"),
        ("Анна Шведова", "Польша"),
    }


WHOSE = [  # the last post of each text
    # what a minister deals with owns nothing
    ("uk", "Міністр з питань Євросоюзу Петро Швець виступив.", ("Петро Швець", "міністр з питань Євросоюзу", None)),
    # the one country whose offices of state are told of
    (
        "ru",
        "Министр обороны Норвегии Анна Шведова приехала. С ней был министр финансов Пётр Ильин.",
        ("Пётр Ильин", "министр финансов", "Норвегия"),
    ),
    # the country of a known holder, which nothing else names
    ("uk", "Президент Володимир Зеленський виступив.", ("Володимир Зеленський", "президент", "Україна")),
    # an adjective of a place, and the town itself
    ("ru", "В Саратове выступил саратовский губернатор Пётр Ильин.", ("Пётр Ильин", "губернатор", "Саратов")),
    ("ru", "В Саратове всё спокойно. Выступил мэр города Пётр Ильин.", ("Пётр Ильин", "мэр", "Саратов")),
    # no body is called Shadow
    ("en", "Shadow chancellor Peter Swan spoke.", ("Peter Swan", "Shadow chancellor", None)),
]


@pytest.mark.parametrize(("lang", "text", "post"), WHOSE)
def test_whose_post_it_is(lang: str, text: str, post: Post) -> None:
    assert running(lang, text)[-1] == post


HELD = [
    # leaving a post tells that it was held
    ("ru", "Пётр Ильин покинул пост директора Сбербанка.", [("Пётр Ильин", "директор", "Сбербанк")]),
    ("ru", "Петра Ильина уволили с поста директора Сбербанка.", [("Петр Ильин", "директор", "Сбербанк")]),
    ("en", "Peter Swan signed the treaty as president of Norway.", [("Peter Swan", "president", "Norway")]),
    # several are called so together; of two lists side by side neither holds what the other is called
    (
        "ru",
        "Пётр Ильин и Анна Шведова, депутаты Госдумы, выступили.",
        [("Пётр Ильин", "депутат", "Госдума"), ("Анна Шведова", "депутат", "Госдума")],
    ),
    ("ru", "Приехали мэр Риги Пётр Ильин, послы Норвегии и Польши.", [("Пётр Ильин", "мэр", "Рига")]),
    (
        "ru",
        "Анна Шведова, министр обороны Норвегии, лидер партии «Свет», выступила.",
        [("Анна Шведова", "министр обороны", "Норвегия"), ("Анна Шведова", "лидер", "Свет")],
    ),
    # a headline's source is no apposition
    ("uk", "Швець призначила Петра Бондаренка послом — президент.", [("Петро Бондаренко", "посол", None)]),
    # a long name in brackets
    (
        "ru",
        "Директор ИТМ (Института точной механики) Пётр Ильин выступил.",
        [("Пётр Ильин", "директор", "Институт точной механики")],
    ),
]


@pytest.mark.parametrize(("lang", "text", "found"), HELD)
def test_who_holds_it(lang: str, text: str, found: list[Post]) -> None:
    assert running(lang, text) == found


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Об этом рассказал глава его аппарата Пётр Ильин.", "глава аппарата"),
        (
            "Агентство узнало у ведущего научного сотрудника Гидрометцентра Олега Ильина, будет ли дождь.",
            "ведущий научный сотрудник",
        ),
    ],
)
def test_a_title_stands_in_one_case_and_without_pronouns(text: str, title: str) -> None:
    assert [told for _, told, _ in running("ru", text)] == [title]


def running(lang: str, text: str) -> list[Post]:
    """The posts of a running text."""
    found = told(lang, text)
    names = {referent.id: referent.name for referent in found.referents}
    return [(names[p.holder], p.title, names[p.of] if p.of else None) for p in found.positions]


@pytest.mark.parametrize(
    ("lang", "text", "whose"),
    [
        ("ru", "Немецкий режиссёр Пётр Ильин приехал в Осло.", []),
        ("ru", "Пётр Ильин, режиссёр Первого канала, приехал в Осло.", ["Первый канал"]),
        ("uk", "Норвезький підприємець Петро Швець приїхав до Осло.", []),
        ("ru", "Норвежский дипломат Пётр Ильин приехал в Осло.", ["Норвегия"]),
        ("en", "German architect Peter Swan came to Oslo.", []),
    ],
)
def test_who_has_a_calling_and_comes_from_a_country_has_no_post_there(lang: str, text: str, whose: list[str]) -> None:
    found = told(lang, text)
    names = {referent.id: referent.name for referent in found.referents}
    assert [names[p.of or ""] for p in found.positions] == whose
