"""The ontology and the frames of events as one page of Markdown: docs/ontology.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from kg.vocabulary.frames import Frame, RoleSpec, frames
from kg.vocabulary.ontology import OntologyClass, OntologyProperty, ontology, ontology_file
from kg.vocabulary.turtle import KG, RDFS, Term, read_turtle

INTRODUCTION = f"""# The ontology

<!-- Written by `kg schema -f markdown`; `make golden` brings it up to date. -->

What a graph can hold: {{classes}} classes and {{properties}} properties, namespace `{KG}`, prefix `kg:`.
Each has a name and a meaning in English, Russian and Ukrainian; this page shows the English ones.
`kg schema -f turtle` writes all of it as OWL, `kg schema Meeting` reads one class aloud with all the words that tell
of it in three languages. A class implies those above it: who asks for `kg:Event` gets meetings, too.

"""
EVENTS = """## Events

An event has roles, a place, a time, a status, and the articles that tell of it. Statements are events of speech.
Brackets in the examples mark what fills a role. *Least* is how many fillers there must be for an event to be told at
all, counting the roles marked *needed*.

"""
PROPERTIES = """## Properties

*Edge* is the type of the relationship in Neo4j and in the embedded graph, where the property is one.

"""
STATUSES = """## Statuses

Whether an event happened. Direct triples such as `kg:met` are written for the factual ones only.

"""
_PREFIX = re.compile(r"^@prefix (\w+): <(.+?)> \.", re.MULTILINE)


def page() -> Iterator[str]:
    """The page, piece by piece."""
    known = ontology()
    yield INTRODUCTION.format(classes=len(known.classes), properties=len(known.properties))
    yield "## Actors, places, things, sources\n\n"
    others = [each for each in known.classes.values() if each.name not in known.event_classes]
    yield _table(("class", "under", "elsewhere", "meaning"), map(_class_row, others))
    yield EVENTS
    for name in known.event_classes:
        yield from _event(known.classes[name])
    yield PROPERTIES
    yield _table(("property", "from", "to", "edge", "meaning"), map(_property_row, known.properties.values()))
    yield STATUSES
    rows = ((f"`{s.name}`", "yes" if s.factual else "no", s.comments["en"]) for s in known.statuses.values())
    yield _table(("status", "factual", "meaning"), rows).rstrip("\n") + "\n"


def _class_row(each: OntologyClass) -> Sequence[str]:
    return f"`{each.name}`", _names(each.parents), _names(_elsewhere(each.name)), each.comments["en"]


def _property_row(each: OntologyProperty) -> Sequence[str]:
    links = any(name in ontology().classes for name in each.range)
    ends = (_names(_short(iri) for iri in side) for side in (each.domain, each.range))
    return f"`{each.name}`", *ends, f"`{each.edge_type}`" if links else "", each.comments["en"]


def _event(each: OntologyClass) -> Iterator[str]:
    yield f"### {each.name}\n\n{each.comments['en']}\n\n"
    yield "".join(f"- {fact}\n" for fact in _facts(each)) + "\n"
    if frame := frames().get(each.name):
        yield _table(("role", "filled by", "needed"), (_role_row(frame, *item) for item in frame.roles.items()))
        yield "".join(f"> {examples[0]}\n>\n" for examples in frame.examples.values()).removesuffix(">\n") + "\n"


def _facts(each: OntologyClass) -> Iterator[str]:
    """What stands in a list below the meaning."""
    yield f"Russian: {each.labels['ru']}. Ukrainian: {each.labels['uk']}."
    if each.ancestors:
        yield f"Under {_names(each.ancestors)}."
    if elsewhere := _elsewhere(each.name):
        yield f"Elsewhere {_names(elsewhere)}."
    if each.plover:
        yield f"PLOVER `{each.plover}`" + (f", CAMEO `{each.cameo}`." if each.cameo else ".")
    if each.direct:
        yield f"As one triple: `kg:{each.direct}`" + (", both ways." if each.symmetric else ".")
    frame = frames().get(each.name)
    if others := [role for role in ontology().roles(each.name) if not frame or role not in frame.roles]:
        yield f"{'Other roles' if frame else 'Roles'} it can have: {_names(others)}."
    if frame and frame.least:
        yield f"Least: {frame.least}."


def _role_row(frame: Frame, role: str, spec: RoleSpec) -> Sequence[str]:
    return f"`{role}`", _names(spec.fill, " or "), "needed" if role in frame.needs else ""


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n"


def _names(names: Iterable[str], between: str = ", ") -> str:
    return between.join(f"`{name}`" for name in names)


def _elsewhere(name: str) -> tuple[str, ...]:
    """The classes of other vocabularies that it stands under: schema:Person."""
    above = (str(value.value) for value in _terms()[name].values.get(RDFS + "subClassOf", []))
    return tuple(_short(iri) for iri in above if not iri.startswith(KG))


def _short(iri: str) -> str:
    """schema:Person for the IRI; a name of ours stays."""
    return next((f"{prefix}:{iri.removeprefix(base)}" for prefix, base in _prefixes() if iri.startswith(base)), iri)


@cache
def _terms() -> dict[str, Term]:
    return read_turtle(ontology_file())


@cache
def _prefixes() -> list[tuple[str, str]]:
    return _PREFIX.findall(ontology_file().read_text(encoding="utf-8"))
