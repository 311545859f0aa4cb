"""Readers of the corpora: each yields Samples. The texts that events are measured on never come out of here."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zlib import crc32

from kg.text.features import readings
from kg.text.tokens import SPANS
from training.distant import distant
from training.sample import Sample, grouped

TYPES = {
    "slavicner": {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "PRO": "PRODUCT", "EVT": "EVENT"},
    "nerel": {
        "PERSON": "PER",
        "ORGANIZATION": "ORG",
        **dict.fromkeys(["COUNTRY", "CITY", "STATE_OR_PROVINCE", "LOCATION", "FACILITY", "DISTRICT"], "LOC"),
    },
    "ner-uk": {"PERS": "PER", "LOC": "LOC", "ORG": "ORG"},
    "wikigold": {"PER": "PER", "LOC": "LOC", "ORG": "ORG"},
    "re3d": {"Person": "PER", "Location": "LOC", "Organisation": "ORG"},
    "wnut": {"person": "PER", "location": "LOC", "corporation": "ORG"},
    "uner": {"PER": "PER", "LOC": "LOC", "ORG": "ORG"},
    "gum": {"person": "PER", "place": "LOC", "organization": "ORG"},
}
UNSURE = {
    "nerel": {"PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "FAMILY", "AWARD", "IDEOLOGY"},
    "ner-uk": {"ART", "MISC"},
    "wikigold": {"MISC"},
    "wnut": {"group", "creative-work", "product"},
}


def open_text(path: Path) -> str:
    """The text of a file, packed or not."""
    return gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text(encoding="utf-8")


def measured_on(corpora: Path) -> set[str]:
    """Where the texts that events are measured on come from; they are left out of every training."""
    lines = (corpora / "events-dev" / "index.jsonl").read_text(encoding="utf-8").splitlines()
    return {json.loads(line)["from"] for line in lines}


def conllu_sentences(path: Path) -> Iterator[list[list[str]]]:
    """The rows of each sentence (columns of CoNLL-U), without ranges and empty nodes."""
    for block in open_text(path).strip().split("\n\n"):
        rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
        yield [row for row in rows if row[0].isdigit()]


def trees(path: Path, lang: str) -> Iterator[Sample]:
    """A treebank, sentence by sentence."""
    for rows in conllu_sentences(path):
        heads = [int(row[6]) - 1 if row[6] != "0" else i for i, row in enumerate(rows)]
        tree = [
            (row[3], "" if row[5] == "_" else row[5], head, row[7] if head != i else "ROOT")
            for i, (row, head) in enumerate(zip(rows, heads, strict=True))
        ]
        yield Sample(lang, [row[1] for row in rows], tree=tree, source=path.stem)


def gum(path: Path) -> Iterator[Sample]:
    """GUM's trees with the names among its entities: spans of person, place, organisation made of proper nouns."""
    for rows, sample in zip(conllu_sentences(path), trees(path, "en"), strict=True):
        names, unsure = [], []
        for begin, end, kind in sorted(_gum_spans(rows), key=lambda span: span[0] - span[1]):
            if rows[begin][3] == "DET" and end - begin > 1:
                begin += 1
            tags = [row[3] for row in rows[begin:end]]
            linking = set() if kind == "person" else {"ADP"}
            if any(b < end and begin < e for b, e, _ in names) or "PROPN" not in tags:
                continue
            clean = all(tag in {"PROPN", "NUM", "X", *linking} for tag in tags) and tags[0] == "PROPN" == tags[-1]
            if clean and kind in TYPES["gum"]:
                names.append((begin, end, TYPES["gum"][kind]))
        for i, row in enumerate(rows):
            if row[3] == "PROPN" and not any(b <= i < e for b, e, _ in names):
                unsure.append((i, i + 1))
        yield Sample("en", sample.words, sample.tree, names, unsure, "gum")


def _gum_spans(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    stack: dict[str, list[tuple[int, str]]] = {}
    for i, row in enumerate(rows):
        note = next((n[7:] for n in row[9].split("|") if n.startswith("Entity=")), "")
        for opened, name, kind, single, closed in re.findall(
            r"(\()([^()-]+)-([^()-]+)[^()]*?(?=[()]|$)(\))?|([^()]+)\)", note
        ):
            if opened and single:
                yield i, i + 1, kind
            elif opened:
                stack.setdefault(name, []).append((i, kind))
            elif stack.get(closed):
                begin, kind = stack[closed].pop()
                yield begin, i + 1, kind


def columns(path: Path, lang: str, corpus: str) -> Iterator[Sample]:
    """Names in columns: word first (or second, in iob2), IOB tag last (or third); plain I- tags too."""
    for block in re.split(r"\n\s*\n", open_text(path)):
        rows = [line.split() for line in block.split("\n") if line.strip() and not line.startswith("# ")]
        word, tag = (1, 2) if corpus == "uner" else (0, -1)
        rows = [row for row in rows if len(row) > 1]
        if rows:
            spans = iob_spans([row[tag] for row in rows])
            names = [(b, e, TYPES[corpus][kind]) for b, e, kind in spans if kind in TYPES[corpus]]
            unsure = [(b, e) for b, e, kind in spans if kind in UNSURE.get(corpus, ())]
            sample = Sample(lang, [row[word] for row in rows], None, names, unsure, corpus)
            yield only_names(sample) if corpus == "re3d" else sample


PRONOUNS = {"we", "they", "it", "he", "she", "i", "you", "our", "their", "its", "his", "her", "us", "who", "this"}
SMALL = {"of", "and", "the", "for", "in", "de", "al", "'s", "&", "-", "."}


def only_names(sample: Sample) -> Sample:
    """Without what is marked but no name (the coalition, they); unsure where a name is but a part (U.S. forces)."""
    names, unsure = [], list(sample.unsure)
    for begin, end, kind in sample.names or ():
        start = begin + (sample.words[begin].lower() in {"the", "a", "an"})
        words = sample.words[start:end]
        if len(words) == 1 and words[0].lower() in PRONOUNS:
            continue
        if len(words) == 1 and words[0] in {"UK", "US", "U.S."}:
            unsure.append((begin, end))
        elif words and all(w[0].isupper() or w[0].isdigit() or w in SMALL for w in words) and words[0][0].isupper():
            names.append((start, end, kind))
        elif any(w[0].isupper() for w in words):
            unsure.append((begin, end))
    return replace(sample, names=names, unsure=unsure)


def iob_spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """(begin, end, type) of IOB tags."""
    spans: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        kind = tag[2:]
        if tag[0] == "I" and spans and spans[-1][1] == i and spans[-1][2] == kind:
            spans[-1] = (spans[-1][0], i + 1, kind)
        elif tag[0] in "BI" and kind:
            spans.append((i, i + 1, kind))
    return spans


def placed(text: str, lang: str, names: list[tuple[int, int, str]], unsure: list[tuple[int, int]]) -> Iterator[Sample]:
    """Text with names by character → Samples of a paragraph, long ones cut between sentences."""
    for line in re.finditer(r"[^\n]+", text):
        spans = [(b + line.start(), e + line.start()) for b, e in SPANS[lang](line.group())]
        for part in _parts(text, spans):
            words = [text[b:e] for b, e in part]
            inside = [(*_cover(part, b, e), kind) for b, e, kind in names if _cover(part, b, e)]
            doubtful = [_cover(part, b, e) for b, e in unsure if _cover(part, b, e)]
            if words:
                yield Sample(lang, words, None, sorted(_apart(inside)), [d for d in doubtful if d])


def _parts(text: str, spans: list[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    begin = 0
    for i in range(1, len(spans) + 1):
        stop = text[spans[i - 1][0] : spans[i - 1][1]] in {".", "!", "?", "…"}
        if i == len(spans) or (i - begin > 60 and stop) or i - begin > 150:
            yield spans[begin:i]
            begin = i


def _cover(spans: list[tuple[int, int]], begin: int, end: int) -> tuple[int, int] | None:
    inside = [i for i, (b, e) in enumerate(spans) if b < end and begin < e]
    return (inside[0], inside[-1] + 1) if inside else None


def _apart(names: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for begin, end, kind in sorted(names, key=lambda n: n[0] - n[1]):
        if not any(b < end and begin < e for b, e, _ in kept):
            kept.append((begin, end, kind))
    return kept


def slavicner(corpora: Path, leave_out: str | None = None) -> Iterator[Sample]:
    """News with names of five types; adjectives and people of a country that it marks in Russian are left out."""
    for path in sorted((corpora / "slavicner").glob("*/raw/*/*")):
        topic, lang = path.parts[-4], path.parts[-2]
        key = path.relative_to(corpora).as_posix()
        if topic != leave_out and key not in measured_on(corpora):
            marks = path.parents[2] / "ner" / lang / f"{path.stem}.tsv"
            rows = [line.split("\t") for line in marks.read_text(encoding="utf-8").splitlines() if line]
            names = [(int(r[0]), int(r[1]), TYPES["slavicner"][r[4]]) for r in rows if is_name(r[2], r[4], lang)]
            for sample in placed(path.read_text(encoding="utf-8"), lang, names, []):
                yield Sample(lang, sample.words, None, sample.names, sample.unsure, f"slavicner {key}")


def is_name(form: str, kind: str, lang: str) -> bool:
    """False for adjectives and demonyms marked as places (американский, россияне)."""
    if kind != "LOC" or " " in form:
        return True
    return form.isupper() or (not form[0].islower() and str(readings(form, lang)[0].tag.POS) != "ADJF")


def nerel(corpora: Path, part: str) -> Iterator[Sample]:
    """Wikinews: outermost names; named events, works and laws are neither names nor none."""
    left_out = measured_on(corpora)
    for path in sorted((corpora / "nerel" / part).glob("*.txt")):
        if f"nerel/{part}/{path.name}" in left_out:
            continue
        text = path.read_text(encoding="utf-8")
        names, unsure = [], []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
            if line[0] != "T" or ";" in line.split("\t")[1]:
                continue
            kind, begin, end = line.split("\t")[1].split()
            form = text[int(begin) : int(end)]
            if kind in TYPES["nerel"] and any(c.isupper() for c in form) and is_name(form, TYPES["nerel"][kind], "ru"):
                names.append((int(begin), int(end), TYPES["nerel"][kind]))
            elif (kind in UNSURE["nerel"] and form[:1].isupper()) or "«" in form or '"' in form:
                unsure.append((int(begin), int(end)))
        for sample in placed(text, "ru", names, unsure):
            yield Sample("ru", sample.words, None, sample.names, sample.unsure, f"nerel {path.name}")


def slavic(corpora: Path, leave_out: str | None) -> tuple[list[Sample], list[Sample]]:
    """(training, development) samples of Russian and Ukrainian."""
    uk, ru = corpora / "ud-uk", corpora / "ud-ru"
    gold = [*grouped(trees(uk / "iu-train.conllu", "uk")), *grouped(trees(uk / "parlamint-train.conllu", "uk"))]
    taiga = list(grouped(trees(ru / "taiga-train.conllu.gz", "ru")))
    silver = [s for s in grouped(trees(ru / "silver-news.conllu.gz", "ru")) if _number(" ".join(s.words)) % 5 < 2]
    names = [*slavicner(corpora, leave_out), *nerel(corpora, "train")]
    ukrainian = list(grouped(columns(corpora / "ner-uk" / "train.iob", "uk", "ner-uk"), 3))
    cut = len(ukrainian) * 9 // 10
    held = [s for s in names if _held(s)] + ukrainian[cut:]
    train = gold + taiga * 2 + silver + [s for s in names if not _held(s)] + ukrainian[:cut]
    dev = [*grouped(trees(uk / "iu-dev.conllu", "uk"), 1), *grouped(trees(ru / "gsd-dev.conllu.gz", "ru"), 1)]
    return train, dev + held


def _held(sample: Sample) -> bool:
    return _number(sample.source) % 10 == 0


def _number(text: str) -> int:
    return crc32(text.encode())


def english(corpora: Path, leave_out: str | None) -> tuple[list[Sample], list[Sample]]:
    """(training, development) samples of English; a tenth of wikigold and re3d is kept for development."""
    ud, ner = corpora / "ud-en", corpora / "ner-en"
    gold = [*grouped(trees(ud / "ewt-train.conllu", "en")), *grouped(gum(ud / "gum-train.conllu"))]
    wnut = list(columns(ner / "wnut17train.conll", "en", "wnut"))
    news = []
    for name, corpus in (("wikigold.conll.txt", "wikigold"), ("re3d-train.conll", "re3d")):
        sentences = list(columns(ner / name, "en", corpus))
        news += [sentences[: len(sentences) * 9 // 10], sentences[len(sentences) * 9 // 10 :]]
    dev = [*grouped(trees(ud / "ewt-dev.conllu", "en"), 1)] + news[1] + news[3]
    again = [*grouped(news[0], 2), *grouped(news[2], 2)] * 3
    listed = list(distant(corpora, measured_on(corpora)))
    return gold + list(grouped(wnut, 2)) + again + listed, dev
