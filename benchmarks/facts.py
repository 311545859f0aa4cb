"""Facts of factRuEval-2016, matched as its own scorer does: python benchmarks/facts.py DEVSET [--hard] [--show].

DEVSET holds BOOK.txt with .objects, .spans, .coref and .facts. A fact of ours may be paired with a gold fact of its
kind that shares an argument; several may share one. A pair counts for the share of arguments that are the same, of all
that either has (a Position counts half); a value is the same if two letters at most must be changed to make it one of
the gold names. Of all pairings that of the best F1 counts. Facts marked as difficult are left out; with --hard these
count, and what is only possible, future or denied is left out. Of our meetings and deals count those with two sides, as
in the corpus. Other than there, a Position is also the same if its words begin alike (the scorer has a list of base
forms), and pairings are bettered one by one instead of all being tried.
"""

from __future__ import annotations

import argparse
import itertools
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from positions import STEM, prf, read

from kg.model import Facts

KINDS = ("Meeting", "Deal", "Ownership", "Occupation")
POSSIBLE = ("возможность", "будущее", "отрицание")
WEIGHTS = {"Position": 0.5, "Фаза": 0.5}
NEAR = 2  # letters to change
OWNER = re.compile(r"\b(со)?(владел|собственни)")
Names = dict[str, set[str]]  # id of an object or span → what it may be called


@dataclass(eq=False)
class Fact:
    """A kind and its arguments: name and possible values."""

    kind: str
    arguments: list[tuple[str, set[str]]] = field(default_factory=list)
    difficult: bool = False
    possible: bool = False

    def __str__(self) -> str:
        return f"{self.kind}({'; '.join(f'{name} {min(values)}' for name, values in self.arguments)})"


def main() -> None:
    """Counts the facts of all books by kind and prints precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("devset", type=Path)
    parser.add_argument("--hard", action="store_true", help="the scorer's hard mode")
    parser.add_argument("--show", action="store_true", help="every pair, miss and false alarm")
    args = parser.parse_args()
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0] * 4)
    for path in sorted(args.devset.glob("*.facts")):
        gold, ours = [*gold_facts(path, args.hard)], [*our_facts(read(path.with_suffix(".txt")))]
        for kind in KINDS:
            pairing = Pairing([f for f in gold if f.kind == kind], [f for f in ours if f.kind == kind])
            for name in (kind, "overall"):
                sums[name] = [a + b for a, b in zip(sums[name], pairing.counts(), strict=True)]
            for line in pairing.lines() if args.show else ():
                print(path.stem, line)
    for name in (*KINDS, "overall"):
        print(f"{name:10}", "{:.3f} / {:.3f} / {:.3f}  of {:.0f}".format(*scores(sums[name]), sums[name][2]))


def scores(counts: list[float]) -> tuple[float, float, float]:
    """Precision, recall and F1 of what `Pairing.counts` gives."""
    right, told_right, gold, told = counts
    precision, recall = prf(told_right, int(told), 1)[0], prf(right, 1, int(gold))[1]
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def gold_facts(path: Path, hard: bool) -> Iterator[Fact]:
    """The facts of a book; without `hard` their phase is nothing to find, with it the difficult ones count, too."""
    names = called(path)
    blocks = [block.split("\n") for block in path.read_text(encoding="utf-8-sig").split("\n\n") if block.strip()]
    wholes = [[names[word] for word in " ".join(b).split() if word in names] for b in blocks if "isPartOf" in b[0]]
    for head, *lines in (block for block in blocks if block[0].endswith(KINDS)):
        fact = Fact(head.split(" ")[1])
        for name, _, value in (line.partition(" ") for line in lines if line.strip()):
            fact.difficult |= name == "Сложность" and not hard
            fact.possible |= name == "Модальность" and value.strip() in POSSIBLE
            if name not in ("Сложность", "Модальность") and (hard or name != "Фаза"):
                fact.arguments.append((name, values(value, names, wholes if name == "Where" else [])))
        if not (hard and fact.possible):
            yield fact


def values(value: str, names: Names, wholes: list[list[set[str]]]) -> set[str]:
    """What an argument may be called; a body also as the one that it is part of."""
    found: set[str] = set()
    for part in value.split(" | "):
        id, _, text = part.strip().partition(" ")
        found |= {plain(text), *names.get(id, ())} if id in names else {plain(part)}
    return found.union(*(name for whole in wholes if any(found & one for one in whole) for name in whole))


def called(path: Path) -> Names:
    """Each object by all its names and mentions, each span by its words."""
    spans = {parts[0]: (int(parts[2]), int(parts[2]) + int(parts[3])) for parts in rows(path.with_suffix(".spans"))}
    objects = {parts[0]: [spans[id] for id in parts[2:] if id in spans] for parts in rows(path.with_suffix(".objects"))}
    text = path.with_suffix(".txt").read_text(encoding="utf-8-sig")
    names = {f"span{id}": {plain(text[begin:end])} for id, (begin, end) in spans.items()}
    for block in path.with_suffix(".coref").read_text(encoding="utf-8-sig").strip().split("\n\n"):
        head, *lines = block.strip().split("\n")
        id, *mentions = head.split()
        told = [line.partition(" ")[::2] for line in lines]
        names[f"obj{id}"] = {plain(name) for key, name in told if key == "name"} | set(person(told))
        for found in (objects[m] for m in mentions if objects.get(m)):
            names[f"obj{id}"].add(plain(text[min(begin for begin, _ in found) : max(end for _, end in found)]))
            names[f"obj{id}"].add(plain(" ".join(text[begin:end] for begin, end in sorted(found))))
    return names


def rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line before its comment."""
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip():
            yield line.partition("#")[0].split()


def person(told: list[tuple[str, str]]) -> Iterator[str]:
    """First, last, father's and nicknames in the orders that the scorer knows."""
    parts = {key: [name for k, name in told if k == key] for key in ("firstname", "lastname", "patronymic", "nickname")}
    by_letter = {key[0]: names for key, names in parts.items()}
    for order in ("lfp", "fpl", "fp", "fl", "lf", "n", "f", "p", "l", "fn"):
        lists = [by_letter[letter] for letter in order if by_letter[letter]]
        yield from (plain(" ".join(words)) for words in itertools.product(*lists) if words)


def our_facts(told: Facts) -> Iterator[Fact]:
    """What we say of the same kinds; the post of an owner (совладелец) is no Occupation there."""
    names = {one.id: {plain(one.name)} for one in told.referents}
    for position in told.positions:
        who, title, of = names[position.holder], plain(position.title), names.get(position.of or "")
        if not (of and OWNER.search(title)):
            where = [("Where", of)] if of else []
            yield Fact("Occupation", [("Who", who), ("Position", {title}), *where])
    for each in told.ownerships:
        yield Fact("Ownership", [("Owner", names[each.owner]), ("Property", names[each.owned])])
    for event in told.events:
        if event.account.type in KINDS:
            sides = event.account.fillers("participant", "agent", "target", "host", "mediator")
            if len(sides) > 1:
                yield Fact(event.account.type, [("Participant", names[id]) for id in sides])


def plain(text: str) -> str:
    """Lower case, one kind of quotation marks, е for ё."""
    return text.strip().lower().replace("ё", "е").translate(str.maketrans("«»“”„’`", '"""""\'\''))


def same(gold: tuple[str, set[str]], ours: tuple[str, set[str]]) -> bool:
    """Whether two arguments have a value in common."""
    alike: Callable[[str, str], bool] = begins_alike if gold[0] == "Position" else near
    return gold[0] == ours[0] and any(near(a, b) or alike(a, b) for a in gold[1] for b in ours[1])


def begins_alike(a: str, b: str) -> bool:
    """Whether the same words stand in other cases."""
    return [word[:STEM] for word in a.split()] == [word[:STEM] for word in b.split()]


def near(a: str, b: str) -> bool:
    """Whether two changes of a letter make one the other."""
    if abs(len(a) - len(b)) > NEAR:
        return False
    before = list(range(len(b) + 1))
    for i, one in enumerate(a, start=1):
        row = [i]
        for j, other in enumerate(b, start=1):
            row.append(min(row[-1] + 1, before[j] + 1, before[j - 1] + (one != other)))
        before = row
    return before[-1] <= NEAR


class Pairing:
    """Facts of one kind in one book, ours each given to a gold fact or to none."""

    def __init__(self, gold: list[Fact], ours: list[Fact]) -> None:
        self.gold, self.ours = gold, ours
        self.of: list[Fact | None] = [None] * len(ours)
        while sum(self._better(i) for i in range(len(ours))):
            pass

    def _better(self, i: int) -> bool:
        """Gives one fact the pair that is best for F1; whether that was another one."""
        before = self.of[i]
        ranked = []
        for fact in (before, None, *(g for g in self.gold if shared(g, self.ours[i]))):
            self.of[i] = fact
            ranked.append((scores(self.counts())[2], fact))
        self.of[i] = max(ranked, key=lambda one: one[0])[1]
        return self.of[i] is not before

    def counts(self) -> list[float]:
        """Gold found and ours right, each by quality, and the numbers of both."""
        quality = [(quality_of(g, mine := self._of(g)), len(mine), g) for g in self.gold]
        alone = sum(one is None for one in self.of)
        counted = [(q, n) for q, n, g in quality if not g.difficult]
        return [
            sum(q for q, _ in counted),
            sum(q * n for q, n in counted),
            len(counted),
            alone + sum(n for _, n in counted),
        ]

    def _of(self, gold: Fact) -> list[Fact]:
        return [one for one, fact in zip(self.ours, self.of, strict=True) if fact is gold]

    def lines(self) -> Iterator[str]:
        """Each gold fact with what was paired, and what is left of ours."""
        for gold in self.gold:
            mine = self._of(gold)
            quality = "ignored" if gold.difficult else f"{quality_of(gold, mine):.2f}"
            yield f"{quality} {gold} = {' + '.join(map(str, mine)) or 'nothing'}"
        yield from (f"FALSE {one}" for one, fact in zip(self.ours, self.of, strict=True) if fact is None)


def shared(gold: Fact, ours: Fact) -> bool:
    """Whether any argument is the same."""
    return any(same(a, b) for a in gold.arguments for b in ours.arguments)


def quality_of(gold: Fact, ours: list[Fact]) -> float:
    """The share of arguments that are right, halved where facts of ours had to be put together for it."""
    told = [(number, argument) for number, fact in enumerate(ours) for argument in fact.arguments]
    by_gold: dict[int, set[int]] = {}  # gold argument → the facts of ours that have it
    wrong = 0.0
    for number, argument in told:
        hit = next((i for i, a in enumerate(gold.arguments) if same(a, argument)), None)
        if hit is None:
            wrong += weight(argument)
        else:
            by_gold.setdefault(hit, set()).add(number)
    right = sum(weight(gold.arguments[i]) for i in by_gold)
    missed = sum(weight(a) for i, a in enumerate(gold.arguments) if i not in by_gold)
    pairs = list(itertools.combinations(by_gold.values(), 2))
    joined = sum(bool(a & b) for a, b in pairs) / len(pairs) if pairs else 1.0
    return right / (right + wrong + missed) * (1 + joined) / 2 if right else 0.0


def weight(argument: tuple[str, set[str]]) -> float:
    """What an argument counts."""
    return WEIGHTS.get(argument[0], 1.0)


if __name__ == "__main__":
    main()
