"""The graph folder: records of what each article said, and what follows from them, as files."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.errors import InvalidVocabulary, KgError
from kg.pipeline.writing import replacing
from kg.vocabulary.own import OwnCsv, read_own_csv

if TYPE_CHECKING:
    from kg.model import Graph, Issue, Link
    from kg.resolution import Judgement
    from kg.stores.embedded import EmbeddedStore
    from kg.stores.loading import Progress
    from kg.stores.records import Records
    from kg.stores.values import Row

FORMAT = 1


class GraphFolder:
    """VERSION, records.sqlite, links.jsonl, graph.jsonl, issues.jsonl and embedded/ in one folder."""

    def __init__(self, path: Path | str) -> None:
        """Opens a folder that exists. Raises KgError for one that is no graph, or a newer kg's."""
        self.path = path = Path(path)
        self.links_file = path / "links.jsonl"
        self.graph_file = path / "graph.jsonl"
        self.issues_file = path / "issues.jsonl"
        self.judgements_file = path / "judgements.jsonl"
        self.gazetteer_file = path / "gazetteer.csv"
        if not (path / "VERSION").is_file():
            raise KgError(f"{path} is no graph folder; kg build ARTICLES -o {path} makes one.")
        self._check_format((path / "VERSION").read_text(encoding="utf-8").strip())

    @classmethod
    def create(cls, path: Path) -> GraphFolder:
        """Opens a folder, made first where there is none. Raises KgError for one that holds something else."""
        if not (path / "VERSION").exists():
            if path.exists() and (not path.is_dir() or any(path.iterdir())):
                raise KgError(f"{path} holds something that is no graph; name a new or an empty folder.")
            with replacing(path / "VERSION") as file:
                file.write(f"{FORMAT}\n")
        return cls(path)

    def records(self) -> Records:
        """What each article said; use it in a `with`."""
        from kg.stores.records import Records

        return Records(self.path / "records.sqlite")

    def keep_judgements(self, file: Path | None) -> None:
        """Takes over a file of judgements, so that they outlive every rerun. Raises InvalidFacts."""
        from kg.resolution import read_judgements

        if file:
            self.write_judgements(read_judgements(file))

    def write_judgements(self, judgements: Iterable[Judgement]) -> None:
        """Makes these the decisions for this graph; what follows from them is not concluded yet."""
        from kg.resolution import judgement_line

        self._replace(self.judgements_file, map(judgement_line, judgements))

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided for this graph."""
        from kg.resolution import read_judgements

        return read_judgements(self.judgements_file) if self.judgements_file.is_file() else ()

    def keep_gazetteer(self, own: OwnCsv | None) -> None:
        """Takes over a user's gazetteer, so that later runs read with it, too."""
        if own:
            self._replace(self.gazetteer_file, [own.text])

    def own_gazetteer(self) -> OwnCsv | None:
        """The user's gazetteer this graph is built with. Raises InvalidVocabulary."""
        return read_own_csv(self.gazetteer_file) if self.gazetteer_file.is_file() else None

    def links(self) -> list[Link]:
        """Which node each referent, event and position of an article is, and why."""
        from kg.model import Link, read_lines

        self._built()
        with self.links_file.open(encoding="utf-8") as lines:
            return list(read_lines(Link, lines, str(self.links_file)))

    def graph(self) -> Graph:
        """What all articles say together. Raises InvalidVocabulary for classes that only another vocabulary has."""
        from kg.graph import read_graph, unknown_terms

        with self._built().open(encoding="utf-8") as lines:
            graph = read_graph(lines, str(self.graph_file))
        if unknown := unknown_terms(graph):
            raise InvalidVocabulary(
                f"{self.path} was built with another vocabulary, which has {', '.join(unknown)}: "
                "set KG_SCHEMA to the folder of that one."
            )
        return graph

    def store(self, progress: Progress | None = None) -> EmbeddedStore:
        """The embedded graph, made equal to graph.jsonl first where it is not; use it in a `with`."""
        from kg.stores.embedded import LAYOUT, EmbeddedStore

        fingerprint = f"{LAYOUT} {hashlib.sha256(self._built().read_bytes()).hexdigest()}"
        loaded = self.path / "embedded" / "LOADED"
        if loaded.is_file() and not loaded.read_text(encoding="utf-8").startswith(f"{LAYOUT} "):
            shutil.rmtree(self.path / "embedded")  # an older kg's, with other indexes; all of it is in graph.jsonl
        store = EmbeddedStore(self.path / "embedded")
        if not loaded.is_file() or loaded.read_text(encoding="utf-8") != fingerprint:
            loaded.unlink(missing_ok=True)  # a load that is broken off must not pass for one that was finished
            self._load(store, progress)
            with replacing(loaded) as file:
                file.write(fingerprint)
        return store

    def query(self, question: str, **parameters: Any) -> list[Row]:
        """The rows of a named question or of Cypher, from the embedded graph. Raises KgError."""
        from kg.queries import run

        with self.store() as store:
            return run(store, question, parameters)

    def write(self, links: Iterable[Link], graph: Graph, issues: Iterable[Issue], built_from: str) -> None:
        """Replaces what follows from the records; `built_from` says which records and rules it follows from."""
        from kg.graph import graph_lines
        from kg.model import to_json

        (self.path / "BUILT").unlink(missing_ok=True)
        self._replace(self.links_file, (to_json(link) + "\n" for link in links))
        self._replace(self.graph_file, graph_lines(graph))
        self.write_issues(issues)
        self._replace(self.path / "BUILT", [built_from + "\n"])

    def write_issues(self, issues: Iterable[Issue]) -> None:
        """What was skipped or repaired, a line each."""
        from kg.model import to_json

        self._replace(self.issues_file, (to_json(issue) + "\n" for issue in issues))

    def built_from(self) -> str:
        """What the files were written from, "" where a run was broken off before it wrote them all."""
        built = self.path / "BUILT"
        return built.read_text(encoding="utf-8").strip() if built.is_file() else ""

    def _replace(self, path: Path, pieces: Iterable[str]) -> None:
        with replacing(path) as file:
            file.writelines(pieces)

    def _built(self) -> Path:
        if not self.graph_file.is_file():
            raise KgError(f"{self.path} was never built to the end; kg build again completes it.")
        return self.graph_file

    def _load(self, store: EmbeddedStore, progress: Progress | None) -> None:
        from kg.graph import property_graph

        try:
            store.load(property_graph(self.graph()), progress)
        except BaseException:
            store.close()
            raise

    def _check_format(self, found: str) -> None:
        if not found.isdecimal():
            raise KgError(f"{self.path / 'VERSION'} holds {found[:20]!r} where the number of a format should stand.")
        if int(found) > FORMAT:
            raise KgError(f"{self.path} was written by a newer kg (format {found}, this one knows {FORMAT}): upgrade.")
