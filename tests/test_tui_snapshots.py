"""What the browser looks like, as pictures to compare; `pytest --snapshot-update` takes new ones."""

from pathlib import Path
from typing import Protocol

import pytest
from textual.app import App
from textual.pilot import Pilot

from tests.tui_samples import make_database
from timeline.tui.app import TimelineApp
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event_pane import EventPane


class Compare(Protocol):
    """The fixture `snap_compare`, as it is used here."""

    def __call__(self, app: App[None], *, terminal_size: tuple[int, int], run_before: object) -> bool: ...


@pytest.mark.parametrize(
    ("size", "keys"),
    [
        ((80, 24), ["down"]),
        ((160, 45), ["slash", *"Horgo", "enter"]),
        ((100, 30), ["down", "enter"]),
        ((80, 24), ["c"]),
    ],
    ids=["narrow", "wide and filtered", "article", "dialog"],
)
def test_looks(tmp_path: Path, snap_compare: Compare, size: tuple[int, int], keys: list[str]) -> None:
    store = ChronologyStore(make_database(tmp_path / "events.db"), author="ana")
    app = TimelineApp(store)

    async def prepare(pilot: Pilot[None]) -> None:
        await settle(pilot)
        await pilot.press(*keys)
        await pilot.pause(0.4)
        await settle(pilot)

    async def settle(pilot: Pilot[None]) -> None:
        """Until the event is shown and nothing is searched for any more."""
        for _ in range(500):
            await pilot.pause(0.02)
            shown = [pane.plain for pane in app.screen_stack[0].query(EventPane)]
            if any(shown) and not any(worker.is_running for worker in app.workers):
                return

    assert snap_compare(app, terminal_size=size, run_before=prepare)
    store.close()
