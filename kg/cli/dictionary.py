"""The vocabulary as a dictionary reads: classes, roles, words that tell of them, examples."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import KgError
from kg.vocabulary.frames import Frame, frames
from kg.vocabulary.ontology import LANGS, OntologyClass, ontology


def classes() -> Iterator[str]:
    """Every class, indented under the first of those above it."""
    for each in ontology().classes.values():
        yield f"{'  ' * _depth(each)}{each.name}: {each.comments['en']}"


def entry(name: str) -> Iterator[str]:
    """One class; an event with its roles, triggers and examples. Raises KgError."""
    by_name = {each.casefold(): each for each in ontology().classes}
    if name.casefold() not in by_name:
        raise KgError(f"There is no class {name!r}; kg schema lists them all.")
    found = ontology().classes[by_name[name.casefold()]]
    yield from _heading(found)
    frame = frames().get(found.name)
    if frame:
        yield from _frame(frame)


def check_vocabulary() -> Iterator[str]:
    """Reads all of it and counts. Raises InvalidVocabulary with file, line and what is allowed."""
    from kg.exports.sparql import sparql_examples
    from kg.queries import named_queries
    from kg.vocabulary.gazetteer import gazetteer
    from kg.vocabulary.grammar import grammar
    from kg.vocabulary.merging import merging_weights

    known = ontology()
    yield f"ontology: {len(known.classes)} classes, {len(known.properties)} properties"
    yield f"events: {len(frames())} frames"
    for lang in LANGS:
        grammar(lang)
    merging_weights()
    yield f"lexicons: {', '.join(LANGS)}"
    gazetteer()
    yield "gazetteer: read"
    yield f"questions: {len(named_queries())} in Cypher, {len(sparql_examples())} in SPARQL"
    yield "All is well."


def _depth(each: OntologyClass) -> int:
    return 1 + _depth(ontology().classes[each.parents[0]]) if each.parents else 0


def _heading(found: OntologyClass) -> Iterator[str]:
    above = " < ".join((found.name, *found.ancestors))
    yield above
    yield "  ".join(f"{lang}: {found.labels[lang]}" for lang in LANGS)
    yield found.comments["en"]
    if found.plover:
        yield f"PLOVER {found.plover}" + (f", CAMEO {found.cameo}" if found.cameo else "")
    if found.direct:
        yield f"Written directly as kg:{found.direct}"
    if found.name in ontology().event_classes:
        yield f"Roles: {', '.join(ontology().roles(found.name))}"


def _frame(frame: Frame) -> Iterator[str]:
    for role, spec in frame.roles.items():
        yield f"  {role}: {' or '.join(spec.fill)}{' (a place here is where it happens)' if spec.where else ''}"
    for lang, triggers in frame.triggers.items():
        yield f"  {lang}: {', '.join(trigger.lemma for trigger in (*triggers.verbs, *triggers.nouns))}"
    for lang, examples in frame.examples.items():
        yield from (f"  {lang}: {example}" for example in examples)
