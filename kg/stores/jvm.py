"""The Java machine inside this process: started once, quietly, and only where there is a wheel for it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn

from kg.errors import StoreUnavailable

HEAP = "1g"
LOGGING = Path(__file__).with_name("embedded.properties")
OPTIONS = [f"-Djava.util.logging.config.file={LOGGING}", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"]


def start_jvm(folder: Path) -> Any:
    """The module arcadedb_embedded with its machine running; crash reports go into the first folder opened."""
    os.environ.setdefault("ARCADEDB_JVM_ERROR_FILE", str(folder / "crash-%p.log"))
    try:
        import arcadedb_embedded
        from arcadedb_embedded.jvm import start_jvm as start
    except (ImportError, OSError) as error:
        raise StoreUnavailable(
            "The embedded graph has no build for this system; Neo4j by address works everywhere (KG_NEO4J_URI)."
        ) from error
    with _quiet():
        start(heap_size=HEAP, jvm_args=OPTIONS)
    return arcadedb_embedded


def leave(status: int) -> NoReturn:
    """Ends the process with this status; a Java machine in it may crash when it is taken down, so it is not."""
    if "jpype" not in sys.modules:
        sys.exit(status)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


@contextmanager
def _quiet() -> Iterator[None]:
    """Java warns about its own incubator modules on standard error, past Python."""
    kept = os.dup(2)
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
