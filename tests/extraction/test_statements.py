"""Statements: who said what to whom about whom, with the sentences that carry it."""

from __future__ import annotations

import pytest

from kg.extraction.scene import scene
from kg.extraction.statements import StatementReader
from kg.model import Article, Facts
from kg.text import analyze
from kg.vocabulary.ontology import ontology
from tests.docs import doc, event, facts, roles, told


def kinds(found: Facts) -> list[str]:
    """The classes of the statements, in text order."""
    return [e.account.type for e in found.events if e.account.type in ontology().statement_classes]


SAID = """
    Swan  Swan  PROPN _ 2 nsubj PER
    said  say   VERB  Tense=Past|VerbForm=Fin 0 root
    that  that  SCONJ _ 6 mark
    Japan Japan PROPN _ 6 nsubj LOC
    {}
    leave leave VERB  VerbForm=Inf 2 ccomp
"""


def test_who_said_it_and_about_whom() -> None:
    found = facts(doc("en", SAID.format("can can AUX _ 6 aux")))
    assert roles(found, event(found, "Statement")) == {"speaker": ["Swan"], "about": ["Japan"]}


def test_what_must_be_done_is_demanded() -> None:
    assert kinds(facts(doc("en", SAID.format("must must AUX _ 6 aux")))) == ["Demand"]


def test_what_another_will_do_is_no_promise() -> None:
    assert kinds(facts(doc("en", SAID.format("will will AUX _ 6 aux")))) == ["Statement"]


def test_what_the_speaker_will_do_is_promised() -> None:
    lines = """
        Swan  Swan  PROPN _ 2 nsubj PER
        said  say   VERB  Tense=Past|VerbForm=Fin 0 root
        she   she   PRON  Case=Nom 5 nsubj
        will  will  AUX   _ 5 aux
        leave leave VERB  VerbForm=Inf 2 ccomp
    """
    assert kinds(facts(doc("en", lines))) == ["Promise"]


@pytest.mark.parametrize("negation", ["not not PART _ 2 advmod", "never never ADV _ 2 advmod"])
def test_what_was_not_said_is_no_statement(negation: str) -> None:
    lines = (
        f"Swan Swan PROPN _ 2 nsubj PER\nsaid say VERB Tense=Past|VerbForm=Fin 0 root\n{negation}\nit it PRON _ 2 obj"
    )
    assert kinds(facts(doc("en", lines))) == []


def test_what_is_still_to_be_said_is_no_statement() -> None:
    lines = """
        Swan  Swan PROPN _ 3 nsubj PER
        will  will AUX   _ 3 aux
        speak say  VERB  VerbForm=Inf 0 root
        soon  soon ADV   _ 3 advmod
    """
    assert kinds(facts(doc("en", lines))) == []


AGENCY = """
    Шведова   Шведова   PROPN Case=Nom 2 nsubj PER
    посетила  посетить  VERB  Tense=Past|VerbForm=Fin 0 root
    Осло      Осло      PROPN Case=Acc 2 obj LOC
    ,         ,         PUNCT _ 5 punct
    передаёт  передавать VERB Tense=Pres|VerbForm=Fin 2 parataxis
    {}
"""


def test_an_agency_that_passes_on_is_no_speaker() -> None:
    found = facts(doc("ru", AGENCY.format("Северлайн Северлайн PROPN Case=Nom 5 nsubj ORG")))
    assert kinds(found) == []
    assert roles(found, event(found, "Visit"))["attributedTo"] == ["Северлайн"]


QUOTED = """
    «        «        PUNCT _ 2 punct
    Норвегия Норвегия PROPN Case=Nom 3 nsubj LOC
    сильна   сильный  ADJ   _ 0 root
    .        .        PUNCT _ 3 punct

    Япония   Япония   PROPN Case=Nom 3 nsubj LOC
    тоже     тоже     ADV   _ 3 advmod
    сильна   сильный  ADJ   _ 0 root
    »        »        PUNCT _ 3 punct
    ,        ,        PUNCT _ 6 punct
    сказала  сказать  VERB  Tense=Past|VerbForm=Fin 3 parataxis
    Шведова  Шведова  PROPN Case=Nom 6 nsubj PER
    .        .        PUNCT _ 3 punct

    Ильин    Ильин    PROPN Case=Nom 2 nsubj PER
    молчал   молчать  VERB  Tense=Past 0 root
"""


def test_a_quotation_over_two_sentences_is_the_evidence_of_one_statement() -> None:
    found = facts(doc("ru", QUOTED))
    statement = event(found, "Statement")
    assert [e.exact for e in statement.evidence] == ["«Норвегия сильна.", "Япония тоже сильна», сказала Шведова."]
    assert roles(found, statement) == {"speaker": ["Шведова"], "about": ["Норвегия", "Япония"]}


def test_what_follows_a_colon_at_the_end_of_the_sentence_is_what_is_said() -> None:
    lines = """
        Шведова  Шведова  PROPN Case=Nom 2 nsubj PER
        сказала  сказать  VERB  Tense=Past|VerbForm=Fin 0 root
        :        :        PUNCT _ 2 punct

        Норвегия Норвегия PROPN Case=Nom 2 nsubj LOC
        сильна   сильный  ADJ   _ 0 root
    """
    found = facts(doc("ru", lines))
    assert roles(found, event(found, "Statement"))["about"] == ["Норвегия"]


def test_about_this_said_points_to_the_sentence_before() -> None:
    lines = """
        Норвегия Норвегия PROPN Case=Nom 2 nsubj LOC
        сильна   сильный  ADJ   _ 0 root

        Об       о        ADP   _ 2 case
        этом     это      PRON  Case=Loc 3 obl
        заявила  заявить  VERB  Tense=Past|VerbForm=Fin 0 root
        Шведова  Шведова  PROPN Case=Nom 3 nsubj PER
    """
    found = facts(doc("ru", lines))
    assert roles(found, event(found, "Statement"))["about"] == ["Норвегия"]


def test_the_country_in_the_speaker_s_own_title_is_not_what_is_spoken_of() -> None:
    lines = """
        Министр  министр  NOUN  Case=Nom 4 nsubj
        Норвегии Норвегия PROPN Case=Gen 1 nmod LOC
        Шведова  Шведова  PROPN Case=Nom 1 appos PER
        назвала  назвать  VERB  Tense=Past|VerbForm=Fin 0 root
        Японию   Япония   PROPN Case=Acc 4 obj LOC
    """
    found = facts(doc("ru", lines))
    assert roles(found, event(found, "Statement"))["about"] == ["Япония"]


def test_a_pronoun_in_what_is_said_does_not_make_the_speaker_its_subject() -> None:
    lines = """
        Swan    Swan  PROPN _ 2 nsubj PER
        said    say   VERB  Tense=Past|VerbForm=Fin 0 root
        she     she   PRON  Case=Nom 4 nsubj
        met     meet  VERB  Tense=Past|VerbForm=Fin 2 ccomp
        Hill    Hill  PROPN _ 4 obj PER
    """
    found = facts(doc("en", lines))
    assert roles(found, event(found, "Statement"))["about"] == ["Hill"]


def test_a_noun_alone_is_no_speech_act_but_one_made_to_someone_is() -> None:
    alone = "Заявление заявление NOUN Case=Nom 0 root\nШведовой Шведова PROPN Case=Gen|Gender=Fem 1 nmod PER"
    made = f"{alone}\nЯпонии Япония PROPN Case=Dat 1 nmod LOC"
    assert kinds(facts(doc("ru", alone))) == []
    assert kinds(facts(doc("ru", made))) == ["Statement"]


@pytest.mark.parametrize(
    ("lang", "text", "kind", "speaker"),
    [
        ("en", "Anna Swan demanded that Norway withdraw its ships.", "Demand", "Anna Swan"),
        ("en", "Anna Swan accused Norway of an attack.", "Accusation", "Anna Swan"),
        ("ru", "Анна Шведова заявила, что Норвегия должна отвести корабли.", "Demand", "Анна Шведова"),
        ("ru", "Анна Шведова обвинила Норвегию в нападении.", "Accusation", "Анна Шведова"),
        ("ru", "«Норвегия не отведёт корабли», — сказала Анна Шведова.", "Rejection", "Анна Шведова"),
        ("uk", "Ганна Швець звинуватила Норвегію у нападі.", "Accusation", "Ганна Швець"),
        ("uk", "Ганна Швець заявила, що Петро Ільчук відвідав Токіо.", "Statement", "Ганна Швець"),
    ],
)
def test_running_text(lang: str, text: str, kind: str, speaker: str) -> None:
    found = told(lang, text)
    assert roles(found, event(found, kind))["speaker"] == [speaker]


@pytest.mark.parametrize(("pronoun", "told"), [("She", 2), ("He", 1), ("They", 1)])
def test_he_added_goes_on_with_the_one_who_spoke_before(pronoun: str, told: int) -> None:
    text = f"Anna Reed said the road was closed. {pronoun} added that it would stay so."
    stage = scene(analyze(text, "en"), Article("text", text, "en"))
    first, second = [match for match in stage.matches if match.frame.type == "Statement"]
    first.sure = second.sure = True
    second.roles["speaker"] = []  # as if nobody had been found
    drafts = StatementReader(stage.tree, stage.cast, stage.words, []).read([first, second], [])
    assert [draft.roles["speaker"] for draft in drafts] == [first.roles["speaker"]] * told


def test_who_passes_a_statement_on_is_not_what_it_is_about() -> None:
    found = told("ru", "Пётр Ильин заявил, что в Норвегии выпал снег, пишет The Times.")
    assert roles(found, event(found, "Statement")) == {"speaker": ["Пётр Ильин"], "about": ["Норвегия"]}


@pytest.mark.parametrize(
    "text",
    [
        "I am grateful to Europeans and to Anna Swan for this support.",
        "We are grateful to the leaders of the European Union for the next package of sanctions.",
    ],
)
def test_whom_somebody_thanks_does_not_speak(text: str) -> None:
    assert not any("speaker" in roles(told("en", text), fact) for fact in told("en", text).events)
