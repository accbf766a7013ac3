"""FilterMistake: where the filter is wrong, and why, under the filter as it is typed."""

from functools import partial

from rich.cells import cell_len
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static

from timeline.errors import FilterError
from timeline.plaintext import one_line

PATIENCE = 0.4  # seconds without a key before a mistake is shown: "type:" is one until its value is typed
MARGIN = 1  # blank cells at both sides of a mistake


class FilterMistake(Static):
    """In sight while the filter is wrong and nobody is typing on."""

    def __init__(self, typed: Input, before: int, *, id: str | None = None) -> None:
        """`before` is how many cells stand before the filter in its line."""
        super().__init__("", id=id, markup=False)
        self._typed = typed
        self._before = before
        self._timer: Timer | None = None

    def show_soon(self, error: FilterError) -> None:
        """Shows it when no key follows."""
        self._timer = self.set_timer(PATIENCE, partial(self.show, error))

    def wait_no_more(self) -> None:
        """For when a key followed."""
        if self._timer is not None:
            self._timer.stop()

    def show(self, error: FilterError | None) -> None:
        """Carets under the wrong part, and the message after them, or below where there is no room; None hides it."""
        self.wait_no_more()
        self.display = error is not None
        if error is None:
            return
        text = self._typed.value
        start = max(0, cell_len(text[: error.start]) - self._typed.scroll_offset.x)
        carets = "^" * max(1, cell_len(text[error.start : error.end]))
        pointer = " " * (self._before - MARGIN + start) + carets
        message = one_line(error.message)
        fits = len(pointer) + 1 + len(message) <= self.screen.size.width - 2 * MARGIN
        self.update(Content(f"{pointer} {message}" if fits else f"{pointer}\n{message}"))
