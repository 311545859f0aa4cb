"""The debug twin of extraction: each sentence with its tree, names, what was weighed, roles filled or missing."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extraction.cast import Cast
from kg.extraction.drafts import Draft
from kg.extraction.extract import Reading, read
from kg.extraction.matches import Match, Telling
from kg.extraction.status import StatusReader
from kg.extraction.tree import Tree
from kg.model import Article, Doc, Sentence
from kg.vocabulary.grammar import grammar

SEEN = 0.1  # what is less likely is not worth a line


def explain(doc: Doc, article: Article) -> str:
    """What was read, sentence by sentence, as text for a terminal."""
    reading = read(doc, article)
    status = StatusReader(reading.tree, grammar(article.lang))
    return "\n".join(line for s in doc.sentences for line in _sentence(s, reading, status))


def _sentence(sentence: Sentence, reading: Reading, status: StatusReader) -> Iterator[str]:
    doc = reading.tree.doc
    yield f"\n{doc.text[sentence.begin : sentence.end]}"
    yield from _tree(sentence, reading.tree)
    yield from _names(sentence, reading.cast)
    for match in reading.matches:
        if match.token.sentence == sentence.index:
            yield from _match(match, reading.cast, status)
    for draft in (*reading.events, *reading.statements):
        if draft.token.sentence == sentence.index:
            yield f"  in the end: {draft.type} of {draft.token.text!r}{_roles(draft, reading.cast)}"
    told = {match.token.index for match in reading.matches}
    for index, telling in reading.tellings.items():
        if sentence.first <= index < sentence.last and index not in told:
            yield f"  not told: {telling.token.text!r} {_likely(telling.types)}"


def _tree(sentence: Sentence, tree: Tree) -> Iterator[str]:
    for token in tree.doc.tokens_of(sentence):
        head = tree.head(token)
        case = token.feat("Case")
        where = f"{token.relation} of {head.text}" if head else token.relation
        yield f"  {token.text:20} {token.lemma:20} {token.pos:6} {case:4} {where}"


def _names(sentence: Sentence, cast: Cast) -> Iterator[str]:
    for span in sorted(cast.spans, key=lambda s: s.first):
        if sentence.first <= span.first < sentence.last:
            known = f", known as {span.known.id}" if span.known else ""
            text = cast.evidence(span.first, span.last).exact
            yield f"  {span.kind} {text!r}: {span.type} {span.normal}{known}"


def _match(match: Match, cast: Cast, status: StatusReader) -> Iterator[str]:
    state = status.status(match) or "only supposed"
    verdict = "needs more sides" if match.missing else state
    yield f"  {match.frame.type}: {match.token.text!r} tells of it ({match.trigger.lemma}); {verdict}"
    for role in match.frame.roles:
        keys = match.roles.get(role, [])
        yield f"    {role:12} {', '.join(_name(key, cast) for key in keys) or '—'}"
    if match.telling:
        yield f"    weighed as   {_likely(match.telling.types)}"
        yield from (f"    candidate    {line}" for line in _candidates(match.telling))


def _roles(draft: Draft, cast: Cast) -> str:
    """Who plays which part, all tellings joined and looked at again."""
    filled = ((role, ", ".join(_name(key, cast) for key in keys)) for role, keys in draft.roles.items() if keys)
    return "".join(f"; {role} {names}" for role, names in filled)


def _likely(types: dict[str, float]) -> str:
    """The likeliest types of a word with their probabilities."""
    best = sorted(types.items(), key=lambda item: -item[1])
    return ", ".join(f"{type} {p:.2f}" for type, p in best[:3] if p >= SEEN) or "nothing"


def _candidates(telling: Telling) -> Iterator[str]:
    """Words weighed for a role, the likeliest first."""
    for part in sorted(telling.parts, key=lambda part: -part.probability):
        if part.probability >= SEEN:
            yield f"{part.filler.token.text!r} {part.role} {part.probability:.2f}"


def _name(key: str, cast: Cast) -> str:
    return next(span.normal for span in cast.spans if span.key == key)
