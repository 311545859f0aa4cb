"""Arguments and options that mean the same in every verb."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from kg.cli.output import RowFormat

Articles = Annotated[
    list[str],
    Argument(metavar="ARTICLES...", help="Files, folders, globs: txt, html, json lines, csv; - is standard input."),
]
Graph = Annotated[Path, Argument(metavar="GRAPH", help="A graph folder.")]
Output = Annotated[str, Option("-o", "--output", metavar="FILE", help="Where to write; - is standard output.")]
Rows = Annotated[RowFormat | None, Option("-f", "--format", help="How to write rows.")]
WithText = Annotated[bool, Option("--with-text", help="Write whole articles, not only quotes.")]
Verbose = Annotated[bool, Option("-v", "--verbose", help="Tell more on standard error.")]

Map = Annotated[
    list[str] | None,
    Option("--map", metavar="FIELD=NAME", help="What a field is called in your files: text=body. As often as needed."),
]
Date = Annotated[
    str | None, Option("--date", metavar="DAY", help="When articles appeared that do not say so: 2022-01-21.")
]
Lang = Annotated[str | None, Option("--lang", metavar="LANG", help="ru, uk or en, instead of finding it out.")]
Jobs = Annotated[int, Option("--jobs", min=1, metavar="N", help="Read in so many processes.")]
Judgements = Annotated[
    Path | None, Option("--judgements", metavar="FILE", help="Decisions of people: who is the same and who is not.")
]
Gazetteer = Annotated[
    Path | None, Option("--gazetteer", metavar="FILE", help="A CSV of your own: people, bodies and places to know.")
]

Uri = Annotated[str | None, Option("--uri", envvar="KG_NEO4J_URI", metavar="URI", help="Address of a Neo4j server.")]
User = Annotated[str, Option("--user", envvar="KG_NEO4J_USER", metavar="USER", help="User of that server.")]
Password = Annotated[
    str, Option("--password", envvar="KG_NEO4J_PASSWORD", metavar="PASSWORD", help="Password of that user.")
]
