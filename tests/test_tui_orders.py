"""The orders of the browser: by date, the doubtful first, the main events first."""

import dataclasses
from pathlib import Path

import pytest

from tests.tui_samples import BORDER, MEETING, Browser, make_article, make_database
from timeline.models import Event, Order, Salience, Stage
from timeline.tui.event.event_pane import EventPane
from timeline.tui.settings.browser_state import BrowserState, read_state, state_file, write_state

MEET, STATEMENT, SECOND = "Ministers of four countries meet in Belgrade", "Ministers sign a joint statement", "Second"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Six events, of which the second is doubtful and the fourth told in a headline."""
    meeting, told = make_article("meeting", MEETING)
    border, others = make_article("border", BORDER)
    told[1] = changed(told[1], confidence=0.4, stage=Stage.SIGNED, stage_reason="'sign … statement'")
    others[0] = changed(others[0], salience=Salience.HEADLINE, salience_reason="the headline tells it")
    return make_database(tmp_path / "events.db", (meeting, told), (border, others))


def changed(event: Event, **fields: object) -> Event:
    return dataclasses.replace(event, **fields)  # type: ignore[arg-type]


def current(browser: Browser) -> str:
    """The title of the event under the cursor."""
    row = browser.screen.current_event
    return row.title if row else ""


async def order(browser: Browser, words: str) -> None:
    """Presses o and waits until the count says which order it is."""
    await browser.press("o")
    await browser.until(lambda: browser.counted == words and browser.settled)


async def test_o_changes_the_order_and_comes_back(path: Path) -> None:
    async with Browser(path) as browser:
        await order(browser, "6 events · doubtful first")
        assert current(browser) == STATEMENT
        await order(browser, "6 events · main events first")
        assert current(browser) == "Crossing at Horgoš closed"
        await order(browser, "6 events")
        assert current(browser) == "Crossing at Horgoš closed"  # by date again, at the event that was looked at
        await browser.press("home")
        assert current(browser) == MEET


async def test_in_a_review_the_cursor_waits_for_the_next_doubtful_event(path: Path) -> None:
    async with Browser(path) as browser:
        await order(browser, "6 events · doubtful first")
        assert current(browser) == STATEMENT
        await browser.press("v", "c")
        await browser.until(lambda: current(browser) != STATEMENT)
        assert browser.screen._table.cursor == 0
        await browser.press("end")
        await browser.until(lambda: current(browser) == STATEMENT)


async def test_years_are_for_the_order_of_dates(path: Path) -> None:
    async with Browser(path) as browser:
        await order(browser, "6 events · doubtful first")
        await browser.press("right_square_bracket")
        await browser.until(lambda: "not in order of date now" in browser.shown())
        assert current(browser) == STATEMENT


async def test_the_pane_tells_stage_salience_and_doubt(path: Path) -> None:
    async with Browser(path, size=(160, 45)) as browser:
        pane = browser.screen.query_one("#event", EventPane)
        await browser.press("down")
        await browser.until(lambda: "confidence 0.40 (doubtful)" in pane.plain)
        assert "agreement · signed · ● occurred" in pane.plain
        assert "'sign … statement'" in pane.plain
        await browser.press("down", "down")
        await browser.until(lambda: "headline: the headline tells it" in pane.plain)


async def test_filters_of_stage_and_salience(path: Path) -> None:
    async with Browser(path, state=BrowserState(filter="stage:signed")) as browser:
        await browser.until(lambda: browser.counted == "1 of 6")
    async with Browser(path, state=BrowserState(filter="-salience:headline")) as browser:
        await browser.until(lambda: browser.counted == "5 of 6")


async def test_the_order_is_remembered(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    write_state(path, BrowserState(order=Order.REVIEW))
    async with Browser(path, state=read_state(path)) as browser:
        await browser.until(lambda: browser.counted == "6 events · doubtful first")
        assert current(browser) == STATEMENT
        assert browser.screen.state.order is Order.REVIEW


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ('{"filter": "", "event": null, "details": true}', Order.DATE),
        ('{"filter": "", "event": null, "details": true, "order": "salience"}', Order.SALIENCE),
        ('{"filter": "", "event": null, "details": true, "order": "by colour"}', Order.DATE),
        ("[1]", Order.DATE),
    ],
)
def test_a_state_of_an_older_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str, found: Order) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    file = state_file(tmp_path / "events.db")
    file.parent.mkdir(parents=True)
    file.write_text(kept, "utf-8")
    assert read_state(tmp_path / "events.db").order is found
