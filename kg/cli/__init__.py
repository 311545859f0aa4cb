"""The command `kg`: a verb is a module here. Data goes to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Runs a verb. Exits 0 when done, 1 when it failed, 2 for wrong usage."""
    from kg.cli.app import app
    from kg.errors import KgError

    try:
        app()
    except KgError as error:
        sys.exit(f"kg: {error}")
    except BrokenPipeError:  # whoever reads us has seen enough: kg query … | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:  # a full disk, a folder that may not be written
        sys.exit(f"kg: {error.filename or 'A file'} cannot be used: {error.strerror or error}.")
