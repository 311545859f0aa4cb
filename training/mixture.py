"""What each model is trained on: corpora, and how many times round each goes in a pass over all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from zlib import crc32

from training.annotated import corrected_trees, names, written
from training.headlines import headlines
from training.named import bsnlp, columns, nerel, slavicner
from training.sample import Sample, grouped
from training.treebanks import gum, trees, vesum


@dataclass(frozen=True)
class Corpus:
    """Samples, how often each comes in a pass of the long first stage and of the short second one."""

    samples: list[Sample]
    first: float
    second: float


@dataclass(frozen=True)
class Mixture:
    """The training corpora of a model and its development part."""

    corpora: list[Corpus]
    dev: list[Sample]

    def samples(self) -> Iterator[Sample]:
        """Every training sample once."""
        return (sample for corpus in self.corpora for sample in corpus.samples)

    def passed(self, stage: int, chance: Random) -> list[Sample]:
        """One pass: whole copies and a random part of each corpus, shuffled."""
        chosen: list[Sample] = []
        for corpus in self.corpora:
            share = corpus.first if stage == 1 else corpus.second
            chosen += corpus.samples * int(share)
            chosen += chance.sample(corpus.samples, round((share % 1) * len(corpus.samples)))
        return chance.sample(chosen, len(chosen))


def slavic(corpora: Path, leave_out: str | None) -> Mixture:
    """Russian and Ukrainian. SlavicNER comes in the second stage only, so that one first stage serves every topic."""
    uk, ru = corpora / "ud-uk", corpora / "ud-ru"
    ukrainian = list(grouped(columns(corpora / "ner-uk" / "train.iob", "uk", "ner-uk"), 3))
    cut = len(ukrainian) * 9 // 10
    topics = [s for s in slavicner(corpora, leave_out) if leave_out or not _held(s)]
    train = [
        Corpus(list(grouped(trees(uk / "iu-train.conllu", "uk"))), 2, 2),
        Corpus(list(grouped(trees(uk / "parlamint-train.conllu", "uk", "parlamint"))), 1, 1),
        Corpus(list(grouped(trees(ru / "taiga-train.conllu.gz", "ru"))), 3, 3),
        Corpus(list(grouped(trees(ru / "poetry-dev.conllu.gz", "ru", "poetry"))), 1, 1),
        Corpus(list(grouped(trees(ru / "silver-news.conllu.gz", "ru", "silver"))), 0.4, 0.2),
        Corpus(list(grouped(vesum(corpora / "bruk-morph" / "bruk.tsv.gz"))), 0.3, 0.1),
        Corpus(ukrainian[:cut], 1, 1),
        Corpus(list(nerel(corpora, "train")), 1, 1),
        Corpus(list(bsnlp(corpora)), 0.5, 0.5),
        Corpus([*names(corpora, "ru"), *names(corpora, "uk")], 1, 1),
        Corpus(topics, 0, 1),
        Corpus(list(grouped(corrected_trees(corpora, "ru"), 3)), 0, 3),
        Corpus(list(grouped(corrected_trees(corpora, "uk"), 3)), 0, 2),
    ]
    train += [Corpus(headlines(corpora, lang, _sources(train, lang), 4000, Random(7)), 0, 1) for lang in ("ru", "uk")]
    held = [s for s in slavicner(corpora) if (_held(s) if not leave_out else leave_out in s.source)]
    dev = [
        *grouped(trees(uk / "iu-dev.conllu", "uk"), 1),
        *grouped(trees(ru / "gsd-dev.conllu.gz", "ru"), 1),
        *grouped(trees(ru / "taiga-dev.conllu.gz", "ru", "taiga"), 1),
    ]
    return Mixture(train, dev + held + ukrainian[cut:])


def english(corpora: Path, leave_out: str | None) -> Mixture:
    """English; the last fifths of wikigold and re3d are kept for development."""
    ud, ner = corpora / "ud-en", corpora / "ner-en"
    wikigold = list(columns(ner / "wikigold.conll.txt", "en", "wikigold"))
    re3d = list(columns(ner / "re3d-train.conll", "en", "re3d"))
    wiki, war = len(wikigold) * 4 // 5, len(re3d) * 4 // 5
    train = [
        Corpus(list(grouped(trees(ud / "ewt-train.conllu", "en"))), 1, 1),
        Corpus(list(grouped(gum(ud / "gum-train.conllu"))), 1, 0.5),
        Corpus(list(grouped(columns(ner / "wnut17train.conll", "en", "wnut"), 2)), 0.5, 0.3),
        Corpus(list(grouped(wikigold[:wiki], 2)), 2, 2),
        Corpus(list(grouped(re3d[:war], 2)), 2, 2),
        Corpus(list(names(corpora, "en")), 1, 1),
        Corpus(list(written("en")), 0, 1),
    ]
    train.append(Corpus(headlines(corpora, "en", _sources(train, "en"), 3000, Random(7)), 0, 1))
    dev = [*grouped(trees(ud / "ewt-dev.conllu", "en"), 1), *wikigold[wiki:], *re3d[war:]]
    return Mixture(train, dev)


MIXTURES = {"slavic": slavic, "english": english}


def _sources(corpora: list[Corpus], lang: str) -> list[list[str]]:
    """The names of persons and bodies met in a language."""
    samples = (sample for corpus in corpora for sample in corpus.samples if sample.lang == lang)
    return [s.words[begin:end] for s in samples for begin, end, kind in s.names or () if kind in {"PER", "ORG"}]


def _held(sample: Sample) -> bool:
    """True for a tenth of the texts of a corpus, always the same."""
    return crc32(sample.source.encode()) % 10 == 0


def styles(samples: Iterable[Sample]) -> list[str]:
    """The languages, then the other conventions met in trees."""
    seen = {(sample.lang, sample.style) for sample in samples}
    return sorted({lang for lang, _ in seen}) + sorted({style for _, style in seen if style})
