"""Make countries, places and wikinews.csv of schema/gazetteer: python training/gazetteer.py ../shared/gazetteer.

organizations, persons and the files *_by_hand are written by people; of them only `kg:` ids are replaced, by the
Wikidata id of the one row of the tables that has the same name and no other country."""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from kg.vocabulary.bodies import is_common_body
from kg.vocabulary.folding import fold
from kg.vocabulary.gazetteer import LANGS

TARGET = Path(__file__).parent.parent / "schema" / "gazetteer"
NAMES = ["id", "type", *LANGS, *(f"aliases_{lang}" for lang in LANGS)]
COUNTRY_COLUMNS = [*NAMES, "demonyms_en", "code", "capital"]
PLACE_COLUMNS = [*NAMES, "country", "lat", "long"]
WIKINEWS_COLUMNS = [*NAMES, "gender"]
# Classes of what Wikinews linked to Wikidata (NEREL); its professions, works and laws are no one's names.
LABELS = {
    "PERSON": "Person",
    "ORGANIZATION": "Organization",
    "CITY": "City",
    "COUNTRY": "Country",
    "STATE_OR_PROVINCE": "Region",
    "DISTRICT": "Region",
    "LOCATION": "Place",
    "FACILITY": "Facility",
}
PATRONYMIC = re.compile("(вич|ьич|ична|[ое]вна)$")
LARGE, LARGE_NEAR = 100_000, 15_000  # people of a town: anywhere, in the countries our languages come from
NEAR = {"RU", "UA", "BY"}
# Countries whose first-level units are often in world news; UA's are written by hand, the tables mix them up.
REGIONS_OF = re.findall("..", "RUBYUSCAMXBRARGBDEFRESITPLNLBECHATCNINJPAUKZGEMDTRIRIQSYPKNGET")
UNITS = re.compile(
    "Region|State|Land|Republic|Administrative (region|territory)|Autonomous (district|region|community|republic)|"
    "Province|Voivodship|Canton|Federal district|Prefecture|Union territory|Territory|Country|Nation|Regional state|"
    "Governorate|Metropolitan region|Overseas department"
)
# Adjectives of WordNet that say more, or something else, than the country.
NO_DEMONYM = re.compile(
    "Soviet|anti-American|pro-American|East Pakistani|Gallic|Lusitanian|Rhodesian|Siamese|Annamese|UK|Cyprian|"
    "Afrikaans|Burundi|Djibouti|Aussie|Visayan|Bisayan|Island|Persian|Tai"
)


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a csv file, packed or not."""
    data = path.read_bytes()
    yield from csv.DictReader((gzip.decompress(data) if path.suffix == ".gz" else data).decode().splitlines())


def write(name: str, columns: list[str], lines: Iterable[dict[str, str]]) -> None:
    """The rows as schema/gazetteer/NAME.csv."""
    with (TARGET / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


def names(cells: dict[str, list[str]]) -> dict[str, str]:
    """Name and aliases per language, from lists whose first is the preferred one."""
    first = {lang: cells[lang][0] for lang in LANGS if cells[lang]}
    return first | {f"aliases_{lang}": "|".join(dict.fromkeys(cells[lang][1:])) for lang in first}


def tidy(name: str) -> str:
    """о-в → остров; no marks of homonyms."""
    name = re.sub(r"^о-в", "Остров", re.sub(r"(?<!^)\bо-в", "остров", name))
    return name.replace("¹", "").replace("²", "").strip(" .")


def countries(folder: Path) -> Iterator[dict[str, str]]:
    """Countries and territories that have names in the three languages, well-known ones first."""
    capitals = {(r["country"], fold(n)): r["id"] for r in rows(folder / "places.csv.gz") for n in r["en"].split("|")}
    for row in rows(folder / "countries.csv"):
        lists = {lang: country_names(row, lang) for lang in LANGS}
        if not row["qid"] or row["type"] == "organisation" or not all(lists.values()):
            continue
        sovereign = row["type"] == "country" or row["iso2"] == "PS"
        capital = row["capital_id"] or capitals.get((row["iso2"], fold(row["capital_en"])), "")
        yield {
            "id": row["qid"],
            "type": "Country" if sovereign and row["iso2"] not in {"HK", "MO", "GG", "JE", "IM"} else "Region",
            **names(lists),
            "demonyms_en": "|".join(demonyms(row)) if sovereign else "",
            "code": row["iso2"],
            "capital": capital if capital.startswith("Q") and capital != row["qid"] else "",
        }


def demonyms(row: dict[str, str]) -> list[str]:
    """Adjectives and inhabitants of a country, in English."""
    return [
        word for word in row["en_demonym"].split("|") if word and not NO_DEMONYM.fullmatch(word) and "," not in word
    ]


def country_names(row: dict[str, str], lang: str) -> list[str]:
    """Short and official names in letters people write; one in brackets or with a dash of CLDR comes last."""
    found = [tidy(n) for n in (row[lang] + "|" + row[f"{lang}_official"]).split("|") if n and "¸" not in n]
    latin = [n for n in found if lang != "en" or n.isascii() or n == found[0]]
    plain = [n for n in latin if not re.search(r"[(,]| - | – |&|SAR|САР|ОАР", n)]
    return list(dict.fromkeys(plain or latin[:1]))


def cities(folder: Path) -> Iterator[dict[str, str]]:
    """Capitals, large towns of the world, towns of the countries our languages come from; by population."""
    countries = {row["qid"] for row in rows(folder / "countries.csv")}
    chosen = [row for row in rows(folder / "places.csv.gz") if large(row) and row["id"] not in countries]
    for row in sorted(chosen, key=lambda r: (r["capital_of"] != "country", -float(r["population"] or 0), r["id"])):
        lists = {lang: alike([tidy(n) for n in row[lang].split("|") if n]) for lang in LANGS}
        if sum(map(bool, lists.values())) > 1:
            place = {"country": row["country"], "lat": row["lat"], "long": row["lon"]}
            yield {"id": row["id"], "type": "City", **names(lists), **place}


def large(row: dict[str, str]) -> bool:
    """Whether a place is known beyond its region."""
    people = float(row["population"] or 0)
    near = row["country"] in NEAR and people >= LARGE_NEAR
    return row["capital_of"] in {"country", "country alt"} or people >= LARGE or near


def alike(found: list[str]) -> list[str]:
    """The first name and what is a spelling of it: the tables put suburbs and nicknames beside it."""
    return [n for n in found if SequenceMatcher(None, fold(n), fold(found[0])).ratio() > 0.7 and "/" not in n][:4]


def regions(folder: Path, taken: set[str]) -> Iterator[dict[str, str]]:
    """First-level units, with their names only: the further names of the tables are often another unit's."""
    for row in rows(folder / "regions.csv"):
        lists = {lang: [tidy(n) for n in row[lang].split("|")[:1] if n] for lang in LANGS}
        wanted = row["country"] in REGIONS_OF and UNITS.fullmatch(row["type"]) and not row["parent"]
        if wanted and row["qid"] and row["qid"] not in taken and all(lists.values()):
            lists["en"] = english(row, lists["ru"][0])
            yield {"id": row["qid"], "type": "Region", **names(lists), "country": row["country"]}


def english(row: dict[str, str], russian: str) -> list[str]:
    """The English name of a region, with its word where the Russian one has it."""
    first = row["en"].split("|")[0]
    if russian.endswith(" область"):
        return [re.sub(r" (Province|Oblast|Region)$", "", first) + " Oblast"]
    longer = [n for n in row["en"].split("|") if n.startswith(("Republic of", "Chech", "Chuvash R", "Udmurt R"))]
    return [first, *longer]


def wikinews(folder: Path) -> Iterator[dict[str, str]]:
    """Who and what Wikinews speaks of, where our other files have neither the item nor the name."""
    others = [row for path in sorted(TARGET.glob("*.csv")) if path.stem != "wikinews" for row in rows(path)]
    ids = {row.get("id", "") for row in others}
    taken = {fold(name) for row in others for lang in LANGS for name in spellings(row, lang)}
    more = {row["id"]: row for row in rows(folder / "persons.csv")}
    labels = [row for row in rows(folder / "wikidata_ru_labels.csv") if row["type"] in LABELS and row["qid"] not in ids]
    counts = Counter(fold(row["ru"]) for row in labels)
    for row in sorted(labels, key=lambda row: (-int(row["count"]), int(row["qid"][1:]))):
        single = counts[fold(row["ru"])] == 1 and fold(row["ru"]) not in taken
        if single and is_name(row["ru"], row["type"]):
            yield linked(row, more.get(row["qid"], {}))


def spellings(row: dict[str, str], lang: str) -> list[str]:
    """Name and aliases of a row of ours."""
    return [name for name in (row.get(lang, "") + "|" + row.get(f"aliases_{lang}", "")).split("|") if name]


def is_name(label: str, kind: str) -> bool:
    """Not a common noun, nor what many are called: a given name alone, a ministry."""
    if kind == "PERSON":
        return " " in label and "(" not in label
    return label[0].isupper() and "(" not in label and not is_common_body(label)


def linked(row: dict[str, str], more: dict[str, str]) -> dict[str, str]:
    """A row of wikinews.csv; a patronymic is left to the alias."""
    family, comma, given = row["ru"].partition(", ")
    full = f"{given} {family}" if comma and row["type"] == "PERSON" else row["ru"]
    words = full.split(" ")
    short = f"{words[0]} {words[-1]}" if len(words) == 3 and PATRONYMIC.search(words[1]) else full
    lists = {lang: [name for name in more.get(lang, "").split("|") if name][:4] for lang in LANGS}
    lists["ru"] = list(dict.fromkeys([short, full]))
    gender = {"male": "Masc", "female": "Fem"}.get(more.get("gender", ""), "")
    return {"id": row["qid"], "type": LABELS[row["type"]], **names(lists), "gender": gender}


def identified(name: str, folder: Path, tables: list[str], label: str) -> list[dict[str, str]]:
    """The rows of a file of ours, `kg:` ids replaced where the tables, or labels of that type, know the name once."""
    ids: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in (row for table in tables for row in rows(folder / table)):
        for spelling in (n for lang in LANGS for n in row[lang].split("|") if n):
            ids[fold(spelling)].add((row["id"], row["country"]))
    for row in rows(folder / "wikidata_ru_labels.csv"):
        if row["type"] == label:
            ids[fold(row["ru"])].add((row["qid"], ""))
    found = [replaced(row, ids) for row in rows(TARGET / f"{name}.csv")]
    twice = {id for id, count in Counter(row["id"] for row in found).items() if count > 1}
    if twice:
        raise SystemExit(f"{name}: {', '.join(sorted(twice))} stands for two rows.")
    return found


def replaced(row: dict[str, str], ids: dict[str, set[tuple[str, str]]]) -> dict[str, str]:
    """The row with the Wikidata id its names agree on."""
    if not row["id"].startswith("kg:"):
        return row
    spellings = [row[lang] for lang in LANGS] + [n for lang in LANGS for n in row[f"aliases_{lang}"].split("|")]
    found = set().union(*(ids.get(fold(name), set()) for name in spellings if " " in name or name.isupper()))
    fitting = {id for id, country in found if id[0] == "Q" and (not country or country == row["country"])}
    return row | {"id": fitting.pop()} if len(fitting) == 1 else row


def main(folder: Path) -> None:
    """Write the made files, complete the ids of the written ones."""
    write("countries", COUNTRY_COLUMNS, countries(folder))
    taken = {row["id"] for row in rows(TARGET / "countries.csv")}
    towns = list(cities(folder))
    areas = list(regions(folder, taken | {row["id"] for row in towns}))
    write("places", PLACE_COLUMNS, towns + areas)
    write("wikinews", WIKINEWS_COLUMNS, list(wikinews(folder)))
    persons = identified("persons", folder, ["persons.csv", "persons_en.csv.gz"], "PERSON")
    write("persons", list(persons[0]), persons)
    bodies = identified("organizations", folder, ["organisations.csv"], "ORGANIZATION")
    write("organizations", list(bodies[0]), bodies)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
