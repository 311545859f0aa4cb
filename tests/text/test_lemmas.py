"""Dictionary forms."""

from __future__ import annotations

import pytest

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
    ],
)
def test_lemmas(lang: str, word: str, pos: str, feats: dict[str, str], expected: str) -> None:
    assert lemma(word, pos, feats, lang) == expected


def test_a_word_alone() -> None:
    assert lemma_of("министров", "ru") == "министр"
    assert lemma_of("міністрів", "uk") == "міністр"
    assert lemma_of("ministers", "en") == "minister"
