"""kg view: the page, where it is asked for, and the browser unless it is not wanted."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest

from tests.cli.conftest import Kg


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses a browser was asked to open."""
    found: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda address: bool(found.append(address)))
    return found


def test_it_writes_the_page_and_opens_the_browser(
    kg: Kg, samples_graph: Path, tmp_path: Path, opened: list[str]
) -> None:
    page = tmp_path / "new" / "page.html"
    assert kg("view", samples_graph, "-o", page).out == f"{page}\n"
    kg("export", samples_graph, "-f", "html", "-o", tmp_path / "export.html")
    assert page.read_bytes() == (tmp_path / "export.html").read_bytes()
    assert opened == [page.as_uri()]


def test_a_temporary_file_and_no_browser(kg: Kg, samples_graph: Path, opened: list[str]) -> None:
    page = Path(kg("view", samples_graph, "--no-open").out.strip())
    assert page.name == "graph.html" and page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert opened == []
    page.unlink()
    page.parent.rmdir()


def test_whole_texts_when_asked_for(kg: Kg, samples_graph: Path, tmp_path: Path) -> None:
    sizes = []
    for option in ([], ["--with-text"]):
        kg("view", samples_graph, "--no-open", "-o", tmp_path / "page.html", *option)
        sizes.append((tmp_path / "page.html").stat().st_size)
    assert sizes[0] < sizes[1]
