"""The same articles make the same graph: in any order, in one run or many, broken off or not."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.exports import EXPORTERS, ExportOptions
from kg.graph import check
from kg.pipeline.build import Built, build
from kg.pipeline.conclude import remove
from kg.pipeline.folder import FORMAT, GraphFolder
from kg.pipeline.inputs import Inputs
from kg.pipeline.version import reading_version

ROOT = Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "samples"
FILES = sorted(str(path) for path in SAMPLES.iterdir())


def built(folder: Path, *paths: str, jobs: int = 1) -> Built:
    return build(Inputs(paths), folder, jobs=jobs)


def exports(folder: Path) -> dict[str, bytes]:
    """Every export of a graph folder, and the two files it is made from."""
    graph = GraphFolder(folder).graph()
    written = {name: (folder / name).read_bytes() for name in ("links.jsonl", "graph.jsonl")}
    for name, exporter in EXPORTERS.items():
        out = BytesIO()
        exporter.write(graph, out, ExportOptions())
        written[name] = out.getvalue()
    return written


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of samples/, built in one go; do not change it."""
    folder = tmp_path_factory.mktemp("whole") / "graph"
    assert built(folder, str(SAMPLES)).read == 8
    return folder


def test_a_graph_is_what_the_ontology_allows(whole: Path) -> None:
    assert check(GraphFolder(whole).graph()) == []


def test_nothing_is_skipped_and_the_counts_are_those_of_the_graph(tmp_path: Path) -> None:
    done = built(tmp_path / "g", str(SAMPLES))
    graph = GraphFolder(tmp_path / "g").graph()
    assert done.issues == []
    assert done.sizes is not None
    assert done.sizes.articles == len(graph.articles) == 8
    assert done.sizes.events + done.sizes.statements == len(graph.events)
    assert done.sizes.entities == len(graph.entities)


@pytest.mark.parametrize("seed", [1, 2])
def test_another_order_gives_the_same_bytes(whole: Path, tmp_path: Path, seed: int) -> None:
    shuffled = random.Random(seed).sample(FILES, len(FILES))
    built(tmp_path / "g", *shuffled)
    assert exports(tmp_path / "g") == exports(whole)


def test_many_runs_give_the_same_bytes_as_one(whole: Path, tmp_path: Path) -> None:
    for file in reversed(FILES):
        built(tmp_path / "g", file)
    assert exports(tmp_path / "g") == exports(whole)


def test_two_processes_give_the_same_bytes_as_one(whole: Path, tmp_path: Path) -> None:
    built(tmp_path / "g", str(SAMPLES), jobs=2)
    assert exports(tmp_path / "g") == exports(whole)


def test_a_second_run_reads_nothing_and_loads_no_model(whole: Path) -> None:
    script = (
        "import sys, kg.pipeline.build as b, kg.pipeline.inputs as i, pathlib\n"
        f"done = b.build(i.Inputs(({str(SAMPLES)!r},)), pathlib.Path({str(whole)!r}))\n"
        "print(done.read, done.known, done.sizes, 'onnxruntime' in sys.modules, 'jpype' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    assert said.stdout.split() == ["0", "8", "None", "False", "False"]


def test_the_same_file_twice_is_one_article(tmp_path: Path) -> None:
    done = built(tmp_path / "g", FILES[1], FILES[1])
    assert (done.read, done.known) == (1, 1)


def test_a_text_met_under_two_names_is_one_article(tmp_path: Path) -> None:
    shutil.copy(FILES[1], tmp_path / "again.txt")
    one, other = tmp_path / "one", tmp_path / "other"
    built(one, FILES[1], str(tmp_path / "again.txt"))
    built(other, str(tmp_path / "again.txt"), FILES[1])
    assert len(GraphFolder(one).graph().articles) == 1
    assert exports(one) == exports(other)


def test_a_run_that_is_killed_is_completed_by_the_next(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "g"
    process = subprocess.Popen([sys.executable, "-m", "kg", "build", str(SAMPLES), "-o", str(folder)], cwd=ROOT)
    while not (folder / "records.sqlite-wal").exists() and process.poll() is None:
        time.sleep(0.01)
    time.sleep(1.0)
    process.send_signal(signal.SIGKILL)
    process.wait()
    built(folder, str(SAMPLES))
    assert exports(folder) == exports(whole)
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []


def test_what_an_older_version_read_is_read_again(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "g"
    shutil.copytree(whole, folder)
    with GraphFolder(folder).records() as records:
        records._db.execute("UPDATE facts SET version = 'older'")
    done = built(folder, FILES[1])
    assert done.read == 8
    assert exports(folder) == exports(whole)
    with GraphFolder(folder).records() as records:
        assert len(records.keys(reading_version())) == 8
        assert records.keys("older") == []


def test_an_article_taken_out_leaves_the_graph_of_the_others(tmp_path: Path) -> None:
    built(tmp_path / "both", FILES[1], FILES[2])
    built(tmp_path / "one", FILES[1])
    remove(GraphFolder(tmp_path / "both"), Path(FILES[2]).name)
    assert exports(tmp_path / "both") == exports(tmp_path / "one")


def test_an_article_that_is_not_there_cannot_be_taken_out(whole: Path) -> None:
    with pytest.raises(KgError, match=r"has no article 'nowhere.txt'"):
        remove(GraphFolder(whole), "nowhere.txt")


def test_issues_stay_until_their_file_is_read_again(tmp_path: Path) -> None:
    bad, folder = tmp_path / "bad.txt", tmp_path / "g"
    bad.write_text("", encoding="utf-8")
    built(folder, str(bad), FILES[1])
    built(folder, FILES[2])
    assert [json.loads(line)["where"] for line in (folder / "issues.jsonl").open()] == [str(bad)]
    shutil.copy(FILES[3], bad)
    built(folder, str(bad))
    assert (folder / "issues.jsonl").read_text() == ""


def test_a_load_that_is_broken_off_is_done_again(tmp_path: Path) -> None:
    def break_off(done: int, total: int) -> None:
        raise KeyboardInterrupt

    built(tmp_path / "g", FILES[1])
    folder = GraphFolder(tmp_path / "g")
    with pytest.raises(KeyboardInterrupt):
        folder.store(break_off)
    articles = folder.query("MATCH (a:Article) RETURN a.id AS id")
    assert articles == [{"id": folder.graph().articles[0].node_id}]


def test_judgements_outlive_the_next_run(tmp_path: Path) -> None:
    folder, file = tmp_path / "g", tmp_path / "judgements.jsonl"
    built(folder, FILES[1])
    article = GraphFolder(folder).graph().articles[0]
    begin = article.text.index("Рябков")
    spot = {"article": article.content_hash, "exact": "Рябков", "begin": begin}
    file.write_text(json.dumps({"decision": "is", "one": spot, "known": "Q1"}) + "\n", encoding="utf-8")
    build(Inputs((FILES[1],)), folder, judgements=file)
    built(folder, FILES[2])
    assert len(GraphFolder(folder).judgements()) == 1


@pytest.mark.parametrize("content", [str(FORMAT + 1), "99"])
def test_a_folder_of_a_newer_kg_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "VERSION").write_text(content)
    with pytest.raises(KgError, match=f"newer kg .format {content}"):
        GraphFolder(tmp_path)


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("dear")
    with pytest.raises(KgError, match="holds something that is no graph"):
        built(tmp_path, FILES[1])
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_where_nothing_can_be_read_no_folder_is_made(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(KgError, match=r"(?s)No article could be read.*empty\.txt.*empty"):
        built(tmp_path / "g", str(tmp_path / "empty.txt"))
    assert not (tmp_path / "g").exists()
