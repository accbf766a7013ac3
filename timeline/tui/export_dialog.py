"""ExportDialog: where to write the events shown."""

from collections.abc import Iterable
from pathlib import Path

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import ExportError
from timeline.plaintext import one_line
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
        yield Static("", id="words", classes="hint", markup=False)
        yield Static(Content(REJECTED_WORDS), classes="hint")

    def on_input_changed(self) -> None:
        """Says where a name leads that is written without its folder."""
        self.show_mistake("")
        try:
            where = str(self._path())
        except ExportError:
            where = ""
        self.query_one("#words", Static).update(Content(one_line(where)))

    def answer(self) -> tuple[Path, bool]:
        path = self._path()
        try:
            is_folder, exists = path.is_dir(), path.exists()
        except (OSError, ValueError):  # a name that is too long
            raise ExportError("No file can have this name: write another, for example chronology.md.") from None
        if is_folder:
            raise ExportError(f"{path} is a folder: write the name of a file in it.")
        return path, exists

    def _path(self) -> Path:
        """The whole path of the file, from the root."""
        text = self.query_one("#path", QuietInput).value.strip()
        if not text:
            raise ExportError("Write the name of a file, for example chronology.md.")
        try:
            return Path(text).expanduser().absolute()
        except RuntimeError:  # "~nobody/out.md"
            raise ExportError(f"{text.partition('/')[0]} is no home folder: write the folder itself.") from None

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
