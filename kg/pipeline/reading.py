"""Articles → facts, one after another or in several processes, always in the order they came."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from kg.errors import KgError
from kg.model import Article, Facts, Issue
from kg.vocabulary.own import own_csv, use_own_csv

BATCH = 16  # articles; what a process gets at once
AHEAD = 2  # batches a process; more would only fill memory


def read_facts(articles: Iterable[Article], jobs: int = 1) -> Iterator[Facts | Issue]:
    """What each article says, the same whatever the number of processes; an issue where reading failed."""
    if jobs == 1:
        for batch in _batches(articles):
            yield from facts_of(batch)
        return
    # Spawned, not forked: a fork would copy locks and threads in whatever state they are.
    with ProcessPoolExecutor(jobs, get_context("spawn"), use_own_csv, (own_csv(),)) as pool:
        under_way: deque[Future[list[Facts | Issue]]] = deque()
        for batch in _batches(articles):
            under_way.append(pool.submit(facts_of, batch))
            if len(under_way) > AHEAD * jobs:
                yield from under_way.popleft().result()
        for read in under_way:
            yield from read.result()


def facts_of(articles: list[Article]) -> list[Facts | Issue]:
    """Analyzes and extracts a batch."""
    return [_facts(article) for article in articles]


def _facts(article: Article) -> Facts | Issue:
    from kg.extraction import extract
    from kg.text import analyze

    try:
        return extract(analyze(article.text, article.lang), article)
    except KgError:
        raise
    except Exception as error:  # a fault of ours in one article must not lose the others
        return Issue(article.id, f"A fault of kg, please report it: {type(error).__name__}: {error}.")


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    rest = iter(articles)
    while batch := list(islice(rest, BATCH)):
        yield batch
