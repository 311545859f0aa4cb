"""kg run as a user runs it, and a graph of the samples to ask."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from kg.cli import run as verb

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"


@dataclass(frozen=True)
class Done:
    """What a run left: exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Kg = Callable[..., Done]
KgProcess = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def kg(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kg:
    """Runs `kg` in this process, so that models are loaded once for all tests."""

    def run(*words: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["kg", *map(str, words)])
        capsys.readouterr()
        code = verb()
        out, err = capsys.readouterr()
        return Done(code, out, err)

    for name in ("KG_NEO4J_URI", "KG_NEO4J_USER", "KG_NEO4J_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return run


@pytest.fixture(scope="session")
def kg_process() -> KgProcess:
    """Runs `kg` in a process of its own."""

    def run(
        *words: object, cwd: Path = ROOT, stdin: str = "", env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "kg", *map(str, words)]
        here = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
        return subprocess.run(command, cwd=cwd, env=here, input=stdin, capture_output=True, text=True, check=False)

    return run
