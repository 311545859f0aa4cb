"""Records: what goes in comes out, in one order, whatever happens to the process."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import StoreUnavailable
from kg.model import Article, Evidence, Facts, Issue, Mention, Referent
from kg.stores.records import Records


def _facts(number: int, published: str | None = "2022-01-21") -> Facts:
    text = f"Заголовок\n\nЛавров прибыл в Женеву, новость {number}. 😀"
    evidence = Evidence(11, 17, "Лавров", text[11:])
    return Facts(
        article=Article(id=f"news-{number}", text=text, lang="ru", published=published),
        referents=(Referent("e1", "Person", "Лавров"),),
        mentions=(Mention("m1", "e1", "Лавров", evidence),),
    )


def test_what_was_put_comes_back(tmp_path: Path) -> None:
    facts = _facts(1)
    with Records(tmp_path / "new" / "records.sqlite") as records:
        assert not records.has(facts.article, "1")
        records.put(facts, "1")
        records.put(facts, "1")
        assert records.has(facts.article, "1")
        assert records.get(facts.article, "1") == facts
        assert list(records.all("1")) == [facts]


def test_another_version_date_or_id_is_another_record(tmp_path: Path) -> None:
    with Records(tmp_path / "records.sqlite") as records:
        records.put(_facts(1), "1")
        assert records.get(_facts(1).article, "2") is None
        assert not records.has(_facts(1, published=None).article, "1")
        assert not records.has(_facts(2).article, "1")
        assert list(records.all("2")) == []


def test_the_order_is_that_of_the_news_not_of_the_input(tmp_path: Path) -> None:
    days = ["2022-02-01", None, "2022-01-10", "2022-01-10"]
    all_facts = [_facts(number, day) for number, day in enumerate(days)]
    orders = []
    for seed in range(3):
        random.Random(seed).shuffle(all_facts)
        with Records(tmp_path / f"{seed}.sqlite") as records:
            for facts in all_facts:
                records.put(facts, "1")
            orders.append([facts.article.id for facts in records.all("1")])
    assert orders[0] == orders[1] == orders[2]
    assert orders[0][0] == "news-1" and orders[0][-1] == "news-0"


@pytest.mark.parametrize("told", ["id", "content_hash", "node_id"])
def test_an_article_is_removed_by_id_hash_or_node(told: str, tmp_path: Path) -> None:
    with Records(tmp_path / "records.sqlite") as records:
        for number in (1, 2):
            records.put(_facts(number), "1")
        assert records.remove(str(getattr(_facts(1).article, told))) == 1
        assert records.remove("nobody' OR 1=1 --") == 0
        assert [facts.article.id for facts in records.all("1")] == ["news-2"]


def test_issues_are_kept_once_and_sorted(tmp_path: Path) -> None:
    with Records(tmp_path / "records.sqlite") as records:
        for issue in [Issue("b.txt", "empty"), Issue("a.txt", "repaired", skipped=False), Issue("b.txt", "empty")]:
            records.add_issue(issue)
        assert list(records.issues()) == [Issue("a.txt", "repaired", skipped=False), Issue("b.txt", "empty")]
        records.clear_issues()
        assert list(records.issues()) == []


def test_a_killed_process_loses_nothing_it_had_put(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    writer = f"""
from itertools import count
from pathlib import Path
from kg.model import Article, Facts
from kg.stores.records import Records
records = Records(Path({str(path)!r}))
for n in count():
    records.put(Facts(Article(str(n), "text " * 50 + str(n), "en")), "1")
    print(n, flush=True)
"""
    process = subprocess.Popen([sys.executable, "-c", writer], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    while process.stdout.readline().strip() != "20":
        time.sleep(0.001)
    process.send_signal(signal.SIGKILL)
    told = [int(line) for line in process.communicate()[0].split()]
    with Records(path) as records:
        kept = {int(facts.article.id) for facts in records.all("1")}
    assert set(range(21)) | set(told) <= kept


def test_a_file_of_a_newer_kg_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StoreUnavailable, match="newer kg"):
        Records(path)


def test_a_file_that_is_something_else_is_told(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    path.write_text("not a database, but long enough to look at " * 50)
    with pytest.raises(StoreUnavailable, match=r"records.sqlite cannot be used as records"):
        Records(path)
