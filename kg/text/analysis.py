"""Article text → Doc, by one trained pipeline for Russian and Ukrainian and one for English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from kg.errors import MissingModel
from kg.model.doc import Doc, Name, Sentence, Token
from kg.text.lemmas import features, tagged_lemma
from kg.text.names import corrected
from kg.text.sentences import may_begin
from kg.text.spacy_models import model
from kg.text.tokens import SPANS

ANALYZERS = {"ru": "slavic", "uk": "slavic", "en": "english"}
"""Language → the model that reads it (a folder of kg/text/models)."""

PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]*[^\s\u2028\u2029][^\n\r\u2028\u2029]*")
Spans = list[tuple[int, int]]


def analyze(article_text: str, lang: str) -> Doc:
    """Sentences, tokens, tree and names of a text; every line of it stands for itself."""
    if lang not in ANALYZERS:
        raise MissingModel(f"No model reads the language {lang!r}; there are {', '.join(sorted(ANALYZERS))}.")
    return read_spans(article_text, lang, [spans for spans in _paragraphs(article_text, lang) if spans])


def analyze_many(texts: Iterable[tuple[str, str]]) -> Iterator[Doc]:
    """The Doc of each (text, lang), in order; a text is read the same alone as among others."""
    return (analyze(text, lang) for text, lang in texts)


def read_spans(text: str, lang: str, paragraphs: list[Spans], sentences: bool = False) -> Doc:
    """The Doc of a text whose tokens are known: begin and end by paragraph, or by sentence if `sentences`."""
    doc = Doc(text, lang)
    nlp = model(ANALYZERS[lang])
    inputs = [_input(nlp, text, spans, lang, sentences) for spans in paragraphs]
    for spans, parsed in zip(paragraphs, nlp.pipe(inputs, batch_size=max(len(inputs), 1)), strict=True):
        _append(doc, spans, parsed)
    doc.names = corrected(doc)
    return doc


def _paragraphs(text: str, lang: str) -> Iterator[Spans]:
    """The token spans of each line, as offsets into the whole text."""
    for line in PARAGRAPH.finditer(text):
        start = line.start()
        yield [(begin + start, end + start) for begin, end in SPANS[lang](line.group())]


def _input(nlp: Any, text: str, spans: Spans, lang: str, sentence: bool) -> Any:
    """A spaCy Doc of the words, with the places marked where no sentence may begin."""
    from spacy.tokens import Doc as SpacyDoc

    words = [text[begin:end] for begin, end in spans]
    spaced = [i == 0 or spans[i - 1][1] < begin for i, (begin, _) in enumerate(spans)]
    starts = [None if allowed and not sentence else False for allowed in may_begin(words, spaced)]
    return SpacyDoc(nlp.vocab, words=words, sent_starts=[True, *starts[1:]], user_data={"lang": lang})


def _append(doc: Doc, spans: Spans, parsed: Any) -> None:
    """Add a parsed paragraph to the doc."""
    base = len(doc.tokens)
    for sentence in parsed.sents:
        first, last = base + sentence.start, base + sentence.end
        index = len(doc.sentences)
        begin, end = spans[sentence.start][0], spans[sentence.end - 1][1]
        doc.sentences.append(Sentence(index, begin, end, first, last))
        doc.tokens.extend(_token(doc, token, spans[token.i], base, index) for token in sentence)
    for name in parsed.ents:
        begin, end = spans[name.start][0], spans[name.end - 1][1]
        doc.names.append(Name(begin, end, name.label_, base + name.start, base + name.end))


def _token(doc: Doc, token: Any, span: tuple[int, int], base: int, sentence: int) -> Token:
    word, pos, feats = doc.text[span[0] : span[1]], token.pos_, str(token.morph)
    relation = "root" if token.head.i == token.i else token.dep_
    base_form = tagged_lemma(word, pos, feats, doc.lang)
    return Token(base + token.i, word, *span, base_form, pos, features(feats), base + token.head.i, relation, sentence)
