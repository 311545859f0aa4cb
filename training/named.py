"""Readers of texts with names: each yields Samples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kg.text.features import readings
from kg.text.tokens import SPANS
from training.reading import measured_on, open_text
from training.sample import Sample

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
}
OTHERS = {
    "nerel": {"PRODUCT", "WORK_OF_ART", "EVENT", "LAW", "FAMILY", "AWARD", "IDEOLOGY"},
    "ner-uk": {"ART", "MISC"},
    "wikigold": {"MISC"},
    "wnut": {"group", "creative-work", "product"},
}


def columns(path: Path, lang: str, corpus: str) -> Iterator[Sample]:
    """Names in columns: word first (or second, in iob2), IOB tag last (or third); plain I- tags too."""
    for block in re.split(r"\n\s*\n", open_text(path)):
        rows = [line.split() for line in block.split("\n") if line.strip() and not line.startswith("# ")]
        word, tag = (1, 2) if corpus == "uner" else (0, -1)
        rows = [row for row in rows if len(row) > 1]
        if rows:
            spans = iob_spans([row[tag] for row in rows])
            names = [(b, e, TYPES[corpus][kind]) for b, e, kind in spans if kind in TYPES[corpus]]
            others = [(b, e) for b, e, kind in spans if kind in OTHERS.get(corpus, ())]
            sample = Sample(lang, [row[word] for row in rows], None, names, others=others, source=corpus)
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


Spans = list[tuple[int, int]]


def placed(
    text: str, lang: str, names: list[tuple[int, int, str]], unsure: Spans | None = None, others: Spans | None = None
) -> Iterator[Sample]:
    """Text with names by character → Samples of a paragraph, long ones cut between sentences."""
    for line in re.finditer(r"[^\n]+", text):
        spans = [(b + line.start(), e + line.start()) for b, e in SPANS[lang](line.group())]
        for part in _parts(text, spans):
            words = [text[b:e] for b, e in part]
            inside = [(*_cover(part, b, e), kind) for b, e, kind in names if _cover(part, b, e)]
            doubtful, other = (
                [cover for b, e in marked or () if (cover := _cover(part, b, e))] for marked in (unsure, others)
            )
            if words:
                yield Sample(lang, words, None, sorted(_apart(inside)), doubtful, other)


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
            for sample in placed(path.read_text(encoding="utf-8"), lang, names):
                yield replace(sample, source=f"slavicner {key}")


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
        names, unsure, others = [], [], []
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
            if line[0] != "T" or ";" in line.split("\t")[1]:
                continue
            kind, begin, end = line.split("\t")[1].split()
            form = text[int(begin) : int(end)]
            if kind in TYPES["nerel"] and any(c.isupper() for c in form) and is_name(form, TYPES["nerel"][kind], "ru"):
                names.append((int(begin), int(end), TYPES["nerel"][kind]))
            elif kind in OTHERS["nerel"] and form[:1].isupper():
                others.append((int(begin), int(end)))
            elif "«" in form or '"' in form:
                unsure.append((int(begin), int(end)))
        for sample in placed(text, "ru", names, unsure, others):
            yield replace(sample, source=f"nerel {path.name}")


def bsnlp(corpora: Path) -> Iterator[Sample]:
    """SlavNER 2021, whose marks are a list of forms a text: every place where such a form stands is a name."""
    for path in sorted((corpora / "bsnlp2021").glob("*/raw/*/*.txt")):
        if path.relative_to(corpora).as_posix() in measured_on(corpora):
            continue
        topic, lang = path.parents[2], path.parent.name
        number = re.sub(r"\D", "", path.stem)
        marks = topic / "annotated" / lang / f"{number}.txt"
        if marks.exists():
            text = path.read_text(encoding="utf-8").split("\n", 4)[-1]
            names = list(_placed_forms(text, marks.read_text(encoding="utf-8").splitlines()[1:], lang))
            yield from placed(text, lang, names)


def _placed_forms(text: str, rows: list[str], lang: str) -> Iterator[tuple[int, int, str]]:
    small = text.lower()
    for form, _, kind, *_ in (row.split("\t") for row in rows if row.count("\t") > 2):
        if kind not in TYPES["slavicner"]:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", small):
            written = text[match.start() : match.end()]
            if len(small) == len(text) and is_name(written, kind, lang) and written != written.lower():
                yield match.start(), match.end(), TYPES["slavicner"][kind]
