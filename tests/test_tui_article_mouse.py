"""An article under the mouse: drawing over it, copying, events from parts of it, clicking on evidence, the wheel."""

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from tests.test_tui_article import manual, marked, open_article, pane
from tests.tui_samples import MEETING, Browser, make_article, make_database
from timeline.models import EventType, Status

LONG = [
    (f"Sentence number {number} tells of a visit to 東京 on that day.",
     f"2016-{1 + number // 28:02}-{1 + number % 28:02}", EventType.VISIT, Status.OCCURRED,
     f"Visit {number}", (), ())
    for number in range(60)
]  # fmt: skip


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    monkeypatch.delenv("TERM_PROGRAM", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def place_of(browser: Browser, words: str) -> tuple[int, int]:
    """Where words stand in the pane, for the mouse."""
    lines = browser.shown().splitlines()
    y = next(number for number, line in enumerate(lines) if words in line)
    return lines[y].index(words) - pane(browser).region.x, y - pane(browser).region.y


async def draw(browser: Browser, first: str, last: str) -> None:
    """Draws from the first letter of some words to the last letter of others."""
    start, (x, y) = place_of(browser, first), place_of(browser, last)
    await browser.pilot.mouse_down("#article", offset=start)
    await browser.pilot.hover("#article", offset=(start[0] + 1, start[1]))
    await browser.pilot.hover("#article", offset=(x + len(last) - 1, y))
    await browser.pilot.mouse_up("#article", offset=(x + len(last) - 1, y))
    await browser.pilot.pause()


async def test_what_is_drawn_over_is_copied(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await draw(browser, "four countries", "in Belgrade")
        await browser.until(lambda: "▌ 30 characters selected" in browser.shown())
        assert marked(browser, "selected") == ["four countries met in Belgrade"]
        await browser.press("y")
        await browser.until(lambda: browser.app.clipboard.startswith("four countries met in"))
        await browser.press("escape")
        assert marked(browser, "selected") == []
        await browser.press("y")
        await browser.until(lambda: browser.app.clipboard.startswith("16 March 2015. Ministers"))


async def test_ctrl_c_copies_it_over_lines_and_upwards(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        x, y = place_of(browser, "a joint")
        await browser.pilot.mouse_down("#article", offset=(x + 6, y))
        await browser.pilot.hover("#article", offset=(x, y - 1))
        start = place_of(browser, "16 March")
        await browser.pilot.hover("#article", offset=start)
        await browser.pilot.mouse_up("#article", offset=start)
        await browser.until(lambda: "characters selected" in browser.shown())
        await browser.press("ctrl+c")
        await browser.until(lambda: browser.app.clipboard == "16 March 2015.\nThey signed a joint")


async def test_an_event_from_what_is_drawn_over(database: Path) -> None:
    async with Browser(database) as browser:
        await open_article(browser)
        await draw(browser, "Ministers of", "16 March 2015")
        await browser.press("a")
        await browser.until(lambda: browser.app.screen.is_modal)
        assert browser.app.screen.query_one("#date", Input).value == "2015-03-16"
        await browser.press("ctrl+s")
        await browser.until(lambda: not browser.app.screen.is_modal and browser.settled)
    quote = "Ministers of four countries met in Belgrade on 16 March 2015"
    assert manual(database) == [(quote, quote, "2015-03-16")]


async def test_a_click_on_evidence_goes_to_its_event_and_leaves_the_text_where_it_is(tmp_path: Path) -> None:
    path = make_database(tmp_path / "events.db", make_article("long", LONG))
    async with Browser(path, (100, 24)) as browser:
        await browser.press("enter")
        await browser.until(lambda: "1 of 60" in browser.shown())
        await browser.pilot.click("#article", offset=place_of(browser, "number 7 "))
        await browser.until(lambda: "8 of 60" in browser.shown())
        assert pane(browser).scroll_offset.y == 0
        await browser.pilot.click("#article", offset=place_of(browser, "A line that tells nothing"))
        await browser.pilot.pause()
        assert "8 of 60" in browser.shown()


async def test_of_events_told_by_the_same_words_a_click_goes_to_the_next(tmp_path: Path) -> None:
    article, told = make_article("meeting", MEETING[:2])
    both = [told[0], *(type(one)(**{**{name: getattr(one, name) for name in one.__slots__}, "quote": told[0].quote,
            "start": told[0].start, "end": told[0].end}) for one in told[1:])]  # fmt: skip
    async with Browser(make_database(tmp_path / "events.db", (article, both))) as browser:
        await browser.press("enter")
        await browser.until(lambda: " of 2 " in browser.shown())
        before = browser.app.screen.current_event.key  # type: ignore[attr-defined]
        await browser.pilot.click("#article", offset=place_of(browser, "Ministers of"))
        await browser.until(lambda: browser.app.screen.current_event.key != before)  # type: ignore[attr-defined]


async def test_the_wheel_scrolls_and_drawing_beyond_the_edge_too(tmp_path: Path) -> None:
    path = make_database(tmp_path / "events.db", make_article("long", LONG))
    async with Browser(path, (100, 24)) as browser:
        await browser.press("enter")
        await browser.until(lambda: "1 of 60" in browser.shown())
        article = pane(browser)
        article.post_message(events.MouseScrollDown(article, 5, 5, 0, 0, 0, False, False, False))
        await browser.until(lambda: article.scroll_offset.y > 0)
        article.post_message(events.MouseScrollUp(article, 5, 5, 0, 0, 0, False, False, False))
        await browser.until(lambda: article.scroll_offset.y == 0)
        await browser.pilot.mouse_down("#article", offset=place_of(browser, "Sentence number 2 "))
        for _ in range(5):
            await browser.pilot.hover("#told")
            await browser.pilot.hover("#told", offset=(3, 0))
        await browser.pilot.mouse_up("#told", offset=(3, 0))
        await browser.until(lambda: article.scroll_offset.y > 2 and "characters selected" in browser.shown())


async def test_wide_characters_are_selected_whole(tmp_path: Path) -> None:
    path = make_database(tmp_path / "events.db", make_article("long", LONG))
    async with Browser(path, (100, 24)) as browser:
        await browser.press("enter")
        await browser.until(lambda: "1 of 60" in browser.shown())
        x, y = place_of(browser, "visit to")
        await browser.pilot.mouse_down("#article", offset=(x + 9, y))
        await browser.pilot.hover("#article", offset=(x + 11, y))
        await browser.pilot.mouse_up("#article", offset=(x + 11, y))
        await browser.until(lambda: marked(browser, "selected") == ["東京"])
