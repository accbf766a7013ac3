"""How often a key has the screen laid out and painted."""

from pathlib import Path

import pytest
from textual.screen import Screen

from tests.tui_samples import Browser, make_database
from timeline.tui.app import TimelineApp
from timeline.tui.event.event_pane import EventPane

SIZE = (160, 45)  # all panes
TRIES = 3  # where other programs take the processor, what follows the cursor may come apart once


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


@pytest.mark.parametrize("key", ["down", "pagedown", "end", "shift+down"])
async def test_a_cursor_key_lays_out_nothing_and_paints_twice_at_most(
    database: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """The table at once; then ribbon, event and what else follows the cursor together."""
    async with Browser(database, SIZE) as browser:
        pane = browser.screen.query_one("#event", EventPane)
        await browser.press("down")
        await browser.until(lambda: "Ministers of four" not in pane.plain)
        await browser.press("up")
        await browser.until(lambda: "Ministers of four" in pane.plain and browser.settled)
        layouts, paints = [], []
        display = TimelineApp._display
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_, **__: layouts.append(1))

        def counted(app: TimelineApp, screen: Screen[object], update: object) -> None:
            paints.append(update)
            display(app, screen, update)  # type: ignore[arg-type]

        monkeypatch.setattr(TimelineApp, "_display", counted)
        for _ in range(TRIES):
            paints.clear()
            await browser.press(key)
            await browser.until(lambda: "Ministers of four" not in pane.plain)
            await browser.until(lambda: pane.plain.splitlines()[0] in browser.shown())
            await browser.pilot.pause(0)
            painted = len([update for update in paints if update is not None])
            if painted <= 2:
                break
            await browser.press("home")
            await browser.until(lambda: "Ministers of four" in pane.plain and browser.settled)
    assert layouts == []
    assert 1 <= painted <= 2
