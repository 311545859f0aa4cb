"""Reference: whom a word refers to, by name, title, adjective, pronoun, or as the body it stands for."""

from __future__ import annotations

import pytest

from kg.extraction.positions import find_positions
from kg.extraction.reference import Reference
from kg.model import Doc
from kg.vocabulary.grammar import grammar
from tests.docs import doc, event, read_names, roles, told

ACTOR = ("Actor",)


def ready(made: Doc) -> Reference:
    """A reference that knows who holds which post."""
    _, cast, reference = read_names(made)
    find_positions(reference, cast, grammar(made.lang))
    return reference


def whom(made: Doc, word: str, fill: tuple[str, ...] = ACTOR) -> list[str]:
    """Normal forms of those the last token `word` refers to."""
    reference = ready(made)
    token = next(t for t in reversed(made.tokens) if t.text == word)
    keys = reference.resolve(token, fill)
    return [next(span.normal for span in reference.cast.spans if span.key == key) for key in keys]


MOSCOW = """
    Москва       Москва       PROPN Case=Nom 2 nsubj LOC
    потребовала  потребовать  VERB  Tense=Past 0 root
    ответа       ответ        NOUN  Case=Gen 2 obj
"""


def test_a_capital_that_acts_is_its_country_and_one_where_things_happen_is_the_city() -> None:
    assert whom(doc("ru", MOSCOW), "Москва") == ["Россия"]
    assert whom(doc("ru", MOSCOW), "Москва", ("Place",)) == ["Москва"]


ARRIVED = """
    Петро   Петро  PROPN Case=Nom   2 nsubj PER
    прибув  прибути VERB Tense=Past 0 root
    до      до     ADP   _          4 case
    Осло    Осло   PROPN Case=Gen   2 obl   LOC
"""


def test_asking_whether_a_city_is_a_person_or_body_does_not_make_it_its_country() -> None:
    """The country would not fit either: the word stays the city."""
    made = doc("uk", ARRIVED)
    reference = ready(made)
    assert reference.resolve(made.tokens[3], ("Person", "Organization")) == []
    assert [reference.cast.of_type(key) for key in reference.resolve(made.tokens[3], ("Place",))] == ["City"]


TITLE_AND_NAME = """
    Министр  министр  NOUN  Case=Nom  5 nsubj
    обороны  оборона  NOUN  Case=Gen  1 nmod
    Норвегии Норвегия PROPN Case=Gen  2 nmod LOC
    Шведова  Шведова  PROPN Case=Nom|Gender=Fem 1 appos PER
    прибыла  прибыть  VERB  Tense=Past|Gender=Fem 0 root
"""


def test_a_title_beside_a_name_is_that_person() -> None:
    assert whom(doc("ru", TITLE_AND_NAME), "Министр") == ["Шведова"]


def test_a_title_further_on_is_the_one_who_holds_it() -> None:
    later = """

    Министр  министр  NOUN  Case=Nom  2 nsubj
    говорила говорить VERB  Tense=Past 0 root
    """
    assert whom(doc("ru", TITLE_AND_NAME + later), "Министр") == ["Шведова"]


def test_a_title_two_people_hold_is_the_one_who_spoke_last() -> None:
    later = """

    Министр  министр  NOUN  Case=Nom  2 appos
    Ильин    Ильин    PROPN Case=Nom|Gender=Masc 3 nsubj PER
    ждал     ждать    VERB  Tense=Past 0 root

    Министр  министр  NOUN  Case=Nom  2 nsubj
    говорил  говорить VERB  Tense=Past 0 root
    """
    assert whom(doc("ru", TITLE_AND_NAME + later), "Министр") == ["Ильин"]


def test_a_title_of_another_country_is_somebody_else_and_stands_for_that_country() -> None:
    later = """

    Министр  министр  NOUN  Case=Nom  3 nsubj
    Японии   Япония   PROPN Case=Gen  1 nmod LOC
    говорил  говорить VERB  Tense=Past 0 root
    """
    assert whom(doc("ru", TITLE_AND_NAME + later), "Министр") == ["Япония"]


HE_AND_SHE = """
    Anna   Anna   PROPN _ 2 nsubj PER
    met    meet   VERB  Tense=Past 0 root
    Peter  Peter  PROPN _ 2 obj PER
    .      .      PUNCT _ 2 punct

    {pronoun} {lemma} PRON Case=Nom 2 nsubj
    smiled smile  VERB  Tense=Past 0 root
"""


def test_a_pronoun_is_the_last_person_of_its_gender() -> None:
    assert whom(doc("en", HE_AND_SHE.format(pronoun="She", lemma="she")), "She") == ["Anna"]
    assert whom(doc("en", HE_AND_SHE.format(pronoun="He", lemma="he")), "He") == ["Peter"]


def test_it_is_nobody() -> None:
    assert whom(doc("en", HE_AND_SHE.format(pronoun="It", lemma="it")), "It") == []


def test_of_two_of_one_gender_the_subject_is_meant() -> None:
    two = """
    Mary   Mary   PROPN _ 2 nsubj PER
    met    meet   VERB  Tense=Past 0 root
    Anna   Anna   PROPN _ 2 obj PER

    She    she    PRON  Case=Nom 2 nsubj
    smiled smile  VERB  Tense=Past 0 root
    """
    assert whom(doc("en", two), "She") == ["Mary"]


def test_a_pronoun_does_not_reach_back_further_than_six_sentences() -> None:
    came = "Anna Anna PROPN _ 2 nsubj PER\ncame come VERB Tense=Past 0 root\n\n"
    snow = "Snow snow NOUN Number=Sing 2 nsubj\nfell fall VERB Tense=Past 0 root\n\n"
    she = "She she PRON Case=Nom 2 nsubj\nsmiled smile VERB Tense=Past 0 root"
    assert whom(doc("en", came + snow + she), "She") == ["Anna"]
    assert whom(doc("en", came + 7 * snow + she), "She") == []


def test_in_direct_speech_he_is_not_who_speaks() -> None:
    told = """
    Ильин   Ильин    PROPN Case=Nom|Gender=Masc 2 nsubj PER
    встретил встретить VERB Gender=Masc|Tense=Past 0 root
    Котова  Котов    PROPN Case=Acc|Gender=Masc 2 obj PER

    Ильин   Ильин    PROPN Case=Nom|Gender=Masc 2 nsubj PER
    заявил  заявить  VERB  Gender=Masc|Tense=Past 0 root
    :       :        PUNCT _ 2 punct
    «       «        PUNCT _ 6 punct
    Он      он       PRON  Case=Nom|Gender=Masc|Number=Sing 6 nsubj
    готов   готовый  ADJ   Gender=Masc|Number=Sing 2 ccomp
    ждать   ждать    VERB  VerbForm=Inf 6 xcomp
    дальше  дальше   ADV   _ 7 advmod
    »       »        PUNCT _ 6 punct
    """
    assert whom(doc("ru", told), "Он") == ["Котов"]


def test_mr_and_mrs_tell_gender() -> None:
    told = """
    Mrs    Mrs    PROPN Number=Sing 2 compound
    Brook  Brook  PROPN Number=Sing 3 nsubj PER
    met    meet   VERB  Tense=Past 0 root
    Mr     Mr     PROPN Number=Sing 5 compound
    Stone  Stone  PROPN Number=Sing 3 obj PER

    {} {} PRON Case=Nom 2 nsubj
    smiled smile  VERB  Tense=Past 0 root
    """
    assert whom(doc("en", told.format("She", "she")), "She") == ["Brook"]
    assert whom(doc("en", told.format("He", "he")), "He") == ["Stone"]


def test_the_verb_of_a_past_deed_tells_gender() -> None:
    told = """
    Мей      Мей      PROPN Case=Nom|Gender=Masc 2 nsubj PER
    прибула  прибути  VERB  Gender=Fem|Tense=Past 0 root

    Вона     вона     PRON  Case=Nom|Gender=Fem|Number=Sing 2 nsubj
    виступила виступити VERB Gender=Fem|Tense=Past 0 root
    """
    assert whom(doc("uk", told), "Вона") == ["Мей"]


CALLED = """
    {noun}  {noun}  NOUN  Case=Nom|Number=Sing 3 nsubj
    {name}  {name}  PROPN Case=Nom|Number=Sing 1 appos {type}
    {verb}  {verb}  VERB  Tense=Past 0 root

    {again} {noun}  NOUN  Case=Nom|Number=Sing 2 nsubj
    {verb}  {verb}  VERB  Tense=Past 0 root
"""


@pytest.mark.parametrize(
    ("lang", "noun", "name", "type", "verb"),
    [
        ("ru", "компания", "Вымпел", "ORG", "ответила"),
        ("uk", "партія", "Злагода", "ORG", "відповіла"),
        ("en", "singer", "Swan", "PER", "answered"),
        ("ru", "певица", "Шведова", "PER", "ответила"),
    ],
)
def test_a_noun_is_the_one_the_article_calls_so(lang: str, noun: str, name: str, type: str, verb: str) -> None:
    made = doc(lang, CALLED.format(noun=noun, name=name, type=type, verb=verb, again=noun.capitalize()))
    assert whom(made, noun.capitalize()) == [name]


def test_a_noun_that_is_new_is_nobody_the_article_named() -> None:
    told = """
    Singer  singer  NOUN  Number=Sing 2 compound
    Swan    Swan    PROPN Number=Sing 3 nsubj PER
    won     win     VERB  Tense=Past 0 root

    Another another DET   _ 2 det
    singer  singer  NOUN  Number=Sing 3 nsubj
    lost    lose    VERB  Tense=Past 0 root
    """
    assert whom(doc("en", told), "singer") == []


def test_a_country_is_the_one_spoken_of() -> None:
    told = """
    Норвегія Норвегія PROPN Case=Nom|Gender=Fem|Number=Sing 2 nsubj LOC
    голосує  голосувати VERB Tense=Pres 0 root

    Виборці  виборець NOUN Case=Nom|Number=Plur 2 nsubj
    чекають  чекати VERB Tense=Pres 0 root
    у        у      ADP  _ 4 case
    країні   країна NOUN Case=Loc|Gender=Fem|Number=Sing 2 obl
    """
    assert whom(doc("uk", told), "країні", ("Place",)) == ["Норвегія"]


def test_whose_something_is_is_not_what_it_is() -> None:
    told = """
    Swan   Swan   PROPN Number=Sing 3 nmod PER
    's     's     PART  _ 1 case
    lawyer lawyer NOUN  Number=Sing 4 nsubj
    left   leave  VERB  Tense=Past 0 root
    """
    assert whom(doc("en", told), "lawyer") == []


def test_a_pronoun_is_kept_as_a_mention_of_its_kind() -> None:
    reference = ready(doc("en", HE_AND_SHE.format(pronoun="She", lemma="she")))
    reference.resolve(reference.cast.doc.tokens[4], ACTOR)
    assert [span.kind for span in reference.cast.spans if span.first == 4] == ["pronoun"]


def test_who_is_what_the_clause_hangs_on() -> None:
    relative = """
    Ильин    Ильин    PROPN Case=Nom|Gender=Masc 6 nsubj PER
    ,        ,        PUNCT _        4 punct
    который  который  PRON  Case=Nom 4 nsubj
    приехал  приехать VERB  Tense=Past 1 acl:relcl
    ,        ,        PUNCT _        4 punct
    уехал    уехать   VERB  Tense=Past 0 root
    """
    assert whom(doc("ru", relative), "который") == ["Ильин"]


def test_a_delegation_is_the_country_it_belongs_to() -> None:
    genitive = "делегация делегация NOUN Case=Nom 0 root\nНорвегии Норвегия PROPN Case=Gen 1 nmod LOC"
    adjective = "норвежская норвежский ADJ Case=Nom 2 amod\nсторона сторона NOUN Case=Nom 0 root"
    assert whom(doc("ru", genitive), "делегация") == ["Норвегия"]
    assert whom(doc("ru", adjective), "сторона") == ["Норвегия"]


def test_delegations_of_two_countries_are_both() -> None:
    both = """
    делегаций делегация NOUN  Case=Gen|Number=Plur 0 root
    Норвегии  Норвегия  PROPN Case=Gen 1 nmod LOC
    и         и         CCONJ _ 4 cc
    Японии    Япония    PROPN Case=Gen 2 conj LOC
    """
    assert whom(doc("ru", both), "делегаций") == ["Норвегия", "Япония"]


def test_a_word_that_stands_for_nobody_is_nobody() -> None:
    fog = "туман туман NOUN Case=Nom 0 root\nНорвегии Норвегия PROPN Case=Gen 1 nmod LOC"
    assert whom(doc("ru", fog), "туман") == []


def test_the_countries_of_a_compound_adjective() -> None:
    compound = doc("en", "Franco-German franco-german ADJ _ 2 amod\ntalks talk NOUN Number=Plur 0 root")
    reference = ready(compound)
    keys = reference.countries_of(compound.tokens[0])
    assert {span.normal for span in reference.cast.spans if span.key in keys} == {"France", "Germany"}
    assert len(keys) == 2


def test_a_capital_that_is_shelled_is_the_city() -> None:
    found = told("en", "A missile struck Oslo on Monday.")
    assert roles(found, event(found, "Attack"))["target"] == ["Oslo"]


def test_a_capital_that_demands_is_the_country() -> None:
    found = told("en", "Oslo demanded that Japan withdraw its ships.")
    assert roles(found, event(found, "Demand"))["speaker"] == ["Norway"]


def test_a_medium_is_a_source_and_not_he() -> None:
    text = "Премьер-министр Пётр Горский дал интервью Deutsche Welle. Он сказал, что корабли ушли."
    found = told("ru", text)
    assert roles(found, event(found, "Statement"))["speaker"] == ["Пётр Горский"]


def test_what_is_attacked_is_where_it_happens() -> None:
    text = "Ракеты обстреляли Харьков."
    found = told("ru", text)
    assert (
        roles(found, event(found, "Attack"))["place"] == roles(found, event(found, "Attack"))["target"] == ["Харьков"]
    )


@pytest.mark.parametrize(
    ("lang", "text", "country"),
    [
        ("en", "The European Union imposed new anti-Iranian sanctions.", "Iran"),
        ("ru", "Евросоюз ввёл новые антииранские санкции.", "Иран"),
        ("uk", "Євросоюз запровадив нові антиіранські санкції.", "Іран"),
    ],
)
def test_whom_an_adjective_tells_to_be_against(lang: str, text: str, country: str) -> None:
    found = told(lang, text)
    assert roles(found, event(found, "Sanction"))["target"] == [country]
