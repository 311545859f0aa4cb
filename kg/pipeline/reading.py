"""Articles → facts, one after another or in several processes, always in the order they came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from multiprocessing import get_context

from kg.errors import KgError
from kg.model import Article, Facts, Issue

BATCH = 16  # articles; what a process gets at once


def read_facts(articles: Iterable[Article], jobs: int = 1) -> Iterator[Facts | Issue]:
    """What each article says, the same whatever the number of processes; an issue where reading failed."""
    if jobs == 1:
        for batch in _batches(articles):
            yield from facts_of(batch)
        return
    # Spawned, not forked: a fork would copy locks and threads in whatever state they are.
    with get_context("spawn").Pool(jobs) as pool:
        for read in pool.imap(facts_of, _batches(articles)):
            yield from read


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
