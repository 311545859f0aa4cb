"""Blocks of a page, run: a `console` block's commands, a `python` block's code, and what they print."""

from __future__ import annotations

import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
WIDTH = 100  # columns of the terminal they are run in
CONSOLE = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
PROGRESS = re.compile(rb"^[a-z ]+: \d+( of \d+)?\n", re.MULTILINE)  # told only by slow machines
SECONDS = re.compile(r"\d+\.\d s$", re.MULTILINE)


def console(block: str, folder: Path) -> str:
    """The block again, with what its commands print now when run in `folder`."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{_printed(command[2:], folder)}" for command in commands)


def python(code: str, folder: Path) -> str:
    """What the code prints."""
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=_environment(), capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def same(one: str, other: str) -> bool:
    """Equal but for seconds."""
    return SECONDS.sub("… s", one) == SECONDS.sub("… s", other)


def refreshed(text: str, folder: Path) -> str:
    """The README with every block as it prints now; what differs in seconds only is kept."""
    return CONSOLE.sub(lambda found: _kept(found[0], console(found[0], folder)), text)


def _kept(before: str, now: str) -> str:
    return before if same(before, now) else now


def _printed(command: str, folder: Path) -> str:
    """Standard output as on a terminal, then standard error. A command that fails is an error."""
    words = shlex.split(command)
    assert words[0] == "kg", f"only kg is run from the README, not {command!r}"
    terminal, its_end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", *words[1:]],
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=its_end,
        stderr=subprocess.PIPE,
    )
    os.close(its_end)
    out = _read_all(terminal)
    _, err = process.communicate()
    assert process.returncode == 0, err.decode("utf-8")
    printed = (out + PROGRESS.sub(b"", err)).decode("utf-8")
    return printed.replace("\r\n", "\n").replace("python -m kg", "kg")


def _read_all(terminal: int) -> bytes:
    pieces = []
    while True:
        try:
            piece = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other end is closed
            piece = b""
        if not piece:
            os.close(terminal)
            return b"".join(pieces)
        pieces.append(piece)


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KG_")}
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": str(WIDTH), "TERM": "dumb"}
