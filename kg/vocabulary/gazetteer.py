"""The gazetteer: countries, places, organizations and persons the world knows, in three languages."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from kg.errors import InvalidVocabulary
from kg.vocabulary.files import data_dir
from kg.vocabulary.folding import fold
from kg.vocabulary.ontology import ontology
from kg.vocabulary.own import OwnCsv, own_csv, read_own_csv, use_own_csv
from kg.vocabulary.walks import walks_of_life

LANGS = ("en", "ru", "uk")
# What a name means first comes first: Georgia is the country before it is the state.
FILES = (
    "countries",
    "countries_by_hand",
    "organizations",
    "persons",
    "objects",
    "places",
    "places_by_hand",
    "wikinews",
)
LISTS = tuple(f"{kind}_{lang}" for kind in ("aliases", "demonyms", "metonyms") for lang in LANGS)
COLUMNS = ("id", "type", *LANGS, *LISTS, "code", "country", "capital", "gender", "walk", "lat", "long")


@dataclass(frozen=True, slots=True, eq=False)
class KnownEntity:
    """Someone or something the world knows. `country` and `capital_of` are ids of countries."""

    id: str  # a Wikidata id, or kg:… where none is certain
    type: str  # a class of the ontology
    names: dict[str, str]  # lang → preferred name, nominative
    aliases: dict[str, tuple[str, ...]]  # lang → other names
    country: str | None = None
    capital_of: str | None = None
    gender: str = ""  # Masc, Fem or ""
    walk: str = ""  # of a person: a walk of life, where it is known
    lat: float | None = None
    long: float | None = None

    @property
    def wikidata(self) -> str | None:
        """The Wikidata id, where it is certain."""
        return self.id if self.id[:1] == "Q" and self.id[1:].isdigit() else None

    def forms(self, lang: str) -> tuple[str, ...]:
        """All names in a language, the preferred one first."""
        first = (self.names[lang],) if lang in self.names else ()
        return first + self.aliases.get(lang, ())


@dataclass(slots=True, eq=False)  # one is another only if it is the same object, so that what is made of it can be kept
class Gazetteer:
    """Look-up by name, id, adjective and seat of government. Names fold: case, ё, apostrophes, dashes."""

    entities: dict[str, KnownEntity]
    _names: dict[str, dict[str, list[KnownEntity]]] = field(default_factory=dict)
    _demonyms: dict[str, dict[str, KnownEntity]] = field(default_factory=dict)
    _metonyms: dict[str, dict[str, KnownEntity]] = field(default_factory=dict)

    def by_id(self, id: str) -> KnownEntity | None:
        """The entity of this id."""
        return self.entities.get(id)

    def lookup(self, name: str, lang: str) -> tuple[KnownEntity, ...]:
        """All entities of this nominative name, best known first; other languages where `lang` has none."""
        return next((found for one in _first(lang) if (found := self._named(name, one))), ())

    def names(self) -> Iterator[tuple[str, list[KnownEntity]]]:
        """Every name of any language, folded, with those that bear it."""
        for lang in LANGS:
            yield from self._names[lang].items()

    def demonym(self, lemma: str, lang: str) -> KnownEntity | None:
        """The country of an adjective or inhabitant: российский, американець, French."""
        return self._demonyms[lang].get(fold(lemma))

    def demonyms(self, lemma: str, lang: str) -> tuple[KnownEntity, ...]:
        """The countries of a compound: российско-американский, Franco-German. All parts must be known."""
        whole = self.demonym(lemma, lang)
        *first, last = fold(lemma).split("-")
        found = [whole] if whole else [*(self._prefix(part, lang) for part in first), self.demonym(last, lang)]
        return tuple(dict.fromkeys(country for country in found if country)) if all(found) else ()

    def metonym(self, name: str, lang: str) -> KnownEntity | None:
        """The country a capital or a seat of government stands for: Кремль, Білий дім, Paris."""
        return next((found for one in _first(lang) if (found := self._metonyms[one].get(fold(name)))), None)

    def _named(self, name: str, lang: str) -> tuple[KnownEntity, ...]:
        found = self._names[lang].get(fold(name), ())
        return tuple(known for known in found if name.isupper() or not self._only_acronym(known, name, lang))

    def _only_acronym(self, known: KnownEntity, name: str, lang: str) -> bool:
        """Whether only capitals make it this name: "US" is a country, "us" is not."""
        forms = [form for form in known.forms(lang) if fold(form) == fold(name)]
        return all(form.isupper() and len(form) < 7 for form in forms)

    def _prefix(self, part: str, lang: str) -> KnownEntity | None:
        """The country of a compound's first part: Franco-, US-, российско-."""
        adjective = f"{part[:-1]}ий" if lang != "en" and part.endswith("о") else part
        return self.demonym(f"{part}-", lang) or self.demonym(adjective, lang)


def gazetteer() -> Gazetteer:
    """The gazetteer of schema/, and the user's own CSV on top where one is in force."""
    return _merged(own_csv())


@contextmanager
def with_own(own: OwnCsv | Path | None) -> Iterator[OwnCsv | None]:
    """Puts a user's CSV in force for a block. Raises InvalidVocabulary with file and line, before the block runs."""
    own = read_own_csv(own) if isinstance(own, Path) else own
    before = use_own_csv(own)
    try:
        if own:
            gazetteer()
        yield own
    finally:
        use_own_csv(before)


@lru_cache(maxsize=2)  # with a user's CSV and without it
def _merged(own: OwnCsv | None) -> Gazetteer:
    folder = data_dir("schema") / "gazetteer"
    files = [read_own_csv(folder / f"{name}.csv") for name in FILES] + ([own] if own else [])
    rows: dict[str, _Row] = {}
    for file in files:
        for id, row in _read(file).items():
            rows[id] = _joined(rows[id], row) if id in rows else row
    return _index(rows)


@dataclass(slots=True)
class _Row:
    """One line of a file: cells without those that are empty."""

    where: str
    cells: dict[str, str]

    def list(self, column: str) -> list[str]:
        return [item for item in self.cells.get(column, "").split("|") if item]

    def number(self, column: str) -> float | None:
        try:
            return float(self.cells[column]) if column in self.cells else None
        except ValueError:
            raise InvalidVocabulary(f"{self.where}: {column} must be a number, not {self.cells[column]}.") from None


def _read(file: OwnCsv) -> dict[str, _Row]:
    """The rows of a file by id."""
    rows: dict[str, _Row] = {}
    reader = csv.reader(io.StringIO(file.text, newline=""), strict=True)
    try:
        header = _header(file.where, next(reader, []))
        for line in filter(None, reader):
            row = _row(f"{file.where}:{reader.line_num}", header, line)
            if row.cells["id"] in rows:
                raise InvalidVocabulary(f"{row.where}: {row.cells['id']} stands in this file already.")
            rows[row.cells["id"]] = row
    except csv.Error as error:
        raise InvalidVocabulary(f"{file.where}:{reader.line_num}: no CSV: {error}.") from error
    return rows


def _header(where: str, header: list[str]) -> list[str]:
    unknown = [column for column in header if column not in COLUMNS]
    if unknown or "id" not in header or len(set(header)) < len(header):
        fault = f"{', '.join(unknown)} is not known" if unknown else "id is missing or a column stands twice"
        raise InvalidVocabulary(f"{where}:1: {fault}; columns are {', '.join(COLUMNS)}.")
    return header


def _row(where: str, header: list[str], line: list[str]) -> _Row:
    if len(line) != len(header):
        raise InvalidVocabulary(f"{where}: {len(line)} cells where the header has {len(header)}.")
    row = _Row(where, {column: cell.strip() for column, cell in zip(header, line, strict=True) if cell.strip()})
    if "id" not in row.cells:
        raise InvalidVocabulary(f"{where}: a row needs an id.")
    return row


def _joined(old: _Row, new: _Row) -> _Row:
    """A later file adds lists and corrects names; the name it replaces stays as an alias."""
    if old.cells.get("type") != new.cells.get("type", old.cells.get("type")):
        raise InvalidVocabulary(f"{new.where}: {old.cells['id']} is a {old.cells.get('type')} in {old.where}.")
    cells = old.cells | new.cells
    for column in LISTS:
        replaced = [old.cells[column[-2:]]] if column.startswith("aliases") and column[-2:] in old.cells else []
        cells[column] = "|".join(dict.fromkeys(new.list(column) + old.list(column) + replaced))
    return _Row(old.where, {column: cell for column, cell in cells.items() if cell})


def _index(rows: dict[str, _Row]) -> Gazetteer:
    codes = {row.cells["code"]: id for id, row in rows.items() if "code" in row.cells}
    capitals = {row.cells["capital"]: id for id, row in rows.items() if "capital" in row.cells}
    entities = {id: _entity(id, row, codes, capitals) for id, row in rows.items()}
    known = Gazetteer(entities, *({lang: {} for lang in LANGS} for _ in range(3)))  # type: ignore[arg-type]
    for id, row in rows.items():
        for lang in LANGS:
            _add_names(known, entities[id], lang)
            _add(known._demonyms[lang], row.list(f"demonyms_{lang}"), entities[id])
            _add(known._metonyms[lang], row.list(f"metonyms_{lang}"), entities[id])
    _add_capitals(known, capitals)
    return known


def _entity(id: str, row: _Row, codes: dict[str, str], capitals: dict[str, str]) -> KnownEntity:
    country = row.cells.get("country")
    if country and country not in codes and country not in codes.values():
        raise InvalidVocabulary(f"{row.where}: {country} is no country; write its code or id.")
    if "type" not in row.cells or not any(lang in row.cells for lang in LANGS):
        raise InvalidVocabulary(f"{row.where}: {id} needs a type and a name in one of {', '.join(LANGS)}.")
    if row.cells["type"] not in ontology().entity_classes:
        allowed = ", ".join(ontology().entity_classes)
        raise InvalidVocabulary(f"{row.where}: {row.cells['type']} is no class of entities; they are {allowed}.")
    return KnownEntity(
        id=id,
        type=row.cells["type"],
        names={lang: row.cells[lang] for lang in LANGS if lang in row.cells},
        aliases={lang: tuple(_others(row, lang)) for lang in LANGS if f"aliases_{lang}" in row.cells},
        country=codes.get(country, country) if country else None,
        capital_of=capitals.get(id),
        gender=row.cells.get("gender", ""),
        walk=_walk(row),
        lat=row.number("lat"),
        long=row.number("long"),
    )


def _walk(row: _Row) -> str:
    walk = row.cells.get("walk", "")
    if walk and walk not in walks_of_life():
        raise InvalidVocabulary(f"{row.where}: {walk} is no walk of life; they are {', '.join(walks_of_life())}.")
    return walk


def _others(row: _Row, lang: str) -> Iterator[str]:
    return (name for name in row.list(f"aliases_{lang}") if name != row.cells.get(lang))


def _add_names(known: Gazetteer, entity: KnownEntity, lang: str) -> None:
    for form in dict.fromkeys(fold(form) for form in entity.forms(lang)):
        known._names[lang].setdefault(form, []).append(entity)


def _add(index: dict[str, KnownEntity], words: Iterable[str], entity: KnownEntity) -> None:
    for word in words:
        index.setdefault(fold(word), entity)


def _add_capitals(known: Gazetteer, capitals: dict[str, str]) -> None:
    """A capital stands for its country wherever it is named."""
    for city, country in capitals.items():
        for lang in LANGS:
            forms = known.entities[city].forms(lang) if city in known.entities else ()
            _add(known._metonyms[lang], forms, known.entities[country])


def _first(lang: str) -> list[str]:
    return [lang, *(other for other in LANGS if other != lang)]
