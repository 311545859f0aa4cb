"""kg explain: how a text is read."""

from __future__ import annotations

from tests.cli.conftest import Kg


def test_tree_names_and_roles(kg: Kg) -> None:
    shown = kg("explain", "Лавров встретился с Блинкеном в Женеве.", "--date", "2022-01-21").out
    assert shown.startswith("Лавров встретился с Блинкеном в Женеве.\n")
    assert "встретиться" in shown
    assert "Meeting: 'встретился'" in shown
    assert "participant" in shown


def test_a_language_that_is_not_read(kg: Kg) -> None:
    done = kg("explain", "Premier odwiedził wczoraj Kijów i spotkał się z prezydentem.")
    assert done.code == 1
    assert "--lang" in done.err
