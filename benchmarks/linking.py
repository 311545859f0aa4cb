"""Who is who across articles and languages (SlavNER): python benchmarks/linking.py NER_DIR...

Each NER_DIR holds ru/ and uk/ with .tsv files: begin, end, form, base form, type, id. Gold base forms are taken as the
referents of an article, so that only the linking is measured: pairwise F1 of "same id", against comparing base forms.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from itertools import chain
from pathlib import Path

from kg.model import Article, Evidence, Facts, Mention, Referent
from kg.resolution import resolve
from kg.vocabulary.names import fold, same_person_name

TYPES = {"PER": "Person", "ORG": "Organization", "LOC": "Place", "PRO": "Object", "EVT": "Object"}
Item = tuple[str, str, str]  # article, language, base form and type


def rows_of(path: Path) -> list[tuple[int, str, str, str]]:
    """(begin, base form, class, gold id) of every name of an article."""
    lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [(int(cells[0]), cells[3], TYPES[cells[4]], cells[5]) for cells in lines if len(cells) == 6]


def facts_of(path: Path, lang: str) -> tuple[Facts, dict[str, list[str]], dict[str, str]]:
    """The names as facts; of each referent its base forms; of each base form its gold id."""
    rows = rows_of(path)
    gold = {f"{base}\t{type}": id for _, base, type, id in rows}
    home = referents([(base, type) for _, base, type, _ in rows])
    local = {name: f"e{number}" for number, name in enumerate(dict.fromkeys(home.values()), start=1)}
    mentions = tuple(
        Mention(f"m{number}", local[home[base, type]], base, Evidence(begin, begin + len(base), base, base))
        for number, (begin, base, type, _) in enumerate(rows, start=1)
    )
    article = Article(id=path.name, text=f"{path.parent}/{path.name}", lang=lang)
    entities = tuple(Referent(id, name[1], name[0]) for name, id in local.items())
    forms: dict[str, list[str]] = defaultdict(list)
    for (base, type), name in home.items():
        forms[local[name]].append(f"{base}\t{type}")
    return Facts(article, entities, mentions), dict(forms), gold


def referents(names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[str, str]]:
    """Each name → the fullest name of the same referent: a surname belongs to the one full name that has it."""
    distinct = list(dict.fromkeys(names))
    home = {name: name for name in distinct}
    for name in distinct:
        if name[1] == "Person" and " " not in name[0]:
            full = [n for n in distinct if n[1] == "Person" and " " in n[0] and same_person_name(name[0], n[0])]
            home[name] = full[0] if len(full) == 1 else name
    return home


def pairs(groups: Iterable[Hashable]) -> int:
    """Pairs of items in one group."""
    return sum(size * (size - 1) // 2 for size in Counter(groups).values())


def f1(found: dict[Item, str], gold: dict[Item, str]) -> tuple[float, float, float]:
    """Pairwise precision, recall, F1."""
    right = pairs((found[item], gold[item]) for item in gold)
    precision = right / max(pairs(found[item] for item in gold), 1)
    recall = right / max(pairs(gold.values()), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def across(found: dict[Item, str], gold: dict[Item, str]) -> tuple[float, float, float]:
    """The same for pairs of different languages only."""

    def between(groups: dict[Item, Hashable]) -> int:
        whole = pairs(groups.values())
        within = pairs((item[1], group) for item, group in groups.items())
        return whole - within

    right = between({item: (found[item], gold[item]) for item in gold})
    precision = right / max(between({item: found[item] for item in gold}), 1)
    recall = right / max(between({item: gold[item] for item in gold}), 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def measure(folder: Path) -> tuple[dict[Item, str], dict[Item, str], dict[Item, str]]:
    """(nodes, base forms, gold ids) of every item of a folder."""
    read = [facts_of(path, lang) for lang in ("ru", "uk") for path in sorted((folder / lang).glob("*.tsv"))]
    nodes = {(link.article, link.local): link.node for link in resolve([facts for facts, _, _ in read])}
    found, plain, gold = {}, {}, {}
    for facts, forms, ids in read:
        for local, names in forms.items():
            for name in names:
                item = (facts.article.content_hash, facts.article.lang, name)
                found[item], gold[item] = nodes[facts.article.content_hash, local], ids[name]
                plain[item] = fold(name)
    return found, plain, gold


def main(folders: list[Path]) -> None:
    """One line per folder, one for all: precision, recall, F1 of all pairs, ru–uk pairs, and of comparing strings."""
    whole: list[dict[Item, str]] = [{}, {}, {}]
    for folder in folders:
        start = time.perf_counter()
        parts = measure(folder)
        tell(folder.parent.name or str(folder), *parts, seconds=time.perf_counter() - start)
        for all_of, part in zip(whole, parts, strict=True):
            all_of.update({(folder.as_posix() + key[0], *key[1:]): f"{folder}{value}" for key, value in part.items()})
    tell("all", *whole)


def tell(name: str, found: dict[Item, str], plain: dict[Item, str], gold: dict[Item, str], seconds: float = 0) -> None:
    """One line of the report."""
    numbers = chain(f1(found, gold), across(found, gold), f1(plain, gold))
    print(f"{name:12} {len(gold):6} items  " + " ".join(f"{number:.3f}" for number in numbers), f" {seconds:.1f} s")


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
