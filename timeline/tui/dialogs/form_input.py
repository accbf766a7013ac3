"""FormInput: a field of a form. What stands in it is selected when one comes to it: what is typed takes its place."""

from textual.events import Focus
from textual.widgets.input import Selection

from timeline.tui._textual_private import QuietInput


class FormInput(QuietInput):
    """Shows the beginning of a long value; the arrow keys go into it without taking its place.

    What was typed since the form opened is not selected again: one comes back to it to mend it.

    `ending` is for what is rarely typed anew, as of the name of a file: it is not selected.
    """

    def __init__(self, value: str, *, id: str, placeholder: str = "", ending: str = "") -> None:
        super().__init__(value, id=id, placeholder=placeholder, compact=True, select_on_focus=False)
        self.cursor_blink = False
        self.cursor_position = 0
        self._first, self._ending = value, ending

    def on_focus(self, event: Focus) -> None:
        """Not when the whole terminal comes back to the front: the person is typing here already."""
        if self.value == self._first and not event.from_app_focus:
            self.selection = Selection(len(self.value.removesuffix(self._ending)), 0)
