"""kg remove: an article out of the graph."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import SAMPLES, Kg


def test_what_another_article_supports_stays(kg: Kg, tmp_path: Path) -> None:
    folder = tmp_path / "g"
    kg("build", SAMPLES / "agencies.jsonl", "-o", folder)
    meeting = "MATCH (:Person {name: 'Sergey Lavrov'})-->(e:Meeting {start: '2022-01-21'}) RETURN e.articles AS n"
    assert json.loads(kg("query", folder, meeting).out) == [{"n": 3}]
    done = kg("remove", folder, "lavrov-blinken-uk")
    assert done.code == 0
    assert "The graph holds 2 articles, " in done.err
    assert json.loads(kg("query", folder, meeting).out) == [{"n": 2}]
