"""The page in a real Chromium: it opens, is searched, filtered, walked by keyboard, and shows the sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from kg.exports import ExportOptions
from kg.model import Account, Entity, Event, Graph
from tests.browser import find
from tests.exports.large import large_graph
from tests.exports.samples import NASTY, named_graph, written
from tests.graph.told import EN, roles, told_graph

Open = Callable[..., Page]
WINDOW = {"width": 1280, "height": 800}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = find()
    assert program, "Chromium is needed; `make test` brings one."
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program)
        yield started
        started.close()


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a graph. Whatever it complains of or asks the network for fails the test."""
    complaints: list[str] = []
    contexts = []

    def show(graph: Graph, address: str = "", with_text: bool = False, window: dict[str, int] = WINDOW) -> Page:
        file = tmp_path / "page.html"
        file.write_bytes(written(graph, "html", ExportOptions(with_text=with_text)))
        contexts.append(browser.new_context(viewport=window, locale="en-US"))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: None if request.url.startswith("file:") else complaints.append(request.url))
        page.goto(file.as_uri() + address)
        return page

    yield show
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="module")
def large() -> Graph:
    return large_graph()


def title(page: Page) -> Locator:
    return page.locator("#details-title")


def test_it_opens_and_tells_what_it_holds(show: Open) -> None:
    page = show(told_graph())
    expect(page.locator("#summary")).to_have_text(
        "2 articles (published May 10, 2023 – May 12, 2023) · 3 actors · 3 events"
    )
    expect(page.locator("#canvas")).to_have_attribute("data-drawn", "3")
    expect(page.get_by_role("tab", selected=True)).to_have_text("Network")
    assert page.title() == "Actors and events"


@pytest.mark.parametrize("typed", ["Коваль", "koval", "КОВАЛ", "petro k"])
def test_an_actor_is_found_in_any_script(show: Open, typed: str) -> None:
    page = show(told_graph())
    page.locator("#search").fill(typed)
    expect(page.locator("#suggestions li").first).to_contain_text("Petro Koval")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(title(page)).to_have_text("Petro Koval")
    expect(title(page)).to_be_focused()


@pytest.mark.parametrize("typed", ["Ковалем", "Коваля", "Петром К", "Ковалеві", "Kovala"])
def test_an_actor_is_found_in_any_case_form(show: Open, typed: str) -> None:
    page = show(told_graph())
    page.locator("#search").fill(typed)
    expect(page.locator("#suggestions li")).to_have_count(1)
    expect(page.locator("#suggestions li")).to_contain_text("Petro Koval")
    expect(page.locator("#count")).to_have_text("3 events")
    page.locator("#search").fill("Коршун")
    expect(page.locator("#count")).to_have_text("0 of 3 events")


@pytest.mark.parametrize(("typed", "count"), [("Зеленського", 1), ("Зеленской", 1), ("Зеркало", 0), ("Зел", 1)])
def test_a_form_that_no_article_has_is_found_by_the_longest_stem(show: Open, typed: str, count: int) -> None:
    page = show(named_graph("Зеленський Володимир\nЗеленский"))
    page.locator("#search").fill(typed)
    expect(page.locator("#count")).to_have_text("1 event" if count else "0 of 1 event")


def test_filters_narrow_every_view(show: Open) -> None:
    page = show(told_graph(), "#en/timeline")
    rows = page.locator(".timeline > li")
    expect(rows).to_have_count(3)
    page.locator("#classes summary").click()
    page.get_by_label("Demand").check()
    expect(rows).to_have_count(1)
    expect(page.locator("#count")).to_have_text("1 of 3 events")
    page.get_by_role("button", name="Clear filters").click()
    page.get_by_label("Confidence").select_option(label="≥ 60%")
    expect(page.locator("#count")).to_have_text("2 of 3 events")
    page.get_by_role("button", name="Clear filters").click()
    expect(page.get_by_label("Confidence")).to_have_value("")
    page.get_by_label("Source").select_option(label="Северный вестник")
    expect(page.locator("#count")).to_have_text("3 events")
    page.get_by_label("Source").select_option(label='A "short" meeting')
    expect(page.locator("#count")).to_have_text("2 of 3 events")
    page.get_by_role("button", name="Clear filters").click()
    page.locator("#from").fill("2023-05-09")
    page.locator("#to").fill("2023-05-09")
    page.locator("#to").blur()
    expect(rows).to_have_count(1)
    page.get_by_role("tab", name="Places").click()
    expect(page.locator("#places")).to_have_text("Nothing fits these filters.")


def test_filters_stand_in_the_address(show: Open) -> None:
    page = show(told_graph(), "#en/timeline")
    page.locator("#classes summary").click()
    page.get_by_role("checkbox", name="Meeting").check()
    page.get_by_label("Source").select_option(label="Северный вестник")
    page.locator("#from").fill("2023-05-01")
    page.locator("#search").fill("Коваль")
    expect(page.locator("#count")).to_have_text("1 of 3 events")
    expect(page).to_have_url(re.compile("text="))  # once typing pauses
    address = page.evaluate("location.hash")
    for again in (_reloaded(page), show(told_graph(), address)):
        expect(again.locator("#count")).to_have_text("1 of 3 events")
        expect(again.locator("#search")).to_have_value("Коваль")
        expect(again.get_by_label("Source")).to_have_value("publisher Северный вестник")
        expect(again.locator("#classes")).to_have_class("menu active")
        expect(again.locator("#from")).to_have_value("2023-05-01")
    page.locator("#tab-articles").click()
    expect(page.locator("#articles li")).to_have_count(2)
    page.get_by_role("button", name="Clear filters").click()
    expect(page.locator("#count")).to_have_text("3 events")
    assert page.evaluate("location.hash") == "#en/articles"
    page.go_back()
    assert page.evaluate("location.hash") == address
    expect(page.locator("#count")).to_have_text("1 of 3 events")


def _reloaded(page: Page) -> Page:
    page.reload()
    return page


def test_an_address_that_asks_for_what_is_not_there(show: Open) -> None:
    wrong = "classes=__proto__&classes=Picnic&statuses=toString&sure=2&source=nobody&from=<b>&to=1&more=1"
    page = show(told_graph(), f"#en/timeline?{wrong}")
    expect(page.locator("#count")).to_have_text("3 events")
    expect(page.locator("#clear")).to_be_hidden()


def test_only_one_article(show: Open) -> None:
    page = show(told_graph(), f"#en/timeline/{EN.node_id}")
    page.get_by_role("button", name="Only this article").click()
    expect(page.locator(".timeline > li")).to_have_count(2)
    expect(page.get_by_label("Source")).to_have_value(EN.node_id)
    page.locator("#details").get_by_role("button", name="All sources").click()
    expect(page.locator(".timeline > li")).to_have_count(3)


def dated(*told: tuple[str | None, str | None]) -> Graph:
    """Meetings told of such days, months, years; each with the earliest day it may have been."""
    graph = named_graph("x")
    account, tellings = graph.events[0].account, graph.events[0].tellings
    graph.events = [
        Event(f"meeting-{n:03}", {"en": str(start)}, replace(account, start=start, earliest=earliest), 0.5, tellings)
        for n, (start, earliest) in enumerate(told)
    ]
    return graph


def test_events_stand_under_the_month_or_year_that_is_told(show: Open) -> None:
    told = [("1850", "1850-01-01"), ("2022", "2022-01-01"), ("2022-01-01", "2022-01-01"), ("2022-01", "2022-01-01")]
    page = show(dated(*told, (None, "1900-01-01"), (None, None), ("2022-03-04", "2022-03-04")), "#en/timeline")
    headings = ["1850", "2022", "January 2022", "March 2022", "No date told"]
    expect(page.locator("#timeline h2")).to_have_text(headings)
    expect(page.locator("#timeline li").last).not_to_contain_text("1900")
    page.get_by_role("button", name="Newest first").click()
    expect(page.locator("#timeline h2")).to_have_text([*reversed(headings[:-1]), headings[-1]])


def test_a_few_events_far_off_do_not_press_the_bars_together(show: Open) -> None:
    days = [f"2022-01-{day:02}" for day in range(1, 31)] * 4
    page = show(dated(*((day, day) for day in ("1850-05-01", *days, "2070-05-01")), ("2022", "2022-01-01")))
    expect(page.locator("#ticks span").first).to_have_text("Jan 1, 2022")
    expect(page.locator("#histogram .bar")).to_have_count(30)
    assert page.locator("#histogram .bar").first.get_attribute("title") == "Jan 1, 2022: 4 events"
    expect(page.locator("#beyond")).to_have_text("‹ 1 earlier1 later ›+ 1 told less exactly")
    page.get_by_role("button", name="1 earlier").click()
    expect(page.locator("#count")).to_have_text("1 of 123 events")
    expect(page.locator("#to")).to_have_value("2021-12-31")


def test_how_many_articles_have_a_date(show: Open) -> None:
    graph = told_graph()
    graph.articles = [graph.articles[0], replace(graph.articles[1], published=None)]
    expect(show(graph).locator("#summary")).to_contain_text("2 articles (published May 1")
    expect(show(graph).locator("#summary")).to_contain_text("; 1 with a date) · 3 actors")


def test_a_place_stands_under_its_country_though_no_article_speaks_of_that(show: Open) -> None:
    graph = named_graph("x")
    graph.entities.append(Entity("city-geneva", "City", {"en": "Geneva"}, wikidata="Q71"))
    meeting = graph.events[0]
    account = Account("Meeting", (*meeting.account.roles, *roles(place="city-geneva")))
    graph.events = [Event(meeting.id, meeting.labels, account, 0.5, meeting.tellings)]
    page = show(graph, "#en/places")
    expect(page.locator("#places h2")).to_have_text("Switzerland")
    page.locator("#places a").click()
    expect(page.locator("#details dd").filter(has_text="Switzerland")).to_be_visible()


def test_a_status_narrows(show: Open, large: Graph) -> None:
    page = show(large)
    page.locator("#statuses summary").click()
    page.get_by_label("denied").check()
    expect(page.locator("#count")).to_have_text("1,250 of 5,000 events")
    page.keyboard.press("Escape")
    expect(page.locator("#statuses")).not_to_have_attribute("open", "")


def test_an_event_shows_its_sentence_with_the_very_words(show: Open) -> None:
    page = show(told_graph(), "#en/timeline")
    page.locator("#timeline").get_by_role("link", name="Meeting of Anna Berg").click()
    quotes = page.locator("#details blockquote")
    expect(quotes.first).to_have_attribute("lang", "ru")
    expect(quotes.first).to_have_text(
        "Министр иностранных дел Норвегии Анна Берг встретилась 10 мая в Осло с Петром Ковалем."
    )
    assert "".join(quotes.first.locator("mark").all_text_contents()) == "встретилась 10 мая в Осло"
    expect(page.locator("#details .otherwise")).to_have_text("Here: May 2023")
    quotes.first.get_by_role("link", name="Анна Берг").click()
    expect(title(page)).to_have_text("Anna Berg")
    page.go_back()
    expect(title(page)).to_have_text("Meeting of Anna Berg and Petro Koval, Oslo")


def test_a_tie_is_clicked_on_the_canvas(show: Open) -> None:
    page = show(Graph(**{**_parts(told_graph()), "events": told_graph().events[:2]}))
    canvas = page.locator("#canvas")
    expect(canvas).to_have_attribute("data-drawn", "2")
    frame = canvas.bounding_box()
    assert frame
    # Two actors and their tie are put into the middle, a little above the legend.
    page.mouse.click(frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2 - 17)
    expect(title(page)).to_have_text("Anna Berg – Petro Koval")
    expect(page.locator("#details mark").first).to_be_visible()


def _parts(graph: Graph) -> dict[str, list[object]]:
    return {name: getattr(graph, name) for name in ("articles", "entities", "events", "positions", "mentions")}


def test_everything_can_be_reached_by_keyboard(show: Open) -> None:
    page = show(told_graph())
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the content")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#search")).to_be_focused()
    page.locator("#tab-network").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", selected=True)).to_have_text("Timeline")
    page.keyboard.press("Home")
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#spoken")).not_to_be_empty()
    page.keyboard.press("Enter")
    expect(title(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#canvas")).to_be_focused()
    expect(title(page)).to_have_text("Most reported")


def test_names_and_words_change_with_the_language(show: Open) -> None:
    page = show(told_graph(), "#uk/timeline/city-oslo")
    expect(title(page)).to_have_text("Осло")
    expect(page.locator("html")).to_have_attribute("lang", "uk")
    page.get_by_text("RU", exact=True).click()
    expect(page.get_by_role("tab", selected=True)).to_have_text("Хронология")
    expect(page.locator("#summary")).to_contain_text("3 события")


def test_an_article_with_its_text(show: Open) -> None:
    page = show(told_graph(), "#en/articles", with_text=True)
    page.locator("#articles").get_by_role("link", name="Переговоры в Осло").click()
    expect(page.locator("#details .text")).to_contain_text("передала порту буксир «Фрам».")
    expect(page.locator("#details .quoted")).to_have_count(3)


def test_only_neighbours_and_back(show: Open, large: Graph) -> None:
    page = show(large)
    expect(page.locator("#canvas")).to_have_attribute("data-drawn", "40")
    page.locator("#ranking a").nth(30).click()
    page.get_by_role("button", name="Only its neighbours").click()
    expect(page.locator("#around")).to_be_visible()
    page.get_by_role("button", name="Whole network").click()
    expect(page.locator("#around")).to_be_hidden()
    page.get_by_role("button", name="Show more actors").click()
    expect(page.locator("#ranking a")).to_have_count(80)


def test_hostile_names_come_back_the_same(show: Open) -> None:
    hostile = (
        *NASTY,
        "</script><img src=x onerror=alert(1)>",
        "<!--",
        "a\u2028b",
        "&lt;b&gt;",
        "__proto__",
        "{{data}}",
    )
    graph = named_graph("x")
    graph.entities = [Entity(f"person-{n:02}", "Person", {"en": name}) for n, name in enumerate(hostile)]
    ids = " ".join(entity.id for entity in graph.entities)
    account = Account("Meeting", roles(participant=ids), topic=hostile[2])
    graph.events = [Event("meeting-1", {"en": hostile[0]}, account, 0.5, graph.events[0].tellings)]
    page = show(graph, "#en/network/meeting-1")
    names = page.locator("#ranking li a > span").all_text_contents()
    assert sorted(names) == sorted(hostile)
    assert title(page).text_content() == hostile[0]
    assert hostile[2] in page.locator("#details dd").all_text_contents()
    assert page.locator("img").count() == 0


def test_an_article_address_that_is_a_script_is_no_link(show: Open) -> None:
    graph = named_graph("x")
    graph.articles = [replace(graph.articles[0], url="javascript:alert(1)")]
    page = show(graph, f"#en/articles/{graph.articles[0].node_id}")
    expect(page.locator("#details dd").last).to_be_visible()
    assert page.locator("a[href^=javascript]").count() == 0


def test_five_thousand_events_open_and_filter_quickly(show: Open, large: Graph) -> None:
    begun = monotonic()
    page = show(large)
    expect(page.locator("#canvas")).to_have_attribute("data-drawn", "40")
    assert monotonic() - begun < 15
    begun = monotonic()
    page.locator("#search").fill("лицо 1225")
    expect(page.locator("#count")).to_contain_text("of 5,000")
    page.get_by_role("tab", name="Timeline").click()
    expect(page.locator(".timeline > li").first).to_be_visible()
    assert monotonic() - begun < 8
    assert page.locator(".timeline > li").count() <= 120  # the rest comes when it is scrolled to


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_needs_no_sideways_scrolling(show: Open, scheme: str) -> None:
    page = show(told_graph(), window=PHONE)
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for view in ("network", "timeline", "places", "articles"):
        page.locator(f"#tab-{view}").click()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("#articles a").first.click()
    expect(page.get_by_role("button", name="Close")).to_be_in_viewport()


def test_paper_shows_the_whole_timeline(show: Open, large: Graph) -> None:
    page = show(large)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".timeline > li")).to_have_count(5000)
    expect(page.locator("#timeline")).to_be_visible()
    expect(page.locator("#timeline mark").first).to_have_text("встретилась")
    expect(page.locator("#canvas")).to_be_hidden()
