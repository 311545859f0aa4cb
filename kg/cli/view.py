"""kg view: a graph as a page, in the browser."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Annotated

from typer import Option

from kg.cli.arguments import Graph, WithText
from kg.cli.output import write_text

Page = Annotated[Path | None, Option("-o", "--output", metavar="FILE", help="Where to write; else a temporary file.")]
Open = Annotated[bool, Option("--open/--no-open", help="Open it in the browser.")]


def view(graph: Graph, output: Page = None, open: Open = True, with_text: WithText = False) -> None:
    """Open a graph as a page in the browser.

    Example: kg view graph -o graph.html
    """
    from kg.exports import EXPORTERS, ExportOptions, write_to
    from kg.pipeline.folder import GraphFolder

    folder = GraphFolder(graph)
    page = output or Path(tempfile.mkdtemp(prefix="kg-")) / f"{graph.resolve().name}.html"
    write_to(page, EXPORTERS["html"], folder.graph(), ExportOptions(with_text=with_text))
    write_text([f"{page}\n"])
    if open:
        _show(page)


def _show(page: Path) -> None:
    """Where there is no browser, the path that was printed has to do."""
    import webbrowser

    webbrowser.open(page.resolve().as_uri())
