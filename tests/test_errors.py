"""Errors: a handful, each a sentence for the user, all caught as one."""

from __future__ import annotations

import inspect

import pytest

import kg.errors
from kg.errors import InvalidArticle, KgError

ERRORS = [error for _, error in inspect.getmembers(kg.errors, inspect.isclass)]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_whoever_catches_kgerror_catches_them_all(error: type[Exception]) -> None:
    with pytest.raises(KgError, match=r"here\.txt"):
        raise error("here.txt: empty.")


def test_a_bug_of_ours_is_not_mistaken_for_one() -> None:
    assert not issubclass(KgError, ValueError | KeyError | OSError)


def test_the_message_is_what_the_user_reads() -> None:
    assert str(InvalidArticle("here.txt: empty.")) == "here.txt: empty."
