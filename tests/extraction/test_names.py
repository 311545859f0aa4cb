"""Names: what the tagger found, put right by the gazetteer, and known names it missed."""

from __future__ import annotations

from kg.extraction.names import find_names
from tests.docs import doc


def found(lang: str, lines: str) -> list[tuple[str, str]]:
    """(class, normal form) of each name, in text order."""
    return [(span.type, span.normal) for span in find_names(doc(lang, lines))]


def test_a_declined_name_is_told_in_the_nominative() -> None:
    lines = """
        с        с       ADP   _        2 case
        Петром   Пётр    PROPN Case=Ins|Gender=Masc|Number=Sing 0 root PER
        Ильиным  Ильин   PROPN Case=Ins|Gender=Masc|Number=Sing 2 flat:name PER+
        из       из      ADP   _        5 case
        Варшавы  Варшава PROPN Case=Gen|Gender=Fem|Number=Sing  2 nmod LOC
    """
    assert found("ru", lines) == [("Person", "Петр Ильин"), ("City", "Варшава")]


def test_the_gazetteer_knows_a_class_better_than_the_tagger() -> None:
    assert found("en", "Norway Norway PROPN _ 0 root ORG") == [("Country", "Norway")]


def test_what_the_gazetteer_does_not_know_keeps_the_tagger_s_class() -> None:
    lines = "Northhaven Northhaven PROPN _ 0 root LOC\n\nSalmonex Salmonex PROPN _ 0 root ORG"
    assert found("en", lines) == [("Place", "Northhaven"), ("Organization", "Salmonex")]


def test_titles_are_no_part_of_a_person_s_name() -> None:
    lines = """
        Prime    prime    ADJ   _ 2 amod PER
        Minister minister NOUN  _ 3 compound PER+
        Anna     Anna     PROPN _ 0 root PER+
        Swan     Swan     PROPN _ 3 flat PER+
    """
    assert found("en", lines) == [("Person", "Anna Swan")]


def test_a_plain_noun_is_no_name_whatever_the_tagger_says() -> None:
    assert found("en", "reporters reporter NOUN _ 0 root ORG") == []


def test_a_known_country_the_tagger_missed_is_found() -> None:
    assert found("en", "New New PROPN _ 0 root\nZealand Zealand PROPN _ 1 flat") == [("Country", "New Zealand")]


def test_a_common_word_that_is_also_a_name_is_left_alone() -> None:
    assert found("en", "us we PRON _ 0 root\n\nturkey turkey NOUN _ 0 root") == []


def test_names_written_small_on_purpose_are_names() -> None:
    lines = """
        війська  військо NOUN  Case=Nom|Number=Plur 0 root
        рф       рф      PROPN Case=Gen|Number=Sing 1 nmod
        обійшли  обійти  VERB  _ 1 conj
        путіна   путін   PROPN Case=Acc|Number=Sing 3 obj
    """
    assert found("uk", lines) == [("Country", "РФ"), ("Person", "Путін")]


def test_a_surname_alone_is_not_taken_for_a_person_of_the_gazetteer() -> None:
    (span,) = find_names(doc("ru", "Лавров Лавров PROPN Case=Nom 0 root PER"))
    assert span.known is None


def test_an_article_and_a_possessive_are_no_part_of_an_english_name() -> None:
    lines = "the the DET _ 2 det ORG\nSalmonex Salmonex PROPN _ 0 root ORG+\n's 's PART _ 2 case ORG+"
    assert found("en", lines) == [("Organization", "Salmonex")]


def test_no_name_stands_inside_another() -> None:
    lines = """
        Bank  bank  NOUN  _ 0 root ORG
        of    of    ADP   _ 3 case ORG+
        Japan Japan PROPN _ 1 nmod ORG+
    """
    spans = find_names(doc("en", lines))
    assert [(span.first, span.last) for span in spans] == [(0, 3)]
