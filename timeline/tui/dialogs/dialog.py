"""Dialog: what all dialogs share — a titled frame, a line for a mistake, Esc to leave, a key to finish.

What is typed into a dialog with a `draft` is kept from key to key, under that name, until it is saved: esc and even a
terminal that is closed lose nothing.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import ClassVar, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Select, Static, TextArea

from timeline.errors import TimelineError
from timeline.plaintext import one_line
from timeline.tui.dialogs.drafts import Drafts
from timeline.tui.messages import Refused

KEPT_WORDS = "As you left it, not saved yet · ctrl+r as it was"
NOTHING: Mapping[str, str] = MappingProxyType({})
Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """Answers with what `answer` makes of the fields, or None when the person leaves it.

    A TimelineError of `answer` is shown, and the dialog stays open.
    """

    TITLE_WORDS: ClassVar[str] = ""
    KEYS: ClassVar[str] = "⏎ or ctrl+s save · esc cancel"
    _began: Mapping[str, str] = NOTHING
    draft = ""  # the name under which what is typed is kept
    BINDINGS: ClassVar = [
        Binding("ctrl+r", "as_it_was", show=False, priority=True),
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
            yield Static(KEPT_WORDS, id="kept", classes="hint", markup=False)
            yield Static("", id="mistake", markup=False)
            yield Static(Content(self.KEYS), id="keys")

    def title_words(self) -> str:
        """What the dialog is about, harmless."""
        return self.TITLE_WORDS

    # What is typed

    def on_mount(self) -> None:
        self._began = self._typed_now()
        kept = self._drafts.of(self.draft)
        self._put(kept)
        drafted = any(kept.get(name, text) != text for name, text in self._began.items())
        self.query_one("#kept").display = drafted
        if drafted:
            self.post_message(Refused("something stands in the dialog that was not saved"))

    @property
    def _drafts(self) -> Drafts:
        drafts = getattr(self.app, "drafts", None)
        return drafts if isinstance(drafts, Drafts) else Drafts()

    def _typed_now(self) -> dict[str, str]:
        """What stands in the fields, by their ids; a Select may be empty."""
        fields = self.query("Input, TextArea, Select")
        values = ((field.id, field.text if isinstance(field, TextArea) else field.value) for field in fields)  # type: ignore[attr-defined]
        return {id: value for id, value in values if id and isinstance(value, str)}

    def _put(self, typed: Mapping[str, str]) -> None:
        """Puts texts into their fields, with the cursor behind them: what is typed then goes on."""
        for name, text in typed.items():
            for field in self.query(f"#{name}"):
                if isinstance(field, TextArea):
                    field.text = text
                    field.move_cursor(field.document.end)
                elif isinstance(field, Input):
                    field.value = text
                    field.select_on_focus = False
                    field.cursor_position = len(text)
                elif isinstance(field, Select):
                    field.value = text

    @on(Input.Changed)
    @on(TextArea.Changed)
    @on(Select.Changed)
    def _keep(self) -> None:
        if not self._began:
            return  # not shown yet
        typed = {name: text for name, text in self._typed_now().items() if text != self._began.get(name, text)}
        self._drafts.keep(self.draft, typed)

    def action_as_it_was(self) -> None:
        """Forgets what was typed."""
        self._put(self._began)
        self.query_one("#kept").display = False

    # Ending

    def show_mistake(self, message: str) -> None:
        """Says what is wrong; "" takes it away."""
        mistake = self.query_one("#mistake", Static)
        mistake.update(Content(one_line(message)))
        mistake.display = bool(message)
        if message:
            self.post_message(Refused(one_line(message)))

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
        self._drafts.take(self.draft)
        self.dismiss(answer)

    def action_stay(self) -> None:
        """Does nothing."""

    def action_cancel(self) -> None:
        if self._drafts.of(self.draft):
            self.notify("Not saved, but kept: the same dialog shows it again.", markup=False)
        self.dismiss(None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_save()

    def on_input_changed(self) -> None:
        self.show_mistake("")
