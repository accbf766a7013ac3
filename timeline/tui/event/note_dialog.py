"""NoteDialog: a note about an event."""

from collections.abc import Iterable
from dataclasses import replace

from textual.widget import Widget
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from timeline.errors import AnnotationError
from timeline.plaintext import harmless, one_line, shortened
from timeline.tui.dialogs.dialog import Dialog


class NoteArea(TextArea):
    """Several lines to write into; what is pasted is made harmless."""

    def edit(self, edit: Edit) -> EditResult:
        return super().edit(replace(edit, text=harmless(edit.text)))


class NoteDialog(Dialog[str]):
    """Answers with the note's text."""

    KEYS = "ctrl+s save · esc cancel"

    def __init__(self, event_title: str) -> None:
        super().__init__()
        self._event_title = event_title

    def title_words(self) -> str:
        return f"Note on “{shortened(one_line(self._event_title[:200]), 50)}”"

    def fields(self) -> Iterable[Widget]:
        area = NoteArea(id="note", compact=True)
        area.cursor_blink = False
        yield area

    def answer(self) -> str:
        text = self.query_one("#note", NoteArea).text.strip()
        if not text:
            raise AnnotationError("The note is empty.")
        return text
