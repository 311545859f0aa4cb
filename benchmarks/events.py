"""Events and statements of a corpus against gold: python benchmarks/events.py CORPUS SCORER [--half develop|unseen].

CORPUS holds articles.jsonl and gold/ (one JSON file an article); SCORER is the script that compares an export with gold
(tools/score_events.py beside the corpora). --half takes one half of events-dev, as benchmarks/events_split.json has it:
rules are developed on the one, of the other only figures are looked at. --same FILE says which gold events of several
articles are one (seeds_same.json for the seeds): pairs joined, nodes that mix two.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import kg
from kg.exports import EXPORTERS, ExportOptions, write_to

SPLIT = Path(__file__).with_name("events_split.json")


def main() -> None:
    """Builds the graph of the whole corpus, exports it and scores it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--half", choices=("develop", "unseen"))
    parser.add_argument("--same", type=Path, help="gold events that are one")
    parser.add_argument("--show", action="store_true", help="every hit, miss and false alarm (not of the unseen half)")
    args = parser.parse_args()
    if args.show and args.half != "develop" and args.corpus.name == "events-dev":
        parser.error("--show is for the half that rules are developed on: add --half develop")
    with tempfile.TemporaryDirectory() as folder:
        export = exported(args.corpus, Path(folder))
        command = [sys.executable, str(args.scorer), str(export), str(gold(args.corpus, args.half, Path(folder)))]
        same = ["--same", str(args.same)] if args.same else []
        subprocess.run([*command, *same, *(["--show"] if args.show else [])], check=True)


def exported(corpus: Path, folder: Path) -> Path:
    """The graph of the corpus as N-Quads."""
    kg.build([str(corpus / "articles.jsonl")], folder / "graph")
    path = folder / "graph.nq"
    write_to(path, EXPORTERS["nquads"], kg.GraphFolder(folder / "graph").graph(), ExportOptions())
    return path


def gold(corpus: Path, half: str | None, folder: Path) -> Path:
    """The folder of gold files: all of them, or links to those of one half."""
    if half is None:
        return corpus / "gold"
    chosen = folder / "gold"
    chosen.mkdir()
    for name in json.loads(SPLIT.read_text(encoding="utf-8"))[half]:
        (chosen / f"{name}.json").symlink_to((corpus / "gold" / f"{name}.json").resolve())
    return chosen


main()
