"""Sorting the table: by key, by a click on the heading, from the columns dialog; remembered, and never blocking."""

from contextlib import closing
from pathlib import Path
from threading import Event as Signal

import pytest
from rich.style import Style

from tests.tui_samples import Browser, make_database
from timeline.errors import StoreError
from timeline.models import Order
from timeline.store import open_store
from timeline.store.ranked import build_ranks
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.settings.browser_state import BrowserState, read_state, write_state
from timeline.tui.table.columns import columns_for
from timeline.tui.table.columns_dialog import LINES
from timeline.tui.table.heading import Heading, column_at, heading_strip, ordered_column
from timeline.tui.table.orders import SORTABLE, order_words, other_way, sign_of, sorted_by

BY_TITLE = (
    "Camp opened", "Crossing at Horgoš closed", "Ministers of four countries meet in Belgrade",
    "Ministers sign a joint statement", "Second meeting of the ministers", "Volunteers count pushbacks",
)  # fmt: skip
WIDE = (200, 40)


@pytest.fixture(params=[False, True], ids=["by SQL", "by sets"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    made = make_database(tmp_path / "events.db")
    if request.param:
        with closing(open_store(made)) as connection:
            build_ranks(connection)
    return made


def titles(browser: Browser) -> tuple[str, ...]:
    pages = browser.screen._table.pages
    return tuple(row.title if (row := pages[at]) else "" for at in range(len(pages)))


def heading(browser: Browser) -> str:
    return browser.screen._table.render_line(0).text


async def counted(browser: Browser, words: str) -> None:
    await browser.until(lambda: browser.counted == words and browser.settled)


async def click_heading(browser: Browser, word: str) -> None:
    await browser.pilot.click("#table", offset=(heading(browser).index(word), 0))


async def test_a_click_on_the_heading_sorts_and_another_turns_it_round(path: Path) -> None:
    async with Browser(path) as browser:
        await click_heading(browser, "Event")
        await counted(browser, "6 events · by title, A to Z")
        assert titles(browser) == BY_TITLE and "Event ↑" in heading(browser) and "Date ↑" not in heading(browser)
        assert browser.screen._table.cursor == 0
        await click_heading(browser, "Event")
        await counted(browser, "6 events · by title, Z to A")
        assert titles(browser) == BY_TITLE[::-1] and "Event ↓" in heading(browser)
        await click_heading(browser, "Date")
        await counted(browser, "6 events")
        assert "Date ↑ " in heading(browser)


async def test_keys_choose_a_column_and_sort_by_it(path: Path) -> None:
    async with Browser(path, WIDE, state=BrowserState(details=False, facets=False)) as browser:
        await browser.press("left", "left", "O")  # before the confidence there is the number of sources
        await counted(browser, "6 events · by sources, most first")
        assert "Src↓" in heading(browser)
        await browser.press("O")
        await counted(browser, "6 events · by sources, fewest first")
        await browser.press("slash", *"place:RS", "enter")
        await counted(browser, "4 of 6 · by sources, fewest first")
        await browser.press("o")
        await counted(browser, "4 of 6")


async def test_what_is_alike_stands_in_order_of_date(path: Path) -> None:
    async with Browser(path, state=BrowserState(order=Order.TYPE_DOWN)) as browser:
        await counted(browser, "6 events · by type, Z to A")
        rows = [browser.screen._table.pages[at] for at in range(6)]
        assert [row and row.type for row in rows] == [
            "statistic", "operation", "operation", "conference", "conference", "agreement",
        ]  # fmt: skip
        assert [row and row.title for row in rows[1:3]] == ["Crossing at Horgoš closed", "Camp opened"]
        years = [browser.screen._table.render_line(1 + at).text.split()[0] for at in range(6)]
        assert years[3:] == ["2015", "2015", "2015"]  # each row says its year, no heading does
        assert "┌" not in browser.shown()


async def test_the_columns_dialog_sorts_too_also_by_what_is_no_column(path: Path) -> None:
    async with Browser(path) as browser:
        await browser.press("C", *["down"] * LINES.index("publisher"), "s")
        await browser.until(lambda: "publisher    ↑ by publisher, A to Z" in browser.shown())
        await browser.press("up", "s", "s")
        await browser.until(lambda: "title        ↓ by title, Z to A" in browser.shown())
        await browser.press("enter")
        await counted(browser, "6 events · by title, Z to A")


async def test_dates_in_the_latest_first(path: Path) -> None:
    async with Browser(path) as browser:
        await browser.press("O")
        await counted(browser, "6 events · latest first")
        shown = titles(browser)
        assert shown[0] == "Volunteers count pushbacks" and shown[-1] == "Camp opened"
        assert "Date ↓ " in heading(browser)
        await browser.press("g", *"2016", "enter")
        await browser.until(lambda: (row := browser.screen.current_event) is not None and "Horgoš" in row.title)
        await browser.press("right_square_bracket")
        await browser.until(lambda: browser.screen._table.cursor == 0)
        await browser.press("left_square_bracket", "left_square_bracket")
        await browser.until(lambda: browser.screen._table.cursor == 4)  # the first of 2015 is told last
        await browser.press("right_square_bracket")
        await browser.until(lambda: browser.screen._table.cursor == 1)


async def test_the_order_is_remembered_and_saved_with_a_view(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    async with Browser(path, state=BrowserState(filter="place:RS", order=Order.TITLE_DOWN)) as browser:
        await counted(browser, "4 of 6 · by title, Z to A")
        await browser.press("W", *"mine", "enter")
        await browser.until(lambda: "View saved" in browser.shown())
        write_state(path, browser.app.state)
    assert read_state(path).order is Order.TITLE_DOWN
    async with Browser(path) as browser:
        await browser.press("w", "enter")
        await counted(browser, "4 of 6 · by title, Z to A")
        assert titles(browser)[0] == "Second meeting of the ministers"


async def test_sorting_that_takes_long_says_so_and_makes_way_for_a_newer_key(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = Signal()
    search, stop = ChronologyStore.search, ChronologyStore.stop_searching

    def slow(store: ChronologyStore, event_filter: object, order: Order = Order.DATE) -> object:
        if order is Order.TITLE:
            stopped.wait(20)
            raise StoreError("interrupted")
        return search(store, None, order)

    def stop_it(store: ChronologyStore) -> None:
        stopped.set()
        stop(store)

    async with Browser(path) as browser:
        monkeypatch.setattr(ChronologyStore, "search", slow)
        monkeypatch.setattr(ChronologyStore, "found_at_once", lambda *_: None)
        await click_heading(browser, "Event")
        await browser.glimpse(lambda: browser.counted == "sorting …")
        await browser.press("down", "down")
        assert browser.screen._table.cursor == 2  # nobody waits for it
        monkeypatch.setattr(ChronologyStore, "stop_searching", stop_it)
        await browser.press("o")
        await counted(browser, "6 events")


async def test_what_is_alike_stands_in_the_order_chosen_before(path: Path) -> None:
    async with Browser(path, WIDE) as browser:
        await click_heading(browser, "Event")
        await counted(browser, "6 events · by title, A to Z")
        await click_heading(browser, "Event")
        await counted(browser, "6 events · by title, Z to A")
        await click_heading(browser, "Type")
        await counted(browser, "6 events · by type ↑, then title ↓")
        assert "Type ↑1" in heading(browser) and "Event ↓2" in heading(browser) and "Date " in heading(browser)
        assert titles(browser) == tuple(BY_TITLE[at] for at in (3, 4, 2, 1, 0, 5))
        await click_heading(browser, "Type")
        await counted(browser, "6 events · by type ↓, then title ↓")
        assert titles(browser) == tuple(BY_TITLE[at] for at in (5, 1, 0, 4, 2, 3))
        await click_heading(browser, "Date")  # which leaves nothing alike
        await counted(browser, "6 events")


async def test_several_are_remembered_and_saved_with_a_view(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    async with Browser(path, WIDE, BrowserState(filter="place:RS", order=Order("status,-date"))) as browser:
        assert browser.counted == "4 of 6 · by status ↑, then date ↓"
        await browser.press("C")
        await browser.until(lambda: "↑1" in browser.shown() and "↓2 latest first" in browser.shown())
        await browser.press("escape", "W", *"serbia", "enter")
        await browser.until(lambda: "View saved" in browser.said)
        assert [str(view.order) for view in browser.store.views()] == ["status,-date"]
        write_state(path, browser.app.state)
    assert read_state(path).order is Order("status,-date")


@pytest.mark.parametrize(
    ("now", "field", "next_one"),
    [("date", "type", "type"), ("-date", "type", "type,-date"), ("type", "status", "status,type"),
     ("status,type", "place", "place,status"), ("status,type", "type", "type,status"),
     ("status,type", "status", "-status,type"), ("type", "date", "date"), ("type,-date", "date", "date"),
     ("type", "title", "title"), ("-title", "sources", "-sources,-title"), ("review", "type", "type,review")],
)  # fmt: skip
def test_which_order_comes_next(now: str, field: str, next_one: str) -> None:
    assert sorted_by(field, Order(now)) is Order(next_one)


@pytest.mark.parametrize("width", [60, 100, 160, 200])
@pytest.mark.parametrize("order", ["type,-date", "-title,status", "publisher,type", "place,sources,title"])
def test_several_signs_in_a_heading_as_wide(width: int, order: str) -> None:
    columns = columns_for(width)
    line = heading_strip(columns, width, Heading(Order(order)), Style())
    assert line.cell_length == width
    for at, key in enumerate(Order(order).keys, 1):
        assert (f"{sign_of(key)}{at}" in line.text) == (ordered_column(columns, key) is not None)


@pytest.mark.parametrize("width", [30, 60, 80, 100, 120, 160, 200])
@pytest.mark.parametrize("order", list(Order))
def test_the_sign_stands_in_the_column_and_the_line_is_as_wide(width: int, order: Order) -> None:
    columns = columns_for(width)
    line = heading_strip(columns, width, Heading(order, ("September 2015", "Sep 2015")), Style())
    assert line.cell_length == width
    assert (("↓" if order.down else "↑") in line.text) == (ordered_column(columns, order) is not None)
    assert [column_at(columns, line.text.index(one.heading)) for one in columns if one.heading == "Event"] == ["title"]


@pytest.mark.parametrize("field", SORTABLE)
def test_every_field_can_be_sorted_both_ways(field: str) -> None:
    first = sorted_by(field, Order.REVIEW)
    assert first and other_way(first) and sorted_by(field, first) == other_way(first)
    assert order_words(first) or first is Order.DATE
