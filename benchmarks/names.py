"""Names in columns (CoNLL, IOB): python benchmarks/names.py LANG FILE; exact span and type, F1 of PER, LOC, ORG.

Word first and tag last, or CoNLL-U Plus as in Universal NER (word second, tag third). The part after the last --from
share of the sentences is measured: 0.8 for the fifth that the English model was not trained on. With --written only
what is written as a name is asked for, without its article: re3d marks "we", "the coalition", "the UN", too.
"""

from __future__ import annotations

import argparse
import gzip
import re
from collections import Counter
from pathlib import Path

from peers import use

from kg.text.analysis import read_spans

TYPES = {
    **dict.fromkeys(["PER", "PERS", "person", "Person", "PERSON"], "PER"),
    **dict.fromkeys(["LOC", "location", "Location"], "LOC"),
    **dict.fromkeys(["ORG", "corporation", "Organisation", "ORGANIZATION"], "ORG"),
}
Name = tuple[int, int, str]


def sentences(path: Path) -> list[tuple[list[str], set[Name]]]:
    """Words and names of each sentence."""
    packed = path.read_bytes()
    text = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode()
    found = []
    for block in re.split(r"\n\s*\n", text):
        rows = [line.split() for line in block.split("\n") if line.strip() and not line.startswith("# ")]
        rows = [row for row in rows if len(row) > 1]
        numbered = bool(rows) and len(rows[0]) > 3 and rows[0][0] == "1"
        if rows:
            found.append(
                _named([row[1] if numbered else row[0] for row in rows], [row[2 if numbered else -1] for row in rows])
            )
    return found


def _named(words: list[str], tags: list[str]) -> tuple[list[str], set[Name]]:
    spans: list[Name] = []
    for i, tag in enumerate(tags):
        if tag.startswith("I-") and spans and spans[-1][1] == i and spans[-1][2] == tag[2:]:
            spans[-1] = (spans[-1][0], i + 1, tag[2:])
        elif tag[:2] in {"B-", "I-"}:
            spans.append((i, i + 1, tag[2:]))
    return words, {(begin, end, TYPES[kind]) for begin, end, kind in spans if kind in TYPES}


ARTICLES = {"the", "a", "an"}
SMALL = {"of", "and", "the", "for", "in", "de", "al", "'", "s", "'s", "&", "-", "."}


def written(words: list[str], names: set[Name]) -> set[Name]:
    """The names that are written as names, without articles before them."""
    bare = {(begin + (words[begin].lower() in ARTICLES), end, kind) for begin, end, kind in names}
    return {name for name in bare if _is_written(words[name[0] : name[1]])}


def _is_written(words: list[str]) -> bool:
    """True where every word has a capital or digit or is small, the first one not a mere pronoun in capitals."""
    lone = len(words) == 1 and words[0].lower() in {"we", "they", "it", "he", "she", "i", "you", "our", "their", "this"}
    capitals = all(word[0].isupper() or word[0].isdigit() or word in SMALL for word in words)
    return bool(words) and capitals and words[0][0].isupper() and not lone


def ours(words: list[str], lang: str) -> set[Name]:
    """The names that our model finds in a sentence of given words."""
    begins = [sum(len(word) + 1 for word in words[:i]) for i in range(len(words))]
    spans = [(begin, begin + len(word)) for begin, word in zip(begins, words, strict=True)]
    doc = read_spans(" ".join(words), lang, [spans])
    return {(name.first, name.last, name.type) for name in doc.names if name.type in TYPES.values()}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lang", choices=["ru", "uk", "en"])
    parser.add_argument("file", type=Path)
    parser.add_argument("--from", dest="start", type=float, default=0.0, help="share of the sentences to pass over")
    parser.add_argument("--written", action="store_true", help="leave out what is marked but not written as a name")
    parser.add_argument("--model", type=Path, help="folder of another model")
    args = parser.parse_args()
    use(args.model, args.lang)
    gold = sentences(args.file)
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    for words, names in gold[int(len(gold) * args.start) :]:
        guessed = ours(words, args.lang)
        names = written(words, names) if args.written else names
        right.update(kind for _, _, kind in names & guessed)
        found.update(kind for _, _, kind in guessed)
        wanted.update(kind for _, _, kind in names)
    for kind in ("PER", "LOC", "ORG"):
        print(f"{kind} {2 * right[kind] / max(found[kind] + wanted[kind], 1):.3f}  ({wanted[kind]} names)")
    print(f"all {2 * right.total() / max(found.total() + wanted.total(), 1):.3f}")


if __name__ == "__main__":
    main()
