"""JumpDialog: a date to go to."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.datespan import DateSpan
from timeline.datewords import in_words
from timeline.errors import DateSpanError
from timeline.tui._textual_private import QuietInput
from timeline.tui.dialogs.dialog import Dialog
from timeline.typed_dates import typed_date


class JumpDialog(Dialog[DateSpan]):
    """Answers with the date, once what is typed is one."""

    TITLE_WORDS = "Go to date"
    KEYS = "⏎ go · esc cancel"

    def fields(self) -> Iterable[Widget]:
        date = QuietInput(id="date", placeholder="march 2016, 24.04.2023, 2016", compact=True)
        date.cursor_blink = False
        yield date
        yield Static("", id="words", classes="hint", markup=False)

    def answer(self) -> DateSpan:
        return typed_date(self.query_one("#date", QuietInput).value)

    def on_input_changed(self) -> None:
        self.show_mistake("")
        try:
            words = in_words(self.answer())
        except DateSpanError:
            words = ""
        self.query_one("#words", Static).update(Content(words))
