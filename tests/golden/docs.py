"""Pages, run: `sh` blocks by bash, `console` as on a terminal, `python` by Python, one after another in a folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.golden.readme import ROOT, console, python

DOCS = ROOT / "docs"
BLOCK = re.compile(
    r"(?:^<!-- (?P<mark>[^\n]+) -->\n)?^```(?P<kind>sh|console|python)\n(?P<body>.*?)^```$"
    r"(?:\n\n```text\n(?P<output>.*?)^```$)?",  # what a python block prints
    re.MULTILINE | re.DOTALL,
)
NOT_RUN = "not run here"  # how the mark before a block begins that a test elsewhere covers
NEEDS_SERVER = "needs a server"
SERVER = "bolt://localhost:7687"  # as the pages call it


def pages() -> list[Path]:
    """All of them."""
    return sorted(DOCS.rglob("*.md"))


def needs_server(text: str) -> bool:
    """Whether a block of the page wants a Neo4j."""
    return f"<!-- {NEEDS_SERVER} -->" in text


def prints(text: str) -> bool:
    """Whether the page shows what its blocks print."""
    return any(block["kind"] == "console" or block["output"] for block in BLOCK.finditer(text))


def run(text: str, folder: Path, server: dict[str, str] | None = None) -> str:
    """The page again, with what its blocks print now. A command that fails is an error."""
    variables = _with_kg(folder) | (server or {})
    exports: list[str] = []  # a reader's terminal remembers them from block to block

    def again(block: re.Match[str]) -> str:
        if block["kind"] == "console":
            return block[0].replace(block["body"], console(block["body"], folder))
        if block["kind"] == "python":
            printed = python(block["body"], folder)
            return block[0].replace(block["output"], printed) if block["output"] else block[0]
        if not (block["mark"] or "").startswith(NOT_RUN):
            body = block["body"].replace(SERVER, variables.get("KG_NEO4J_URI", SERVER))
            _bash("\n".join(["set -euo pipefail", *exports, body]), folder, variables)
            exports.extend(re.findall(r"^export .*", body, re.MULTILINE))
        return block[0]

    return BLOCK.sub(again, text)


def _bash(script: str, folder: Path, variables: dict[str, str]) -> None:
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=variables, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"


def _with_kg(folder: Path) -> dict[str, str]:
    """An environment where `kg` is this one."""
    bin = folder / ".bin"
    bin.mkdir(exist_ok=True)
    (bin / "kg").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n', encoding="utf-8")
    (bin / "kg").chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    return {**kept, "PYTHONPATH": str(ROOT), "PATH": f"{bin}{os.pathsep}{os.environ['PATH']}"}
