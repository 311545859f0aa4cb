"""Dictionary forms."""

from __future__ import annotations

import pytest

from kg.text.analysis import analyze
from kg.text.lemmas import lemma, lemma_of

NOM = {"Case": "Nom", "Number": "Sing"}


@pytest.mark.parametrize(
    ("lang", "word", "pos", "feats", "expected"),
    [
        ("ru", "переговоров", "NOUN", {"Case": "Gen", "Number": "Plur"}, "переговоры"),
        ("ru", "встретился", "VERB", {"VerbForm": "Fin", "Tense": "Past", "Gender": "Masc"}, "встретиться"),
        ("ru", "Лаврова", "PROPN", {"Case": "Gen", "Gender": "Masc", "Number": "Sing"}, "Лавров"),
        ("ru", "США", "PROPN", {"Case": "Gen"}, "США"),
        ("ru", "Чавушоглу", "PROPN", NOM, "Чавушоглу"),
        ("ru", "чёрном", "ADJ", {"Case": "Loc", "Gender": "Neut", "Number": "Sing"}, "черный"),
        ("ru", "ПРЕЗИДЕНТА", "NOUN", {"Case": "Gen", "Number": "Sing"}, "президент"),
        ("uk", "зустріли", "VERB", {"VerbForm": "Fin", "Tense": "Past", "Number": "Plur"}, "зустріти"),
        ("uk", "прем’єром", "NOUN", {"Case": "Ins", "Number": "Sing"}, "прем'єр"),
        ("uk", "Зеленського", "PROPN", {"Case": "Gen", "Gender": "Masc", "Number": "Sing"}, "Зеленський"),
        ("uk", "Києві", "PROPN", {"Case": "Loc", "Gender": "Masc", "Number": "Sing"}, "Київ"),
        ("en", "met", "VERB", {"VerbForm": "Fin", "Tense": "Past"}, "meet"),
        ("en", "countries", "NOUN", {"Number": "Plur"}, "country"),
        ("en", "signing", "VERB", {"VerbForm": "Ger"}, "sign"),
        ("en", "OSCE", "PROPN", {"Number": "Sing"}, "OSCE"),
        ("en", "TEXAS", "PROPN", {"Number": "Sing"}, "Texas"),
        ("en", "LNG", "NOUN", {"Number": "Sing"}, "LNG"),
        ("en", "GOVERNMENT", "NOUN", {"Number": "Sing"}, "government"),
        ("en", "REFUSED", "VERB", {"VerbForm": "Fin", "Tense": "Past"}, "refuse"),
        ("en", "had", "VERB", {"VerbForm": "Part", "Tense": "Past"}, "have"),
        ("en", "forbade", "VERB", {"VerbForm": "Fin", "Tense": "Past"}, "forbid"),
        ("en", "withdrawn", "VERB", {"VerbForm": "Part", "Tense": "Past"}, "withdraw"),
        ("en", "smoking", "VERB", {"VerbForm": "Ger"}, "smoke"),
        ("en", "planning", "VERB", {"VerbForm": "Ger"}, "plan"),
        ("en", "falling", "VERB", {"VerbForm": "Ger"}, "fall"),
        ("en", "spokeswomen", "NOUN", {"Number": "Plur"}, "spokeswoman"),
        ("en", "gases", "NOUN", {"Number": "Plur"}, "gas"),
        ("en", "hottest", "ADJ", {"Degree": "Sup"}, "hot"),
        ("en", "her", "PRON", {"Case": "Acc", "Number": "Sing"}, "she"),
        ("en", "1,350", "NUM", {}, "1350"),
    ],
)
def test_lemmas(lang: str, word: str, pos: str, feats: dict[str, str], expected: str) -> None:
    assert lemma(word, pos, feats, lang) == expected


def test_a_word_alone() -> None:
    assert lemma_of("министров", "ru") == "министр"
    assert lemma_of("міністрів", "uk") == "міністр"
    assert lemma_of("ministers", "en") == "minister"


def test_a_word_within_a_name_keeps_its_capital() -> None:
    assert lemma("New", "ADJ", {"Degree": "Pos"}, "en", named=True) == "New"
    assert lemma("New", "ADJ", {"Degree": "Pos"}, "en") == "new"
    lemmas = {token.text: token.lemma for token in analyze("The envoy flew to New York with a new plan.", "en").tokens}
    assert (lemmas["New"], lemmas["new"]) == ("New", "new")
