"""Records: what each article said, kept in SQLite. The graph can always be built again from them."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.errors import StoreUnavailable
from kg.model import Article, Facts, Issue, from_json, to_json

SCHEMA = 1
TABLES = """
CREATE TABLE IF NOT EXISTS facts (
    content TEXT, published TEXT, id TEXT, version TEXT, node TEXT, line BLOB,
    PRIMARY KEY (content, published, id, version)
);
CREATE TABLE IF NOT EXISTS issues (place TEXT, reason TEXT, skipped INTEGER, PRIMARY KEY (place, reason));
"""
KEY = "content = ? AND published = ? AND id = ? AND version = ?"


class Records:
    """One file, safe against a killed process. `version` names the pipeline that read the articles."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, timeout=30)
            self._prepare()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Every record is on disk already; this frees the file."""
        self._db.close()

    def put(self, facts: Facts, version: str) -> None:
        """Keeps what one article says; the same article and version again replaces it."""
        line = zlib.compress(to_json(facts).encode("utf-8"), 1)
        row = (*_key(facts.article, version), facts.article.node_id, line)
        with self._told():
            self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?, ?, ?, ?, ?)", row)

    def get(self, article: Article, version: str) -> Facts | None:
        """What the article said, as this version read it."""
        with self._told():
            row = self._db.execute(f"SELECT line FROM facts WHERE {KEY}", _key(article, version)).fetchone()
        return self._facts(row[0]) if row else None

    def has(self, article: Article, version: str) -> bool:
        """Whether this version has read the article: same text, date and id."""
        with self._told():
            return self._db.execute(f"SELECT 1 FROM facts WHERE {KEY}", _key(article, version)).fetchone() is not None

    def all(self, version: str) -> Iterator[Facts]:
        """Everything one version read, by publication date, content and id, whatever the order it came in."""
        order = "SELECT line FROM facts WHERE version = ? ORDER BY published, content, id"
        with self._told():
            for (line,) in self._db.execute(order, (version,)):
                yield self._facts(line)

    def keys(self, version: str) -> list[tuple[str, str, str]]:
        """Content hash, day and id of all that one version read, sorted."""
        order = "SELECT content, published, id FROM facts WHERE version = ? ORDER BY content, published, id"
        with self._told():
            return list(self._db.execute(order, (version,)))

    def outdated(self, version: str) -> Iterator[Article]:
        """The articles that only other versions have read, so that this one can read them again."""
        known = set(self.keys(version))
        with self._told():
            order = "SELECT content, published, id, line FROM facts WHERE version <> ? ORDER BY content, published, id"
            # All at once: whoever reads them again writes into the same table.
            for content, published, id, line in self._db.execute(order, (version,)).fetchall():
                if (content, published, id) not in known:
                    known.add((content, published, id))
                    yield self._facts(line).article

    def drop_outdated(self, version: str) -> None:
        """Takes out what other versions read."""
        with self._told():
            self._db.execute("DELETE FROM facts WHERE version <> ?", (version,))

    def remove(self, article: str) -> int:
        """Takes out an article, told by its id, content hash or node id; how many records went."""
        with self._told():
            return self._db.execute("DELETE FROM facts WHERE ? IN (id, content, node)", (article,)).rowcount

    def add_issue(self, issue: Issue) -> None:
        """Keeps an issue; the same one again changes nothing."""
        row = (issue.where, issue.reason, issue.skipped)
        with self._told():
            self._db.execute("INSERT OR REPLACE INTO issues VALUES (?, ?, ?)", row)

    def issues(self) -> Iterator[Issue]:
        """All issues, by where and why."""
        with self._told():
            for place, reason, skipped in self._db.execute("SELECT * FROM issues ORDER BY place, reason"):
                yield Issue(place, reason, bool(skipped))

    def clear_issues(self) -> None:
        """Forgets the issues, before a new run tells its own."""
        with self._told():
            self._db.execute("DELETE FROM issues")

    def _prepare(self) -> None:
        """Write-ahead log, tables, and a look at who made the file."""
        found = int(self._db.execute("PRAGMA user_version").fetchone()[0])
        if found > SCHEMA:
            raise StoreUnavailable(f"{self.path} was made by a newer kg; please update.")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")
        self._db.executescript(TABLES)
        self._db.execute(f"PRAGMA user_version = {SCHEMA}")

    def _facts(self, line: bytes) -> Facts:
        return from_json(Facts, zlib.decompress(line), str(self.path))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, zlib.error, OSError) as error:
            raise StoreUnavailable(f"{self.path} cannot be used as records: {error}.") from error


def _key(article: Article, version: str) -> tuple[str, str, str, str]:
    return article.content_hash, article.published or "", article.id, version
