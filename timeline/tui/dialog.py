"""Dialog: what all dialogs share — a titled frame, a line for a mistake, Esc to leave, a key to finish."""

from collections.abc import Iterable
from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static

from timeline.errors import TimelineError
from timeline.plaintext import one_line

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """Answers with what `answer` makes of the fields, or None when the person leaves it.

    A TimelineError of `answer` is shown, and the dialog stays open.
    """

    TITLE_WORDS: ClassVar[str] = ""
    KEYS: ClassVar[str] = "⏎ or ctrl+s save · esc cancel"
    BINDINGS: ClassVar = [
        Binding("escape", "cancel", "Cancel", priority=True),
        Binding("ctrl+s", "save", "Save", priority=True),
        Binding("q,question_mark", "stay", show=False),  # letters of the program, which would lose what is typed here
    ]

    def fields(self) -> Iterable[Widget]:
        """The widgets between title and keys."""
        raise NotImplementedError

    def answer(self) -> Answer:
        """What the fields say; raises TimelineError where that is wrong."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        with Vertical(id="frame"):
            yield Static(Content(self.title_words()), classes="dialog-title")
            yield from self.fields()
            yield Static("", id="mistake", markup=False)
            yield Static(Content(self.KEYS), id="keys")

    def title_words(self) -> str:
        """What the dialog is about, harmless."""
        return self.TITLE_WORDS

    def show_mistake(self, message: str) -> None:
        """Says what is wrong; "" takes it away."""
        mistake = self.query_one("#mistake", Static)
        mistake.update(Content(one_line(message)))
        mistake.display = bool(message)

    def action_save(self) -> None:
        """Behind the keys that wait already: in "Checked, ctrl+s" typed in one go the word is not lost."""
        (self.focused or self).call_later(self._save)

    def _save(self) -> None:
        try:
            answer = self.answer()
        except TimelineError as error:
            self.show_mistake(str(error))
            return
        self.finish(answer)

    def finish(self, answer: Answer) -> None:
        """Closes the dialog with a right answer."""
        self.dismiss(answer)

    def action_stay(self) -> None:
        """Does nothing."""

    def action_cancel(self) -> None:
        self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_save()

    def on_input_changed(self) -> None:
        self.show_mistake("")
