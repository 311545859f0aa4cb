"""The embedded graph: ArcadeDB in this process, spoken to over Bolt on this machine only."""

from __future__ import annotations

import atexit
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from kg.errors import KgError, StoreUnavailable
from kg.graph.property_graph import PropertyGraph
from kg.stores.arcade_schema import NAMES, index_statements, names_index, type_statements
from kg.stores.bolt import GraphStore
from kg.stores.filling import fill
from kg.stores.jvm import start_jvm
from kg.stores.loading import Loaded, Progress
from kg.stores.ports import LOCALHOST, free_port
from kg.stores.reading import WRITES

NAME = "graph"
LAYOUT = 3  # of types, indexes and what edges say; a folder with another one is filled anew
FILLING = "FILLING"  # a file that is there while an empty graph is filled: found later, that was broken off
BOLT = "Bolt:com.arcadedb.bolt.BoltProtocolPlugin"


class EmbeddedStore(GraphStore):
    """The graph in a folder of its own, one process at a time. Raises StoreUnavailable where it cannot be opened."""

    adding = "create"  # its MERGE looks at every node of a label, and nothing comes twice inside one process
    relabels = False  # a node's labels are its type, for good
    names: Mapping[str, tuple[str, ...]] = {
        label: tuple(names_index(label, key) for key in keys) for label, keys in NAMES.items()
    }

    def __init__(self, folder: Path) -> None:
        self._folder = folder = folder.resolve()
        self._filling = folder / FILLING
        password, port = secrets.token_urlsafe(24), free_port()
        self._server = _start(folder, port, password)
        atexit.register(self.close)  # a Java thread that still runs would keep the process alive
        try:
            self._arcade = _database(self._server, folder)
            if self._filling.exists():  # only now: until it is open, it may be another process that fills it
                self._begin_anew()
            super().__init__(f"bolt://{LOCALHOST}:{port}", "root", password, NAME)
        except BaseException:
            self._stop()
            raise

    def close(self) -> None:
        """Ends the connections and the engine; the folder is free for the next process."""
        super().close()
        self._stop()

    def _stop(self) -> None:
        self._server.stop()
        atexit.unregister(self.close)

    def load(self, graph: PropertyGraph, progress: Progress | None = None) -> Loaded:
        """As every store does; an empty one is filled in bulk, ten times as fast as a statement for each batch."""
        if self._filling.exists():  # a filling that failed in this process
            self._begin_anew()
        if self.query("MATCH (n) RETURN 1 AS one LIMIT 1"):
            return super().load(graph, progress)
        self.prepare(graph)
        self._filling.touch()
        loaded = fill(self._arcade, graph, progress)
        self._filling.unlink()
        return loaded

    def _begin_anew(self) -> None:
        """Takes away what a broken-off filling left, which began with nothing: its edges may be half there."""
        self._arcade._java_db.getEmbedded().drop()
        self._server._java_server.removeDatabase(NAME)
        self._arcade = _database(self._server, self._folder)
        self._filling.unlink()

    def refuse_writing(self, cypher: str) -> None:
        """Raises KgError for what the engine's own parser finds to change data or schema."""
        from jpype import JException

        try:
            found = self._arcade._java_db.getQueryEngine("opencypher").analyze(cypher)
        except JException:
            return  # not Cypher at all: running it tells what is wrong
        if found.isDDL() or not found.isIdempotent():
            raise KgError(WRITES)

    def prepare(self, graph: PropertyGraph) -> None:
        """Types with their parents, dates declared, indexes: undeclared dates would silently become text."""
        there = {str(row.get("name")) for row in self._arcade.query("sql", "SELECT name FROM schema:types")}
        for statement in [*type_statements(graph, there), *index_statements()]:
            self._arcade.command("sql", statement)


def _start(folder: Path, port: int, password: str) -> Any:
    """The engine with its Bolt listener, nothing else reachable from outside."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # The engine keeps the first password it ever saw; ours is new each time.
        (folder / "config" / "server-users.jsonl").unlink(missing_ok=True)
    except OSError as error:
        raise _unavailable(folder, error) from error
    arcade = start_jvm(folder)
    settings = {
        "host": LOCALHOST,
        "http_port": free_port(),
        "server_plugins": BOLT,
        "bolt_port": port,
        "txWalFlush": 2,  # safe against power cuts, not only against a killed process
    }
    server = arcade.ArcadeDBServer(str(folder), password, settings)
    try:
        server.start()
    except arcade.ArcadeDBError as error:
        raise _unavailable(folder, error) from error
    return server


def _database(server: Any, folder: Path) -> Any:
    from arcadedb_embedded import ArcadeDBError

    try:
        return server.create_database(NAME)
    except ArcadeDBError as error:
        raise _unavailable(folder, error) from error


def _unavailable(folder: Path, error: Exception) -> StoreUnavailable:
    if "lock" in str(error).lower():
        return StoreUnavailable(f"{folder} is open in another process; one process at a time can use it.")
    return StoreUnavailable(f"{folder} cannot be opened as a graph: {str(error).splitlines()[0]}")
