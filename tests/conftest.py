"""Graphs to test against: a real Neo4j and the embedded one, each started once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.graph.property_graph import PropertyGraph
from kg.stores import neo4j_server as server
from kg.stores.bolt import GraphStore
from kg.stores.embedded import EmbeddedStore
from kg.stores.jvm import leave
from kg.stores.ports import free_port
from tests.stores.winter import winter

Login = tuple[str, str, str]  # uri, user, password
SAMPLES = Path(__file__).resolve().parents[1] / "samples"
STATUS = pytest.StashKey[int]()


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Remembers how the tests ended."""
    session.config.stash[STATUS] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Ends as kg itself does: a Java machine in the process may crash when it is taken down."""
    config.get_terminal_writer().flush()
    if STATUS in config.stash:
        leave(config.stash[STATUS])


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Login]:
    """A Neo4j that may be emptied: the one at KG_NEO4J_URI, else one started here on free ports."""
    if uri := os.environ.get("KG_NEO4J_URI"):
        login = (uri, os.environ.get("KG_NEO4J_USER", "neo4j"), os.environ.get("KG_NEO4J_PASSWORD", ""))
        _insist_on_empty(login)
        yield login
        return
    home = tmp_path_factory.mktemp("neo4j")
    os.environ.setdefault("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")  # quick to start, good enough for small graphs
    yield (server.start(home, free_port(), free_port()).bolt, "neo4j", "")
    server.stop(home)


def _insist_on_empty(login: Login) -> None:
    """The tests delete everything they find: never in a database that somebody uses."""
    with GraphStore(*login) as store:
        held = store.query("MATCH (n) RETURN count(n) AS nodes")[0]["nodes"]
    assert not held, f"{login[0]} holds {held} nodes; the tests want a database that is empty."


@pytest.fixture
def neo4j(neo4j_server: Login) -> Iterator[GraphStore]:
    """An empty Neo4j. Whatever it calls deprecated fails the test."""
    with GraphStore(*neo4j_server) as store:
        _empty(store)
        yield store
        _empty(store)
        assert not store.deprecations


@pytest.fixture(scope="session")
def embedded_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedStore]:
    """The embedded graph of this session."""
    folder: Path = tmp_path_factory.mktemp("embedded")
    with EmbeddedStore(folder) as store:
        yield store


@pytest.fixture
def embedded(embedded_server: EmbeddedStore) -> EmbeddedStore:
    """An empty embedded graph."""
    _empty(embedded_server)
    return embedded_server


@pytest.fixture
def neo4j_variables(neo4j: GraphStore, neo4j_server: Login) -> dict[str, str]:
    """How commands reach an empty Neo4j."""
    return dict(zip(("KG_NEO4J_URI", "KG_NEO4J_USER", "KG_NEO4J_PASSWORD"), neo4j_server, strict=True))


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest) -> GraphStore:
    """Either of the two, empty."""
    found: GraphStore = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def graph() -> PropertyGraph:
    """A dozen facts of the winter of 2022, made by hand."""
    return winter()


@pytest.fixture(scope="session")
def samples_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of samples/; do not change it."""
    from kg.pipeline.build import build

    folder = tmp_path_factory.mktemp("samples") / "graph"
    build([str(SAMPLES)], folder)
    return folder


def _empty(store: GraphStore) -> None:
    store.query("MATCH (n) DETACH DELETE n", write=True)
