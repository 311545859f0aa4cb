"""A Neo4j of one's own, with its Browser: started from Java artifacts, detached, found again by its home folder."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlencode

from kg.errors import KgError, StoreUnavailable
from kg.stores.bolt import GraphStore
from kg.stores.java import OPTIONS, find_java, server_class, server_jars
from kg.stores.neo4j_home import write_configuration
from kg.stores.ports import LOCALHOST, answers, free_port
from kg.stores.statements import statement
from kg.vocabulary.files import data_dir

BOLT_PORT, HTTP_PORT = 7687, 7474
USER, FIRST_PASSWORD, SHORTEST = "neo4j", "neo4j", 8  # what every Neo4j begins with, and least letters of another
READY_SECONDS, STOP_SECONDS = 180.0, 60.0
MEMORY = ["-Xms256m", "-Xmx1g", "-XX:+UseSerialGC"]


@dataclass(frozen=True, slots=True)
class Server:
    """A running server and where it answers. `created` tells its process from a later one with the same number."""

    pid: int
    created: float
    home: str
    bolt_port: int
    http_port: int
    password: bool = False

    @property
    def bolt(self) -> str:
        """The address for `kg load --uri`."""
        return f"bolt://{LOCALHOST}:{self.bolt_port}"

    @property
    def browser(self) -> str:
        """The address of Neo4j Browser; without a password it connects by itself."""
        known = "" if self.password else "&preselectAuthMethod=NO_AUTH"
        return f"http://{LOCALHOST}:{self.http_port}/browser/?dbms={self.bolt}{known}"

    @property
    def first_query(self) -> str:
        """The Browser's address with the first favourite in its editor."""
        return f"{self.browser}&{urlencode({'cmd': 'edit', 'arg': favourites()[0].read_text(encoding='utf-8')})}"


def favourites() -> list[Path]:
    """The queries that lead a newcomer through the Browser, in their order."""
    return sorted((data_dir("cypher") / "browser").glob("*.cypher"))


def start(
    home: Path, bolt_port: int | None = None, http_port: int | None = None, password: str | None = None
) -> Server:
    """The server of `home`, running already or started now and waited for. Raises StoreUnavailable."""
    home = home.resolve()
    if password is not None and len(password) < SHORTEST:
        raise KgError(f"Neo4j wants a password of {SHORTEST} characters or more; this one has {len(password)}.")
    if running := status(home):
        _check_password(running, password)
        return running
    bolt, http = _port(bolt_port, BOLT_PORT), _port(http_port, HTTP_PORT)
    java, jars = find_java(), server_jars()
    write_configuration(home, bolt, http, password is not None)
    process = _launch([str(java), *MEMORY, *OPTIONS, "-cp", jars, server_class(), *_folders(home)], home)
    server = Server(process.pid, _created(process.pid), str(home), bolt, http, password is not None)
    _file(home).write_text(json.dumps(asdict(server)), encoding="utf-8")
    _wait_until_ready(server, process)
    if password is not None:
        _settle_password(server, password)
    return server


def evasions(server: Server, bolt_port: int | None = None) -> Iterator[str]:
    """Which usual ports others have, though none was asked for, and where the new server answers instead."""
    if not bolt_port and server.bolt_port != BOLT_PORT:
        yield f"Port {BOLT_PORT} is taken by another program; Bolt is on {server.bolt_port}."
    if server.http_port != HTTP_PORT:
        yield f"Port {HTTP_PORT} is taken by another program; Neo4j Browser is on {server.http_port}."


def status(home: Path) -> Server | None:
    """The running server of `home`, None where there is none."""
    file = _file(home.resolve())
    if not file.is_file():
        return None
    server = Server(**json.loads(file.read_text(encoding="utf-8")))
    return server if _is_alive(server) else None


def stop(home: Path) -> bool:
    """Ends the server of `home`, and only it; False where none runs."""
    server = status(home)
    if server:
        _end(server)
    _file(home.resolve()).unlink(missing_ok=True)
    return server is not None


def _file(home: Path) -> Path:
    return home / "server.json"


def _port(asked: int | None, usual: int) -> int:
    """The port asked for, or the usual one where it is free, or another."""
    found = free_port(asked or usual)
    if asked and found != asked:
        raise StoreUnavailable(f"Port {asked} is taken; leave it out and a free one is chosen.")
    return found


def _folders(home: Path) -> list[str]:
    return [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]


def _launch(command: list[str], home: Path) -> subprocess.Popen[bytes]:
    """Detached: it outlives this process and its terminal."""
    with (home / "logs" / "console.log").open("ab") as log:
        if sys.platform == "win32":
            flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.DETACHED_PROCESS
            return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, creationflags=flags)
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)


def _wait_until_ready(server: Server, process: subprocess.Popen[bytes]) -> None:
    """Returns when both ports answer. Raises StoreUnavailable, leaving no process behind."""
    deadline = time.monotonic() + READY_SECONDS
    while not (answers(server.bolt_port) and answers(server.http_port)):
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            process.wait()
            raise StoreUnavailable(f"Neo4j did not start; {Path(server.home) / 'logs' / 'console.log'} says why.")
        time.sleep(0.1)


def _check_password(running: Server, password: str | None) -> None:
    """Raises StoreUnavailable where a server that runs already is not the one that was asked for."""
    if password is None:
        return
    if not running.password:
        raise StoreUnavailable(
            "The server runs already and asks for no password; kg neo4j stop, then start it with one."
        )
    if not _opens(running, password):
        raise StoreUnavailable("The server runs already, with another password.")


def _settle_password(server: Server, password: str) -> None:
    """Makes it the password of a server that has none of its own yet. Raises StoreUnavailable, leaving no process."""
    if _opens(server, password):
        return
    try:
        with GraphStore(server.bolt, USER, FIRST_PASSWORD, "system") as store:
            store.query(statement("first_password"), {"before": FIRST_PASSWORD, "password": password}, write=True)
    except KgError as error:
        stop(Path(server.home))
        raise StoreUnavailable(f"{server.home} has a password already, and it is another one.") from error


def _opens(server: Server, password: str) -> bool:
    try:
        GraphStore(server.bolt, USER, password).close()
    except StoreUnavailable:
        return False
    return True


def _created(pid: int) -> float:
    import psutil

    return float(psutil.Process(pid).create_time())


def _is_alive(server: Server) -> bool:
    import psutil

    try:
        process = psutil.Process(server.pid)
        same = abs(float(process.create_time()) - server.created) < 1  # a number is used again by later processes
        return same and process.status() != str(psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def _end(server: Server) -> None:
    import psutil

    process = psutil.Process(server.pid)
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOP_SECONDS)
    except psutil.TimeoutExpired:
        process.kill()
