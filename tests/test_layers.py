"""Each line of LAYERS imports only lines above it; names on one line never import each other."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg

LAYERS = [
    {"errors"},
    {"model"},
    {"vocabulary"},
    {"language", "dates", "inference"},
    {"articles", "text", "extraction", "resolution", "graph", "evaluation"},
    {"stores", "exports"},
    {"queries"},
    {"pipeline"},
    {"cli"},
]
PACKAGE = Path(kg.__file__).parent
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
FILES = sorted(
    path for path in PACKAGE.rglob("*.py") if path.name not in {"__init__.py", "__main__.py"} or path.parent != PACKAGE
)
HEAVY = {
    "onnxruntime",
    "rdflib",
    "pyoxigraph",
    "neo4j",
    "arcadedb_embedded",
    "trafilatura",
    "networkx",
    "pymorphy3",
    "pyshacl",
}


def room_of(path: Path) -> str:
    """The first step below kg/: a folder, or a file without its suffix."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    """Every module a file imports, wherever in the file it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are written in full"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def faults(room: str, modules: Iterator[str]) -> list[str]:
    """The imports that go sideways or upward."""
    rooms = {module.split(".")[1] for module in modules if module.startswith("kg.")} - {room, "__version__"}
    return sorted(other for other in rooms if LEVEL[other] >= LEVEL[room])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_downward(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert room_of(path) in LEVEL, f"{room_of(path)} has no place in LAYERS"
    assert faults(room_of(path), imported(tree)) == []


@pytest.mark.parametrize("room", sorted({room_of(path) for path in FILES}))
def test_a_room_opens_without_heavy_libraries(room: str) -> None:
    script = f"import sys, kg.{room}; print(*sorted(set(sys.modules) & set({sorted(HEAVY)})))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_sideways_or_upward_import_is_seen() -> None:
    tree = ast.parse("from kg.text import analyze\nfrom kg.cli import main\nimport kg.errors\n")
    assert faults("extraction", imported(tree)) == ["cli", "text"]
