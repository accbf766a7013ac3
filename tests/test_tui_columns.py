"""Choosing the columns of the table, and how wide they are."""

from pathlib import Path

import pytest

from tests.tui_samples import Browser, make_database
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.columns import BY_THEMSELVES, CHOOSABLE, GAP, columns_for
from timeline.tui.table.columns_dialog import WORDS


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def heading(browser: Browser) -> str:
    return browser.screen._table.render_line(0).text


@pytest.mark.parametrize("width", [56, 80, 100, 120, 160, 200])
@pytest.mark.parametrize("widths", [{}, {"date": 30}, {"date": 60, "type": 60}])
def test_widths_that_are_given_fill_the_table(width: int, widths: dict[str, int]) -> None:
    columns = columns_for(width, None, widths)
    assert sum(column.width + GAP for column in columns) == width
    assert min(column.width for column in columns if column.name == "title") >= 10


def test_what_leaves_no_title_is_not_taken() -> None:
    assert columns_for(80, None, {"date": 60}) == columns_for(80)


def test_every_column_has_words() -> None:
    assert set(CHOOSABLE) == set(WORDS)


async def test_a_column_is_hidden_and_shown_again(database: Path) -> None:
    async with Browser(database, size=(80, 24)) as browser:
        assert "Type" in heading(browser)
        await browser.press("C", *["down"] * CHOOSABLE.index("type"), "space")
        await browser.until(lambda: "[ ] type" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: "Type" not in heading(browser))
        assert browser.screen.state.columns == tuple(name for name in BY_THEMSELVES if name != "type")
        await browser.press("C", *["down"] * CHOOSABLE.index("type"), "space", "enter")
        await browser.until(lambda: "Type" in heading(browser))
        assert browser.screen.state.columns is None


async def test_a_column_is_widened_and_remembered(database: Path) -> None:
    async with Browser(database, size=(80, 24)) as browser:
        await browser.press("C", "down", "down", "plus", "plus", "right", "minus")
        await browser.until(lambda: "[x] date         17 cells" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.screen._table.widths == {"date": 17})
        state = browser.screen.state
    assert state.more["column_date"] == 17
    async with Browser(database, size=(80, 24), state=state) as browser:
        assert {column.name: column.width for column in browser.screen._table.columns}["date"] == 17
        await browser.press("C", "down", "down", "0", "enter")
        await browser.until(lambda: browser.screen._table.widths == {})
        assert "column_date" not in browser.screen.state.more


async def test_the_dialog_says_what_has_no_room_and_can_be_left(database: Path) -> None:
    async with Browser(database, size=(80, 24), state=BrowserState(more={"column_date": "wide"})) as browser:
        await browser.press("C")
        await browser.until(lambda: "confidence   in a table of 170 cells" in browser.shown())
        await browser.press("space", "escape")
        assert browser.screen._table.wanted is None and browser.screen._table.widths == {}
