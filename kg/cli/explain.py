"""kg explain: how a piece of text is read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from typer import Argument

from kg.cli.arguments import Date, Gazetteer, Lang, Output
from kg.cli.output import write_text
from kg.errors import InvalidArticle

if TYPE_CHECKING:
    from kg.model import Facts

DOUBT = "the name alone is not enough, and neither a post nor the countries of the text tell which"
FEW = 5  # known ones of a name; the rest are counted
Text = Annotated[str, Argument(metavar="TEXT", help="A sentence or more; - is standard input.")]


def explain(
    text: Text, lang: Lang = None, date: Date = None, gazetteer: Gazetteer = None, output: Output = "-"
) -> None:
    """Show how a text is read: its tree, names, triggers and roles.

    Example: kg explain "Lavrov met Blinken in Geneva on Friday." --lang en --date 2022-01-21
    """
    from kg.extraction import explain as explained
    from kg.extraction import extract
    from kg.model import Article
    from kg.text import analyze
    from kg.vocabulary.gazetteer import with_own

    text = sys.stdin.read() if text == "-" else text
    article = Article("text", text, lang or _language(text), published=date)
    with with_own(gazetteer):
        doc = analyze(text, article.lang)
        told = explained(doc, article)
        meant = "\n".join(whom_it_may_mean(extract(doc, article)))
    write_text([told.strip("\n") + "\n", f"\nWhom it may mean\n{meant}\n" if meant else ""], output)


def whom_it_may_mean(facts: Facts) -> Iterator[str]:
    """Each referent, the known ones its name fits with how well it agrees, and the one it is taken for with why."""
    from kg.resolution import weighed

    for each in weighed(facts):
        yield f"  {each.member.name} · {each.member.type}"
        for known, agrees in each.candidates[:FEW]:
            chosen = f"  ← {each.member.reason}" if known is each.chosen else ""
            name = known.names.get("en") or next(iter(known.names.values()))
            yield f"    {agrees:.2f} {known.id:10} {name} · {known.type}{chosen}"
        if len(each.candidates) > FEW:
            yield f"    … and {len(each.candidates) - FEW} more"
        if each.chosen is None:
            yield f"    taken for none of them: {DOUBT}" if each.candidates else "    nobody the gazetteer knows"


def _language(text: str) -> str:
    from kg.language import SUPPORTED, detect

    found = detect(text)
    if found not in SUPPORTED:
        raise InvalidArticle(f"This is no text in {', '.join(SUPPORTED)}; say --lang if it is.")
    return found
