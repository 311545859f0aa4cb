"""The wheel, installed alone into an empty environment, does what the checkout does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.pipeline.build import build

ROOT = Path(__file__).resolve().parents[1]
BIN = "Scripts" if os.name == "nt" else "bin"


def run(*words: object, cwd: Path) -> str:
    """Standard output of a command that must succeed, run outside the checkout."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "KG_"))}
    done = subprocess.run(list(map(str, words)), cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `kg` of an environment that holds the wheel and what it requires, nothing else."""
    place = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", place, ROOT, cwd=place)
    run(sys.executable, "-m", "venv", place / "empty", cwd=place)
    python = place / "empty" / BIN / "python"
    run(python, "-m", "pip", "install", "--quiet", *place.glob("*.whl"), cwd=place)
    return place / "empty" / BIN / "kg"


def test_the_demo_runs_outside_the_checkout_and_makes_the_same_graph(kg: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    run(kg, "build", "samples", "-o", "demo/graph", cwd=tmp_path)
    build([str(ROOT / "samples")], tmp_path / "here")
    for name in ("links.jsonl", "graph.jsonl"):
        assert (tmp_path / "demo" / "graph" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()
    assert "Sergey Lavrov" in run(kg, "query", "demo/graph", "who-met-whom", cwd=tmp_path)
    assert "Sergey Lavrov" in run(kg, "sparql", "demo/graph", "who-met-whom", cwd=tmp_path)
    run(kg, "export", "demo/graph", "-f", "turtle", "-o", "demo/graph.ttl", cwd=tmp_path)
    assert (tmp_path / "demo" / "graph.ttl").read_text(encoding="utf-8").startswith("@prefix")
    run(kg, "export", "demo/graph", "-f", "html", "-o", "demo/graph.html", cwd=tmp_path)
    assert "d3-force" in (tmp_path / "demo" / "graph.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo", "here", "samples"]


def test_the_vocabulary_is_inside(kg: Path, tmp_path: Path) -> None:
    assert run(kg, "schema", "--check", cwd=tmp_path).splitlines()[-1] == "All is well."
