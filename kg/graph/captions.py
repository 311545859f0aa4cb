"""Labels of events from the ontology's captions: "Meeting of Sergey Lavrov and Antony Blinken, Geneva, 2022-01-21"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.model import Account, Entity
from kg.vocabulary.ontology import OntologyClass, ontology

MOST_NAMES = 4


def captions(account: Account, entities: Mapping[str, Entity], langs: Sequence[str]) -> dict[str, str]:
    """The event's label in each language the ontology has a caption for."""
    kind = ontology().classes.get(account.type) or ontology().classes["Event"]
    return {lang: _caption(kind, account, entities, lang) for lang in langs if lang in kind.captions}


def _caption(kind: OntologyClass, account: Account, entities: Mapping[str, Entity], lang: str) -> str:
    agents = account.fillers("agent", "speaker") or account.fillers("participant")
    sides = {
        "agents": agents,
        "targets": [id for id in account.fillers("target", "addressee") if id not in agents],
        "sides": account.fillers("participant", "agent", "speaker", "target", "addressee"),
        "place": account.fillers("place"),
    }
    told = {key: _list(_names(ids, entities, lang), kind.conjunctions[lang]) for key, ids in sides.items()}
    return _fill(kind.captions[lang], told | {"class": kind.labels[lang], "date": _date(account)})


def _fill(template: str, values: Mapping[str, str]) -> str:
    """Puts values into {braces}; a [part] with an unknown value is left out."""
    return "".join(_part(part, values) for part in re.split(r"[\[\]]", template))


def _part(part: str, values: Mapping[str, str]) -> str:
    known = all(values[key] for key in re.findall(r"\{(\w+)\}", part))
    return re.sub(r"\{(\w+)\}", lambda key: values[key[1]], part) if known else ""


def _names(ids: Sequence[str], entities: Mapping[str, Entity], lang: str) -> list[str]:
    found = [entities[id] for id in ids if id in entities]
    return [entity.names.get(lang) or entity.label for entity in found]


def _list(names: Sequence[str], conjunction: str) -> str:
    if len(names) > MOST_NAMES:
        return ", ".join(names[:MOST_NAMES]) + "…"
    return f" {conjunction} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def _date(account: Account) -> str:
    days = dict.fromkeys(day for day in (account.start, account.end) if day)
    return " – ".join(days)
