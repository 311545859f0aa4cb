"""Java libraries by their Maven coordinates: fetched once with Maven or jgo, then kept."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from kg.errors import StoreUnavailable
from kg.stores.cache import cache_dir

Artifacts = Sequence[tuple[str, str, str]]  # group, name, version
EXTRA = "pip install 'newskg[server]' brings what is needed"


def fetched(name: str, wanted: Artifacts) -> str:
    """The class path of these and all they need, kept under a name. Raises StoreUnavailable."""
    folder = cache_dir() / name
    if not folder.is_dir():
        _fetch(folder, wanted)
    return str(folder / "*")


def _fetch(folder: Path, wanted: Artifacts) -> None:
    """Fills a folder beside and renames it, so that a broken download is never taken for a whole one."""
    partial = folder.with_name(f"{folder.name}.{os.getpid()}")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    try:
        (_with_maven if shutil.which("mvn") else _with_jgo)(partial, wanted)
        if not folder.is_dir():
            partial.rename(folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)


def _with_maven(folder: Path, wanted: Artifacts) -> None:
    pom = folder / "pom.xml"
    pom.write_text(_pom(wanted), encoding="utf-8")
    command = [shutil.which("mvn") or "mvn", "-B", "-q", "-f", str(pom), "dependency:copy-dependencies"]
    done = subprocess.run([*command, f"-DoutputDirectory={folder}"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise StoreUnavailable(f"Maven could not fetch {wanted[0][1]}: {done.stdout.strip().splitlines()[0][:300]}")


def _pom(wanted: Artifacts) -> str:
    listed = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version></dependency>"
        for group, name, version in wanted
    )
    head = "<modelVersion>4.0.0</modelVersion><groupId>kg</groupId><artifactId>server</artifactId><version>1</version>"
    return f"<project>{head}<dependencies>{listed}</dependencies></project>"


def _with_jgo(folder: Path, wanted: Artifacts) -> None:
    """jgo's resolver alone: its environments would fetch a second Java only to sort modules."""
    try:
        from jgo.maven import MavenContext
        from jgo.parse import Coordinate
    except ImportError as error:
        raise StoreUnavailable(f"Neither Maven nor jgo is here to fetch {wanted[0][1]}; {EXTRA}.") from error
    context = MavenContext(repo_cache=cache_dir() / "maven", timeout=60)
    asked = [
        context.create_dependency(Coordinate(group, name, version, scope="compile")) for group, name, version in wanted
    ]
    try:
        direct, below = context.resolver.resolve(asked)
        found = [*direct, *(each for each in below if each.scope in ("compile", "runtime"))]
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda each: _copy(each.artifact, folder), found))
    except (OSError, RuntimeError, ValueError) as error:
        raise StoreUnavailable(
            f"{wanted[0][1]} could not be fetched; is this machine online? {_first(error)}"
        ) from error


def _copy(artifact: Any, folder: Path) -> None:
    jar = artifact.resolve()
    shutil.copyfile(jar, folder / jar.name)


def _first(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:200]
