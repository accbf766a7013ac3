"""TagDialog: a tag to put on an event or to take off it."""

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import AnnotationError
from timeline.plaintext import one_line
from timeline.tui._textual_private import QuietInput
from timeline.tui.dialog import Dialog


class TagDialog(Dialog[tuple[str, bool]]):
    """Answers with a tag, and whether it goes on or comes off."""

    TITLE_WORDS = "Tag"
    KEYS = "⏎ put on, or take off when it is on · → complete · esc cancel"

    def __init__(self, on_event: Sequence[str], known: Sequence[str]) -> None:
        super().__init__()
        self._on_event = on_event
        self._known = [one_line(tag[:100]) for tag in known]

    def fields(self) -> Iterable[Widget]:
        on_event = " ".join(f"#{one_line(tag[:100])}" for tag in self._on_event[:20]) or "none yet"
        yield Static(Content(f"On this event: {on_event}"), classes="hint")
        if self._known:
            yield Static(Content(f"In use: {' '.join(self._known[:20])}"), classes="hint")
        tag = QuietInput(id="tag", placeholder="a word", compact=True, suggester=SuggestFromList(self._known))
        tag.cursor_blink = False
        yield tag

    def answer(self) -> tuple[str, bool]:
        tag = one_line(self.query_one("#tag", QuietInput).value).removeprefix("#")
        if not tag:
            raise AnnotationError("Write a tag, for example: key.")
        return tag, tag not in self._on_event
