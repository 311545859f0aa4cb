"""Progress and counts, on standard error: one line that changes on a terminal, few lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from time import monotonic

from kg.model import Issue

QUIET_SECONDS = 10.0  # between two lines of a log
FEW = 5  # issues told without -v


class Progress:
    """Call it with what is being done and how far it is; `end` leaves a clean line."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._told = monotonic()
        self._width = 0

    def __call__(self, step: str, done: int, total: int | None = None) -> None:
        line = f"{step}: {done}" + (f" of {total}" if total else "")
        if self._live:
            sys.stderr.write("\r" + line.ljust(self._width))
            sys.stderr.flush()
            self._width = len(line)
        elif monotonic() - self._told > QUIET_SECONDS:
            tell(line)
            self._told = monotonic()

    def end(self) -> None:
        """Takes the changing line away."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            self._width = 0


def tell(line: str) -> None:
    """One line on standard error."""
    sys.stderr.write(line + "\n")


def tell_issues(issues: Iterable[Issue], every: bool, kept_in: object = "") -> None:
    """What was skipped or repaired and why; without `every` the first few, and where the others are."""
    listed = list(issues)
    for issue in listed if every else listed[:FEW]:
        tell(f"  {'skipped' if issue.skipped else 'note'}: {issue.where}: {issue.reason}")
    if len(listed) > FEW and not every:
        tell(f"  … and {len(listed) - FEW} more" + (f" in {kept_in}" if kept_in else " (-v tells them)"))
