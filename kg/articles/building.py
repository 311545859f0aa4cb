"""A record becomes an article, or an issue that says in one sentence why it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.articles.boilerplate import find_boilerplate
from kg.articles.decoding import clean
from kg.articles.record import Record
from kg.articles.stated import stated_date, stated_publisher, stated_title
from kg.dates import parse_day
from kg.language import SUPPORTED, UNKNOWN, detect, language_name
from kg.model.article import Article
from kg.model.issue import Issue

# Code points. A news item has thousands; a million is a book or an archive in one record.
TEXT_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True)
class Defaults:
    """What the user sets for all articles: `date` where none is told, `lang` in any case."""

    date: str | None = None
    lang: str | None = None


def build_article(record: Record, defaults: Defaults) -> Iterator[Article | Issue]:
    """The article, after an issue where something of it was repaired; or one issue."""
    title = " ".join(clean(record.fields.get("title", "")).split())
    body = clean(record.fields.get("text", ""))
    refusal = _refusal(body)
    if refusal:
        yield Issue(record.where, refusal)
        return
    text = compose(title, body)
    lang = defaults.lang or language_of(record, text)
    if lang not in SUPPORTED:
        yield Issue(record.where, _not_read(lang))
        return
    published = iso_day(record.fields.get("published", ""))
    if record.fields.get("published") and not published:
        yield Issue(record.where, f"The date {record.fields['published']!r} is not an ISO date.", skipped=False)
    yield _article(record, text, title, lang, published or stated_date(text, lang) or defaults.date)


def _article(record: Record, text: str, title: str, lang: str, published: str | None) -> Article:
    boilerplate = find_boilerplate(text, lang)
    return Article(
        id=record.fields.get("id", record.name),
        text=text,
        lang=lang,
        title=title or stated_title(text, boilerplate),
        published=published,
        publisher=record.fields.get("publisher") or stated_publisher(text, lang),
        url=record.fields.get("url"),
        boilerplate=boilerplate,
    )


def _refusal(body: str) -> str | None:
    if not body.strip():
        return "The record has no text."
    if len(body) > TEXT_LIMIT:
        return f"The text has {len(body):,} characters; an article of more than {TEXT_LIMIT:,} is not read."
    return None


def compose(title: str, body: str) -> str:
    """Title, blank line, body; the title only once where the body begins with it."""
    if not title:
        return body
    if body.lstrip().startswith(title):
        rest = body.lstrip().removeprefix(title)
        below = rest.lstrip("\n")
        return f"{title}\n\n{below}" if rest != below else body
    below = body.lstrip("\n")
    return f"{title}\n\n{below}"


def language_of(record: Record, text: str) -> str:
    """What the record says, as "uk" in "uk-UA"; else what the text is in."""
    told = record.fields.get("lang", "").lower()
    return told[:2] if re.fullmatch(r"[a-z]{2}([-_].*)?", told) else detect(text)


def _not_read(lang: str) -> str:
    if lang == UNKNOWN:
        return "The text has no letters to know a language by."
    return f"The language is {language_name(lang)} ({lang}); kg reads ru, uk and en."


def iso_day(told: str) -> str | None:
    """The day of an ISO date or time stamp."""
    found = re.fullmatch(r"\s*(\d{4}-\d\d-\d\d)(?:[T ]\d\d:?\d\d.*)?\s*", told)
    return found[1] if found and parse_day(found[1]) else None
