"""AddingScreen: articles are read, with how far that has come; it can be stopped."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from timeline.errors import TimelineError
from timeline.plaintext import one_line, shortened
from timeline.tui.adding.adding import Adding
from timeline.tui.adding.words import bar, complaint_lines, progress_words, result_words
from timeline.tui.background import in_background
from timeline.tui.text.text_pane import TextPane

LOOK_AGAIN = 0.2  # seconds
LONGEST_PATH = 60


class AddingScreen(ModalScreen[str]):
    """Answers with what came of it, in words, once the person has seen it."""

    BINDINGS: ClassVar = [
        Binding("escape", "stop", "Stop", priority=True),
        Binding("enter", "leave", "Back", priority=True),
        Binding("q,question_mark", "stay", show=False),
    ]

    def __init__(self, adding: Adding) -> None:
        super().__init__()
        self._adding = adding
        self._under_way = True
        self._trouble = ""
        self._complaints_shown = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="frame"):
            path = shortened(one_line(self._adding.path), LONGEST_PATH)
            yield Static(Content(f"Reading {path}"), classes="dialog-title")
            yield Static("", id="adding-bar", markup=False)
            yield Static("", id="adding-words", markup=False)
            yield TextPane(id="complaints")
            yield Static("", id="keys", markup=False)

    def on_mount(self) -> None:
        self.query_one("#complaints").focus()
        self.set_interval(LOOK_AGAIN, self._show)
        self._show()
        self._read()

    @work
    async def _read(self) -> None:
        try:
            await in_background(self._adding.run)
        except (TimelineError, OSError) as error:
            self._trouble = one_line(str(error))
        self._under_way = False
        self._show()

    def _show(self) -> None:
        adding = self._adding
        said = progress_words(adding) if self._under_way else self._trouble or result_words(adding)
        all_done = adding.done if adding.report else adding.total
        self.query_one("#adding-bar", Static).update(Content(bar(adding.done, all_done, 40)))
        self.query_one("#adding-words", Static).update(Content(said))
        lines = complaint_lines(adding)
        pane = self.query_one("#complaints", TextPane)
        pane.display = bool(lines)
        if len(lines) != self._complaints_shown:
            self._complaints_shown = len(lines)
            pane.show(lines, from_top=False)
        self.query_one("#keys", Static).update(Content(self._keys()))

    def _keys(self) -> str:
        if not self._under_way:
            return "⏎ or esc back to the chronology"
        return "stopping …" if self._adding.stopped.is_set() else "esc stop; what is stored stays"

    def action_stop(self) -> None:
        if not self._under_way:
            self.action_leave()
            return
        self._adding.stopped.set()
        self._show()

    def action_leave(self) -> None:
        if not self._under_way:
            self.dismiss(self._trouble or result_words(self._adding))

    def action_stay(self) -> None:
        """Does nothing: letters of the program are not meant while this runs."""

    def on_unmount(self) -> None:
        self._adding.stopped.set()
