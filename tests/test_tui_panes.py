"""One pane alone on the screen, and all of them again."""

from functools import partial
from pathlib import Path

import pytest
from textual.geometry import Region

from tests.tui_samples import Browser, make_database
from timeline.tui.event.event_pane import EventPane

SIZES = [(80, 24), (160, 45)]
PANES = {"#table": (), "#event": ("tab",), "#facets": ("f",), "#ribbon": ("b",)}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def in_sight(browser: Browser) -> dict[str, Region]:
    """The panes that are drawn, and where."""
    drawn = browser.screen._compositor.visible_widgets
    return {f"#{one.id}": region for one, (region, _) in drawn.items() if f"#{one.id}" in PANES}


def is_gone(browser: Browser, words: str) -> bool:
    return words not in browser.shown()


async def all_panes(browser: Browser) -> None:
    await browser.until(lambda: len(in_sight(browser)) >= 3 and not browser.screen.maximized)


async def alone(browser: Browser, pane: str) -> None:
    """Waits until the pane fills the screen but for the filter and the keys."""
    width, height = browser.app.size
    await browser.until(lambda: in_sight(browser) == {pane: Region(0, 1, width, height - 2)})
    assert browser.shown().splitlines()[0].startswith(" / ") and "▣ M all panes" in browser.foot


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ends", ["M", "escape"])
@pytest.mark.parametrize("pane", PANES)
async def test_each_pane_alone_and_all_again(database: Path, size: tuple[int, int], pane: str, ends: str) -> None:
    async with Browser(database, size) as browser:
        await browser.press(*PANES[pane])
        await browser.until(lambda: pane in in_sight(browser) and browser.settled)
        before = in_sight(browser)
        focused = browser.screen.focused
        await browser.press("M")
        await alone(browser, pane)
        await browser.press(ends)
        await browser.until(lambda: in_sight(browser) == before)
        assert browser.screen.focused is focused and "▣" not in browser.foot


@pytest.mark.parametrize("pane", PANES)
async def test_other_sizes_of_the_terminal(database: Path, pane: str) -> None:
    async with Browser(database, (160, 45)) as browser:
        await browser.press(*PANES[pane], "M")
        await alone(browser, pane)
        for size in ((80, 24), (60, 12), (200, 50), (100, 30)):
            await browser.pilot.resize_terminal(*size)
            await alone(browser, pane)
        await browser.press("M")
        await all_panes(browser)


async def test_a_size_that_was_given_comes_back(database: Path) -> None:
    async with Browser(database, (160, 45)) as browser:
        await browser.press("ctrl+up", "ctrl+up", "tab")
        await browser.until(lambda: browser.settled)
        given = in_sight(browser)["#event"]
        await browser.press("M")
        await alone(browser, "#event")
        await browser.press("ctrl+up")  # nothing to make larger: all panes come back
        await browser.until(lambda: in_sight(browser).get("#event") == given)


@pytest.mark.parametrize(
    ("pane", "keys"),
    [("#table", "b"), ("#table", "f"), ("#event", "f"), ("#event", "right_square_bracket"), ("#event", "slash"),
     ("#facets", "f"), ("#facets", "b"), ("#ribbon", "slash"), ("#event", "d"), ("#facets", "F"), ("#table", "d")],
)  # fmt: skip
async def test_all_come_back_when_a_person_goes_elsewhere(database: Path, pane: str, keys: str) -> None:
    async with Browser(database, (160, 45)) as browser:
        await browser.press(*PANES[pane], "M")
        await alone(browser, pane)
        await browser.press(keys)
        await all_panes(browser)
        assert browser.screen.focused and browser.screen.focused.region.height


async def test_the_table_alone_is_filtered(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("M")
        await alone(browser, "#table")
        await browser.press("slash", *"camp")
        await browser.until(lambda: browser.counted == "1 of 6")
        await browser.press("enter")
        await alone(browser, "#table")
        await browser.press("slash", "s", "escape")  # while typing esc is the filter's
        await browser.until(lambda: browser.filter_text == "")
        await alone(browser, "#table")


async def test_what_the_event_says_is_drawn_anew_when_its_pane_comes_back(database: Path) -> None:
    async with Browser(database, (160, 45)) as browser:
        pane = browser.screen.query_one("#event", EventPane)
        long = pane.plain
        await browser.press("M")
        await alone(browser, "#table")
        await browser.press("slash", *"danas-nothing")
        await browser.until(lambda: browser.counted == "0 of 6" and len(pane.plain) < len(long))
        for line in range(20):  # those drawn first, before the pane knows how wide it is
            assert "".join(segment.text for segment in pane.render_line(line)).strip() == ""
        await browser.press("escape", "M")
        await all_panes(browser)
        await browser.until(lambda: "Date    “then”" in browser.shown())


@pytest.mark.parametrize("size", SIZES)
async def test_titles_are_found_in_the_table_alone(database: Path, size: tuple[int, int]) -> None:
    async with Browser(database, size) as browser:
        await browser.press("M")
        await alone(browser, "#table")
        await browser.press("ctrl+f", *"minis")
        await browser.until(lambda: "find minis" in browser.shown() and "1 of 3" in browser.shown())
        await browser.press("enter", "full_stop")
        await browser.until(lambda: "2 of 3" in browser.shown() and list(in_sight(browser)) == ["#table"])
        assert "▣ M all panes" in browser.foot
        await browser.press("M")
        await all_panes(browser)
        assert "2 of 3" in browser.shown()


async def test_esc_takes_back_one_thing_at_a_time(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"minis", "enter")
        await browser.until(lambda: browser.counted == "3 of 6")
        await browser.press("space", "ctrl+f", *"four", "enter", "M")
        await browser.until(lambda: "find four" in browser.shown() and "1 marked" in browser.shown())
        for gone in ("▣ M all panes", "find four", "1 marked", "/ minis"):
            assert gone in browser.shown()
            await browser.press("escape")
            await browser.until(partial(is_gone, browser, gone))
        assert browser.counted == "6 events"


async def test_dialogs_articles_and_acts_leave_it_alone(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("M", "s")
        await browser.until(lambda: "Starred" in browser.said)
        await browser.press("enter")
        await browser.until(lambda: bool(browser.app.screen.query("#article")))
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen and list(in_sight(browser)) == ["#table"])


async def test_the_next_visit_begins_with_all_panes(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("tab", "M")
        await alone(browser, "#event")
        state = browser.app.state
    async with Browser(database, state=state) as browser:
        await all_panes(browser)
