"""WriteDialog: the file for a table of counts; the ending of its name says how it is written."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import ExportError
from timeline.export.count_files import ENDINGS
from timeline.plaintext import one_line
from timeline.tui.dialogs.confirm_dialog import ConfirmDialog
from timeline.tui.dialogs.dialog import Dialog
from timeline.tui.dialogs.form_input import FormInput
from timeline.tui.export.typed_path import typed_path

EXAMPLE = "counts.csv"


class CountsFile(NamedTuple):
    """A file, and whether the person agreed to replace what is there."""

    path: Path
    replace: bool


class WriteDialog(Dialog[CountsFile]):
    """Answers with a file that can be written."""

    TITLE_WORDS = "Write the counts to a file"
    KEYS = "⏎ write · esc cancel"

    def __init__(self, proposed: str) -> None:
        super().__init__()
        self._proposed = proposed

    def fields(self) -> Iterable[Widget]:
        yield FormInput(self._proposed, id="path", ending=Path(self._proposed).suffix)
        yield Static("", id="words", classes="hint", markup=False)
        yield Static(Content(".csv for spreadsheets, .md for documents, .jsonl for programs"), classes="hint")

    def on_mount(self) -> None:
        self.on_input_changed()

    def on_input_changed(self) -> None:
        """Says where a name leads that is written without its folder."""
        self.show_mistake("")
        try:
            where = str(self._path())
        except ExportError:
            where = ""
        self.query_one("#words", Static).update(Content(one_line(where)))

    def answer(self) -> CountsFile:
        path = self._path()
        if path.suffix.lower() not in ENDINGS:
            raise ExportError(f"End the name in {', '.join(ENDINGS)}: that says how to write it.")
        try:
            is_folder, exists = path.is_dir(), path.exists()
        except (OSError, ValueError):  # a name that is too long
            raise ExportError(f"No file can have this name: write another, for example {EXAMPLE}.") from None
        if is_folder:
            raise ExportError(f"{path} is a folder: write the name of a file in it.")
        return CountsFile(path, exists)

    def _path(self) -> Path:
        return typed_path(self.query_one("#path", FormInput).value, EXAMPLE)

    def finish(self, answer: CountsFile) -> None:
        """Asks before a file is replaced; without agreement the dialog stays open for another name."""
        if not answer.replace:
            self.dismiss(answer)
            return
        question = ConfirmDialog(f"{answer.path} exists already. Replace it?")
        self.app.push_screen(question, lambda agreed: self._replace(answer, agreed))

    def _replace(self, answer: CountsFile, agreed: bool | None) -> None:
        if agreed:
            self.dismiss(answer)
