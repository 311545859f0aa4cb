"""Parsing by the CoNLL 2018 definitions: python benchmarks/parsing.py LANG FILE.conllu[.gz].

UPOS, universal features, lemma, UAS and LAS (without subtypes), first on gold tokens and sentences, then on raw text.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections.abc import Iterable
from pathlib import Path

from peers import use

from kg.model.doc import Doc
from kg.text.analysis import analyze, read_spans

UNIVERSAL = {
    "PronType",
    "NumType",
    "Poss",
    "Reflex",
    "Foreign",
    "Abbr",
    "Gender",
    "Animacy",
    "Number",
    "Case",
    "Definite",
} | {"Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"}
Word = tuple[int, int, str, str, str, int, str]  # begin, end, UPOS, features, lemma, head's index or -1, relation
MEASURES = ("tokens", "UPOS", "features", "lemma", "UAS", "LAS")


def read(path: Path) -> tuple[str, list[list[Word]]]:
    """The raw text of a treebank file, a line a paragraph, and its sentences with offsets into the text."""
    packed = path.read_bytes()
    text, sentences = "", []
    for block in (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode().strip().split("\n\n"):
        lines = block.split("\n")
        new = any(re.match("# new(par|doc)", line) for line in lines)
        text = f"{text.rstrip()}\n" if new and text else text
        text, words = _sentence(text, [line.split("\t") for line in lines if line[0] != "#"], sum(map(len, sentences)))
        sentences.append(words)
    return text, sentences


def _sentence(text: str, rows: list[list[str]], base: int) -> tuple[str, list[Word]]:
    words: list[Word] = []
    pieces: dict[int, str] = {}
    for row in rows:
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            inside = [r for r in rows if r[0].isdigit() and first <= int(r[0]) <= last]
            split = "".join(r[1] for r in inside) == row[1]
            pieces |= {int(r[0]): (r[1] if split else "") for r in inside}
            if not split:
                pieces[last] = row[1]
            space = "SpaceAfter=No" not in row[9]
            pieces[-last] = " " if space else ""
    for row in (r for r in rows if r[0].isdigit()):
        number = int(row[0])
        form = pieces.get(number, row[1])
        after = pieces.get(-number, "" if number in pieces or "SpaceAfter=No" in row[9] else " ")
        head = base + int(row[6]) - 1 if row[6] != "0" else -1
        words.append((len(text), len(text) + len(form), row[3], _universal(row[5]), row[2], head, row[7].split(":")[0]))
        text += form + after
    return text, words


def _universal(feats: str) -> str:
    return "|".join(sorted(f for f in feats.split("|") if f.split("=")[0] in UNIVERSAL))


def ours(doc: Doc) -> list[Word]:
    """The words of a Doc in the same shape."""
    rows = []
    for token in doc.tokens:
        feats = "|".join(f"{key}={value}" for key, value in token.feats.items())
        head = token.head if token.head != token.index else -1
        relation = token.relation.split(":")[0]
        rows.append((token.begin, token.end, token.pos, _universal(feats), token.lemma, head, relation))
    return rows


def plain(lemma: str) -> str:
    """A lemma with one kind of apostrophe and е for ё, which are not ours to choose."""
    return lemma.replace("’", "'").replace("ё", "е")


def scores(gold: list[Word], found: list[Word]) -> dict[str, float]:
    """F1 of each measure over words with the same span."""
    at = {word[:2]: i for i, word in enumerate(found)}
    pairs = [(i, at[word[:2]]) for i, word in enumerate(gold) if word[:2] in at]
    partner = {-1: -1, **dict(pairs)}
    right = dict.fromkeys(MEASURES, 0)
    for i, j in pairs:
        a, b = gold[i], found[j]
        headed = a[5] in partner and partner[a[5]] == b[5]
        same = (True, a[2] == b[2], a[3] == b[3], plain(a[4]) == plain(b[4]), headed, headed and a[6] == b[6])
        for measure, fits in zip(MEASURES, same, strict=True):
            right[measure] += fits
    return {measure: 2 * count / (len(gold) + len(found)) for measure, count in right.items()}


def sentence_score(gold: list[list[Word]], doc: Doc) -> float:
    """F1 of sentences with both borders right."""
    wanted = {(words[0][0], words[-1][1]) for words in gold}
    found = {(sentence.begin, sentence.end) for sentence in doc.sentences}
    return 2 * len(wanted & found) / (len(wanted) + len(found))


def report(title: str, lines: Iterable[tuple[str, float]]) -> None:
    """One line a measure."""
    print(title)
    for name, value in lines:
        print(f"  {name:10}{value:.4f}")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang", choices=["ru", "uk", "en"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--model", type=Path, help="folder of another model")
    args = parser.parse_args()
    use(args.model, args.lang)
    text, sentences = read(args.file)
    gold = [word for words in sentences for word in words]
    filled = [[(word[0], word[1]) for word in words if word[1] > word[0]] for words in sentences]
    known = read_spans(text, args.lang, [spans for spans in filled if spans], sentences=True)
    report("gold tokens and sentences", list(scores(gold, ours(known)).items())[1:])
    raw = analyze(text, args.lang)
    report("raw text", [*scores(gold, ours(raw)).items(), ("sentences", sentence_score(sentences, raw))])


if __name__ == "__main__":
    main()
