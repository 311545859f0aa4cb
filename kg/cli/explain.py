"""kg explain: how a piece of text is read."""

from __future__ import annotations

import sys
from typing import Annotated

from typer import Argument

from kg.cli.arguments import Date, Gazetteer, Lang, Output
from kg.cli.output import write_text
from kg.errors import InvalidArticle

Text = Annotated[str, Argument(metavar="TEXT", help="A sentence or more; - is standard input.")]


def explain(
    text: Text, lang: Lang = None, date: Date = None, gazetteer: Gazetteer = None, output: Output = "-"
) -> None:
    """Show how a text is read: its tree, names, triggers and roles.

    Example: kg explain "Lavrov met Blinken in Geneva on Friday." --lang en --date 2022-01-21
    """
    from kg.extraction import explain as explained
    from kg.model import Article
    from kg.text import analyze
    from kg.vocabulary.gazetteer import with_own

    text = sys.stdin.read() if text == "-" else text
    article = Article("text", text, lang or _language(text), published=date)
    with with_own(gazetteer):
        told = explained(analyze(text, article.lang), article)
    write_text([told.strip("\n") + "\n"], output)


def _language(text: str) -> str:
    from kg.language import SUPPORTED, detect

    found = detect(text)
    if found not in SUPPORTED:
        raise InvalidArticle(f"This is no text in {', '.join(SUPPORTED)}; say --lang if it is.")
    return found
