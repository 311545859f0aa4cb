"""An article is named by its text alone."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Article

PLAIN = Article("first.txt", "Анна Шведова посетила Осло.", "ru")


def test_the_hash_of_a_text_is_its_sha256_in_utf8() -> None:
    assert PLAIN.content_hash == "c62d774d9fc51140804de14332c612c7ff0e75730b7a4d42c092d5bcc31f4520"
    assert PLAIN.node_id == "article-c62d774d9fc51140804d"


def test_the_same_text_from_elsewhere_is_the_same_article() -> None:
    elsewhere = replace(PLAIN, id="second.html", url="https://example.org/1", published="2022-01-12")
    assert elsewhere.node_id == PLAIN.node_id


def test_one_letter_more_is_another_article() -> None:
    assert replace(PLAIN, text=PLAIN.text + "!").node_id != PLAIN.node_id


def test_half_a_surrogate_pair_does_not_stop_the_run() -> None:
    assert len(Article("broken", "Осло \ud83d", "ru").content_hash) == 64
