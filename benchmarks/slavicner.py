"""Names in news of the SlavicNER corpus: python benchmarks/slavicner.py RAW_DIR NER_DIR.

Exact span and type, F1 of PER, LOC, ORG; and the share of right base forms among the names found. For an honest figure
give a model that was trained with the topic left out (python -m training.train slavic --leave-out TOPIC) as --model.
With --natasha the names that natasha finds are measured on the same texts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from peers import natasha_names, use

from kg.model.doc import Doc, Token
from kg.text import analyze, normal_form
from kg.text.features import readings

TYPES = ("PER", "LOC", "ORG")
Gold = dict[tuple[int, int, str], str]


def gold_names(path: Path, lang: str) -> Gold:
    """(begin, end, type) → base form; adjectives and demonyms marked as places (американский) are left out."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    return {
        (int(row[0]), int(row[1]), row[4]): row[3]
        for row in rows
        if row[4] in TYPES and not (row[4] == "LOC" and _derived(row[2], lang))
    }


def _derived(form: str, lang: str) -> bool:
    adjective = str(readings(form, lang)[0].tag.POS) == "ADJF" and not form.isupper()
    return " " not in form and (form[0].islower() or adjective)


def tokens_at(doc: Doc, begin: int, end: int) -> list[Token]:
    """The tokens of a span of text."""
    return [token for token in doc.tokens if token.begin < end and begin < token.end]


def _plain(form: str) -> str:
    """Small letters, е for ё, one kind of apostrophe."""
    return form.strip().lower().replace("ё", "е").replace("’", "'")


def f1(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if right else 0.0


def measure(raw: Path, ner: Path, lang: str, verbose: bool, peer: bool = False) -> None:
    """Print the table of one folder."""
    right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
    forms, wrong = Counter[bool](), Counter[tuple[str, str, str, str]]()
    for path in sorted(raw.iterdir()):
        gold = gold_names(ner / f"{path.stem}.tsv", lang)
        text = path.read_text(encoding="utf-8")
        doc = analyze(text, lang)
        names = natasha_names(text) if peer else {(n.begin, n.end, n.type) for n in doc.names if n.type in TYPES}
        right.update(kind for _, _, kind in names & set(gold))
        found.update(kind for _, _, kind in names)
        wanted.update(kind for _, _, kind in gold)
        for begin, end, kind in sorted(names & set(gold)):
            tokens = tokens_at(doc, begin, end)
            ours, base = normal_form(tokens, kind, lang), gold[begin, end, kind]
            forms[_plain(ours) == _plain(base)] += 1
            if _plain(ours) != _plain(base):
                wrong[kind, doc.text[begin:end], base, ours] += 1
    for kind in TYPES:
        print(f"{kind} {f1(right[kind], found[kind], wanted[kind]):.3f}  ({wanted[kind]} names)")
    print(f"all {f1(right.total(), found.total(), wanted.total()):.3f}")
    print(f"base forms {forms[True] / max(forms.total(), 1):.3f}  ({forms.total()} names)")
    for row, count in wrong.most_common(60) if verbose else ():
        print(count, *row, sep="\t")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("raw", type=Path)
    parser.add_argument("ner", type=Path)
    parser.add_argument("--lang", choices=["ru", "uk"], help="else the name of the folder")
    parser.add_argument("-v", "--verbose", action="store_true", help="list wrong base forms")
    parser.add_argument("--model", type=Path, help="folder of another model")
    parser.add_argument("--natasha", action="store_true", help="measure natasha's names instead")
    args = parser.parse_args()
    lang = args.lang or args.raw.name
    use(args.model, lang)
    measure(args.raw, args.ner, lang, args.verbose, args.natasha)


if __name__ == "__main__":
    main()
