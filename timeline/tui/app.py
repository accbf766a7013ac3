"""The terminal browser: `run_browser` opens a database and stays until the person leaves."""

import os
from pathlib import Path
from typing import ClassVar

os.environ.setdefault("TEXTUAL_FPS", "120")  # Textual reads it when it is imported: a frame waits half as long

from textual.app import App
from textual.binding import Binding, BindingType

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

    def __init__(self, store: ChronologyStore) -> None:
        super().__init__()
        self.store = store
        self.animation_level = "none"
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name

    def get_default_screen(self) -> ChronologyScreen:
        return ChronologyScreen(self.store)

    def action_theme(self) -> None:
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_help(self) -> None:
        from timeline.tui.help_screen import HelpScreen

        self.push_screen(HelpScreen())


def run_browser(db_path: Path, *, author: str) -> None:
    """Browses the database at `db_path` until the person leaves; `author` signs what they do.

    Raises StoreError when it cannot be opened.
    """
    store = ChronologyStore(db_path, author=author)
    try:
        TimelineApp(store).run()
    finally:
        store.close()
