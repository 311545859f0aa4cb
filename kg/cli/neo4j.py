"""kg neo4j: a server of one's own, for those who have none."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from typer import Argument, Option, Typer

app = Typer(no_args_is_help=True, rich_markup_mode=None, help="A Neo4j server of your own, with its Browser.")
Home = Annotated[Path, Option("--home", metavar="FOLDER", help="Where it keeps its data.")]
Port = Annotated[
    int | None,
    Option("--port", min=1, max=65535, metavar="PORT", help="For Bolt; without, 7687, or a free one if that is taken."),
]
Secret = Annotated[str | None, Option("--password", metavar="PASSWORD", help="Ask for it; without, none is asked for.")]
Files = Annotated[Path, Argument(metavar="FOLDER", help="Where kg export -f neo4j-csv -o FOLDER wrote them.")]
Replace = Annotated[bool, Option("--replace", help="Let the database go that is there already.")]
DEFAULT_HOME = Path(".kg/neo4j")


@app.command()
def start(home: Home = DEFAULT_HOME, port: Port = None, password: Secret = None) -> None:
    """Start the server, fetched on first use, and print the addresses of Bolt and Neo4j Browser.

    Example: kg neo4j start
    """
    from kg.cli.output import write_text
    from kg.cli.progress import tell
    from kg.stores import neo4j_server

    runs = neo4j_server.status(home) is not None
    server = neo4j_server.start(home, port, password=password)
    for sentence in () if runs else neo4j_server.evasions(server, port):
        tell(sentence)
    write_text([f"{server.bolt}\n{server.browser}\n"])


@app.command("import")
def import_(folder: Files, home: Home = DEFAULT_HOME, replace: Replace = False) -> None:
    """Fill a stopped server from the files of kg export -f neo4j-csv, the fastest way for very large graphs.

    Example: kg neo4j import csv
    """
    from kg.cli.progress import tell
    from kg.stores.bulk_import import import_files

    came = import_files(folder, home, replace)
    tell(f"{came.get('nodes', 0):,} nodes and {came.get('relationships', 0):,} relationships are in {home}.")
    tell("Start it with kg neo4j start; kg load then makes the indexes that questions need.")


@app.command()
def open(home: Home = DEFAULT_HOME) -> None:
    """Print one address: Neo4j Browser, connected, with a first query to run.

    Example: kg neo4j open
    """
    from kg.cli.output import write_text
    from kg.errors import StoreUnavailable
    from kg.stores import neo4j_server

    server = neo4j_server.status(home)
    if not server:
        raise StoreUnavailable(f"No server of {home} is running; kg neo4j start starts one.")
    write_text([f"{server.first_query}\n"])


@app.command()
def stop(home: Home = DEFAULT_HOME) -> None:
    """Stop the server; its data stays.

    Example: kg neo4j stop
    """
    from kg.cli.progress import tell
    from kg.stores import neo4j_server

    tell("Neo4j is stopped." if neo4j_server.stop(home) else f"No server of {home} is running.")


@app.command()
def status(home: Home = DEFAULT_HOME) -> None:
    """Print the addresses of the running server.

    Example: kg neo4j status
    """
    from kg.cli.output import write_text
    from kg.cli.progress import tell
    from kg.stores import neo4j_server

    server = neo4j_server.status(home)
    if server:
        write_text([f"{server.bolt}\n{server.browser}\n"])
    else:
        tell(f"No server of {home} is running; kg neo4j start starts one.")
