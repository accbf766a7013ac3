"""ConfirmDialog: a question before something is lost."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding
from textual.widget import Widget

from timeline.plaintext import one_line
from timeline.tui.dialogs.dialog import Dialog


class ConfirmDialog(Dialog[bool]):
    """Answers with True for y; None for everything else."""

    KEYS = "y yes · n or esc no"
    BINDINGS: ClassVar = [Binding("y", "save", "Yes"), Binding("n", "cancel", "No")]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def title_words(self) -> str:
        return one_line(self._question)

    def fields(self) -> Iterable[Widget]:
        return ()

    def answer(self) -> bool:
        return True
