"""A doc can be walked: from tokens to sentences, up to heads and down to dependents."""

from __future__ import annotations

from tests.docs import doc

TWO = doc(
    "en",
    """
    Anna   Anna   PROPN _           2 nsubj PER
    spoke  speak  VERB  Tense=Past  0 root
    .      .      PUNCT _           2 punct

    Oslo   Oslo   PROPN _           2 nsubj LOC
    heard  hear   VERB  Tense=Past  0 root
    her    she    PRON  Case=Acc    2 obj
    .      .      PUNCT _           2 punct
    """,
)


def test_offsets_give_back_the_words() -> None:
    assert TWO.text == "Anna spoke. Oslo heard her."
    assert [TWO.text[t.begin : t.end] for t in TWO.tokens] == [t.text for t in TWO.tokens]
    assert [TWO.text[s.begin : s.end] for s in TWO.sentences] == ["Anna spoke.", "Oslo heard her."]


def test_children_stay_in_their_sentence_and_in_order() -> None:
    heard = TWO.tokens[4]
    assert [t.text for t in TWO.children(heard)] == ["Oslo", "her", "."]
    assert TWO.head(TWO.tokens[5]) is heard


def test_a_root_is_its_own_head_and_not_its_own_child() -> None:
    spoke = TWO.tokens[1]
    assert TWO.head(spoke) is spoke
    assert spoke not in TWO.children(spoke)


def test_tokens_of_a_sentence_and_the_sentence_of_a_token() -> None:
    assert [t.text for t in TWO.tokens_of(TWO.sentences[0])] == ["Anna", "spoke", "."]
    assert TWO.sentence_of(TWO.tokens[3]) is TWO.sentences[1]


def test_a_feature_a_token_does_not_have_is_empty() -> None:
    assert TWO.tokens[4].feat("Tense") == "Past"
    assert TWO.tokens[4].feat("Case") == ""
