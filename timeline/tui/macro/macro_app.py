"""MacroApp: a program that hears the keys of a macro while it is recorded, and sends them while it is played."""

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.errors import NoWidget
from textual.notifications import SeverityLevel
from textual.widgets import Input

from timeline.tui.keys.key_line import KeyLine, SaidLine
from timeline.tui.keys.keymap import key_of
from timeline.tui.messages import Refused
from timeline.tui.settings.config import Config

if TYPE_CHECKING:
    from timeline.tui.macro.player import Player
    from timeline.tui.macro.recorder import Recorder
    from timeline.tui.macro.strokes import Macro

KEPT_AS = "macro"  # in what is remembered of a visit
MOST_TIMES = 500
TOLD = 8  # seconds for which it is told what was played
LEAVES = "ctrl+q"  # a person's, also while a macro is played


class MacroApp(App[None]):
    """One macro at a time is recorded, or played; the last that was recorded is kept."""

    _recorder: "Recorder | None" = None
    _player: "Player | None" = None
    _typed_times = ""  # the number before the key that plays
    kept_macro: object = None  # as it is remembered

    @property
    def noted(self) -> str:
        """What stands before the keys: that a macro is recorded, or how often it was played."""
        if self._player:
            return self._player.noted
        ends = f" · {self._key('record_macro')} ends it" if len(self.screen_stack) == 1 else ""
        return f"● recording{ends}" if self._recorder else ""

    def _hush(self) -> None:
        """Has the line of the keys in sight."""
        for line in self.screen.query(SaidLine):
            line.hush()
        self.screen.refresh_bindings()

    # Recording

    def begin_or_end_recording(self) -> str:
        """Says what was recorded; nothing where it begins."""
        from timeline.tui.macro.recorder import Recorder
        from timeline.tui.macro.strokes import macro_words, written_macro

        recorder, self._recorder = self._recorder, None if self._recorder else Recorder()
        self._hush()
        if recorder is None:
            return ""
        if not recorder.macro:
            return "Nothing was recorded"
        self.kept_macro = next(iter(written_macro(recorder.macro).values()))
        return f"Recorded: {macro_words(recorder.macro)} · {self._key('play_macro')} plays it"

    @property
    def is_recording(self) -> bool:
        return self._recorder is not None

    def forget_command(self) -> None:
        """What was begun last is not recorded."""
        if self._recorder:
            self._recorder.forget_command()

    def _hear(self, event: events.Event) -> None:
        from timeline.tui.macro.strokes import MOST, stroke_of

        if self._recorder and isinstance(event, events.Key | events.Paste):
            self._recorder.hear(stroke_of(event, self), on_first_screen=len(self.screen_stack) == 1)
            if self._recorder.is_full:
                self._recorder = None
                self.notify(f"Not recorded: a macro has {MOST} keys at most.", severity="warning", markup=False)
        elif isinstance(event, events.MouseDown):
            with suppress(NoWidget):
                if not isinstance(self.get_widget_at(event.x, event.y)[0], KeyLine):
                    self.notify("Only keys are recorded, not the mouse.", severity="warning", markup=False)

    # Playing

    @property
    def macro(self) -> "Macro":
        """The last one that was recorded, here or on an earlier visit; empty where there is none."""
        from timeline.tui.macro.strokes import read_macro

        return read_macro(self.kept_macro)

    def play_macro(self) -> None:
        """Begins to play the last macro, as often as was typed."""
        from timeline.tui.macro.player import Player

        self._player = Player(self, self.macro, max(1, int(self._typed_times or 1)))
        self._hush()
        self.run_worker(self._play(self._player), group="macro", exit_on_error=False)

    async def _play(self, player: "Player") -> None:
        try:
            said = await player.play()
        finally:
            self._player = None
        self.screen.refresh_bindings()
        self.notify(said, markup=False, timeout=TOLD)

    @property
    def player(self) -> "Player | None":
        """What plays a macro now."""
        return self._player

    def hushed(self, words: str, severity: SeverityLevel) -> bool:
        """Whether something is not said: while a macro is played only trouble is, and ends it."""
        if self._player and severity != "information":
            self._player.stop(words)
        return self._player is not None and severity == "information"

    def on_refused(self, message: Refused) -> None:
        if self._player:
            self._player.stop(message.words)

    # Keys

    async def on_event(self, event: events.Event) -> None:
        first_heard = isinstance(event, events.InputEvent | events.Paste) and not event.is_forwarded
        if first_heard:
            if self._player and not self._player.sends(event):
                if not self._is_let_through(self._player, event):
                    return
            elif isinstance(event, events.Key) and self._is_for_times(event):
                self._type_times(event.key)
                return
            elif self._recorder:
                self._hear(event)
        await super().on_event(event)
        if first_heard and isinstance(event, events.Key):
            self._typed_times = ""

    def _is_for_times(self, event: events.Key) -> bool:
        """Whether it is a digit on the first screen that is neither typed into a field nor the key of a command."""
        if not event.key.isdecimal() or len(self.screen_stack) > 1 or isinstance(self.focused, Input):
            return False
        return bool(self._typed_times) or (event.key != "0" and event.key not in self.screen.active_bindings)

    def _type_times(self, digit: str) -> None:
        """Here and not on the screen, which hears keys later than commands are carried out."""
        times = min(MOST_TIMES, int(self._typed_times + digit))
        self._typed_times = str(times)
        most = ", which is the most" if times == MOST_TIMES else ""
        self.notify(f"{times} times{most}: {self._key('play_macro')} plays the macro so often.", markup=False)

    def _key(self, command: str) -> str:
        return key_of(f"chronology.{command}", getattr(self, "config", Config()).keymap)

    def _is_let_through(self, player: "Player", event: events.Event) -> bool:
        """While a macro is played a person can end it, or leave; no other key comes between its keys."""
        key = event.key if isinstance(event, events.Key) else ""
        if key == "escape":
            player.interrupt()
            self.screen.refresh_bindings()
        elif key == LEAVES:
            self._player = None
        return key == LEAVES

    async def action_quit(self) -> None:
        """No macro leaves the program."""
        if self._player:
            self._player.stop("a macro does not leave the browser")
        else:
            await super().action_quit()
