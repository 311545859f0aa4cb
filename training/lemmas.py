"""Make kg/text/models/lemmas/*.tsv from the treebanks: python -m training.lemmas CORPORA [LANG…].

Endings (English): which ending a word loses and gets, by kind of word. Exceptions: what rules and dictionary miss.
Written by hand: en-irregular.tsv; ru-features.tsv (what pronouns and ordinals always are in the present scheme of
Russian treebanks).
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

from kg.text import english_lemmas, lemmas, tables
from kg.text.english_lemmas import ENDING, OTHER, kind_of
from training.treebanks import conllu_sentences

TARGET = Path(__file__).parent.parent / "kg" / "text" / "models" / "lemmas"
FILES = {
    "en": ["ud-en/ewt-train.conllu", "ud-en/gum-train.conllu"],
    "ru": ["ud-ru/taiga-train.conllu.gz"],
    "uk": ["ud-uk/iu-train.conllu", "ud-uk/parlamint-train.conllu"],
}
Row = tuple[str, str, dict[str, str], str, bool]
Ranked = dict[tuple[str, str], list[tuple[tuple[int, str], int]]]
USUAL = 3
"""Words from which a rule is tried where another gives no known word."""


def words(corpora: Path, lang: str) -> Iterator[Row]:
    """(form, UPOS, features, lemma, does it describe a proper noun) of each word."""
    for file in FILES[lang]:
        for sentence in conllu_sentences(corpora / file):
            yield from sentence_words(sentence)


def sentence_words(rows: list[list[str]]) -> Iterator[Row]:
    """The same of one sentence, whose rows are those of a treebank."""
    parts = {row[0]: row[3] for row in rows}
    for row in rows:
        feats = dict(f.split("=", 1) for f in row[5].split("|")) if row[5] != "_" else {}
        named = lemmas.describes_a_name(row[7], parts.get(row[6], ""))
        yield row[1], row[3], feats, row[2].replace("’", "'"), named


def edit(form: str, lemma: str) -> tuple[int, str]:
    """How many letters go at the end and which come."""
    same = next((i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b), min(len(form), len(lemma)))
    return len(form) - same, lemma[same:]


def endings(rows: list[Row]) -> list[str]:
    """Rules (kind, ending, letters lost, letters added) that differ from the next shorter ending's rule."""
    seen: dict[tuple[str, str], Counter[tuple[int, str]]] = defaultdict(Counter)
    for form, pos, feats, lemma in {(f.lower(), p, tuple(sorted(x.items())), m.lower()) for f, p, x, m, _ in rows}:
        for size in range(min(ENDING, len(form)) + 1):
            seen[kind_of(pos, dict(feats)), form[len(form) - size :]][edit(form, lemma)] += 1
    ranked: Ranked = {key: sorted(found.items(), key=lambda f: (-f[1], f[0])) for key, found in seen.items()}
    kept = [
        (*key, *best[0][0])
        for key, best in ranked.items()
        if key[1] == "" or (best[0][1] > 2 and best[0][0] != ranked[key[0], key[1][1:]][0][0])
    ]
    return [f"{kind}\t{ending}\t{cut}\t{added}\n" for kind, ending, cut, added in [*sorted(kept), *others(ranked)]]


def others(ranked: Ranked) -> Iterator[tuple[str, str, int, str]]:
    """Rules for the letters that go and one before them (nning loses ning), in kinds of words that lose letters."""
    inflected = {kind for (kind, ending), found in ranked.items() if ending == "" and found[0][0][0] > 0}
    for (kind, ending), found in sorted(ranked.items()):
        if kind in inflected and kind.split(" ")[0] in {"VERB", "NOUN", "ADJ", "ADV"}:
            fitting = (rule for rule, count in found if count >= USUAL and 0 < rule[0] == len(ending) - 1)
            yield from ((kind, OTHER + ending, *rule) for rule in fitting)


def missed(rows: list[Row], lang: str) -> list[str]:
    """Exceptions (form, UPOS or kind, lemma): where one lemma is usual in the treebank and ours is another.

    In Slavic the dictionary is better than a chance reading, so ours must be mostly another. In English one mistake is
    enough, and where a part of speech has several lemmas (lay, her, 'd) its kinds are told apart.
    """
    if lang != "en":
        return _lines(_usual(rows, lang, lambda pos, _: pos))
    plain = [(row[0].replace("’", "'"), *row[1:]) for row in rows if row[1] == "PROPN" or not row[4]]
    whole = _usual(plain, lang, lambda pos, _: pos)
    several = {key for key, found in _lemmas(plain).items() if len(found) > 1 and key not in whole}
    mixed = [row for row in plain if (row[0].lower(), row[1]) in several]
    return _lines(whole | _usual(mixed, lang, kind_of))


def _lines(found: dict[tuple[str, str], str]) -> list[str]:
    return [f"{form}\t{key}\t{lemma}\n" for (form, key), lemma in sorted(found.items())]


def _lemmas(rows: list[Row]) -> dict[tuple[str, str], Counter[str]]:
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for form, pos, _, lemma, _ in rows:
        found[form.lower(), pos][lemma] += 1
    return found


def _usual(rows: list[Row], lang: str, key_of: Callable[[str, dict[str, str]], str]) -> dict[tuple[str, str], str]:
    """(form, key) → lemma where ours is wrong and one lemma has more than three quarters of all."""
    gold: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    wrong: Counter[tuple[str, str]] = Counter()
    for form, pos, feats, lemma, named in rows:
        key = form.lower(), key_of(pos, feats)
        gold[key][lemma] += 1
        wrong[key] += lemmas.lemma(form, pos, feats, lang, named) != lemma
    usual = {key: sorted(found.items(), key=lambda f: (-f[1], f[0]))[0] for key, found in gold.items()}
    return {
        key: lemma
        for key, (lemma, count) in usual.items()
        if _is_wrong(wrong[key], gold[key].total(), count, lang) and "\t" not in lemma and "@" not in lemma
    }


def _is_wrong(wrong: int, total: int, count: int, lang: str) -> bool:
    steady = count * 4 > total * 3
    often = wrong * 2 > total
    return steady and (often and count > 1 if lang != "en" else often or (wrong > 0 and count > 1))


def main(corpora: str, *langs: str) -> None:
    """Write the tables of the languages named, of all three if none is."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for lang in langs or FILES:
        rows = list(words(Path(corpora), lang))
        if lang == "en":
            (TARGET / "en-endings.tsv").write_text("".join(endings(rows)), encoding="utf-8")
        target = TARGET / f"{lang}-exceptions.tsv"
        target.unlink(missing_ok=True)
        lemmas.tagged_lemma.cache_clear(), tables.exceptions.cache_clear(), english_lemmas._endings.cache_clear()
        target.write_text("".join(missed(rows, lang)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
