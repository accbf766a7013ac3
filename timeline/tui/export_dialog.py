"""ExportDialog: where to write the events shown."""

from collections.abc import Iterable
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import ExportError
from timeline.tui._textual_private import QuietInput
from timeline.tui.confirm_dialog import ConfirmDialog
from timeline.tui.dialog import Dialog

DEFAULT_NAME = "chronology.md"
REJECTED_WORDS = "Events that you rejected are left out, unless the filter says is:rejected."


class ExportDialog(Dialog[tuple[Path, bool]]):
    """Answers with the path of a Markdown file, and whether the person agreed to replace the one that is there."""

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

    def answer(self) -> tuple[Path, bool]:
        text = self.query_one("#path", QuietInput).value.strip()
        if not text:
            raise ExportError("Write the name of a file, for example chronology.md.")
        path = Path(text).expanduser()
        if path.is_dir():
            raise ExportError(f"{path} is a folder: write the name of a file in it.")
        return path, path.exists()

    def finish(self, answer: tuple[Path, bool]) -> None:
        """Asks before a file is replaced; without agreement the dialog stays open for another name."""
        path, exists = answer
        if exists:
            question = ConfirmDialog(f"{path} exists already. Replace it?")
            self.app.push_screen(question, lambda agreed: self._replace(answer, agreed))
        else:
            self.dismiss(answer)

    def _replace(self, answer: tuple[Path, bool], agreed: bool | None) -> None:
        if agreed:
            self.dismiss(answer)
