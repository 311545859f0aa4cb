"""Latin letters that look Cyrillic are read as what they were meant to be."""

from __future__ import annotations

import pytest

from kg.text import analyze
from kg.text.lookalikes import meant


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Cергей пошёл c Анной", "Сергей пошёл с Анной"),
        ("вечером c «Лавровым»", "вечером с «Лавровым»"),
        ("Києвi та громадi", "Києві та громаді"),
        ("IT-компания WhatsАpp", "IT-компания WhatsАpp"),
        ("витамин c", "витамин c"),
        ("vitamin c deficiency", "vitamin c deficiency"),
    ],
)
def test_words_are_read_as_they_were_meant(typed: str, read: str) -> None:
    assert meant(typed.replace("«", "« ").split()) == read.replace("«", "« ").split()


def test_a_doc_keeps_the_text_and_reads_what_was_meant() -> None:
    text = "Сергeй Лавров встретился c Анной Шведовой."
    doc = analyze(text, "ru")
    preposition, name = doc.tokens[3], doc.names[0]
    assert (preposition.text, preposition.lemma, preposition.pos) == ("с", "с", "ADP")
    assert (name.normal, doc.text[name.begin : name.end]) == ("Сергей Лавров", "Сергeй Лавров")
