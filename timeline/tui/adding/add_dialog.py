"""AddDialog: which articles to read."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from timeline.articles.fetched.target import is_address
from timeline.articles.formats import ENDINGS_IN_WORDS
from timeline.errors import UnreadableArticle
from timeline.plaintext import one_line
from timeline.tui._textual_private import QuietInput
from timeline.tui.adding.path_completion import completed, paths_like
from timeline.tui.background import in_background
from timeline.tui.dialogs.dialog import Dialog

SHOWN = 5


class AddDialog(Dialog[str]):
    """Answers with the path of a folder or file that is there, or with an address of the web."""

    TITLE_WORDS = "Read articles"
    KEYS = "⏎ read · tab complete · esc cancel"
    BINDINGS: ClassVar = [Binding("tab", "complete", "Complete", priority=True)]

    def fields(self) -> Iterable[Widget]:
        path = QuietInput(id="path", placeholder=f"a folder, or a {ENDINGS_IN_WORDS} file", compact=True)
        path.cursor_blink = False
        yield path
        yield Static("", id="words", classes="hint", markup=False)

    def on_mount(self) -> None:
        self._look()

    def on_input_changed(self) -> None:
        self.show_mistake("")
        self._look()

    @work(exclusive=True, group="look")
    async def _look(self) -> None:
        """Shows what there is below the path typed, which a slow disk may take its time to say."""
        paths = await in_background(paths_like, self._input.value)
        names = [one_line(path.rstrip("/").rpartition("/")[2] + "/" * path.endswith("/")) for path in paths[:SHOWN]]
        more = [f"and {len(paths) - SHOWN:,} more"] * (len(paths) > SHOWN)
        for words in self.query("#words").results(Static):  # gone already when the dialog was answered meanwhile
            words.update(Content("\n".join([*names, *more])))

    def action_complete(self) -> None:
        typed = self._input.value
        self._input.value = completed(typed, paths_like(typed))
        self._input.cursor_position = len(self._input.value)

    @property
    def _input(self) -> QuietInput:
        return self.query_one("#path", QuietInput)

    def answer(self) -> str:
        typed = self._input.value.strip()
        if not typed:
            raise UnreadableArticle("Write the path of a folder or file with articles.")
        if is_address(typed):
            return typed
        try:
            path = str(Path(typed).expanduser())
            there = os.path.lexists(path)
        except (OSError, ValueError, RuntimeError):  # a name that no file can have, "~nobody"
            there = False
        if not there:
            raise UnreadableArticle(f"{typed}: no such file or folder; tab completes what is there.")
        return path
