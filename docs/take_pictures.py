"""Takes the pictures of docs/tour.md: `python docs/take_pictures.py` writes them into docs/pictures/.

The browser runs without a terminal on a copy of the chronology of `fixtures/`, gets the keys of the tour, and is drawn
after each part of it. The same program and the same chronology give the same pictures.
"""

import asyncio
import re
import shutil
import tempfile
from pathlib import Path

from textual.pilot import Pilot

from timeline.tui.app import TimelineApp
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event.event_pane import EventPane

HERE = Path(__file__).parent
DATABASE = HERE.parent / "events.db"
PICTURES = HERE / "pictures"
SIZE = (120, 35)
AUTHOR = "ana"

# name of the picture, the keys that lead to it from the picture before
TOUR: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("open", ()),
    ("filter", ("slash", *"place:se")),
    ("facets", ("tab", "enter", "f", "down", "down", "x")),
    ("ribbon", ("escape", "b", "home", "shift+right", "shift+right", "shift+right", "shift+right")),
    ("article", ("escape", "escape", "home", "down", "enter")),
    ("date", ("escape", "down", "v", "c", "s", "t", *"key", "enter", "c", "ctrl+u", *"since August 2014")),
    ("signs", ("ctrl+s",)),
    ("duplicate", ("r", "right_square_bracket")),
    ("lanes", ("escape", "L", "L", "L")),
    ("counts", ("escape", "equals_sign", "r", "p")),
)  # fmt: skip

# what a picture does without, and what stands there instead
LIGHTER: tuple[tuple[str, str], ...] = (
    (r"@font-face \{[^}]*\}\s*", ""),  # nothing is fetched to look at a picture
    (r"terminal-\d+-", ""),
    (r'<clipPath id="line-\d+">.*?</clipPath>\s*', ""),
    (r' clip-path="url\(#line-\d+\)"', ""),
    (r' shape-rendering="crispEdges"', ""),
    (r"<style>", "<style>rect { shape-rendering: crispEdges }"),
    (r"[ \t]+\n", "\n"),
)


async def take_pictures(database: Path) -> None:
    """Goes through the tour on `database` and writes its pictures."""
    store = ChronologyStore(database, author=AUTHOR)
    app = TimelineApp(store)
    try:
        async with app.run_test(size=SIZE) as pilot:
            await at_rest(app, pilot)
            for name, keys in TOUR:
                for key in keys:
                    await pilot.press(key)
                    await at_rest(app, pilot)
                app.clear_notifications()
                await pilot.pause(0.3)
                (PICTURES / f"{name}.svg").write_text(picture(app), encoding="utf-8")
    finally:
        store.close()


async def at_rest(app: TimelineApp, pilot: Pilot[None]) -> None:
    """Waits until an event is shown and nothing is searched for or counted any more."""
    for _ in range(500):
        await pilot.pause(0.02)
        shown = [pane.plain for pane in app.screen_stack[0].query(EventPane)]
        if any(shown) and not any(worker.is_running for worker in app.workers):
            return
    raise TimeoutError("the browser did not come to rest")


def picture(app: TimelineApp) -> str:
    """The screen as SVG."""
    drawn = app.export_screenshot(title="timeline", simplify=True)
    for found, instead in LIGHTER:
        drawn = re.sub(found, instead, drawn, flags=re.DOTALL)
    return drawn


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(DATABASE, folder))
        asyncio.run(take_pictures(copy))


if __name__ == "__main__":
    main()
