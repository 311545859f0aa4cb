"""Running text as numbers, for pre-training: python -m training.running_text slavic --corpora CORPORA --output FILE.

Every distinct word is looked up once; the texts are places in that list. So the file can be taken to a machine that has
PyTorch and nothing else of ours.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from kg.text.embedding import rows_of
from kg.text.features import MODELS, vector_key
from kg.text.tokens import SPANS
from training.vectors import LANGS, texts

RARE = 2
"""Words seen less often have no place in the list: each is the unknown word of its language."""


def packed(name: str, corpora: Path) -> dict[str, Any]:
    """The texts of a model's languages one after another, and what is known of each distinct word.

    `text` (words,): places in the list of distinct words, the most frequent first; `rows` (distinct, features, 2): rows
    of the text model's tables; `vector` (distinct,): row of its vectors, -1 where there is none; `lang` (distinct,).
    """
    counts: Counter[tuple[str, str]] = Counter()
    running = [[(text[b:e], lang) for b, e in SPANS[lang](text)] for lang, text in texts(corpora, name)]
    for words in running:
        counts.update(words)
    known = [word for word, count in counts.most_common() if count >= RARE]
    known += [("", lang) for lang in LANGS[name]]
    places = {word: place for place, word in enumerate(known)}
    unknown = {lang: places["", lang] for lang in LANGS[name]}
    text = np.array([places.get(word, unknown[word[1]]) for words in running for word in words], dtype=np.int32)
    return {"text": text} | looked_up(name, known)


def looked_up(name: str, words: list[tuple[str, str]]) -> dict[str, Any]:
    """What the text model looks up of each (word, language)."""
    tables = np.load(MODELS / name / "words.npz")
    sizes = [len(tables[f"table{i}"]) for i in range(sum(key.startswith("table") for key in tables))]
    vectors = {
        word: i for i, word in enumerate((MODELS / name / "vectors.tsv").read_text(encoding="utf-8").split("\n"))
    }
    shown = [(word or "□", lang) for word, lang in words]
    return {
        "rows": np.array([rows_of(word, lang, sizes) for word, lang in shown], dtype=np.uint16),
        "vector": np.array([vectors.get(vector_key(word, lang), -1) for word, lang in shown], dtype=np.int32),
        "lang": np.array([LANGS[name].index(lang) for _, lang in words], dtype=np.uint8),
    }


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(LANGS))
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    args = parser.parse_args()
    arrays = packed(args.model, args.corpora)
    print(len(arrays["text"]), "words,", len(arrays["lang"]), "distinct", flush=True)
    np.savez_compressed(args.output, **arrays)


if __name__ == "__main__":
    main()
