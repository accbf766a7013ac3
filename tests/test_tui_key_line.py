"""The keys at the foot: they follow what is in front, and the mouse presses them."""

from pathlib import Path

import pytest

from tests.tui_samples import Browser, make_database
from timeline.tui.keys.key_line import KeyLine

SIZE = (160, 45)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


async def test_a_click_presses_the_key(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await browser.until(lambda: "? Help" in browser.foot)
        line = browser.shown().splitlines()[-1]
        await browser.pilot.click(KeyLine, offset=(line.index("? Help") + 2, 0))
        await browser.until(lambda: len(browser.app.screen_stack) == 2)


async def test_between_two_keys_there_is_none(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await browser.until(lambda: "? Help" in browser.foot)
        line = browser.shown().splitlines()[-1]
        await browser.pilot.click(KeyLine, offset=(line.index("? Help") - 1, 0))
        await browser.press("down")
        assert len(browser.app.screen_stack) == 1


async def test_the_mouse_is_told_what_a_key_does(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await browser.until(lambda: "/ Filter" in browser.foot)
        keys, line = browser.screen.query_one(KeyLine), browser.shown().splitlines()[-1]
        await browser.pilot.hover(KeyLine, offset=(line.index("/ Filter"), 0))
        await browser.until(lambda: keys.tooltip == "Type a filter; the table follows as you type.")
        await browser.pilot.hover("#table")
        await browser.until(lambda: keys.tooltip is None)


async def test_it_follows_the_focus(database: Path) -> None:
    async with Browser(database, SIZE) as browser:
        await browser.press("b")
        await browser.until(lambda: ". Next peak" in browser.foot)
        await browser.press("escape")
        await browser.until(lambda: ". Next peak" not in browser.foot)
