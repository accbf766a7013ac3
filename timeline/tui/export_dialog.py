"""ExportDialog: where to write the events shown."""

from collections.abc import Iterable
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import ExportError
from timeline.tui._textual_private import QuietInput
from timeline.tui.dialog import Dialog

DEFAULT_NAME = "chronology.md"
REJECTED_WORDS = "Events that you rejected are left out, unless the filter says is:rejected."


class ExportDialog(Dialog[Path]):
    """Answers with the path of a Markdown file, which may exist."""

    KEYS = "⏎ write · esc cancel"

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count

    def title_words(self) -> str:
        return f"Export {self._count:,} {'event' if self._count == 1 else 'events'} as Markdown"

    def fields(self) -> Iterable[Widget]:
        path = QuietInput(DEFAULT_NAME, id="path", compact=True)
        path.cursor_blink = False
        yield path
        yield Static(Content(REJECTED_WORDS), classes="hint")

    def answer(self) -> Path:
        text = self.query_one("#path", QuietInput).value.strip()
        if not text:
            raise ExportError("Write the name of a file, for example chronology.md.")
        path = Path(text).expanduser()
        if path.is_dir():
            raise ExportError(f"{path} is a folder: write the name of a file in it.")
        return path
