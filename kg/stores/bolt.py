"""A graph kept where Bolt is spoken: a Neo4j server, or the embedded store."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from kg.errors import KgError, StoreUnavailable
from kg.graph.property_graph import PropertyGraph
from kg.stores.loading import Loaded, Progress, load
from kg.stores.reading import WRITES, refuse_files
from kg.stores.schema import schema_statements
from kg.stores.statements import statement
from kg.stores.values import Row, plain

if TYPE_CHECKING:
    from neo4j import Driver, ResultSummary

SCHEMES = ("bolt://", "bolt+s://", "bolt+ssc://", "neo4j://", "neo4j+s://", "neo4j+ssc://")
CONNECT_SECONDS = 5.0
DEPRECATION = "DEPRECATION"


class GraphStore:
    """One driver and one database; use it in a `with`. Raises StoreUnavailable where nobody answers."""

    adding = "merge"  # the driver may send a batch twice
    relabels = True
    names: Mapping[str, tuple[str, ...]] = {"Entity": ("entity_names",), "Event": ("event_names",)}
    """Label → the full-text indexes over the names of its nodes."""

    def __init__(self, uri: str, user: str = "neo4j", password: str = "", database: str = "neo4j") -> None:
        self.uri = uri
        self.database = database
        self.deprecations: list[str] = []  # what the server says is on its way out; a test keeps it empty
        self._driver = _connect(uri, user, password)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends every connection."""
        self._driver.close()

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False) -> list[Row]:
        """The rows as plain dicts, dates as ISO strings. Only reads the graph, unless `write`; raises KgError."""
        if not write:
            refuse_files(cypher)
            self.refuse_writing(cypher)
        return self._run(cypher, parameters or {}, write=write)

    def refuse_writing(self, cypher: str) -> None:
        """Raises KgError for a query that would change the graph; a server does so itself when it runs one."""

    def load(self, graph: PropertyGraph, progress: Progress | None = None) -> Loaded:
        """Makes the stored graph this one: writes what is new or changed, removes what is gone; others' data stays."""
        self.prepare(graph)
        loaded = load(self, graph, progress)
        if self.relabels:
            self._run(statement("sizes"), {}, write=True)
        return loaded

    def prepare(self, graph: PropertyGraph) -> None:
        """Constraints and indexes, before any data."""
        for each in schema_statements():
            self._run(each, {}, write=True)

    def _run(self, cypher: str, parameters: Mapping[str, Any], *, write: bool) -> list[Row]:
        from neo4j import RoutingControl

        with told(self.uri):
            result = self._driver.execute_query(
                cypher,
                dict(parameters),
                database_=self.database,
                routing_=RoutingControl.WRITE if write else RoutingControl.READ,
            )
            self._note(result.summary)
            return [{key: plain(record[key]) for key in record.keys()} for record in result.records]  # noqa: SIM118

    def _note(self, summary: ResultSummary) -> None:
        for status in summary.gql_status_objects:
            if status.is_notification and status.raw_classification == DEPRECATION:
                self.deprecations.append(status.status_description)


def _connect(uri: str, user: str, password: str) -> Driver:
    from neo4j import GraphDatabase

    logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # what matters is raised or collected, nothing is printed
    if not uri.startswith(SCHEMES):
        raise StoreUnavailable(f"{uri} is no address of a graph; try bolt://localhost:7687.")
    with told(uri):
        driver = GraphDatabase.driver(
            uri, auth=(user, password), connection_timeout=CONNECT_SECONDS, telemetry_disabled=True
        )
        try:
            driver.verify_connectivity()
        except BaseException:
            driver.close()
            raise
        return driver


@contextmanager
def told(uri: str) -> Iterator[None]:
    """Turns the driver's exceptions into one sentence each."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except Neo4jError as error:
        raise _sentence(uri, error.code or "", _first_line(error.message or str(error))) from error
    except (DriverError, ValueError, OSError) as error:
        raise StoreUnavailable(f"{uri} cannot be reached: {_why(error)}") from error


def _sentence(uri: str, code: str, message: str) -> KgError:
    if code.startswith("Neo.ClientError.Security"):
        return StoreUnavailable(f"{uri} refuses the user or password.")
    if code == "Neo.ClientError.Database.DatabaseNotFound":
        return StoreUnavailable(f"{uri} has no such database: {message}")
    if code == "Neo.ClientError.Statement.AccessMode":
        return KgError(WRITES)
    if "no such fulltext schema index" in message:
        return StoreUnavailable(f"{uri} has no index over names yet; kg load makes it.")
    return KgError(f"The graph answers: {message}")


def _why(error: Exception) -> str:
    text = str(error)
    if "looks like HTTP" in text or "handshake" in text:
        return "what answers there is not a Neo4j."
    if "refused" in text:
        return "nobody listens there; is the server started?"
    return _first_line(text)


def _first_line(text: str) -> str:
    return text.strip().splitlines()[0] if text.strip() else "no reason given."
