"""Ids are functions of content: the same on any machine, in any process, in any version that keeps this file."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import make_id

PARTS = ("2022-01-21", "Лавров и Блинкен", 17)
WANTED = "meeting-a4011900aaf8dd98"


def test_an_id_is_what_it_has_always_been() -> None:
    assert make_id("Meeting", *PARTS) == WANTED


def test_another_process_with_other_hash_seeds_makes_the_same_id() -> None:
    script = f"from kg.model import make_id; print(make_id('Meeting', *{PARTS!r}))"
    for seed in ("0", "4711"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == WANTED


def test_where_one_part_ends_and_the_next_begins_matters() -> None:
    assert make_id("Person", "ab", "c") != make_id("Person", "a", "bc")
    assert make_id("Person", "a") != make_id("City", "a")
    assert make_id("Person", "a", "b") != make_id("Person", "b", "a")


@settings(max_examples=25)
@given(st.lists(st.text()))
def test_an_id_is_safe_in_iris_and_cypher_whatever_goes_in(parts: list[str]) -> None:
    assert re.fullmatch("phonecall-[0-9a-f]{16}", make_id("PhoneCall", *parts))
