"""Article text → Doc, by one trained network for Russian and Ukrainian and one for English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.errors import MissingModel
from kg.model.doc import Doc, Name, Sentence, Token
from kg.text.declension import NOMINATIVE
from kg.text.features import CYRILLIC
from kg.text.lemmas import describes_a_name, features, is_indeclinable, lexical_features, tagged_lemma
from kg.text.lookalikes import meant
from kg.text.names import corrected
from kg.text.network import Parse, model
from kg.text.sentences import ALWAYS, DATELINE, NEVER, needed, opens_speech, surely_begins
from kg.text.tokens import SPANS

ANALYZERS = {"ru": "slavic", "uk": "slavic", "en": "english"}
"""Language → the model that reads it (a folder of kg/text/models)."""

PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]*[^\s\u2028\u2029][^\n\r\u2028\u2029]*")
PIECE = 25
"""Words after which a long paragraph is cut at the next sentence that begins beyond doubt."""
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
    doc = Doc(text, lang, nominative=NOMINATIVE[lang])
    words = [[text[begin:end] for begin, end in spans] for spans in paragraphs]
    if lang in CYRILLIC:
        words = [meant(paragraph) for paragraph in words]
    reader = model(ANALYZERS[lang])
    asked = [_needed(words[i], spans, sentences) for i, spans in enumerate(paragraphs)]
    for spans, own, parse in zip(paragraphs, words, reader.read(words, lang, asked), strict=True):
        _append(doc, spans, own, parse)
    doc.names = corrected(doc)
    doc.words = [reader.words.word(token.text, lang) for token in doc.tokens]
    return doc


def _paragraphs(text: str, lang: str) -> Iterator[Spans]:
    """The token spans of each line, as offsets into the whole text; a dateline stands for itself."""
    for line in PARAGRAPH.finditer(text):
        dateline = DATELINE.match(line.group())
        cut = dateline.end() if dateline else 0
        for start, part in ((line.start(), line.group()[:cut]), (line.start() + cut, line.group()[cut:])):
            yield from _pieces(text, [(begin + start, end + start) for begin, end in SPANS[lang](part)])


def _pieces(text: str, spans: Spans) -> Iterator[Spans]:
    """A paragraph in pieces of a few sentences, as the models were trained on, cut where no one doubts it."""
    words = [text[begin:end] for begin, end in spans]
    spaced = _spaced(spans)
    first = 0
    for i in range(len(spans)):
        if opens_speech(words, spaced, i) or (i - first >= PIECE and surely_begins(words, i)):
            yield spans[first:i]
            first = i
    yield spans[first:]


def _needed(words: list[str], spans: Spans, sentence: bool) -> list[float]:
    """The score above which a sentence begins with each word: only with the first if the words are one sentence."""
    if sentence:
        return [NEVER if i else ALWAYS for i in range(len(words))]
    return needed(words, _spaced(spans))


def _spaced(spans: Spans) -> list[bool]:
    """For each word: does white space, or nothing at all, stand before it?"""
    return [i == 0 or spans[i - 1][1] < begin for i, (begin, _) in enumerate(spans)]


def _append(doc: Doc, spans: Spans, words: list[str], parse: Parse) -> None:
    """Add a parsed paragraph to the doc; `words` are those of its spans as they were meant."""
    base = len(doc.tokens)
    starts = [i for i, begins in enumerate(parse.begins) if begins]
    for first, last in zip(starts, [*starts[1:], len(spans)], strict=True):
        index = len(doc.sentences)
        doc.sentences.append(Sentence(index, spans[first][0], spans[last - 1][1], base + first, base + last))
        doc.tokens.extend(_token(doc, spans[i], words[i], parse, i, base) for i in range(first, last))
    for first, last, kind in parse.names:
        doc.names.append(Name(spans[first][0], spans[last - 1][1], kind, base + first, base + last))


def _token(doc: Doc, span: tuple[int, int], word: str, parse: Parse, i: int, base: int) -> Token:
    pos, _, feats = parse.morphs[i].partition("|")
    head, relation, sentence = base + parse.heads[i], parse.relations[i], len(doc.sentences) - 1
    named = describes_a_name(relation, parse.morphs[parse.heads[i]].partition("|")[0])
    lemma = tagged_lemma(word, pos, feats, doc.lang, named)
    told = lexical_features(lemma, pos, doc.lang) | features(feats)
    if is_indeclinable(word, pos, doc.lang):
        told["InflClass"] = "Ind"
    return Token(base + i, word, *span, lemma, pos, told, head, relation, sentence)
