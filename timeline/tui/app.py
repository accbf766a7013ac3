"""The terminal browser: `run_browser` opens a database and stays until the person leaves."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

os.environ.setdefault("TEXTUAL_FPS", "120")  # Textual reads it when it is imported: a frame waits half as long

from textual.binding import Binding, BindingType
from textual.notifications import SeverityLevel
from textual.widgets import Input

from timeline.plaintext import one_line
from timeline.tui._textual_private import be_ready_for_any_terminal, begin_with_theme
from timeline.tui.chronology_screen import ChronologyScreen
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.desk.last_visit import leaving, left_at
from timeline.tui.dialogs.drafts import KEPT_AS, read_drafts
from timeline.tui.keys.command import Context
from timeline.tui.keys.command_palette import CommandsOfScreen
from timeline.tui.keys.commands import bindings_of
from timeline.tui.keys.key_line import SaidLine
from timeline.tui.keys.keymap import key_of
from timeline.tui.leaving import leave_when_asked
from timeline.tui.macro.macro_app import KEPT_AS as MACRO
from timeline.tui.macro.macro_app import MacroApp
from timeline.tui.settings.browser_state import BrowserState, read_state, write_state
from timeline.tui.settings.config import Config, checked_config
from timeline.tui.settings.config_file import read_config_file
from timeline.tui.settings.themes import DARK, OWN_THEMES, next_theme, theme_names

if TYPE_CHECKING:
    from textual.command import Provider

WIDTHS = [(0, "-narrow"), (100, "-beside"), (140, "-wide")]  # two panes below each other, beside each other
HEIGHTS = [(0, "-tiny"), (16, "-low"), (35, "-high")]
COMPLAINTS_SHOWN = 5
LEAST_SECONDS, READ_IN_A_SECOND = 3, 15  # that something said stands there; characters
COMMANDS_HINT, ALL_HINT = "a command", "a command, event, actor, place, publisher, tag or view"  # in the palette
CRASHED = 1  # what Textual says with its return code


def found_in_chronology() -> "type[Provider]":
    """What the palette finds beside commands; read when it is first opened."""
    from timeline.tui.find.chronology_palette import FoundInChronology

    return FoundInChronology


class TimelineApp(MacroApp):
    """One store, one screen, dialogs above it."""

    TITLE = "timeline"
    CSS_PATH = "timeline.tcss"
    COMMANDS: ClassVar = {CommandsOfScreen, found_in_chronology}
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("program"),
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
    ]

    def __init__(self, store: ChronologyStore, state: BrowserState | None = None, config: Config | None = None) -> None:
        super().__init__()
        self.store = store
        self.config = config or Config()
        self._state = state or BrowserState()
        self.drafts = read_drafts(self._state.more.get(KEPT_AS))
        self.kept_macro = self._state.more.get(MACRO)
        self._first_screen: ChronologyScreen | None = None
        self.animation_level = "none"
        for theme in OWN_THEMES:
            self.register_theme(theme)
        kept = self._state.theme if self._state.theme in theme_names() else None
        self._first_theme = self.config.theme or kept or DARK.name
        begin_with_theme(self, self._first_theme)
        self.set_keymap(self.config.keymap)

    def on_mount(self) -> None:
        leave_when_asked(lambda code: self.exit(return_code=code))
        complaints = self.config.complaints
        for complaint in complaints[:COMPLAINTS_SHOWN]:
            self.notify(one_line(complaint), title="Settings", severity="warning", timeout=15, markup=False)
        if len(complaints) > COMPLAINTS_SHOWN:
            self.notify("timeline browse --keys tells the others", severity="warning", markup=False)

    def get_default_screen(self) -> ChronologyScreen:
        columns = self.config.columns or self._state.columns
        self._first_screen = ChronologyScreen(self.store, replace(self._state, columns=columns))
        self._first_screen.set_classes(classes_at(*self.size))
        return self._first_screen

    @property
    def state(self) -> BrowserState:
        """Where the person is, or was when they left. A theme is theirs that they chose here, now or earlier."""
        state = self._first_screen.state if self._first_screen else self._state
        theme = self._state.theme if self.theme == self._first_theme else self.theme
        more = {name: value for name, value in state.more.items() if name != KEPT_AS} | self.drafts.written()
        more |= {MACRO: self.kept_macro} if isinstance(self.kept_macro, str) else {}
        state = replace(state, more=more)
        return replace(state, theme=theme, columns=self._state.columns if self.config.columns else state.columns)

    @property
    def left_before(self) -> datetime | None:
        """When the person left the browser last, before this time."""
        return left_at(self._state)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Says it at the foot of the screen; what went wrong, and what has a title, stands above it."""
        if self.hushed(message, severity):
            return
        lines = [line for screen in reversed(self.screen_stack) for line in screen.query(SaidLine)]
        if lines and severity == "information" and not title:
            lines[0].say(message, timeout or max(LEAST_SECONDS, len(message) / READ_IN_A_SECOND))
        else:
            super().notify(message, title=title, severity=severity, timeout=timeout, markup=markup)

    @property
    def escape_to_minimize(self) -> bool:
        """Whether esc brings all panes back; where somebody types it ends that."""
        return not isinstance(self.focused, Input)

    def action_theme(self) -> None:
        self.theme = next_theme(self.theme)
        self.notify(f"Theme: {self.theme}", markup=False, timeout=2)

    def action_choose_theme(self) -> None:
        self.search_themes()

    def action_command_palette(self) -> None:
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette):
            hint = ALL_HINT if self.screen is self._first_screen else COMMANDS_HINT
            self.push_screen(CommandPalette(placeholder=hint, id="--command-palette"))

    def action_help_quit(self) -> None:
        """For ctrl+c, which ends other programs, where there is nothing to copy."""
        quit_key = key_of("program.quit", self.config.keymap)
        words = f"Press {quit_key} to leave, in a dialog esc first. Everything is saved already."
        super().notify(words, markup=False)  # above a dialog, too

    def action_help(self) -> None:
        from timeline.tui.keys.help_screen import HelpScreen

        here: tuple[Context, ...] = getattr(self.screen, "CONTEXTS", ())
        self.push_screen(HelpScreen(here, self.config.keymap))


def classes_at(width: int, height: int) -> list[str]:
    """The classes of a screen of that size. Textual would only give them after all styles were applied without.

    >>> classes_at(120, 30)
    ['-beside', '-low']
    """
    return [max(step for step in steps if step[0] <= cells)[1] for cells, steps in ((width, WIDTHS), (height, HEIGHTS))]


def run_browser(db_path: Path, *, author: str) -> int:
    """Browses the database at `db_path` until the person leaves; `author` signs what they do.

    Begins where they left it last. Returns an exit code: 0, 1 after a crash, 128 and its number after a signal. Raises
    StoreError when the database cannot be opened.
    """
    be_ready_for_any_terminal()
    store = ChronologyStore(db_path, author=author)
    try:
        app = TimelineApp(store, read_state(db_path), checked_config(read_config_file()))
        app.run()
        if app.return_code != CRASHED:  # what led to a crash is not gone back to
            write_state(db_path, leaving(app.state, datetime.now(UTC)))
    finally:
        store.close()
    return app.return_code or 0
