"""The command palette finds events, names and views beside commands, and shows what is chosen."""

from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from textual.command import CommandPalette
from textual.widgets import OptionList

from tests.chance_chronology import some_articles
from tests.export_samples import NEVER_SHOWN
from tests.test_tui_hostile import TEXTS, hostile_database
from tests.tui_samples import NOON, Browser, make_article, make_database
from timeline.errors import StoreError
from timeline.models import AnnotationKind, EventType, Status
from timeline.store import annotate, event_ids, open_store, rows_by_id
from timeline.store.ranked import build_ranks, open_ranked_rows
from timeline.tui.find.names import MOST, Named, likeness, names_meant, read_names
from timeline.tui.settings.browser_state import BrowserState


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = make_database(tmp_path / "events.db")
    with closing(open_store(path)) as connection:
        key = rows_by_id(connection, event_ids(connection))[3].key
        annotate(connection, key, AnnotationKind.TAG, {"tag": "key moment", "on": True}, author="ana", at=NOON)
        view: dict[str, object] = {"name": "key-closing", "filter": "horgos", "order": "title"}
        annotate(connection, "", AnnotationKind.VIEW, view, author="ana", at=NOON)
    return path


def offers(browser: Browser) -> list[str]:
    """What the palette offers now, line by line."""
    screen = browser.app.screen
    if not isinstance(screen, CommandPalette):
        return []
    found = screen.query_one(OptionList)
    return [" ".join(str(found.get_option_at_index(at).prompt).split()) for at in range(found.option_count)]


async def find(browser: Browser, words: str, offer: str) -> None:
    """Types words into the palette, and waits until it offers that."""
    await browser.press("ctrl+p", *("space" if letter == " " else letter for letter in words))
    await browser.until(lambda: any(one.startswith(offer) for one in offers(browser)))


async def choose(browser: Browser, words: str, offer: str) -> None:
    await find(browser, words, offer)
    at = next(at for at, one in enumerate(offers(browser)) if one.startswith(offer))
    browser.app.screen.query_one(OptionList).highlighted = at
    await browser.press("enter")
    await browser.until(lambda: not isinstance(browser.app.screen, CommandPalette))


@pytest.mark.parametrize(
    ("typed", "name", "like"),
    [
        ("frontex", "frontex", 1.0), ("fron", "frontex", 0.95), ("pol", "border police", 0.9),
        ("pol bor", "border police", 0.65), ("frntx", "frontex", 0.3), ("fx", "frontex", 0.0),
        ("rontex", "frontex", 0.0), ("police x", "border police", 0.0), ("bdr pol", "border police", 0.3),
    ],
)  # fmt: skip
def test_how_likely_a_name_is_meant(typed: str, name: str, like: float) -> None:
    assert likeness(typed, name) == like


def test_of_many_names_those_of_the_most_events_are_meant() -> None:
    names = [Named("actor", f"Police {number}", f"Police {number}", f"police {number}", number) for number in range(99)]
    found = names_meant([*names, Named("tag", "Police!", "Police!", "police!", 1)], "POLÍCE")
    assert [name.events for _, name in found] == [98, 97, 96, 95, 1][: MOST + 1]


def test_a_long_hostile_name_takes_no_time() -> None:
    name = Named("actor", "a" * 10**6, "", "a" * 10**6)
    assert names_meant([name] * 20, "a" * 200 + "b") == []


def test_names_of_sets_are_those_of_sql(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "events.db")) as connection:
        some_articles(Random(1), connection, "one", 60)
        by_sql = read_names(connection, None)
        build_ranks(connection)
        ranked = open_ranked_rows(connection)
        assert ranked and read_names(connection, ranked) == by_sql
        assert {name.field for name in by_sql} >= {"actor", "place"}


@pytest.mark.parametrize(
    ("words", "offer", "filter_text", "counted"),
    [
        ("border pol", "Actor Border police 1 event", 'actor:="Border police"', "1 of 6"),
        ("serbia", "Place RS Serbia 4 events", "place:RS", "4 of 6"),
        ("bulletin", "Publisher The Bulletin 6 events", 'publisher:="The Bulletin"', "6 of 6"),
        ("moment", "Tag key moment 1 event", 'tag:"key moment"', "1 of 6"),
        ("clos", "View key-closing horgos", "horgos", "1 of 6"),
        ("mnstry", "Actor Ministry of the Interior 1 event", 'actor:="Ministry of the Interior"', "1 of 6"),
    ],
)
async def test_a_name_goes_into_the_filter(
    database: Path, words: str, offer: str, filter_text: str, counted: str
) -> None:
    async with Browser(database, (140, 40)) as browser:
        await choose(browser, words, offer)
        await browser.until(lambda: browser.filter_text == filter_text and browser.counted.startswith(counted))
        assert browser.screen.focused is browser.screen.query_one("#table")


async def test_a_value_joins_what_is_filtered_and_is_not_taken_twice(database: Path) -> None:
    async with Browser(database, (140, 40), BrowserState(filter="place:HU -type:operation")) as browser:
        await choose(browser, "serbia", "Place RS Serbia")
        await browser.until(lambda: browser.filter_text == "place:HU,RS -type:operation")
        await choose(browser, "serbia", "Place RS Serbia")
        await browser.until(lambda: "The filter asks for this already." in browser.shown())
        assert browser.filter_text == "place:HU,RS -type:operation"


async def test_an_event_that_is_shown_keeps_the_filter(database: Path) -> None:
    async with Browser(database, (140, 40), BrowserState(filter="place:RS")) as browser:
        await choose(browser, "crossing hor", "Event Crossing at Horgoš closed Sep 2016")
        await browser.until(lambda: browser.screen.current_event is not None and browser.screen._table.cursor == 3)
        assert browser.filter_text == "place:RS" and "The filter is cleared" not in browser.shown()


async def test_an_event_that_the_filter_hides_clears_it_and_says_so(database: Path) -> None:
    async with Browser(database, (140, 40), BrowserState(filter="place:RS")) as browser:
        await choose(browser, "pushb", "Event Volunteers count pushbacks")
        await browser.until(lambda: "The filter is cleared: this event was not under it." in browser.shown())
        row = browser.screen.current_event
        assert row is not None and row.title == "Volunteers count pushbacks" and browser.counted == "6 events"


async def test_commands_come_first_where_they_are_meant(database: Path) -> None:
    async with Browser(database, (140, 40)) as browser:
        await find(browser, "facets", "Facets")
        assert not offers(browser)[0].startswith(("Event", "Actor", "Place", "Tag", "View", "Publisher"))


async def test_many_events_are_a_few_offers(tmp_path: Path) -> None:
    told = [
        (f"Quote {number}.", "2015-03-16", EventType.VISIT, Status.OCCURRED, f"Visit number {number}", (), ())
        for number in range(40)
    ]
    async with Browser(make_database(tmp_path / "events.db", make_article("one", told)), (140, 60)) as browser:
        await find(browser, "visit num", "Event Visit number")
        assert len([one for one in offers(browser) if one.startswith("Event Visit")]) == 8


async def test_an_event_that_went_meanwhile(database: Path) -> None:
    async with Browser(database, (140, 40)) as browser:
        browser.screen.go_to_event("no such key")
        await browser.until(lambda: "This event is not in the chronology any more." in browser.shown())


async def test_in_an_article_there_are_the_commands_alone(database: Path) -> None:
    async with Browser(database, (140, 40)) as browser:
        await browser.press("enter")
        await browser.until(lambda: browser.app.screen is not browser.screen and "tells nothing" in browser.shown())
        await find(browser, "note", "Note")
        assert not any(one.startswith(("Event", "Actor")) for one in offers(browser))


async def test_names_that_cannot_be_read_leave_the_commands(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Browser(database, (140, 40)) as browser:

        def broken(*_: object) -> None:
            raise StoreError("the disk is gone")

        monkeypatch.setattr(browser.store, "names", broken)
        monkeypatch.setattr(browser.store, "events_titled", broken)
        await find(browser, "bars", "Bars")


async def test_hostile_names_are_text(tmp_path: Path) -> None:
    path = hostile_database(tmp_path / "events.db", TEXTS.values())
    with closing(open_store(path)) as connection:
        view: dict[str, object] = {"name": "view-[/]", "filter": '"[@click=app.quit]"', "order": "date"}
        annotate(connection, "", AnnotationKind.VIEW, view, author="ana", at=NOON)
    async with Browser(path, (150, 60)) as browser:
        for words, offer in (("title", "Event Title"), ("actor", "Actor Actor"), ("tag", "Tag tag"), ("view", "View")):
            await find(browser, words, offer)
            assert not set(browser.shown()) & (set(NEVER_SHOWN) - {"\n"})
            await browser.press("escape")
            await browser.until(lambda: not isinstance(browser.app.screen, CommandPalette))
        await choose(browser, "actor 16a", "Actor Actor [/] Art. 16a")
        await browser.until(lambda: browser.counted.startswith("1 of") and browser.filter_text.startswith("actor:"))
