"""What the user wrote on the command line, as the pipeline takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer import BadParameter

if TYPE_CHECKING:
    from kg.pipeline.inputs import Inputs


def inputs_of(articles: list[str], mapping: list[str] | None, date: str | None, lang: str | None) -> Inputs:
    """The inputs with what is known of them."""
    from kg.pipeline.inputs import Inputs

    return Inputs(tuple(articles), pairs(mapping, "--map"), date, lang)


def pairs(texts: list[str] | None, option: str) -> dict[str, str]:
    """["a=b"] → {"a": "b"}; anything else is wrong usage."""
    found = {}
    for text in texts or []:
        name, equals, value = text.partition("=")
        if not name or not equals:
            raise BadParameter(f"{text!r} is not NAME=VALUE.", param_hint=option)
        found[name] = value
    return found
