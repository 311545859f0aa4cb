"""A Chromium for the tests: `python -m tests.browser` finds one or brings one, as `make test` does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
APT = (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"])


def find() -> str | None:
    """The program: one of this machine, else the one playwright brought."""
    return next(filter(None, map(shutil.which, NAMES)), None) or _own()


def bring() -> str | None:
    """Installs playwright's own; where its download is refused, the package of a Debian system."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    _run([sys.executable, "-m", "playwright", "install", *(["--with-deps"] if root else []), "chromium"])
    if not find() and root and shutil.which("apt-get"):
        for command in APT:
            _run(command)
    return find()


def _own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.is_file() else None


def _run(command: list[str]) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    if not (find() or bring()):
        sys.exit("The tests of the page need Chromium; install it so that `chromium` is found, then run them again.")
