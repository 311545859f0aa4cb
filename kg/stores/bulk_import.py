"""Neo4j's own import of the files that `kg export -f neo4j-csv` writes, into the home of a server of one's own."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

from kg.errors import StoreUnavailable
from kg.stores.java import find_java, server_jars
from kg.stores.neo4j_home import run_admin, write_configuration
from kg.stores.neo4j_server import BOLT_PORT, HTTP_PORT, status

ADMIN = ["neo4j-admin", "database", "import"]
_COUNTS = re.compile(r"^ +(\d+) (nodes|relationships)$", re.MULTILINE)


def import_files(folder: Path, home: Path, replace: bool = False) -> dict[str, int]:
    """Runs the import.sh of a folder without a shell; how many nodes and relationships came. Raises StoreUnavailable.

    The import makes the database anew, so one that is there goes only where `replace` says so.
    """
    arguments, home = _arguments(folder), home.resolve()
    if status(home):
        raise StoreUnavailable(f"The server of {home} is running, and the import wants it stopped: kg neo4j stop.")
    if (home / "data" / "databases" / "neo4j").exists() and not replace:
        raise StoreUnavailable(f"{home} has a database, which the import makes anew: --replace lets it go.")
    java, jars = find_java(), server_jars()
    write_configuration(home, BOLT_PORT, HTTP_PORT, auth=False)  # the next start writes its own
    report = f"--report-file={home / 'logs' / 'import.report'}"
    printed = run_admin(java, jars, home, [*arguments, report], at=folder)
    return {what: int(count) for count, what in _COUNTS.findall(printed)}


def _arguments(folder: Path) -> list[str]:
    """What import.sh gives neo4j-admin: file names in it count from its folder."""
    try:
        words = shlex.split((folder / "import.sh").read_text(encoding="utf-8").replace("\\\n", " "), comments=True)
    except (OSError, ValueError) as error:
        raise StoreUnavailable(
            f"{folder} has no import.sh; kg export GRAPH -f neo4j-csv -o {folder} writes it."
        ) from error
    if words[: len(ADMIN)] != ADMIN:
        raise StoreUnavailable(f"{folder / 'import.sh'} is not the one that kg export writes.")
    return words[1:]
