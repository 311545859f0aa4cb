"""Names put right by what the vocabulary knows."""

from __future__ import annotations

from kg.model.doc import Doc, Name, Sentence, Token
from kg.text.names import corrected


def doc_of(words: list[str], name: Name, lang: str, relations: dict[int, str]) -> Doc:
    """A sentence of proper nouns with one name; offsets of words with single spaces."""
    text = " ".join(words)
    begins = [sum(len(word) + 1 for word in words[:i]) for i in range(len(words))]
    tokens = [
        Token(i, word, begin, begin + len(word), word, "PROPN", {}, 0, relations.get(i, "flat"), 0)
        for i, (word, begin) in enumerate(zip(words, begins, strict=True))
    ]
    name = Name(tokens[name.first].begin, tokens[name.last - 1].end, name.type, name.first, name.last)
    return Doc(text, lang, tokens, [Sentence(0, 0, len(text), 0, len(words))], [name])


def told(
    words: list[str], kind: str, lang: str = "en", relations: dict[int, str] | None = None
) -> list[tuple[str, str]]:
    doc = doc_of(words, Name(0, 0, kind, 0, len(words)), lang, relations or {})
    return [(doc.text[name.begin : name.end], name.type) for name in corrected(doc)]


def test_a_person_without_title() -> None:
    assert told(["President", "Anna", "Swan"], "PER") == [("Anna Swan", "PER")]
    assert told(["Deputy", "Anna", "Swan"], "PER", relations={0: "nmod:desc"}) == [("Anna Swan", "PER")]


def test_a_title_alone_is_no_name() -> None:
    assert told(["Prime", "Minister"], "PER") == []


def test_a_given_name_ends_the_search_for_titles() -> None:
    assert told(["Stephen", "King"], "PER") == [("Stephen King", "PER")]


def test_a_known_country_and_a_known_body() -> None:
    assert told(["Britain"], "PER") == [("Britain", "LOC")]
    assert told(["ЄС"], "LOC", "uk") == [("ЄС", "ORG")]


def test_what_belongs_to_a_title_goes_with_it() -> None:
    assert told(["Secretary", "of", "State", "Anna", "Swan"], "PER") == [("Anna Swan", "PER")]


def test_a_council_with_a_dash_is_one_body() -> None:
    doc = doc_of(["Совет", "Россия", "–", "НАТО"], Name(0, 0, "ORG", 0, 2), "ru", {})
    alliance = doc.tokens[3]
    doc.names.append(Name(alliance.begin, alliance.end, "ORG", alliance.index, alliance.index + 1))
    assert [doc.text[name.begin : name.end] for name in corrected(doc)] == ["Совет Россия – НАТО"]


def test_a_name_that_ends_a_line_and_begins_the_next_is_told_once() -> None:
    assert told(["Acme", "Acme"], "ORG") == [("Acme", "ORG")]
    assert told(["Baden", "Baden", "Club"], "ORG") == [("Baden Baden Club", "ORG")]


def test_a_person_without_the_body_before_the_name() -> None:
    assert ("Anna Swan", "PER") in told(["Gazprom", "Anna", "Swan"], "PER")
    assert told(["Petra", "Anna", "Swan"], "PER") == [("Petra Anna Swan", "PER")]
