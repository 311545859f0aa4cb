"""Natasha beside ours (needs `pip install natasha "setuptools<81"`), and other models of ours than the shipped ones."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from kg.text.analysis import ANALYZERS


def use(folder: Path | None, lang: str) -> None:
    """Read a language with the model of a folder instead of the one that is shipped."""
    if folder:
        ANALYZERS[lang] = str(folder.resolve())


@cache
def _natasha() -> tuple[Any, ...]:
    import natasha

    embedding = natasha.NewsEmbedding()
    parts = (natasha.NewsMorphTagger, natasha.NewsSyntaxParser, natasha.NewsNERTagger)
    return natasha.Doc, natasha.Segmenter(), *(part(embedding) for part in parts)


def natasha(text: str, only_names: bool = False) -> Any:
    """Natasha's Doc: segmented, with names; with morphology and trees unless `only_names`."""
    new, segmenter, morphology, syntax, names = _natasha()
    doc = new(text)
    doc.segment(segmenter)
    if not only_names:
        doc.tag_morph(morphology)
        doc.parse_syntax(syntax)
    doc.tag_ner(names)
    return doc


def natasha_names(text: str) -> set[tuple[int, int, str]]:
    """(begin, end, type) of the names natasha finds."""
    return {(span.start, span.stop, span.type) for span in natasha(text, only_names=True).spans}
