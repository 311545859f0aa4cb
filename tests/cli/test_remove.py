"""kg remove: an article out of the graph."""

from __future__ import annotations

import json
from pathlib import Path

from kg.pipeline.folder import GraphFolder
from tests.cli.conftest import SAMPLES, Kg
from tests.graph.told import EN_FACTS, RU_FACTS, told_graph


def test_what_another_article_supports_stays(kg: Kg, tmp_path: Path) -> None:
    folder = tmp_path / "g"
    kg("build", SAMPLES / "agencies.jsonl", "-o", folder)
    meeting = "MATCH (:Person {name: 'Sergey Lavrov'})-->(e:Meeting {start: '2022-01-21'}) RETURN e.articles AS n"
    assert json.loads(kg("query", folder, meeting).out) == [{"n": 3}]
    done = kg("remove", folder, "lavrov-blinken-uk")
    assert done.code == 0
    assert "The graph holds 2 articles, " in done.err
    assert json.loads(kg("query", folder, meeting).out) == [{"n": 2}]


def test_what_another_kg_read_is_not_lost_with_the_article(kg: Kg, tmp_path: Path) -> None:
    made = GraphFolder.create(tmp_path / "g")
    with made.records() as records:
        for facts in (RU_FACTS, EN_FACTS):
            records.put(facts, "0" * 16)
    made.write([], told_graph(), [], "1" * 64)
    done = kg("remove", made.path, "oslo-en.txt")
    assert (done.code, done.err.count("were read by another kg; kg build reads them anew")) == (1, 1)
    assert made.graph() == told_graph()
