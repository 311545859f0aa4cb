"""Which entities of the gazetteer are media: schema/media.yml."""

from __future__ import annotations

from functools import cache

from kg.vocabulary.files import data_dir
from kg.vocabulary.reading import Strict, read_yaml


class Media(Strict):
    """Ids of the gazetteer."""

    ids: frozenset[str]


@cache
def media() -> frozenset[str]:
    """The ids, read once. Raises InvalidVocabulary."""
    return read_yaml(data_dir("schema") / "media.yml", Media).ids
