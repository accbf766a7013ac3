"""Player: plays a macro, each key when what the one before began is done, and says how often it did."""

from typing import TYPE_CHECKING

from textual import events
from textual.worker import get_current_worker

from timeline.tui._textual_private import come_to_rest
from timeline.tui.macro.strokes import Macro, Stroke, where_now

if TYPE_CHECKING:
    from textual.app import App

AT_ONCE = ("table", "event")  # where no key depends on what is counted when a person rests


class Player:
    """Ends after the last round, where a key could not do what it did, or where a person ends it."""

    def __init__(self, app: "App[None]", macro: Macro, times: int) -> None:
        self._app = app
        self._macro = macro
        self._times = times
        self._round = 0
        self._sent: events.Event | None = None
        self._trouble = ""
        self._ends = False  # after this round

    def sends(self, event: events.Event) -> bool:
        """Whether it is a key of the macro."""
        return event is self._sent

    def stop(self, why: str) -> None:
        """What a key began went wrong; the first reason counts."""
        self._trouble = self._trouble or why

    def interrupt(self) -> None:
        """A person ends it: after this round, and when they say so again at once."""
        if self._ends:
            self.stop("you ended it")
        self._ends = True

    @property
    def noted(self) -> str:
        """What stands before the keys."""
        return f"▶ {self._round} of {self._times} · esc {'ends after this' if self._ends else 'ends it'}"

    async def play(self) -> str:
        """Plays it, and says what was done how often. Runs in a worker."""
        for played in range(self._times):
            self._round = played + 1
            if self._ends:
                return self._said(played, "you ended it")
            self._app.screen.refresh_bindings()
            for number, stroke in enumerate(self._macro, 1):
                await self._play_key(stroke)
                if self._trouble:
                    return self._said_at(number)
        return self._said(self._times)

    async def _play_key(self, stroke: Stroke) -> None:
        here = where_now(self._app)
        if stroke.where not in (here, here.partition(" ")[0]):  # typed before the dialog had its focus
            self.stop(f"recorded in {_place(stroke.where)}, and this is {_place(here)}")
            return
        self._sent = stroke.event
        self._app.post_message(self._sent)
        await come_to_rest(self._app, get_current_worker(), patient=self._is_patient)
        self._sent = None

    def _is_patient(self) -> bool:
        """Whether the next key may depend on what is counted when a person rests: the facets, the bars of time."""
        focused = self._app.focused
        return len(self._app.screen_stack) == 1 and bool(focused and focused.id not in AT_ONCE)

    def _said_at(self, number: int) -> str:
        """The last key of a round, to the next event, may fail: all that it was about is done."""
        if number == len(self._macro):
            return self._said(self._round, self._trouble)
        key = self._macro[number - 1].words
        return self._said(self._round - 1, f"stopped at {key}, key {number} of {len(self._macro)}: {self._trouble}")

    def _said(self, rounds: int, why: str = "") -> str:
        of = "" if rounds == self._times else f" of {self._times}"
        told = "once" if (rounds, of) == (1, "") else f"{rounds}{of} time{'s' * (self._times != 1)}"
        return f"Played {told}{': ' * bool(why)}{why}"


def _place(where: str) -> str:
    """A screen, and its widget with the focus, as a person may know them."""
    screen, _, widget = where.partition(" ")
    return f"the {widget.removesuffix('-list') or 'screen'}" if screen == "ChronologyScreen" else _spaced(screen)


def _spaced(name: str) -> str:
    """The name of a class as words.

    >>> _spaced("TagDialog")
    'the tag dialog'
    """
    return "the " + "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
