"""Help: instant, with an example everywhere; wrong usage: exit code 2."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kg.cli.app import VERBS
from tests.cli.conftest import Kg

COMMANDS = [(verb.__name__,) for verb in VERBS] + [("neo4j", verb) for verb in ("start", "stop", "status")]
SLOW = {"pydantic", "yaml", "rich", "numpy", "onnxruntime", "neo4j", "rdflib", "pyoxigraph", "trafilatura", "networkx"}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_help_has_an_example_of_itself(kg: Kg, command: tuple[str, ...]) -> None:
    done = kg(*command, "-h")
    assert done.code == 0
    assert f"Example: kg {' '.join(command)}" in done.out
    assert done.out == kg(*command, "--help").out


def test_help_loads_nothing_slow() -> None:
    script = (
        "import sys; from kg.cli import main; sys.argv = ['kg', '--help']\ntry: main()\nfinally: print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert SLOW.isdisjoint(done.stdout.splitlines()[-1].split())


def test_no_help_line_is_cut_short(kg: Kg) -> None:
    assert "..." not in kg("--help").out.partition("Commands:")[2]


@pytest.mark.parametrize("words", [["buid"], ["build"], ["export", "g"], ["query", "-p", "actor", "g", "q"], ["-x"]])
def test_wrong_usage_is_exit_code_2(kg: Kg, words: list[str]) -> None:
    done = kg(*words)
    assert done.code == 2
    assert "Traceback" not in done.err
    assert done.out == ""


def test_version(kg: Kg) -> None:
    assert kg("--version").out.startswith("kg 0.")
