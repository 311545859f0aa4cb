"""Docs: true offsets, trees that hold together, names; and a floor under the quality on text of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import MissingModel
from kg.model.doc import Doc
from kg.text import ANALYZERS, analyze, analyze_many
from kg.text.lookalikes import MEANT

TEXTS = {
    "ru": "Министр прибыл в Минск\nГлава МИД Сергей Лавров встретился в Минске с Иваном Петренко.\n— Да, — сказал он.",
    "uk": "Президент України Володимир Зеленський прибув до Варшави.\n• Рада призначила Дениса Шмигаля головою уряду",
    "en": "Angela Merkel met Emmanuel Macron in Paris.\r\nThey didn't sign the treaty, Reuters reported.",
}
NAMES = {
    "ru": {("Минск", "LOC"), ("Сергей Лавров", "PER"), ("Минске", "LOC"), ("Иваном Петренко", "PER")},
    "uk": {("України", "LOC"), ("Володимир Зеленський", "PER"), ("Варшави", "LOC"), ("Дениса Шмигаля", "PER")},
    "en": {("Angela Merkel", "PER"), ("Emmanuel Macron", "PER"), ("Paris", "LOC")},
}
EDGES = {
    "ru": {("nsubj", "Министр", "прибыл"), ("obl", "Минск", "прибыл"), ("case", "в", "Минск")},
    "uk": {("nsubj", "Президент", "прибув"), ("obl", "Варшави", "прибув"), ("obj", "Дениса", "призначила")},
    "en": {("nsubj", "Angela", "met"), ("obj", "Emmanuel", "met"), ("obj", "treaty", "sign")},
}


def check_shape(doc: Doc) -> None:
    """What holds for every Doc."""
    assert [token.index for token in doc.tokens] == list(range(len(doc.tokens)))
    assert all(token.text.strip() for token in doc.tokens)
    # but for Latin letters that are read as the Cyrillic ones they look like
    told = [(doc.text[token.begin : token.end].translate(MEANT), token.text.translate(MEANT)) for token in doc.tokens]
    assert all(written == read for written, read in told)
    assert [doc.tokens[s.first : s.last] for s in doc.sentences] == [doc.tokens_of(s) for s in doc.sentences]
    for sentence in doc.sentences:
        tokens = doc.tokens_of(sentence)
        assert {token.sentence for token in tokens} == {sentence.index}
        assert (tokens[0].begin, tokens[-1].end) == (sentence.begin, sentence.end)
        assert all(sentence.first <= token.head < sentence.last for token in tokens)
        assert [t.relation for t in tokens if t.head == t.index].count("root") >= 1
    for name in doc.names:
        assert (doc.tokens[name.first].begin, doc.tokens[name.last - 1].end) == (name.begin, name.end)


@pytest.mark.parametrize("lang", sorted(ANALYZERS))
def test_names_and_edges(lang: str) -> None:
    doc = analyze(TEXTS[lang], lang)
    check_shape(doc)
    assert {(doc.text[n.begin : n.end], n.type) for n in doc.names} >= NAMES[lang]
    assert {(t.relation, t.text, doc.head(t).text) for t in doc.tokens} >= EDGES[lang]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(sorted(ANALYZERS)), st.text(alphabet="абвАІ .,!?\n\r\t«»—•1a\u2028\u00ad’", max_size=80))
def test_any_text_keeps_its_offsets(lang: str, text: str) -> None:
    check_shape(analyze(text, lang))


def test_a_text_reads_the_same_alone_and_among_others() -> None:
    texts = [(text, lang) for lang, text in sorted(TEXTS.items())]
    together = list(analyze_many([*texts, *texts]))
    assert together[:3] == together[3:] == [analyze(text, lang) for text, lang in texts]


def test_a_headline_never_joins_the_next_line() -> None:
    doc = analyze(TEXTS["ru"], "ru")
    assert doc.text[doc.sentences[0].begin : doc.sentences[0].end] == "Министр прибыл в Минск"


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(MissingModel, match=r"'pl'.*en, ru, uk"):
        analyze("Dzień dobry", "pl")
