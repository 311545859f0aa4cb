"""Latin words in Cyrillic text."""

from __future__ import annotations

from kg.model.doc import Doc, Name, Sentence, Token
from kg.text.latin_names import with_latin


def doc(text: str, lang: str = "ru") -> Doc:
    made = Doc(text, lang)
    begin = 0
    for i, word in enumerate(text.split()):
        begin = text.index(word, begin)
        made.tokens.append(Token(i, word, begin, begin + len(word), word, "X", {}, 0, "root", 0))
        begin += len(word)
    made.sentences.append(Sentence(0, 0, len(text), 0, len(made.tokens)))
    return made


def found(text: str, *names: Name, lang: str = "ru") -> list[tuple[str, str]]:
    made = doc(text, lang)
    return [(text[name.begin : name.end], name.type) for name in with_latin(made, names)]


def test_a_run_of_words_is_one_body() -> None:
    assert found("акции Swan Air и Orel выросли") == [("Swan Air", "ORG"), ("Orel", "ORG")]


def test_what_the_tagger_called_the_word_elsewhere_counts() -> None:
    assert found("фильм Swan и снова Swan вышел", Name(6, 10, "PRODUCT", 1, 2)) == [("Swan", "PRODUCT")] * 2


def test_numerals_short_words_and_small_letters_are_no_names() -> None:
    assert found("в XIX веке и IT или wi-fi стоили") == []


def test_a_line_in_latin_letters_is_left_alone() -> None:
    assert found("Swan Air grows") == []
    assert found("акции Swan Air", lang="en") == []


def test_a_product_behind_a_noun_for_bodies_is_one_wherever_it_stands() -> None:
    assert found("авиакомпания Swan и самолеты Swan", Name(13, 17, "PRODUCT", 1, 2)) == [("Swan", "ORG")] * 2
    assert found("фильм Swan вышел", Name(6, 10, "PRODUCT", 1, 2)) == [("Swan", "PRODUCT")]


def test_a_legal_form_tells_a_body() -> None:
    assert found("акции Swan AG выросли", Name(6, 13, "PRODUCT", 1, 3)) == [("Swan AG", "ORG")]
