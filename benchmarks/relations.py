"""Participants, places and times of events against NEREL: python benchmarks/relations.py FOLDER [--gold] [--show].

FOLDER holds texts and brat standoff. Of its relations those count that join an EVENT with who takes part
(PARTICIPANT_IN, AGENT, ORGANIZES), where (TAKES_PLACE_IN) or when (POINT_IN_TIME, START_TIME, END_TIME). An event of
ours stands for the EVENTs that hold a word telling of it, and those they are called otherwise (ALTERNATIVE_NAME). A
relation is found if a mention of the filler covers the head of the gold argument, or the date overlaps it; statements
count only where they stand for an EVENT. From raw text everything is read by us, and whatever event NEREL does not mark
is wrong. With --gold names and EVENTs are given: each EVENT's highest word tells of an event, of the class that the
event reader finds likeliest of ours.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from positions import prf

from kg.extraction import read
from kg.extraction.cast import Cast
from kg.extraction.circumstances import Circumstances
from kg.extraction.deciding import decide
from kg.extraction.event_reader import event_reader
from kg.extraction.patterns import Match
from kg.extraction.scene import scene
from kg.model import Article, Doc, Name
from kg.text import analyze
from kg.text.normal_forms import normal_form
from kg.vocabulary.frames import frames

KINDS = {
    **dict.fromkeys(("PARTICIPANT_IN", "AGENT", "ORGANIZES"), "participants"),
    "TAKES_PLACE_IN": "places",
    **dict.fromkeys(("POINT_IN_TIME", "START_TIME", "END_TIME"), "times"),
}
SIDES = ("participant", "agent", "target", "host", "mediator", "speaker", "addressee")
NAMES = {
    "PERSON": "PER",
    "ORGANIZATION": "ORG",
    **dict.fromkeys(("COUNTRY", "CITY", "STATE_OR_PROVINCE", "DISTRICT", "LOCATION", "FACILITY"), "LOC"),
    **dict.fromkeys(("WORK_OF_ART", "PRODUCT", "LAW", "AWARD"), "PRODUCT"),
}
"""What is given as a name with --gold, and as which."""
Span = tuple[int, int]


@dataclass
class Gold:
    """What NEREL marks in a text."""

    spans: dict[str, Span]
    types: dict[str, str]
    relations: list[tuple[str, str, str]] = field(default_factory=list)  # (EVENT, kind, argument)
    same: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # EVENTs called otherwise

    def of_type(self, *types: str) -> list[str]:
        """Ids of the spans of these types."""
        return [id for id in self.spans if self.types[id] in types]


@dataclass
class Told:
    """An event of ours: the words that tell of it, and by kind each filler with the spans of its mentions."""

    label: str
    words: list[Span]
    fillers: dict[str, list[list[Span]]]
    speech: bool = False


def main() -> None:
    """Counts relations and prints precision, recall and F1 by kind: of all, and of the events that both tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--gold", action="store_true", help="names and EVENTs are given")
    parser.add_argument("--show", action="store_true", help="every hit, miss and false alarm")
    args = parser.parse_args()
    counts: Counter[tuple[str, str]] = Counter()
    for path in sorted(args.folder.glob("*.txt")):
        text, gold = path.read_text(encoding="utf-8"), gold_of(path.with_suffix(".ann"))
        doc, article = analyze(text, "ru"), Article(path.stem, text, "ru")
        told = given(doc, article, gold) if args.gold else read_raw(doc, article)
        for line in compare(gold, list(told), doc, counts):
            if args.show:
                print(path.stem, line, sep="\t")
    for what in ("participants", "places", "times", "all"):
        for all_told, total in (("told", "gold"), ("told of both", "gold of both")):
            right, ours, found, gold_number = (counts[what, name] for name in ("right", all_told, "found", total))
            figures = scores(right, ours, found, gold_number)
            print(f"{what:13}", "{:.3f} / {:.3f} / {:.3f}  of {}".format(*figures, gold_number), end="   ")
        print()


def scores(right: int, told: int, found: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1; several gold relations may be one of ours."""
    precision, recall = prf(right, told, 1)[0], prf(found, 1, gold)[1]
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def gold_of(path: Path) -> Gold:
    """The spans and relations of a text."""
    gold = Gold({}, {})
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8-sig").splitlines()]
    for id, told, *_ in (row for row in rows if row[0][:1] == "T"):
        type, *ends = told.replace(";", " ").split()
        gold.spans[id], gold.types[id] = (int(ends[0]), int(ends[-1])), type
    for _, told, *_ in (row for row in rows if row[0][:1] == "R"):
        kind, one, other = (part.removeprefix("Arg1:").removeprefix("Arg2:") for part in told.split())
        if kind in KINDS and "EVENT" in (gold.types[one], gold.types[other]):
            event, filler = (one, other) if gold.types[one] == "EVENT" else (other, one)
            gold.relations.append((event, KINDS[kind], filler))
        if kind == "ALTERNATIVE_NAME" and gold.types[one] == gold.types[other] == "EVENT":
            gold.same[one].add(other)
            gold.same[other].add(one)
    return gold


def read_raw(doc: Doc, article: Article) -> Iterator[Told]:
    """The events we read, each with all words that tell of it."""
    reading, circumstances = read(doc, article), scene(doc, article).circumstances
    for draft in (*reading.events, *reading.statements):
        matches = [m for m in reading.matches if span_of_clause(m, circumstances) in draft.evidence or m is draft.match]
        speech = draft in reading.statements
        words = [(m.token.begin, m.token.end) for m in matches] or [(draft.token.begin, draft.token.end)]
        fillers = by_kind(draft.roles, reading.cast)
        if not speech:
            fillers["times"] = times(matches, circumstances)
        yield Told(draft.type, words, fillers, speech)


def given(doc: Doc, article: Article, gold: Gold) -> Iterator[Told]:
    """An event for every EVENT, among the names that are given, too."""
    doc.names = list(names(doc, gold))
    stage = scene(doc, article)
    tellings = event_reader("ru").read(stage.clues, stage.contexts, 0.0)
    heads = {head(doc, gold.spans[id]) for id in gold.of_type("EVENT")}
    sure = {index: telling for index, telling in tellings.items() if index in heads}
    for telling in sure.values():
        telling.type = max(frames(), key=lambda type: telling.types.get(type, 0.0))
        telling.probability, telling.types = 1.0, {telling.type: 1.0}
    for match in decide(stage, sure):
        roles = {**match.roles, "place": match.roles.get("place") or stage.circumstances.places(match)}
        fillers = {**by_kind(roles, stage.cast), "times": times([match], stage.circumstances)}
        yield Told(match.frame.type, [(match.token.begin, match.token.end)], fillers)


def names(doc: Doc, gold: Gold) -> Iterator[Name]:
    """The names that are in no other, as if the tagger had found them."""
    spans = {id: gold.spans[id] for id in gold.of_type(*NAMES)}
    outer = [
        id for id, (b, e) in spans.items() if not any(c <= b and e <= f and (b, e) != (c, f) for c, f in spans.values())
    ]
    taken: set[int] = set()
    for id in sorted(outer, key=spans.__getitem__):
        tokens = [t for t in doc.tokens if t.begin < spans[id][1] and spans[id][0] < t.end]
        type = NAMES[gold.types[id]]
        if tokens and not taken & {t.index for t in tokens}:
            taken |= {t.index for t in tokens}
            normal = normal_form(tokens, type, doc.lang)
            yield Name(tokens[0].begin, tokens[-1].end, type, tokens[0].index, tokens[-1].index + 1, normal)


def span_of_clause(match: Match, circumstances: Circumstances) -> tuple[int, int]:
    """The evidence that a match gives its event."""
    tokens = circumstances.tree.subtree(match.clause)
    return tokens[0].index, tokens[-1].index + 1


def by_kind(roles: dict[str, list[str]], cast: Cast) -> dict[str, list[list[Span]]]:
    """Participants and places with their mentions."""
    sides = [key for role in SIDES for key in roles.get(role, ())]
    keys = {"participants": dict.fromkeys(sides), "places": dict.fromkeys(roles.get("place", ()))}
    return {kind: [mentions(key, cast) for key in found] for kind, found in keys.items()}


def mentions(key: str, cast: Cast) -> list[Span]:
    """Where somebody is mentioned."""
    tokens = cast.doc.tokens
    return [(tokens[s.first].begin, tokens[s.last - 1].end) for s in cast.spans if s.key == key]


def times(matches: list[Match], circumstances: Circumstances) -> list[list[Span]]:
    """The dates that are the events' own."""
    found = [circumstances.time(match, future=False) for match in matches]
    return [[span] for span in dict.fromkeys((time.begin, time.end) for time in found if time)]


def compare(gold: Gold, told: list[Told], doc: Doc, counts: Counter[tuple[str, str]]) -> Iterator[str]:
    """Counts what is found and what is right, and tells each of them."""
    found: set[tuple[str, str, str]] = set()
    for event in told:
        marked = stands_for(event, gold)
        for kind, fillers in event.fillers.items() if marked or not event.speech else ():
            for spans in fillers:
                hits = [r for r in gold.relations if r[0] in marked and r[1] == kind and covers(spans, r, gold, doc)]
                found.update(hits)
                for what in (kind, "all"):
                    counts.update(
                        {(what, "told"): 1, (what, "told of both"): bool(marked), (what, "right"): bool(hits)}
                    )
                verdict = "RIGHT" if hits else "FALSE" if marked else "UNMARKED"
                yield "\t".join((verdict, kind, event.label, words(event.words, doc), words(spans, doc)))
    held = {id for event in told for id in stands_for(event, gold)}
    for relation in gold.relations:
        for what in (relation[1], "all"):
            both = relation[0] in held
            counts.update({(what, "gold"): 1, (what, "gold of both"): both, (what, "found"): relation in found})
        if relation not in found:
            event, kind, filler = relation
            verdict = "MISSED" if event in held else "NO EVENT"
            yield "\t".join(
                (verdict, kind, gold.types[filler], *(words([gold.spans[id]], doc) for id in (event, filler)))
            )


def stands_for(event: Told, gold: Gold) -> set[str]:
    """The EVENTs an event of ours is."""
    own = {id for id in gold.of_type("EVENT") if any(overlap(gold.spans[id], word) for word in event.words)}
    return own.union(*(gold.same[id] for id in own))


def covers(spans: list[Span], relation: tuple[str, str, str], gold: Gold, doc: Doc) -> bool:
    """Whether a filler is the argument: some mention covers its head; a date need but overlap."""
    argument = gold.spans[relation[2]]
    if relation[1] == "times":
        return any(overlap(span, argument) for span in spans)
    top = doc.tokens[head(doc, argument)]
    return any(begin <= top.begin < end for begin, end in spans)


def head(doc: Doc, span: Span) -> int:
    """The highest word of a span in the tree."""
    inside = [t for t in doc.tokens if overlap((t.begin, t.end), span)]
    top = next(
        (t for t in inside if t.head == t.index or not overlap((doc.head(t).begin, doc.head(t).end), span)), None
    )
    return top.index if top else -1


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def words(spans: list[Span], doc: Doc) -> str:
    """The first few of them, to be read."""
    return " | ".join(doc.text[begin:end] for begin, end in spans[:3])


if __name__ == "__main__":
    main()
