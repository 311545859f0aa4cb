"""Strange inputs beside a good one: each is told in one sentence, and the good one is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Kg

GOOD = SAMPLES / "macron-in-moscow.txt"
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffdb004300") + bytes(range(256)) * 8
POLISH = "Premier odwiedził wczoraj Kijów. Rozmowy trwały dwie godziny i dotyczyły pomocy gospodarczej dla sąsiadów."
RUSSIAN = "Лавров встретился с Блинкеном в Женеве.\n\nВстреча прошла в пятницу и продолжалась полтора часа."


def build(kg: Kg, folder: Path, name: str, content: bytes) -> tuple[str, list[dict[str, object]]]:
    """What is told when such a file is built beside a good one, and the issues kept."""
    (folder / name).write_bytes(content)
    done = kg("build", folder / name, GOOD, "-o", folder / "g")
    assert done.code == 0
    assert "Traceback" not in done.err
    issues = (folder / "g" / "issues.jsonl").read_text(encoding="utf-8").splitlines()
    return done.err, [json.loads(line) for line in issues]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("photo.txt", JPEG, "binary"),
        ("polish.txt", POLISH.encode(), "Polish"),
        ("book.txt", ("Россия и США. " * 800_000).encode(), "characters"),
        ("page.html", b"<html><body><script>let a = 1</script><img src='a", "no article text"),
        ("photo.jpg", JPEG, ".jpg"),
        ("rows.csv", b"a,b\n1,2\n", "no column text"),
    ],
)
def test_what_is_no_article_is_skipped_with_its_reason(
    kg: Kg, tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    told, issues = build(kg, tmp_path, name, content)
    assert "1 article read, 1 skipped." in told
    assert [issue["where"] for issue in issues] == [str(tmp_path / name)]
    assert reason in str(issues[0]["reason"])


def test_a_line_cut_in_half_is_named_and_the_others_are_read(kg: Kg, tmp_path: Path) -> None:
    whole = json.dumps({"id": "one", "text": RUSSIAN}, ensure_ascii=False)
    told, issues = build(kg, tmp_path, "news.jsonl", f"{whole}\n{whole[:40]}".encode())
    assert "2 articles read, 1 skipped." in told
    assert [issue["where"] for issue in issues] == [f"{tmp_path / 'news.jsonl'}:2"]


def test_windows_1251_is_read(kg: Kg, tmp_path: Path) -> None:
    told, issues = build(kg, tmp_path, "old.txt", RUSSIAN.encode("cp1251"))
    assert "2 articles read." in told
    assert issues == []
    assert "Лавров встретился с Блинкеном" in (tmp_path / "g" / "graph.jsonl").read_text(encoding="utf-8")


def test_html_with_open_tags_is_read(kg: Kg, tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}" for line in RUSSIAN.splitlines() if line) * 3
    told, _ = build(kg, tmp_path, "broken.html", f"<html><body><article><h1>Встреча{paragraphs}<div><b>".encode())
    assert "2 articles read." in told


HOSTILE = (
    "Иван O'Нил \"}) DETACH DELETE (n) //",
    'Пётр \\ Обратный \\" Слеш',
    "Анна <http://x> . } </script> Мария",
    "Семён `) MATCH (n) SET n.x=1 RETURN (`",
)


@pytest.mark.parametrize("name", HOSTILE)
def test_names_with_the_signs_of_cypher_and_turtle_pass_through(kg: Kg, tmp_path: Path, name: str) -> None:
    text = f"Сергей Лавров встретился с министром {name} в Женеве. Об этом сообщил {name}."
    build(kg, tmp_path, "hostile.txt", text.encode())
    before = kg("query", tmp_path / "g", "MATCH (n) RETURN count(n) AS n").out
    assert json.loads(before)[0]["n"] > 0
    turtle = kg("export", tmp_path / "g", "-f", "nquads", "--with-text")
    assert turtle.code == 0
    who = kg("query", tmp_path / "g", "actor", "-p", f"actor={name}")
    assert who.code == 0 or who.err.startswith("kg: The graph knows nobody and nothing named")
    assert kg("query", tmp_path / "g", "MATCH (n) RETURN count(n) AS n").out == before
    asked = kg("sparql", tmp_path / "g", "SELECT ?q { ?m kg:quote ?q FILTER(CONTAINS(?q, 'встретился с министром')) }")
    answered = json.loads(kg("sparql", tmp_path / "g", "SELECT ?q { GRAPH ?g { ?m kg:quote ?q } }").out)
    assert asked.code == 0
    assert any(row["q"] in text for row in answered)
