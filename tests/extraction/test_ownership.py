"""Ownership: who owns which body, read from verbs, nouns and titles."""

from __future__ import annotations

import pytest

from tests.docs import doc, facts

Pair = tuple[str, str]  # owner, owned


def owned(lang: str, lines: str) -> list[Pair]:
    """Who owns what, as a hand-made text tells it."""
    found = facts(doc(lang, lines))
    names = {referent.id: referent.name for referent in found.referents}
    return [(names[each.owner], names[each.owned]) for each in found.ownerships]


OWNS = """
    Шведова   Шведова  PROPN Case=Nom|Gender=Fem 2 nsubj PER
    {verb}    владеть  VERB  {feats} 0 root
    20        20       NUM   _        4 nummod
    %         %        SYM   _        2 obj
    акций     акция    NOUN  Case=Gen 4 nmod
    «         «        PUNCT _        7 punct
    Борея     Борей    PROPN Case=Gen 5 nmod ORG
    »         »        PUNCT _        7 punct
"""


def test_a_verb_and_a_share() -> None:
    assert owned("ru", OWNS.format(verb="владеет", feats="VerbForm=Fin|Tense=Pres")) == [("Шведова", "Борей")]


def test_what_is_over_is_not_told() -> None:
    assert owned("ru", OWNS.format(verb="владела", feats="VerbForm=Fin|Tense=Past")) == []


def test_what_is_denied_is_not_told() -> None:
    lines = """
        Шведова  Шведова   PROPN Case=Nom|Gender=Fem 3 nsubj PER
        не       не        PART  _        3 advmod
        владеет  владеть   VERB  VerbForm=Fin|Tense=Pres 0 root
        Бореем   Борей     PROPN Case=Ins 3 obl ORG
    """
    assert owned("ru", lines) == []


def test_it_belongs_to_somebody() -> None:
    lines = """
        Борей     Борей      PROPN Case=Nom 2 nsubj ORG
        належить  належати   VERB  VerbForm=Fin|Tense=Pres 0 root
        Шведовій  Шведова    PROPN Case=Dat|Gender=Fem 2 iobj PER
    """
    assert owned("uk", lines) == [("Шведова", "Борей")]


def test_a_participle_after_its_noun() -> None:
    lines = """
        Фирма         фирма        NOUN  Case=Nom 6 nsubj
        Борей         Борей        PROPN Case=Nom 1 appos ORG
        ,             ,            PUNCT _        4 punct
        принадлежащая принадлежать VERB  Case=Nom|VerbForm=Part|Tense=Pres 1 acl
        Шведовой      Шведова      PROPN Case=Dat|Gender=Fem 4 iobj PER
        растёт        расти        VERB  VerbForm=Fin|Tense=Pres 0 root
    """
    assert owned("ru", lines) == [("Шведова", "Борей")]


@pytest.mark.parametrize("qualifier", ["", "бывшая бывший ADJ Case=Nom|Gender=Fem 2 amod"])
def test_a_title_stays_a_position_and_says_who_owns(qualifier: str) -> None:
    lines = f"""
        {qualifier or "сама сам ADJ Case=Nom|Gender=Fem 2 det"}
        владелица владелица NOUN  Case=Nom|Gender=Fem 0 root
        Борея     Борей     PROPN Case=Gen 2 nmod ORG
        Шведова   Шведова   PROPN Case=Nom|Gender=Fem 2 appos PER
    """
    assert owned("ru", lines) == ([] if qualifier else [("Шведова", "Борей")])
    assert len(facts(doc("ru", lines)).positions) == 1


def test_a_daughter_company() -> None:
    lines = """
        Зефир     Зефир     PROPN Case=Nom 4 nsubj ORG
        —         —         PUNCT _        4 punct
        дочерняя  дочерний  ADJ   Case=Nom 4 amod
        компания  компания  NOUN  Case=Nom 0 root
        Борея     Борей     PROPN Case=Gen 4 nmod ORG
    """
    assert owned("ru", lines) == [("Борей", "Зефир")]


def test_owned_by_in_english() -> None:
    lines = """
        Boreas  Boreas PROPN _ 3 nsubj:pass ORG
        is      be     AUX   _ 3 aux:pass
        owned   own    VERB  VerbForm=Part|Tense=Past|Voice=Pass 0 root
        by      by     ADP   _ 5 case
        Swan    Swan   PROPN _ 3 obl:agent PER
    """
    assert owned("en", lines) == [("Swan", "Boreas")]


def test_a_parent_company_beside_its_name() -> None:
    lines = """
        Zephyr   Zephyr   PROPN _ 4 nmod:poss ORG
        's       's       PART  _ 1 case
        parent   parent   NOUN  _ 4 compound
        company  company  NOUN  _ 7 nsubj
        ,        ,        PUNCT _ 6 punct
        Boreas   Boreas   PROPN _ 4 appos ORG
        grew     grow     VERB  VerbForm=Fin|Tense=Past 0 root
    """
    assert owned("en", lines) == [("Boreas", "Zephyr")]


STAKE = """
    {verb}  {lemma}  VERB  VerbForm=Fin|Tense=Past 0 root
    Boreas  Boreas   PROPN _ 4 nmod:poss ORG
    's      's       PART  _ 2 case
    stake   stake    NOUN  _ 1 obj
    in      in       ADP   _ 6 case
    Zephyr  Zephyr   PROPN _ 4 nmod ORG
"""


def test_a_stake_in_a_body_unless_it_is_sold() -> None:
    assert owned("en", STAKE.format(verb="Doubled", lemma="double")) == [("Boreas", "Zephyr")]
    assert owned("en", STAKE.format(verb="Bought", lemma="buy")) == []
