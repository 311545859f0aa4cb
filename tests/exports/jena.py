"""Apache Jena, the reference implementation of SPARQL in Java: fetched once, and asked."""

from __future__ import annotations

import csv
import subprocess
from pathlib import Path

from kg.stores.artifacts import fetched
from kg.stores.java import find_java

ARTIFACTS = (("org.apache.jena", "jena-cmds", "5.3.0"), ("org.slf4j", "slf4j-nop", "2.0.16"))


def ask(data: Path, query: Path) -> list[dict[str, str]]:
    """The rows of a query over a file of RDF, its kind told by its suffix."""
    jars = fetched("jena-5.3.0", ARTIFACTS)
    command = [str(find_java()), "-cp", jars, "arq.sparql", "--data", str(data), "--query", str(query)]
    done = subprocess.run([*command, "--results", "CSV"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return list(csv.DictReader(done.stdout.splitlines()))
