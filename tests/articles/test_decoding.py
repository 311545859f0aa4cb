"""Bytes become text, whatever they are encoded in."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.articles import decoding
from kg.articles.decoding import clean, decode, read_whole
from kg.errors import InvalidArticle

RU = "Министры встретились в Вене\n\nОни говорили полтора часа, сообщили в ведомстве: «Разговор был долгим»."
UK = "Міністри зустрілися у Відні\n\nВони говорили півтори години, повідомили у відомстві."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(RU, "utf-8"), (RU, "utf-8-sig"), (RU, "cp1251"), (RU, "utf-16"), (RU, "utf-32"), (UK, "cp1251"), (UK, "koi8-u"),
     (RU.replace("«", '"').replace("»", '"'), "koi8-r"), (RU.replace("«", '"').replace("»", '"'), "cp866")],
)  # fmt: skip
def test_the_encoding_is_detected(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_a_declared_encoding_is_taken_before_guessing() -> None:
    assert decode("Вена".encode("iso8859-5"), "iso8859-5") == "Вена"
    assert decode("Вена".encode(), "windows-1251") == "Вена"
    assert decode("Вена, столица".encode("cp1251"), "no-such-encoding") == "Вена, столица"


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf"])
def test_nothing_is_empty(data: bytes) -> None:
    with pytest.raises(InvalidArticle, match="it is empty"):
        decode(data)


def test_a_picture_is_binary() -> None:
    with pytest.raises(InvalidArticle, match="not text but binary"):
        decode(b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(200)))


def test_line_ends() -> None:
    assert clean("a\r\nb\rc\nd") == "a\nb\nc\nd"


def test_a_film_is_not_read_into_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "FILE_LIMIT", 1024 * 1024)
    with pytest.raises(InvalidArticle, match="more than 1 MB"):
        read_whole(io.BytesIO(b"a" * 1024 * 1024 + b"b"))


@settings(deadline=None)
@given(st.text().filter(lambda text: text.strip() and "\0" not in text))
def test_utf8_text_stays_as_it_is(text: str) -> None:
    data = text.encode("utf-8")
    if not decoding.CONTROLS.search(data) and text[0] != "\ufeff":
        assert decode(data) == clean(text)
