"""What the browser looks like, as pictures to compare; `pytest --snapshot-update` takes new ones."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.test_tui_acts import two_quotes
from tests.tui_samples import make_database, make_desk
from timeline.tui.app import TimelineApp
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event.event_pane import EventPane

SMALL, LARGE = (80, 24), (160, 45)


class Compare(Protocol):
    """The fixture `snap_compare`, as it is used here."""

    def __call__(self, app: App[None], *, terminal_size: tuple[int, int], run_before: object) -> bool: ...


@pytest.fixture(autouse=True)
def one_time_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hours are shown as they are at the terminal: here everywhere alike."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        (SMALL, ["down"]),
        (LARGE, ["slash", *"Horgo", "enter"]),
        ((100, 30), ["down", "enter"]),
        (SMALL, ["c"]),
        (SMALL, ["i"]),
        (SMALL, ["question_mark"]),
        (LARGE, ["question_mark", *"sign"]),
    ],
    ids=["narrow", "wide and filtered", "article", "dialog", "significance", "help", "help that is searched"],
)
def test_looks(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], keys: list[str]) -> None:
    looks(make_database(tmp_path / "events.db"), snap_compare, size, keys)


def test_looks_when_splitting(tmp_path: Path, snap_compare: Compare) -> None:
    looks(two_quotes(tmp_path / "events.db"), snap_compare, SMALL, ["S", "space"])


@pytest.mark.parametrize("size", [SMALL, LARGE], ids=["small", "large"])
@pytest.mark.parametrize(
    "keys",
    [["down"], ["r"], ["r", "s"], ["r", *["s"] * 3], ["r", *["s"] * 4], ["H", "down"], ["down", "h"]],
    ids=["signs", "lost event", "conflict", "news", "duplicate", "history", "history of an event"],
)
def test_what_waits(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], keys: list[str]) -> None:
    looks(make_desk(tmp_path), snap_compare, size, keys)


def looks(database: Path, compare: Compare, size: tuple[int, int], keys: list[str]) -> None:
    """Compares the screen after these keys with its picture."""
    store = ChronologyStore(database, author="ana")
    app = TimelineApp(store)

    async def prepare(pilot: Pilot[None]) -> None:
        await settle(pilot)
        for key in keys:
            await pilot.press(key)
            await settle(pilot)
        await pilot.pause(0.3)

    async def settle(pilot: Pilot[None]) -> None:
        """Until the event is shown and nothing is searched for any more."""
        for _ in range(500):
            await pilot.pause(0.02)
            shown = [pane.plain for pane in app.screen_stack[0].query(EventPane)]
            if any(shown) and not any(worker.is_running for worker in app.workers):
                return
        raise AssertionError("it never settled")

    assert compare(app, terminal_size=size, run_before=prepare)
    store.close()
