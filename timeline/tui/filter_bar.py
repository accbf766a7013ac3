"""FilterBar: the filter as it is typed, how many events it shows, and where it is wrong."""

import re
from functools import partial
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from timeline.errors import FilterError
from timeline.filters import parse_filter
from timeline.plaintext import one_line
from timeline.tui._textual_private import QuietInput
from timeline.tui.messages import FilterLeft, FilterTyped

PAUSE = 0.06  # seconds without a key before the filter is read
PATIENCE = 0.35  # seconds more before a mistake is shown: "type:" is one until its value is typed
PROMPT = " / "
PERIOD = re.compile(r"(?:^|(?<=\s))\d{4}(?:-\d\d)?(?:\.\.\d{4}(?:-\d\d)?)?(?=\s|$)")


class FilterInput(QuietInput):
    """The line that the filter is typed into."""

    BINDINGS: ClassVar = [
        Binding("down,tab", "leave(False)", "To the table", show=False),
        Binding("enter", "leave(False)", "Keep", key_display="⏎"),
        Binding("escape", "leave(True)", "Clear", key_display="esc"),
    ]

    def action_leave(self, cleared: bool) -> None:
        self.post_message(FilterLeft(cleared))


class FilterBar(Vertical):
    """One line; a second one opens under it while the filter has a mistake."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._input = FilterInput(
            placeholder="type / to filter: visit place:RS 2015..2016 has:note",
            id="filter",
            compact=True,
        )
        self._input.cursor_blink = False
        self._count = Static("", id="count", markup=False)
        self._mistake = Static("", id="mistake", markup=False)
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        with Horizontal():
            yield Static(PROMPT, id="prompt", markup=False)
            yield self._input
            yield self._count
        yield self._mistake

    @property
    def text(self) -> str:
        """The filter as typed, right or wrong."""
        return self._input.value

    @text.setter
    def text(self, text: str) -> None:
        self._input.value = text

    def start_typing(self) -> None:
        """Puts the cursor into the filter."""
        self.screen.set_focus(self._input)  # at once, where focus() waits until the keys behind "/" are gone

    def show_count(self, shown: int, total: int, *, filtered: bool) -> None:
        """Says how many events are shown: `filtered` as a part of all."""
        noun = "event" if total == 1 else "events"
        self._count.update(Content(f" {shown:,} of {total:,} " if filtered else f" {total:,} {noun} "))

    @on(Input.Changed, "#filter")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(PAUSE, self._read)

    def _read(self) -> None:
        try:
            event_filter = parse_filter(self.text)
        except FilterError as error:
            self._timer = self.set_timer(PATIENCE, partial(self._show_mistake, error))
            return
        self._mistake.display = False
        self.post_message(FilterTyped(event_filter or None))

    def _show_mistake(self, error: FilterError) -> None:
        """Carets under the wrong part, and the message after them, or below where there is no room."""
        start = max(0, cell_len(self.text[: error.start]) - self._input.scroll_offset.x)
        carets = "^" * max(1, cell_len(self.text[error.start : error.end]))
        pointer = " " * (len(PROMPT) + start) + carets
        message = one_line(error.message)
        fits = len(pointer) + 1 + len(message) <= self.size.width
        self._mistake.update(Content(f"{pointer} {message}" if fits else f"{pointer}\n {message}"))
        self._mistake.display = True

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self.start_typing()


def with_period(filter_text: str, period: str) -> str:
    """The filter with its plain dates replaced by `period`.

    >>> with_period("visit 2014..2016 place:RS", "2015-09")
    'visit place:RS 2015-09'
    """
    rest = " ".join(PERIOD.sub("", filter_text).split())
    return f"{rest} {period}".strip()
