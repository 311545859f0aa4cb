"""Articles from files, folders, globs and standard input."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import READERS, read_articles
from kg.errors import KgError
from kg.model import Article, Issue

TITLE = "Министры встретились в Вене"
BODY = "Министры двух стран встретились в пятницу в Вене. Переговоры длились полтора часа, сообщили в ведомстве."
TEXT = f"{TITLE}\n\n{BODY}"
SAMPLES = {
    ".txt": TEXT,
    ".html": f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><p>{BODY}</p></article></html>",
    ".jsonl": json.dumps({"text": BODY, "title": TITLE}, ensure_ascii=False),
    ".csv": f'title,text\n"{TITLE}","{BODY}"\n',
}
SAMPLES |= {".htm": SAMPLES[".html"], ".ndjson": SAMPLES[".jsonl"]}


def read(*inputs: Path | str, **options: object) -> list[Article | Issue]:
    return list(read_articles([str(told) for told in inputs], **options))  # type: ignore[arg-type]


def article(*inputs: Path | str, **options: object) -> Article:
    (item,) = read(*inputs, **options)
    assert isinstance(item, Article), item
    return item


def issue(*inputs: Path | str, **options: object) -> Issue:
    (item,) = read(*inputs, **options)
    assert isinstance(item, Issue), item
    return item


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_gives_the_same_article(suffix: str, tmp_path: Path) -> None:
    found = article(write(tmp_path / f"vienna{suffix}", SAMPLES[suffix]))
    assert (found.text, found.title, found.lang) == (TEXT, TITLE, "ru")
    assert found.id.startswith("vienna" + suffix)


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_tells_an_empty_file(suffix: str, tmp_path: Path) -> None:
    found = issue(write(tmp_path / f"empty{suffix}", ""))
    assert found.where.endswith(f"empty{suffix}") and found.skipped


@pytest.mark.parametrize("suffix", READERS)
def test_every_reader_tells_a_picture(suffix: str, tmp_path: Path) -> None:
    picture = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 9
    found = read(write(tmp_path / f"photo{suffix}", picture))
    assert found and all(isinstance(item, Issue) for item in found)


@pytest.mark.parametrize("suffix", READERS)
@settings(deadline=None)
@given(data=st.binary(max_size=300))
def test_no_bytes_stop_a_reader(suffix: str, data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = write(tmp_path_factory.getbasetemp() / f"any{suffix}", data)
    for item in read(path):
        assert isinstance(item, Article | Issue)


def test_a_folder_is_read_in_order_and_hidden_files_are_not(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/d.txt", ".hidden.txt"):
        write(tmp_path / name, TEXT)
    assert [item.id for item in read(tmp_path) if isinstance(item, Article)] == ["a.txt", "d.txt", "c.txt"]


def test_a_file_of_another_kind_is_an_issue(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.pdf", "%PDF")
    first, second = read(tmp_path)
    assert isinstance(first, Article) and isinstance(second, Issue)
    assert ".pdf is not known; known are .txt" in second.reason


def test_a_glob(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", TEXT)
    write(tmp_path / "b.csv", SAMPLES[".csv"])
    assert article(tmp_path / "*.txt").id == "a.txt"


@pytest.mark.parametrize("name", ["missing.txt", "*.none"])
def test_a_missing_path_is_wrong_usage_at_once(name: str, tmp_path: Path) -> None:
    with pytest.raises(KgError, match="no such file or folder"):
        read_articles([str(tmp_path / name)])


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"mapping": {"body": "text"}}, "No field is named body; fields are id, text"),
        ({"date": "21.01.2022"}, "not an ISO date"),
        ({"lang": "pl"}, "languages are ru, uk, en"),
    ],
)
def test_wrong_options_are_told_at_once(options: dict[str, object], message: str) -> None:
    with pytest.raises(KgError, match=message):
        read_articles([], **options)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("content", "name"), [(TEXT, "stdin"), (json.dumps({"text": TEXT}) + "\n", "stdin:1")], ids=["text", "json"]
)
def test_standard_input(content: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode("utf-8")), encoding="utf-8"))
    found = article("-")
    assert (found.text, found.id) == (TEXT, name)


def test_a_file_without_a_suffix_is_read_by_its_content(tmp_path: Path) -> None:
    assert article(write(tmp_path / "news", SAMPLES[".jsonl"])).id == "news:1"


def test_the_given_date_is_for_articles_without_one(tmp_path: Path) -> None:
    lines = [{"text": TEXT}, {"text": TEXT, "published": "2022-01-21T23:30:00+03:00"}]
    path = write(tmp_path / "a.jsonl", "\n".join(json.dumps(line) for line in lines))
    dates = [item.published for item in read(path, date="2022-02-03") if isinstance(item, Article)]
    assert dates == ["2022-02-03", "2022-01-21"]


def test_the_given_language_is_for_all(tmp_path: Path) -> None:
    assert article(write(tmp_path / "a.txt", TEXT), lang="uk").lang == "uk"
