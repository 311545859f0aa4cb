"""Which events of two articles are one: python benchmarks/same_events.py [own [FILE]|pairs FILE|ecb FILE] [--show].

own (without a word: this): same_events.tsv, or FILE in its format (same_events2.tsv), pairs of short texts written for
this in three languages, with the class that matters (or classes: Meeting|Talks) and whether it is one event. Joined: an
event of that class is one node of both. Pairs where a text yields no event of the class are counted apart.
pairs FILE: pairs of articles with titles, about the same event or not (news-pairs). The two are taken to be about one
where they share the node of an event or statement. They have no dates: both get the same one, any, for "yesterday".
ecb FILE: ECB+ texts, their checked sentences; published when they say so, else as others of their topic, else any day.
Gold mentions of events are taken for ours where our trigger lies in them; pairs of mentions of two texts in one chain,
against pairs in one node, over all mentions and over those that are ours.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from kg.articles.stated import stated_date
from kg.extraction import extract
from kg.extraction.extract import read
from kg.model import Article, Facts
from kg.resolution import resolve
from kg.text import analyze

FILE = Path(__file__).with_name("same_events.tsv")
DAY = "2020-03-02"
Item = tuple[str, str]  # text, mention


@dataclass(slots=True)
class Case:
    """A line of the file."""

    same: bool
    types: frozenset[str]
    articles: tuple[Article, Article]


def main() -> None:
    """One of the three."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("own", "pairs", "ecb"), nargs="?", default="own")
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--show", action="store_true", help="every pair that is wrong")
    args = parser.parse_args()
    if args.what == "own":
        own(args.file or FILE, args.show)
    elif args.what == "pairs":
        pairs(args.file, args.show)
    else:
        ecb(args.file, args.show)


def own(path: Path, show: bool) -> None:
    """Each case by itself."""
    counts: Counter[str] = Counter()
    for case in map(parse, path.read_text(encoding="utf-8").splitlines()):
        facts = [told(article) for article in case.articles]
        seen = all(any(event.account.type in case.types for event in each.events) for each in facts)
        joined = bool(shared_types(facts, case.types))
        kind = "same" if case.same else "different"
        counts[kind] += 1
        counts[kind + " read"] += seen
        counts[kind + " joined"] += joined
        if show and joined != case.same:
            tell(case, facts)
    for kind in ("same", "different"):
        print(f"{kind:9} joined {counts[kind + ' joined']}, both read {counts[kind + ' read']}, of {counts[kind]}")


def parse(line: str) -> Case:
    """same or different, class or classes, language and date, text, language and date, text."""
    same, type, first, one, second, other = line.split("\t")
    articles = (article(first, one), article(second, other))
    return Case(same == "same", frozenset(type.split("|")), articles)


def article(label: str, text: str) -> Article:
    """A short article: the text alone."""
    lang, day = label.split(" ")
    return Article(f"{text[:40]} {day}", text, lang, published=day)


def told(article: Article) -> Facts:
    """What an article says."""
    return extract(analyze(article.text, article.lang), article)


def shared_types(facts: list[Facts], wanted: frozenset[str] = frozenset()) -> set[str]:
    """Classes of the events, of the wanted classes if any are given, that more than one of the articles tells of."""
    types = {(f.article.content_hash, e.id): e.account.type for f in facts for e in f.events}
    told: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for link in resolve(facts):
        type = types.get((link.article, link.local))
        if type and (not wanted or type in wanted):
            told[link.node].add((link.article, type))
    shared = [each for each in told.values() if len({article for article, _ in each}) > 1]
    return {type for each in shared for _, type in each}


def tell(case: Case, facts: list[Facts]) -> None:
    """What was read in the two texts of a case."""
    print("NOT JOINED" if case.same else "MIXED", *sorted(case.types))
    for each in facts:
        print("   ", each.article.text)
        names = {r.id: r.name for r in each.referents}
        for event in each.events:
            roles = [f"{role.name}={names.get(role.filler, role.filler)}" for role in event.account.roles]
            print("       ", event.account.type, event.account.start, event.account.status, *roles)


def pairs(path: Path, show: bool) -> None:
    """Precision and recall of "the same event" over the pairs of articles."""
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            facts = [told(news(record[side], record["lang"])) for side in ("first", "second")]
            common = shared_types(facts)
            counts["read"] += all(each.events for each in facts)
            counts["gold"] += record["same"]
            counts["told"] += bool(common)
            counts["right"] += bool(common) and record["same"]
            counts["readable"] += record["same"] and all(each.events for each in facts)
            if show and (bool(common) != record["same"]):
                titles = [record[side]["title"] for side in ("first", "second")]
                print("MISS " if record["same"] else "FALSE", common, *titles)
    print(f"both articles tell an event: {counts['read']}; of the pairs about one event: {counts['readable']}")
    print("same event {:.3f} / {:.3f} / {:.3f}".format(*prf(counts["right"], counts["told"], counts["gold"])), end="  ")
    print("of", counts["gold"])


def news(record: dict[str, str], lang: str) -> Article:
    """Title, blank line, body."""
    return Article(record["url"], f"{record['title']}\n\n{record['text']}", lang, record["title"], published=DAY)


def ecb(path: Path, show: bool) -> None:
    """Pairs of mentions of different texts in one chain."""
    texts, gold, ours = [], {}, {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = list(map(json.loads, lines))
        days = published(records)
        for record in records:
            facts, found = matched(record, days[record["id"]])
            texts.append(facts)
            gold.update(chains(record))
            ours.update(found)
    nodes = {(link.article, link.local): link.node for link in resolve(texts)}
    found = {item: nodes[key] for item, key in ours.items() if item in gold}
    print(f"mentions of events in checked sentences {len(gold)}, ours {len(found)}")
    right = across((item, (gold[item], node)) for item, node in found.items())
    joined = across(found.items())
    for what, kept in (("all", gold), ("ours", {item: gold[item] for item in found})):
        total = across(kept.items())
        print(f"{what:5} pairs {{:.3f}} / {{:.3f}} / {{:.3f}}  of {total}".format(*prf(right, joined, total)))
    if show:
        show_pairs(found, gold)


def published(records: list[dict[str, Any]]) -> dict[str, str]:
    """When each text says it was published; one that does not, with the others of its topic, or on any day."""
    told = {r["id"]: stated_date(lay_out(r["tokens"])[0], "en") for r in records}
    topics: dict[str, list[str]] = defaultdict(list)
    for record in records:
        topics[record["subtopic"]] += [day for day in [told[record["id"]]] if day]
    usual = {topic: Counter(days).most_common(1)[0][0] for topic, days in topics.items() if days}
    return {r["id"]: told[r["id"]] or usual.get(r["subtopic"], DAY) for r in records}


def matched(record: dict[str, Any], day: str) -> tuple[Facts, dict[Item, tuple[str, str]]]:
    """What we read in a text, and which of our events has its trigger in which gold mention."""
    text, spans = lay_out(record["tokens"])
    article = Article(record["id"], text, "en", published=day)
    doc = analyze(text, "en")
    reading, facts = read(doc, article), extract(doc, article)
    drafts = sorted(reading.events + reading.statements, key=lambda draft: draft.token.index)
    found = {}
    for markable in record["markables"]:
        begin, end = spans[markable["tokens"][0]][0], spans[markable["tokens"][-1]][1]
        for draft, event in zip(drafts, facts.events, strict=True):
            if begin <= draft.token.begin < end:
                found[record["id"], markable["id"]] = (article.content_hash, event.id)
    return facts, found


def lay_out(tokens: list[list[Any]]) -> tuple[str, list[tuple[int, int]]]:
    """The text of gold tokens, a sentence a line, and where each stands."""
    text, spans, last = "", [], 0
    for sentence, word in tokens:
        text += "\n" if sentence != last else " " if text and word not in ".,;:!?’'”)" else ""
        spans.append((len(text), len(text) + len(word)))
        text, last = text + word, sentence
    return text, spans


def chains(record: dict[str, Any]) -> dict[Item, str]:
    """The chain of each event mention in the checked sentences; one of its own where it is in none."""
    home = {markable: chain["chain"] for chain in record["chains"] for markable in chain["markables"]}
    checked = set(record["sentences_checked"])
    return {
        (record["id"], m["id"]): home.get(m["id"], f"{record['id']} {m['id']}")
        for m in record["markables"]
        if m["type"].startswith(("ACTION", "NEG")) and record["tokens"][m["tokens"][0]][0] in checked
    }


def across(items: Iterable[tuple[Item, Any]]) -> int:
    """Pairs of mentions of different texts in one group."""
    groups: dict[Any, Counter[str]] = defaultdict(Counter)
    for (text, _), group in items:
        groups[group][text] += 1
    return sum(a * b for texts in groups.values() for a, b in combinations(texts.values(), 2))


def show_pairs(found: dict[Item, str], gold: dict[Item, str]) -> None:
    """Mentions that one node holds though gold has them apart."""
    for one, other in combinations(found, 2):
        if found[one] == found[other] and gold[one] != gold[other] and one[0] != other[0]:
            print("MIXED", one, other, gold[one], gold[other])


def prf(hit: int, told: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    precision, recall = hit / max(told, 1), hit / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


if __name__ == "__main__":
    main()
