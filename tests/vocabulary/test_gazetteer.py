"""The gazetteer: every file loads, names fold, countries have their adjectives and seats, faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidVocabulary
from kg.vocabulary.gazetteer import COLUMNS, gazetteer, with_own
from kg.vocabulary.own import own_csv

KNOWN = gazetteer()


@pytest.mark.parametrize(
    ("name", "lang", "id"),
    [
        ("Украина", "ru", "Q212"),
        ("В’ЄТНАМ", "uk", "Q881"),
        ("U.S.", "en", "Q30"),
        ("ФРГ", "ru", "Q183"),
        ("Київ", "uk", "Q1899"),
        ("Киев", "uk", "Q1899"),
        ("НАТО", "uk", "Q7184"),
        ("State Department", "en", "Q789915"),
        ("Сергій Лавров", "uk", "Q58217"),
        ("Пётр Порошенко", "ru", "Q58077"),
        ("«Північний потік – 2»", "uk", "kg:nord-stream-2"),
    ],
)
def test_a_name_in_any_dress_is_found(name: str, lang: str, id: str) -> None:
    assert KNOWN.lookup(name, lang)[0].id == id


def test_the_best_known_comes_first_and_all_are_given() -> None:
    found = [known.type for known in KNOWN.lookup("Georgia", "en")]
    assert found[0] == "Country" and "Region" in found


def test_capitals_make_an_acronym() -> None:
    assert KNOWN.lookup("WHO", "en") and not KNOWN.lookup("who", "en") and not KNOWN.lookup("us", "en")


@pytest.mark.parametrize(
    ("lemma", "lang", "countries"),
    [
        ("российский", "ru", ["Russia"]),
        ("американець", "uk", ["United States"]),
        ("French", "en", ["France"]),
        ("российско-американский", "ru", ["Russia", "United States"]),
        ("американо-китайський", "uk", ["United States", "China"]),
        ("Franco-German", "en", ["France", "Germany"]),
        ("US-Russian", "en", ["United States", "Russia"]),
        ("красно-белый", "ru", []),
        ("российско-", "ru", []),
        ("", "ru", []),
        ("о-о", "ru", []),
    ],
)
def test_adjectives_and_inhabitants_mean_countries(lemma: str, lang: str, countries: list[str]) -> None:
    assert [known.names["en"] for known in KNOWN.demonyms(lemma, lang)] == countries


@pytest.mark.parametrize(
    ("name", "lang", "country"),
    [("Кремль", "ru", "Q159"), ("Білий дім", "uk", "Q30"), ("Downing Street", "en", "Q145"), ("Париж", "ru", "Q142")],
)
def test_seats_and_capitals_stand_for_countries(name: str, lang: str, country: str) -> None:
    found = KNOWN.metonym(name, lang)
    assert found and found.id == country
    assert KNOWN.metonym("Ліверпуль", "uk") is None


def test_capitals_countries_and_ids_agree() -> None:
    for known in KNOWN.entities.values():
        for other in (known.country, known.capital_of):
            assert other is None or other in KNOWN.entities
    capitals = {known.capital_of for known in KNOWN.entities.values()}
    assert {"Q159", "Q212", "Q30", "Q145", "Q142", "Q183", "Q148"} <= capitals


def test_a_user_adds_and_corrects(tmp_path: Path) -> None:
    mine = tmp_path / "my.csv"
    mine.write_text("id,type,en,ru,aliases_ru,country\nkg:mayor,Person,Ann Lee,Энн Ли,,GB\nQ212,Country,,,Окраина,\n")
    with with_own(mine):
        assert gazetteer().lookup("Энн Ли", "ru")[0].country == "Q145"
        assert gazetteer().lookup("Окраина", "ru")[0].names["uk"] == "Україна"
    assert own_csv() is None
    assert not KNOWN.lookup("Энн Ли", "ru")


def test_a_file_that_changes_is_read_again(tmp_path: Path) -> None:
    mine = tmp_path / "my.csv"
    for name in ("Ann Lee", "Ann Low"):
        mine.write_text(f"id,type,en\nkg:mayor,Person,{name}\n")
        with with_own(mine):
            assert [known.id for known in gazetteer().lookup(name, "en")] == ["kg:mayor"]


def test_a_file_from_a_spreadsheet_is_read(tmp_path: Path) -> None:
    mine = tmp_path / "my.csv"
    mine.write_bytes(
        'id,type,en,aliases_en\r\nkg:mayor,Person,Ann Lee,"Ann ""Annie"" Lee|Annie"\r\n\r\n'.encode("utf-8-sig")
    )
    with with_own(mine):
        assert [known.id for known in gazetteer().lookup("Annie", "en")] == ["kg:mayor"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id,type,english\nkg:a,Person,A\n", r":1: english is not known"),
        ("type,en\nPerson,A\n", r":1: id is missing"),
        ("id,type,en\nkg:a,Person,A\nkg:a,Person,B\n", r":3: kg:a stands"),
        ("id,type,en\nkg:a,Person\n", r":2: 2 cells where the header has 3"),
        ("id,type,en\n,Person,A\n", r":2: a row needs an id"),
        ("id,type,en\nkg:a,,A\n", r":2: kg:a needs a type"),
        ("id,type,en\nQ212,Person,A\n", r":2: Q212 is a Country"),
        ("id,type,en\nkg:a,Politician,A\n", r":2: Politician is no class of entities; they are Actor, Person"),
        ("id;type;en\nkg:a;Person;A\n", r":1: id;type;en is not known"),
        ('id,type,en\nkg:a,Person,"A\n', r":2: no CSV: unexpected end of data"),
        ("id,type,en,lat\nkg:a,City,A,north\n", r":2: lat must be a number"),
        ("id,type,en,country\nkg:a,City,A,ZZ\n", r":2: ZZ is no country"),
    ],
)
def test_faults_are_told_with_file_and_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text(text)
    with pytest.raises(InvalidVocabulary, match=told), with_own(path):
        pytest.fail("the block must not run")
    assert own_csv() is None


def test_a_file_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidVocabulary, match="cannot be read"), with_own(tmp_path / "none.csv"):
        pass
    (tmp_path / "old.csv").write_bytes("id,type,ru\nkg:a,Person,Анна\n".encode("cp1251"))
    with pytest.raises(InvalidVocabulary, match="not UTF-8 from byte 23"), with_own(tmp_path / "old.csv"):
        pass


def test_columns_are_the_ones_the_error_names() -> None:
    assert COLUMNS[0] == "id" and len(set(COLUMNS)) == len(COLUMNS)
