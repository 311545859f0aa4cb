"""Who says what a sentence tells, beside speech verbs: "по словам Лаврова", "Лавров: …", and "…, сообщает Reuters"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.extraction.reference import Reference
from kg.extraction.tree import Tree, base
from kg.model import Sentence, Token
from kg.vocabulary.grammar import Grammar

LONGEST_LEAD = 6  # tokens before the colon of a headline


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence, who says it, and the token that tells so."""

    speakers: tuple[str, ...]
    token: Token


def find_sources(tree: Tree, reference: Reference, grammar: Grammar) -> list[Source]:
    """All phrases and headlines that name a speaker, in text order."""
    found = [source for token in tree.doc.tokens for source in _phrase(token, tree, reference, grammar)]
    found += [source for sentence in tree.doc.sentences for source in _headline(sentence, tree, reference)]
    return sorted(found, key=lambda source: source.token.index)


def find_carriers(tree: Tree, reference: Reference, grammar: Grammar) -> list[Source]:
    """All verbs by which a body passes on what is told: "…, сообщает Reuters", "як повідомляє УНН"."""
    verbs = agency_verbs(tree.doc.tokens, grammar)
    return [Source(bodies, verb) for verb in verbs if (bodies := _bodies(verb, tree, reference))]


def agency_verbs(tokens: Iterable[Token], grammar: Grammar) -> list[Token]:
    """Those of the words by which agencies pass on: сообщать, передавати, report."""
    return [token for token in tokens if token.lemma.lower() in grammar.sources.agency_verbs]


def _bodies(verb: Token, tree: Tree, reference: Reference) -> tuple[str, ...]:
    """The body that is its subject, or whose name stands beside its subject: агентство «Север»."""
    subjects = tree.children(verb, "nsubj")
    named = [other for subject in subjects for other in (subject, *tree.children(subject, "appos", "flat", "nmod"))]
    return tuple(dict.fromkeys(key for token in named for key in reference.resolve(token, ("Organization",))))


def is_aside(verb: Token, tree: Tree) -> bool:
    """Whether a verb stands beside what is told, not above it; to the parser it may be joined by the comma alone."""
    joined = base(verb) == "conj" and not tree.children(verb, "cc", "ccomp", "obj")
    return joined or base(verb) in ("parataxis", "advcl")


def points_back(token: Token, tree: Tree, grammar: Grammar) -> bool:
    """Об этом заявил …, про це повідомили …: what was said stands in the sentence before."""
    if tree.children(token, "ccomp") or is_aside(token, tree):  # Москва ждёт встречи, об этом заявил …
        return False
    below = tree.children(token, "obl", "obj", "nmod", "advmod", "nsubj:pass")
    back = [t for t in below if t.lemma.lower() in grammar.content.back and t.pos in ("PRON", "DET", "ADV")]
    return any(not tree.children(t, "acl", "ccomp") for t in back)  # but not: в том, что …


def _phrase(token: Token, tree: Tree, reference: Reference, grammar: Grammar) -> Iterator[Source]:
    preposition = tree.preposition(token)
    if not preposition:
        return
    if f"{preposition} {token.lemma.lower()}" in grammar.sources.nouns:
        named = tree.children(token, "nmod", "det", "amod")
    elif preposition in grammar.sources.prepositions:
        named = [token]
    else:
        return
    speakers = [key for t in named for one in tree.conjuncts(t) for key in _speaker(one, reference)]
    if speakers:
        yield Source(tuple(dict.fromkeys(speakers)), token)


def _speaker(token: Token, reference: Reference) -> list[str]:
    return reference.resolve(token, ("Actor",)) or reference.unnamed(token)


def _headline(sentence: Sentence, tree: Tree, reference: Reference) -> Iterator[Source]:
    """Who stands in the nominative before a colon near the start speaks, where no verb stands between."""
    tokens = tree.doc.tokens_of(sentence)
    colon = next((i for i, token in enumerate(tokens[:LONGEST_LEAD]) if token.text == ":"), None)
    if not colon or any(token.pos in ("VERB", "AUX") for token in tokens[:colon]) or colon + 2 >= len(tokens):
        return
    lead = [t for t in tokens[:colon] if t.feat("Case") in ("Nom", "") and not tree.preposition(t)]
    speakers = [key for token in lead for key in reference.resolve(token, ("Person", "Organization"))]
    if speakers:
        yield Source((speakers[-1],), tokens[colon])
