"""A person told by the full name is known again by one word of it."""

from __future__ import annotations

from kg.model.doc import Doc, Name, Token
from kg.text.repeated import with_repeated

WORDS = ["Анна", "Кравцовская", "прибыла", "Кравцовской", "отвечал", "Минск"]


def doc_with(*names: Name) -> Doc:
    text = " ".join(WORDS)
    begins = [text.index(word) for word in WORDS]
    tokens = [
        Token(
            i, word, begins[i], begins[i] + len(word), word, "PROPN" if word[0].isupper() else "VERB", {}, i, "root", 0
        )
        for i, word in enumerate(WORDS)
    ]
    spans = [Name(tokens[n.first].begin, tokens[n.last - 1].end, n.type, n.first, n.last) for n in names]
    return Doc(text, "ru", tokens, [], spans)


def told(*names: Name) -> list[tuple[str, str]]:
    doc = doc_with(*names)
    return [(doc.text[name.begin : name.end], name.type) for name in with_repeated(doc, doc.names)]


FULL = Name(0, 0, "PER", 0, 2)


def test_a_word_nobody_marked() -> None:
    assert told(FULL) == [("Анна Кравцовская", "PER"), ("Кравцовской", "PER")]


def test_a_word_taken_for_a_place() -> None:
    assert told(FULL, Name(0, 0, "LOC", 3, 4)) == [("Анна Кравцовская", "PER"), ("Кравцовской", "PER")]


def test_without_the_full_name_nothing_changes() -> None:
    assert told(Name(0, 0, "LOC", 3, 4)) == [("Кравцовской", "LOC")]


def test_other_names_stay() -> None:
    assert ("Минск", "LOC") in told(FULL, Name(0, 0, "LOC", 5, 6))
