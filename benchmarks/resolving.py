"""How resolution grows with the number of articles: python benchmarks/resolving.py [ARTICLES].

Articles of ten mentions each, of names that exist put together anew, some in very many articles, most in few: as many
as asked (10,000), and half and a quarter of them. CPU seconds, pairs of persons compared, and, as reading an article
takes --reading CPU seconds (python benchmarks/speed.py says how many characters a second), resolution's share of a run.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from itertools import accumulate

from kg.model import Article, Evidence, Facts, Mention, PositionFact, Referent
from kg.resolution import persons, resolve
from kg.vocabulary.gazetteer import KnownEntity, gazetteer

LANGS = ("ru", "uk", "en")
MENTIONS = 10  # an article
NAMESAKES = 8  # of a surname
SYLLABLES = [(cyrillic + "а", latin + "a") for cyrillic, latin in zip("бдклмнпртв", "bdklmnprtv", strict=True)]
Name = tuple[str, dict[str, str]]  # class, and the name in each language


def names(count: int) -> list[Name]:
    """Known bodies, places and persons, and as many unknown persons as `count`."""
    known = [each for each in gazetteer().entities.values() if all(lang in each.names for lang in LANGS)]
    people = [each.names for each in known if each.type == "Person" and _two_words(each)]
    made = [("Person", {lang: _made(people, number, lang) for lang in LANGS}) for number in range(count)]
    found = [*((each.type, each.names) for each in known), *made]
    random.Random(1).shuffle(found)
    return found


def _two_words(known: KnownEntity) -> bool:
    return all(len(known.names[lang].split()) == 2 for lang in LANGS)


def _made(people: list[dict[str, str]], number: int, lang: str) -> str:
    """A given name, and a surname that eight people bear, however many there are."""
    given = people[number % len(people)][lang].split()[0]
    rank, family = divmod(number // NAMESAKES, len(people))
    syllables = [SYLLABLES[int(digit)] for digit in str(rank)] if rank else []
    first = "".join(latin if lang == "en" else cyrillic for cyrillic, latin in syllables)
    surname = people[family][lang].split()[1]
    return f"{given} {first.capitalize()}{surname.lower() if first else surname}"


def articles(count: int) -> Iterator[Facts]:
    """So many articles; a surname alone now and then, and a post."""
    chance, found = random.Random(count), names(count)
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(found))))
    for number in range(count):
        lang = LANGS[number % 3]
        chosen = [found[i] for i in dict.fromkeys(chance.choices(range(len(found)), cum_weights=weights, k=MENTIONS))]
        told = [
            (type, spelt[lang].split()[-1] if type == "Person" and chance.random() < 0.1 else spelt[lang])
            for type, spelt in chosen
        ]
        yield facts(number, lang, told)


def facts(number: int, lang: str, told: list[tuple[str, str]]) -> Facts:
    """An article that is nothing but its names."""
    text = f"{number}. " + ", ".join(name for _, name in told)
    referents, mentions, begin = [], [], len(f"{number}. ")
    for i, (type, name) in enumerate(told, 1):
        referents.append(Referent(f"e{i}", type, name))
        mentions.append(Mention(f"m{i}", f"e{i}", name, Evidence(begin, begin + len(name), name, name)))
        begin += len(name) + 2
    holder = next((r.id for r in referents if r.type == "Person"), None)
    posts = (PositionFact("p1", holder, "president", mentions[0].evidence),) if holder and number % 3 == 0 else ()
    return Facts(Article(f"a{number}", text, lang), tuple(referents), tuple(mentions), posts)


class Counted:
    """Counts the comparisons of persons."""

    def __init__(self) -> None:
        self.number, self._score = 0, persons.score
        persons.score = self  # type: ignore[assignment]

    def __call__(self, *profiles: object) -> float:
        self.number += 1
        return self._score(*profiles)  # type: ignore[arg-type]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=int, nargs="?", default=10_000)
    parser.add_argument("--reading", type=float, default=0.1, help="CPU seconds to read an article")
    args = parser.parse_args()
    gazetteer()
    for count in (args.articles // 4, args.articles // 2, args.articles):
        read, counted = list(articles(count)), Counted()
        start = time.process_time()
        links = resolve(read)
        seconds = time.process_time() - start
        persons.score = counted._score
        mentions, nodes = sum(len(each.mentions) for each in read), len({link.node for link in links})
        share = seconds / (seconds + count * args.reading)
        print(
            f"{count:6} articles, {mentions:6} mentions, {nodes:6} nodes: {seconds:6.1f} s,"
            f" {counted.number / mentions:5.2f} comparisons a mention, {share:.3f} of a run"
        )


if __name__ == "__main__":
    main()
