"""The page's one file: whole, the same every time, closed to the network, and true to every name."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import example, given, settings

from kg.exports import ExportOptions
from kg.exports.page.document import FOLDER, LIBRARIES, SCRIPTS, STYLES
from kg.exports.page.sentences import units
from kg.exports.page.tones import COOPERATION, tone
from kg.model import Entity, Evidence, Graph, GraphMention
from kg.vocabulary.ontology import LANGS, ontology
from tests.exports.samples import NAMES, named_graph, written
from tests.graph.told import EN, RU, told_graph

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "{{script}}",
    "\u2028\u2029",
    "\x00\x1b",
    "\ud83d",
    "\r\n",
)


class _Elements(HTMLParser):
    """Elements with their attributes, and the text of the one whose id is graph."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.data = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][1].get("id") == "graph":
            self.data += data


def page(graph: Graph, options: ExportOptions | None = None) -> str:
    return written(graph, "html", options).decode("utf-8")


def data(graph: Graph, options: ExportOptions | None = None) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_Elements(page(graph, options)).data)
    return found


@settings(deadline=None)
@given(NAMES)
@example(HOSTILE[0])
@example(HOSTILE[1])
@example(HOSTILE[2])
@example(HOSTILE[3])
@example(HOSTILE[4])
@example(HOSTILE[5])
@example(HOSTILE[6])
def test_any_name_comes_back(name: str) -> None:
    found = data(named_graph(name))
    assert {entity["names"]["en"] for entity in found["entities"]} == {name}
    assert found["entities"][0]["aliases"] == {"ru": [name]}
    assert (found["articles"][0]["title"], found["articles"][0]["publisher"]) == (name, name)
    assert (found["events"][0]["labels"]["en"], found["events"][0]["topic"]) == (name, name)
    assert found["sentences"][0]["text"] == f"{name}."


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_adds_no_element(name: str) -> None:
    tags = [tag for tag, _ in _Elements(page(named_graph(name))).found]
    assert tags == [tag for tag, _ in _Elements(page(told_graph())).found]


def test_nothing_is_loaded_from_anywhere() -> None:
    elements = _Elements(page(told_graph())).found
    assert not [attributes for _, attributes in elements if "src" in attributes]
    assert [attributes["href"] for tag, attributes in elements if tag == "link"] == ["data:,"]
    policy = next(a["content"] for _, a in elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy and policy.startswith("default-src 'none'; script-src 'sha256-") and "unsafe" not in policy


def test_every_control_has_a_name() -> None:
    elements = _Elements(page(told_graph())).found
    labelled = {attributes.get("for") for tag, attributes in elements if tag == "label"}
    wrapped = {"sure", "source", "from", "to"}  # their label is around them
    for tag, attributes in elements:
        if tag in {"input", "select"} and attributes.get("type") != "radio":
            assert attributes["id"] in labelled | wrapped
    assert {"header", "main", "aside", "section"} <= {tag for tag, _ in elements}


def test_no_script_could_end_its_element() -> None:
    files = [*(f"script/{name}.js" for name in SCRIPTS), *(f"vendor/{name}.min.js" for name in LIBRARIES)]
    for name in (*files, *(f"style/{name}.css" for name in STYLES)):
        text = (FOLDER / name).read_text(encoding="utf-8").lower()
        assert "</s" not in text and "<!--" not in text and "\r" not in text


def test_every_file_is_used_and_every_library_has_its_licence() -> None:
    assert {path.stem for path in (FOLDER / "script").iterdir()} == set(SCRIPTS)
    assert {path.stem for path in (FOLDER / "style").iterdir()} == set(STYLES)
    vendored = {f"{name}{suffix}" for name in LIBRARIES for suffix in (".min.js", ".LICENSE")}
    assert {path.name for path in (FOLDER / "vendor").iterdir()} == vendored


def test_the_page_carries_the_licences() -> None:
    text = page(told_graph())
    assert all((FOLDER / f"vendor/{name}.LICENSE").read_text(encoding="utf-8") in text for name in LIBRARIES)


def test_whole_texts_only_when_asked_for() -> None:
    texts = [
        [a.get("text") for a in data(told_graph(), ExportOptions(with_text=asked))["articles"]] for asked in (0, 1)
    ]
    assert texts[0] == [None, None] and set(texts[1]) == {RU.text, EN.text}


def test_a_sentence_stands_once_with_its_names_and_the_very_words() -> None:
    found = data(told_graph())
    demand = next(event for event in found["events"] if event["type"] == "Demand")
    place, begin, end = demand["tellings"][0]["said"][0]
    sentence = found["sentences"][place]
    assert sentence["text"][begin:end] == "Берг призвала Коваля открыть порт"
    assert [(sentence["text"][b:e], id) for b, e, id in sentence["names"]] == [
        ("Берг", "person-berg"),
        ("Коваля", "person-koval"),
    ]
    keys = [(each["article"], each["begin"]) for each in found["sentences"]]
    assert len(keys) == len(set(keys))


def test_the_search_is_given_case_forms_and_known_aliases() -> None:
    graph = named_graph("Сергей Лавров")
    first, article = graph.entities[0], graph.articles[0].node_id
    told = (("Сергеем Лавровым", 0), ("Лаврову", 20), ("Он", 40), ("министром", 50))
    graph.mentions = [
        GraphMention(f"mention-{begin}", article, Evidence(begin, begin, exact, exact), first.id, "Сергей Лавров", "ru")
        for exact, begin in told
    ]
    graph.entities = [first, Entity("city-kyiv", "City", {"en": "Kyiv"}, wikidata="Q1899")]
    forms = {entity["id"]: entity.get("forms") for entity in data(graph)["entities"]}
    assert forms == {first.id: "лаврову лавровым сергеем", "city-kyiv": "kiev киев київ"}


def test_an_article_that_says_otherwise() -> None:
    meeting = next(event for event in data(told_graph())["events"] if event["id"] == "meeting-oslo")
    assert [telling.get("start") for telling in meeting["tellings"]] == [None, "2023-05"]


def test_labels_in_three_languages_without_the_day_that_stands_beside_them() -> None:
    meeting = next(event for event in data(told_graph())["events"] if event["id"] == "meeting-oslo")
    assert set(meeting["labels"]) == set(LANGS)
    assert meeting["labels"]["en"] == "Meeting of Anna Berg and Petro Koval, Oslo"


def test_offsets_count_as_javascript_does() -> None:
    text = "👩‍🚒 Ґ"
    assert [units(text, offset) for offset in (-1, 0, 1, 3, 5, 99)] == [0, 0, 2, 5, 7, 7]


def test_every_class_of_the_ontology_has_a_tone() -> None:
    tones = {name: tone(kind.plover) for name, kind in ontology().classes.items()}
    assert (tones["Meeting"], tones["Attack"], tones["Election"]) == ("cooperation", "conflict", "other")
    known = {kind.plover for kind in ontology().classes.values() if kind.plover}
    assert known >= COOPERATION and all(tone(plover) != "other" for plover in known)
