"""SaveViewDialog: a name for the filter and the order that are shown."""

from collections.abc import Collection, Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import AnnotationError
from timeline.models import Order
from timeline.tui._textual_private import QuietInput
from timeline.tui.dialogs.dialog import Dialog
from timeline.tui.table.orders import order_words
from timeline.tui.text.shown_words import LONGEST_NAME, shown

NOT_IN_NAMES = ',:"'


class SaveViewDialog(Dialog[str]):
    """Answers with a name of one word."""

    TITLE_WORDS = "Save this view"

    def __init__(self, filter_text: str, order: Order, names: Collection[str]) -> None:
        super().__init__()
        self._shown = " · ".join(part for part in (shown(filter_text, LONGEST_NAME), order_words(order)) if part)
        self._names = names

    def fields(self) -> Iterable[Widget]:
        yield Static(Content(self._shown), classes="hint")
        name = QuietInput(id="name", placeholder="one word: key-events", compact=True)
        name.cursor_blink = False
        yield name
        yield Static("", id="words", classes="hint", markup=False)

    def on_input_changed(self) -> None:
        self.show_mistake("")
        name = self.query_one("#name", QuietInput).value.strip()
        words = "In place of the view of this name" if name in self._names else f"Later: view:{name}" if name else ""
        self.query_one("#words", Static).update(Content(words))

    def answer(self) -> str:
        name = self.query_one("#name", QuietInput).value.strip()
        if not name or name.startswith("-") or any(one.isspace() or one in NOT_IN_NAMES for one in name):
            raise AnnotationError("A name is one word, such as key-events.")
        return name
