"""The command `kg`: a verb is a module here. Data goes to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Runs a verb and ends the process: 0 when done, 1 when it failed, 2 for wrong usage."""
    status = run()
    from kg.stores.jvm import leave

    leave(status)


def run() -> int:
    """Runs a verb; the status the process should end with."""
    from kg.cli.app import app
    from kg.errors import KgError

    try:
        app()
    except SystemExit as ended:  # how the command line says its status
        return ended.code if isinstance(ended.code, int) else 0
    except KgError as error:
        return _failed(f"kg: {error}")
    except BrokenPipeError:  # whoever reads us has seen enough: kg query … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:  # a full disk, a folder that may not be written
        return _failed(f"kg: {error.filename or 'A file'} cannot be used: {error.strerror or error}.")
    return 0


def _failed(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1
