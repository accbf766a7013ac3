"""The terminal browser: `run_browser` opens a database and stays until the person leaves."""

import os
from pathlib import Path
from typing import ClassVar

os.environ.setdefault("TEXTUAL_FPS", "120")  # Textual reads it when it is imported: a frame waits half as long

from textual.app import App
from textual.binding import Binding, BindingType

from timeline.tui.browser_state import BrowserState, read_state, write_state
from timeline.tui.chronology_screen import ChronologyScreen
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.command_palette import CommandsOfScreen
from timeline.tui.commands import bindings_of
from timeline.tui.themes import DARK, LIGHT


class TimelineApp(App[None]):
    """One store, one screen, dialogs above it."""

    TITLE = "timeline"
    CSS_PATH = "timeline.tcss"
    COMMANDS: ClassVar = {CommandsOfScreen}
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("program"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
    ]

    def __init__(self, store: ChronologyStore, state: BrowserState | None = None) -> None:
        super().__init__()
        self.store = store
        self._state = state or BrowserState()
        self._first_screen: ChronologyScreen | None = None
        self.animation_level = "none"
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name

    def get_default_screen(self) -> ChronologyScreen:
        self._first_screen = ChronologyScreen(self.store, self._state)
        return self._first_screen

    @property
    def state(self) -> BrowserState:
        """Where the person is, or was when they left."""
        return self._first_screen.state if self._first_screen else self._state

    def action_theme(self) -> None:
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_help_quit(self) -> None:
        """For ctrl+c, which ends other programs, where there is nothing to copy."""
        self.notify("Press q to leave, in a dialog esc first. Everything is saved already.", markup=False)

    def action_help(self) -> None:
        from timeline.tui.help_screen import HelpScreen

        self.push_screen(HelpScreen())


def run_browser(db_path: Path, *, author: str) -> None:
    """Browses the database at `db_path` until the person leaves; `author` signs what they do.

    Begins where they left it last. Raises StoreError when it cannot be opened.
    """
    store = ChronologyStore(db_path, author=author)
    try:
        app = TimelineApp(store, read_state(db_path))
        app.run()
        write_state(db_path, app.state)
    finally:
        store.close()
