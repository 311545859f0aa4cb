"""New names in old sentences, so that the tagger learns what stands around a name rather than which names there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from random import Random

from training.sample import Sample

TYPES = ("PER", "LOC", "ORG")


@dataclass
class Names:
    """Names by type, those of one word apart from longer ones."""

    pools: dict[tuple[str, bool], list[list[str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, samples: Iterable[Sample]) -> Names:
        """Every name of some samples in which names are all that is known."""
        names = cls()
        for sample in samples:
            for begin, end, kind in (sample.names or ()) if sample.tree is None else ():
                names.pools[kind, end - begin == 1].append(sample.words[begin:end])
        return names

    def renamed(self, sample: Sample, chance: Random, share: float = 0.6) -> Sample:
        """The sample with most of its persons, places and bodies called otherwise."""
        words, places, names = list[str](), list[int](), []
        begins = {begin: (end, kind) for begin, end, kind in sample.names or ()}
        i = 0
        while i < len(sample.words):
            end, kind = begins.get(i, (i + 1, ""))
            pool = self.pools.get((kind, end - i == 1)) if kind in TYPES and chance.random() < share else None
            form = chance.choice(pool) if pool else sample.words[i:end]
            if kind:
                names.append((len(words), len(words) + len(form), kind))
            places += [len(words)] * (end - i)
            words += form
            i = end
        places.append(len(words))
        unsure = [(places[begin], places[end]) for begin, end in sample.unsure]
        others = [(places[begin], places[end]) for begin, end in sample.others]
        return replace(sample, words=words, names=names, unsure=unsure, others=others)
