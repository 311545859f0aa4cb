"""kg extract: articles into facts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.cli.arguments import Articles, Date, Gazetteer, Jobs, Lang, Map, Output, Verbose
from kg.cli.inputs import inputs_of
from kg.cli.output import write_text

if TYPE_CHECKING:
    from kg.model import Article, Issue
    from kg.pipeline.inputs import Inputs


def extract(
    articles: Articles,
    output: Output = "-",
    map: Map = None,
    date: Date = None,
    lang: Lang = None,
    gazetteer: Gazetteer = None,
    jobs: Jobs = 1,
    verbose: Verbose = False,
) -> None:
    """Write what each article says, one JSON line an article.

    Example: kg extract news.jsonl -o facts.jsonl
    """
    from kg.cli.progress import tell_issues
    from kg.vocabulary.gazetteer import with_own

    issues: list[Issue] = []
    with with_own(gazetteer):
        write_text(_lines(inputs_of(articles, map, date, lang), jobs, issues), output)
    tell_issues(issues, verbose)


def _lines(inputs: Inputs, jobs: int, issues: list[Issue]) -> Iterator[str]:
    from kg.cli.progress import Progress
    from kg.model import Issue, to_json
    from kg.pipeline.reading import read_facts

    progress = Progress()
    done = 0
    for read in read_facts(_articles(inputs.items(), issues), jobs):
        if isinstance(read, Issue):
            issues.append(read)
            continue
        done += 1
        progress("reading articles", done)
        yield to_json(read) + "\n"
    progress.end()


def _articles(items: Iterator[Article | Issue], issues: list[Issue]) -> Iterator[Article]:
    from kg.model import Article

    for item in items:
        if isinstance(item, Article):
            yield item
        else:
            issues.append(item)
