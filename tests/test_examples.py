"""Every bracketed example of every frame: an event of that type comes out, its roles filled by the bracketed words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from kg.extraction import extract
from kg.model import Account, Article, Facts
from kg.text import analyze
from kg.vocabulary.frames import frames

LANGS = ("ru", "uk", "en")
BRACKETED = re.compile(r"\[([^\]|]+)\|(\w+)\]")

Span = tuple[str, str]  # role, the words that fill it


def examples() -> Iterator[object]:
    """(type, language, example) of all frames, under a name like `Visit uk 2`."""
    for frame in frames().values():
        for lang, sentences in sorted(frame.examples.items()):
            for n, sentence in enumerate(sentences, start=1):
                yield pytest.param(frame.type, lang, sentence, id=f"{frame.type} {lang} {n}")


def bracketed(example: str) -> set[Span]:
    """The bracketed spans of an example, each with its role."""
    return {(role, words) for words, role in BRACKETED.findall(example)}


def implied(kind: str, spans: set[Span]) -> set[Span]:
    """What goes without saying: what is attacked is where it happens, as is a country that acts; of whom something is
    demanded it is about."""
    where = {role for role, spec in frames()[kind].roles.items() if spec.where} | {"agent"}
    places = {("place", words) for role, words in spans if role in where}
    return places | {("about", words) for role, words in spans if role == "addressee"}


def told(facts: Facts, account: Account, roles: set[str]) -> set[Span]:
    """What fills these roles of an event, in the words of the sentence: by name, where one is there."""
    words: dict[str, list[str]] = {}
    named = {mention.refers_to for mention in facts.mentions if mention.kind == "name"}
    for mention in facts.mentions:
        if mention.kind == "name" or mention.refers_to not in named:
            words.setdefault(mention.refers_to, []).append(mention.evidence.exact)
    return {(r.name, exact) for r in account.roles if r.name in roles for exact in words[r.filler]}


@pytest.mark.parametrize(("kind", "lang", "example"), list(examples()))
def test_example(kind: str, lang: str, example: str) -> None:
    article = Article("example", BRACKETED.sub(r"\1", example), lang, published="2022-01-20")
    facts = extract(analyze(article.text, lang), article)
    roles = {*frames()[kind].roles, "place"}
    wanted = bracketed(example)
    found = [(e.account.type, told(facts, e.account, roles) - (implied(kind, wanted) - wanted)) for e in facts.events]
    assert (kind, wanted) in found


@pytest.mark.parametrize("kind", frames())
def test_every_language_has_an_example(kind: str) -> None:
    assert sorted(frames()[kind].examples) == sorted(LANGS)
    assert all(frames()[kind].examples.values())


@pytest.mark.parametrize("kind", frames())
def test_every_language_has_triggers(kind: str) -> None:
    triggers = frames()[kind].triggers
    assert sorted(triggers) == sorted(LANGS)
    assert all(words.verbs and words.nouns for words in triggers.values())
