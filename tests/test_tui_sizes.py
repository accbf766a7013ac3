"""Small terminals, large panes: what stands where, and that nothing breaks."""

from pathlib import Path

import pytest
from textual.geometry import Region

from tests.tui_samples import Browser, make_database, make_desk
from timeline.tui.event.pane_sizes import event_pane_size, resized
from timeline.tui.settings.browser_state import BrowserState


def region(browser: Browser, name: str) -> Region:
    found: Region = browser.app.screen.query_one(name).region
    return found


@pytest.mark.parametrize("size", [(60, 20), (60, 15), (40, 10), (20, 5), (10, 3)])
async def test_every_place_in_a_small_terminal(tmp_path: Path, size: tuple[int, int]) -> None:
    async with Browser(make_desk(tmp_path), (120, 40)) as browser:
        await browser.pilot.resize_terminal(*size)
        for key in ("down", "d", "d", "enter", "escape", "r", "escape", "H", "escape", "question_mark", "escape", "c",
                    "escape", "slash", "escape", "ctrl+up", "ctrl+down", "ctrl+p", "escape", "T", "y"):  # fmt: skip
            await browser.press(key)
            await browser.until(lambda: browser.app.size == size and browser.settled)
        assert browser.app.is_running and {len(line) for line in browser.shown().splitlines()} == {size[0]}


async def test_sixty_by_twenty_is_enough_to_work_in(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db"), (60, 20)) as browser:
        await browser.until(lambda: "▌ Ministers of four" in browser.shown() and "q Quit" in browser.foot)
        assert region(browser, "#table").height >= 6  # the heading and the rows
        await browser.press("d")
        await browser.until(lambda: region(browser, "#table").height >= 14)


async def test_the_lowest_terminals_show_the_table_alone(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db"), (60, 24)) as browser:
        await browser.pilot.resize_terminal(60, 8)
        await browser.until(lambda: region(browser, "#table").height == 6)
        assert "Ministers" in browser.shown()
        await browser.pilot.resize_terminal(60, 24)
        await browser.until(lambda: region(browser, "#event").height == 8)
        assert browser.app.state.details  # it was not the person who hid them


@pytest.mark.parametrize(("width", "beside"), [(99, False), (100, True)])
async def test_sides_of_a_question_stand_below_each_other_where_it_is_narrow(
    tmp_path: Path, width: int, beside: bool
) -> None:
    async with Browser(make_desk(tmp_path), (width, 40)) as browser:
        await browser.press("r")
        await browser.until(lambda: "duplicates 1" in browser.shown())  # all questions are found
        await browser.press("s", "s", "s", "s")
        await browser.until(lambda: (region(browser, "#one").y == region(browser, "#other").y) is beside)


async def test_panes_take_the_room_that_is_given(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "x.db"), (120, 40)) as browser:
        before = region(browser, "#event").height
        await browser.press("ctrl+up", "ctrl+up")
        await browser.until(lambda: region(browser, "#event").height == before + 2)
        await browser.pilot.resize_terminal(160, 40)
        await browser.until(lambda: region(browser, "#event").x > 0)
        wide = region(browser, "#event").width
        await browser.press("ctrl+down")
        await browser.until(lambda: region(browser, "#event").width == wide - 4)
        state = browser.app.state
        await browser.pilot.resize_terminal(120, 40)
        await browser.until(lambda: region(browser, "#event").height == before + 2)
    assert state.sizes == {"event_lines": before + 2, "event_columns": wide - 4}
    async with Browser(tmp_path / "x.db", (160, 40), state) as browser:
        await browser.until(lambda: region(browser, "#event").width == wide - 4)


@pytest.mark.parametrize(
    ("given", "size", "cells"),
    [({}, (100, 30), None), ({"event_lines": 5}, (100, 30), 5), ({"event_lines": 999}, (100, 30), 21),
     ({"event_columns": 1}, (160, 30), 20), ({"event_lines": 9}, (20, 5), 3)],
)  # fmt: skip
def test_sizes_within_what_there_is(given: dict[str, int], size: tuple[int, int], cells: int | None) -> None:
    assert event_pane_size(given, *size).cells == cells
    assert resized(given, cells or 10, 1, *size)


async def test_state_of_more_parts_is_kept(tmp_path: Path) -> None:
    state = BrowserState(more={"ribbon": "2015-03", "zoom": 2})
    async with Browser(make_database(tmp_path / "x.db"), state=state) as browser:
        assert browser.app.state.more == {"ribbon": "2015-03", "zoom": 2}
