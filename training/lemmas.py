"""Make kg/text/models/lemmas/*.tsv from the treebanks: python -m training.lemmas CORPORA.

Endings (English): which ending a word loses and gets, by kind of word. Exceptions: what rules and dictionary miss.
ru-features.tsv is written by hand: what pronouns and ordinals always are in the present scheme of Russian treebanks.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from kg.text import lemmas
from training.treebanks import conllu_sentences

TARGET = Path(__file__).parent.parent / "kg" / "text" / "models" / "lemmas"
FILES = {
    "en": ["ud-en/ewt-train.conllu", "ud-en/gum-train.conllu"],
    "ru": ["ud-ru/taiga-train.conllu.gz"],
    "uk": ["ud-uk/iu-train.conllu", "ud-uk/parlamint-train.conllu"],
}
Row = tuple[str, str, dict[str, str], str]


def words(corpora: Path, lang: str) -> Iterator[Row]:
    """(form, UPOS, features, lemma) of each word."""
    for file in FILES[lang]:
        for row in (row for rows in conllu_sentences(corpora / file) for row in rows):
            feats = dict(f.split("=", 1) for f in row[5].split("|")) if row[5] != "_" else {}
            yield row[1], row[3], feats, row[2]


def edit(form: str, lemma: str) -> tuple[int, str]:
    """How many letters go at the end and which come."""
    same = next((i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b), min(len(form), len(lemma)))
    return len(form) - same, lemma[same:]


def endings(rows: list[Row]) -> list[str]:
    """Rules (kind, ending, letters lost, letters added) that differ from the next shorter ending's rule."""
    seen: dict[tuple[str, str], Counter[tuple[int, str]]] = defaultdict(Counter)
    for form, pos, feats, lemma in {(f.lower(), p, tuple(sorted(x.items())), m.lower()) for f, p, x, m in rows}:
        for size in range(min(6, len(form)) + 1):
            seen[lemmas.kind_of(pos, dict(feats)), form[len(form) - size :]][edit(form, lemma)] += 1
    best = {key: sorted(found.items(), key=lambda f: (-f[1], f[0]))[0] for key, found in seen.items()}
    kept = {
        key: rule
        for key, (rule, count) in best.items()
        if key[1] == "" or (count > 2 and rule != best[key[0], key[1][1:]][0])
    }
    return [f"{kind}\t{ending}\t{cut}\t{added}\n" for (kind, ending), (cut, added) in sorted(kept.items())]


def missed(rows: list[Row], lang: str, least: int) -> list[str]:
    """Exceptions (form, UPOS, lemma): where one lemma is usual in the treebank and ours is mostly another."""
    gold: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong: Counter[tuple[str, str]] = Counter()
    for form, pos, feats, lemma in rows:
        key = form.lower(), pos
        gold[key][lemma] += 1
        wrong[key] += lemmas.lemma(form, pos, feats, lang) != lemma.replace("’", "'")
    lines = []
    for key, found in sorted(gold.items()):
        lemma, count = sorted(found.items(), key=lambda f: (-f[1], f[0]))[0]
        lemma = lemma.replace("’", "'")
        if wrong[key] * 2 > found.total() and count >= least and count * 4 > found.total() * 3 and "\t" not in lemma:
            lines.append(f"{key[0]}\t{key[1]}\t{lemma}\n")
    return lines


def main(corpora: str) -> None:
    """Write the tables of the three languages."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for lang in FILES:
        rows = list(words(Path(corpora), lang))
        if lang == "en":
            (TARGET / "en-endings.tsv").write_text("".join(endings(rows)), encoding="utf-8")
        target = TARGET / f"{lang}-exceptions.tsv"
        target.unlink(missing_ok=True)
        lemmas.tagged_lemma.cache_clear(), lemmas.exceptions.cache_clear(), lemmas._endings.cache_clear()
        target.write_text("".join(missed(rows, lang, 1 if lang == "en" else 2)), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
