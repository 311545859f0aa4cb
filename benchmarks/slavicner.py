"""Names in news of the SlavicNER corpus: python benchmarks/slavicner.py RAW_DIR NER_DIR.

Both folders hold texts of one language (raw/ru, ner/ru), or a folder a language (raw, ner): then names are also linked
across languages. Printed are the F1 of exact span and type; of form and type over the distinct names of an article, as
the shared task counts; how many base forms are right; and pairs of names with the same id. For an honest figure give a
model that was trained with the topic left out (python -m training.train slavic --leave-out TOPIC) as --model.
With --natasha the spans that natasha finds are measured on the same texts. --write keeps what was found, in the
corpus's own format (begin, end, form, base form, type, id; one .tsv an article), in folders as those of the texts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from linking import Item, across, f1
from peers import natasha_names, use

from kg.extraction import extract
from kg.model import Article, Doc, Facts
from kg.resolution import resolve
from kg.text import analyze
from kg.text.features import readings
from kg.vocabulary.gazetteer import gazetteer

CORE = ("PER", "LOC", "ORG")
TYPES = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "PRODUCT": "PRO", "EVENT": "EVT"}
LANGS = ("ru", "uk")


@dataclass(frozen=True, slots=True)
class Row:
    """A name as the corpus writes it."""

    begin: int
    end: int
    form: str
    base: str
    type: str
    id: str = ""

    @property
    def span(self) -> tuple[int, int, str]:
        """Where it stands, and its type."""
        return self.begin, self.end, self.type

    @property
    def distinct(self) -> tuple[str, str]:
        """What counts once an article."""
        return plain(self.form), self.type


Found = dict[tuple[str, str], list[Row]]  # language and article → its names


def plain(form: str) -> str:
    """Small letters, е for ё, one kind of apostrophe, no quotes."""
    bare = "".join(sign for sign in form if sign not in '«»“”„"')
    return " ".join(bare.split()).lower().replace("ё", "е").replace("’", "'")


def gold_rows(path: Path) -> list[Row]:
    """What the corpus marks in an article."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [Row(int(row[0]), int(row[1]), *row[2:6]) for row in rows]


def derived(row: Row, lang: str) -> bool:
    """Whether it is an adjective or demonym marked as a place (американский), which the corpus does now and then."""
    adjective = str(readings(row.form, lang)[0].tag.POS) == "ADJF" and not row.form.isupper()
    return row.type == "LOC" and " " not in row.form and (row.form[0].islower() or adjective)


def read(folders: dict[str, Path], peer: bool) -> tuple[Found, list[Facts]]:
    """The names of every article of the folders, still without ids, and its facts."""
    found, facts = {}, []
    for lang, folder in folders.items():
        for path in sorted(folder.iterdir()):
            text = path.read_text(encoding="utf-8")
            doc = analyze(text, lang)
            found[lang, path.stem] = peer_rows(text) if peer else rows_of(doc)
            facts.append(extract(doc, Article(id=f"{lang}/{path.stem}", text=text, lang=lang)))
    return found, facts


def rows_of(doc: Doc) -> list[Row]:
    """The names of a doc."""
    names = ((name, doc.text[name.begin : name.end]) for name in doc.names)
    return [Row(n.begin, n.end, form, n.normal or form, TYPES[n.type]) for n, form in names]


def peer_rows(text: str) -> list[Row]:
    """The names natasha finds."""
    return [Row(begin, end, text[begin:end], "", kind) for begin, end, kind in sorted(natasha_names(text))]


def identified(found: Found, facts: list[Facts]) -> Found:
    """The names with the id of what each names: that of Wikidata, else the graph's own."""
    links = {(link.article, link.local): link.known or link.node for link in resolve(facts)}
    meant: dict[tuple[str, int, int], str] = {}
    for each in facts:
        for mention in (mention for mention in each.mentions if mention.kind == "name"):
            place = (each.article.id, mention.evidence.begin, mention.evidence.end)
            meant[place] = links[each.article.content_hash, mention.refers_to]
    return {
        (lang, name): [_with_id(row, lang, meant.get((f"{lang}/{name}", row.begin, row.end))) for row in rows]
        for (lang, name), rows in found.items()
    }


def _with_id(row: Row, lang: str, id: str | None) -> Row:
    """A capital that stands for its country keeps its own id: the corpus marks what is named, not what is meant."""
    named = id or next((known.id for known in gazetteer().lookup(row.base, lang)), plain(row.base))
    return replace(row, id=f"{row.type}-{named}")


def write(found: Found, folder: Path, whole: bool) -> None:
    """One .tsv an article, in the corpus's format."""
    for (lang, name), rows in found.items():
        target = (folder / lang if whole else folder) / f"{name}.tsv"
        target.parent.mkdir(parents=True, exist_ok=True)
        cells = ([str(r.begin), str(r.end), r.form, r.base, r.type, r.id] for r in rows)
        lines = ("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in cells)
        target.write_text("".join(lines), encoding="utf-8")


def f(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if right else 0.0


def spans(found: Found, gold: Found) -> Iterator[str]:
    """F1 of exact span and type, names of persons, places and bodies; adjectives marked as places left out."""
    right, ours, wanted = Counter[str](), Counter[str](), Counter[str]()
    for key, rows in gold.items():
        there = {row.span for row in rows if row.type in CORE and not derived(row, key[0])}
        here = {row.span for row in found[key] if row.type in CORE}
        right.update(kind for _, _, kind in here & there)
        ours.update(kind for _, _, kind in here)
        wanted.update(kind for _, _, kind in there)
    for kind in CORE:
        yield f"{kind} {f(right[kind], ours[kind], wanted[kind]):.3f}  ({wanted[kind]} names)"
    yield f"all {f(right.total(), ours.total(), wanted.total()):.3f}"


def distinct(found: Found, gold: Found, kinds: Iterable[str], adjectives: bool) -> float:
    """F1 of form and type over the distinct names of each article."""
    right = ours = wanted = 0
    for key, rows in gold.items():
        there = {r.distinct for r in rows if r.type in kinds and (adjectives or not derived(r, key[0]))}
        here = {r.distinct for r in found[key] if r.type in kinds}
        right, ours, wanted = right + len(here & there), ours + len(here), wanted + len(there)
    return f(right, ours, wanted)


def base_forms(found: Found, gold: Found) -> Iterator[tuple[Row, Row]]:
    """(gold, ours) for the names that were found, each time they stand there."""
    for key, rows in gold.items():
        ours = {row.span: row for row in found[key]}
        yield from ((row, ours[row.span]) for row in rows if row.span in ours and not derived(row, key[0]))


def right(pairs: Iterable[tuple[Row, Row]]) -> str:
    """The share of right base forms and the number of names."""
    same = [plain(gold.base) == plain(ours.base) for gold, ours in pairs]
    return f"{sum(same) / max(len(same), 1):.3f} ({len(same)} names)"


def linked(found: Found, gold: Found) -> Iterator[str]:
    """Pairs of distinct names of articles with the same id; what was not found is alone, or left out."""
    ours: dict[Item, str] = {}
    theirs: dict[Item, str] = {}
    for (lang, name), rows in gold.items():
        ids = {row.span: row.id for row in found[lang, name]}
        for row in rows:
            item = (name, lang, f"{row.base}\t{row.type}")
            theirs.setdefault(item, row.id)
            if row.span in ids:
                ours.setdefault(item, ids[row.span])
    there = {item: ours.get(item, f"none {number}") for number, item in enumerate(theirs)}
    only = {item: theirs[item] for item in ours}
    yield f"linked ru-uk {_triple(across(there, theirs))}"
    yield f"linked ru-uk, of the names found {_triple(across(ours, only))}, all pairs {_triple(f1(ours, only))}"


def _triple(parts: tuple[float, float, float]) -> str:
    return " / ".join(f"{part:.3f}" for part in parts)


def tell(found: Found, gold: Found, verbose: bool) -> None:
    """Print the table of one language."""
    for line in spans(found, gold):
        print(line)
    for name, kinds in (("all five types", tuple(TYPES.values())), ("PER LOC ORG", CORE)):
        figures = [distinct(found, gold, kinds, adjectives) for adjectives in (False, True)]
        print(f"distinct, {name} {figures[0]:.3f}  (with adjectives marked as places {figures[1]:.3f})")
    pairs = list(base_forms(found, gold))
    inflected = [(theirs, ours) for theirs, ours in pairs if plain(theirs.form) != plain(theirs.base)]
    print(f"base forms {right(pairs)}, of those inflected {right(inflected)}")
    if verbose:
        differing(found, gold, pairs)


def differing(found: Found, gold: Found, pairs: list[tuple[Row, Row]]) -> None:
    """Print what is missed, extra, or has another base form."""
    wrong = Counter(("base", g.type, g.form, g.base, o.base) for g, o in pairs if plain(g.base) != plain(o.base))
    for key, rows in gold.items():
        there = {row.distinct for row in rows if not derived(row, key[0])}
        here = {row.distinct for row in found[key]}
        wrong.update(("missed", kind, form) for form, kind in there - here)
        wrong.update(("extra", kind, form) for form, kind in here - {row.distinct for row in rows})
    for row, count in wrong.most_common(150):
        print(count, *row, sep="\t")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw", type=Path)
    parser.add_argument("ner", type=Path)
    parser.add_argument("--lang", choices=LANGS, help="else the name of the folder")
    parser.add_argument("-v", "--verbose", action="store_true", help="list what differs")
    parser.add_argument("--model", type=Path, help="folder of another model")
    parser.add_argument("--natasha", action="store_true", help="measure natasha's names instead")
    parser.add_argument("--write", type=Path, metavar="OUT_DIR", help="keep what was found")
    args = parser.parse_args()
    whole = not args.lang and any((args.raw / lang).is_dir() for lang in LANGS)
    langs = [lang for lang in LANGS if (args.raw / lang).is_dir()] if whole else [args.lang or args.raw.name]
    for lang in langs:
        use(args.model, lang)
    found, facts = read({lang: args.raw / lang if whole else args.raw for lang in langs}, args.natasha)
    found = identified(found, facts)
    gold = {(lang, name): gold_rows((args.ner / lang if whole else args.ner) / f"{name}.tsv") for lang, name in found}
    if args.write:
        write(found, args.write, whole)
    for lang in langs:
        print(lang)
        tell(*({key: rows for key, rows in each.items() if key[0] == lang} for each in (found, gold)), args.verbose)
    for line in linked(found, gold) if len(langs) > 1 else ():
        print(line)


if __name__ == "__main__":
    main()
