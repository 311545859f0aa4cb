"""The home folder of a server of one's own: its configuration, and neo4j-admin in it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from kg.errors import StoreUnavailable
from kg.stores.java import OPTIONS
from kg.stores.ports import LOCALHOST

ADMIN = "org.neo4j.server.startup.Neo4jAdminCommand"


def write_configuration(home: Path, bolt: int, http: int, auth: bool) -> None:
    """Makes the folders and conf/neo4j.conf: this machine only, no reports to anyone, a small memory."""
    for name in ("conf", "logs", "import", "plugins"):
        (home / name).mkdir(parents=True, exist_ok=True)
    settings = {
        "server.default_listen_address": LOCALHOST,
        "server.default_advertised_address": LOCALHOST,
        "server.bolt.listen_address": f"{LOCALHOST}:{bolt}",
        "server.bolt.advertised_address": f"{LOCALHOST}:{bolt}",  # what Neo4j Browser dials
        "server.http.listen_address": f"{LOCALHOST}:{http}",
        "server.http.advertised_address": f"{LOCALHOST}:{http}",
        "server.memory.pagecache.size": "256m",
        "dbms.security.auth_enabled": str(auth).lower(),
        "dbms.usage_report.enabled": "false",
    }
    lines = [f"{key}={value}\n" for key, value in settings.items()]
    lines += [f"server.jvm.additional={option}\n" for option in OPTIONS]  # an import runs in a Java of its own
    (home / "conf" / "neo4j.conf").write_text("".join(lines), encoding="utf-8")


def run_admin(java: Path, jars: str, home: Path, arguments: list[str], at: Path) -> str:
    """neo4j-admin, for a server that is stopped, run in a folder; what it prints. Raises StoreUnavailable."""
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    done = subprocess.run(
        [str(java), *OPTIONS, "-cp", jars, ADMIN, *arguments],
        env=environment,
        cwd=at,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise StoreUnavailable(f"neo4j-admin {arguments[0]} failed: {_reason(done.stderr or done.stdout)}")
    return done.stdout


def _reason(printed: str) -> str:
    """What it complains of; Java's own notes and warnings stand before that."""
    lines = [line for line in printed.splitlines() if line.strip() and not line.startswith(("NOTE:", "WARNING:"))]
    return " ".join(lines)[:300] or "it gave no reason."
