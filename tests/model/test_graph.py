"""What a reader sees of an entity: its English name, else the one it was told under."""

from __future__ import annotations

import pytest

from kg.model import Entity


@pytest.mark.parametrize(
    ("names", "label"),
    [
        ({"ru": "Варшава", "uk": "Варшава", "en": "Warsaw"}, "Warsaw"),
        ({"uk": "Ганна Швець", "ru": "Анна Швец"}, "Анна Швец"),
        ({"uk": "Ганна Швець"}, "Ганна Швець"),
        ({}, "city-1"),
    ],
)
def test_label(names: dict[str, str], label: str) -> None:
    assert Entity("city-1", "City", names).label == label
