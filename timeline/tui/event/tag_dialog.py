"""TagDialog: tags to put on an event or to take off it."""

from collections.abc import Iterable, Sequence

from textual.content import Content
from textual.suggester import Suggester
from textual.widget import Widget
from textual.widgets import Static

from timeline.errors import AnnotationError
from timeline.plaintext import one_line
from timeline.tui._textual_private import QuietInput
from timeline.tui.dialogs.dialog import Dialog

Tags = tuple[tuple[str, bool], ...]  # each with whether it goes on (True) or comes off


class LastTag(Suggester):
    """Completes the tag after the last comma with one in use."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__(case_sensitive=True)
        self._known = known

    async def get_suggestion(self, value: str) -> str | None:
        typed = value.rpartition(",")[2].lstrip(" #").casefold()
        found = (tag for tag in self._known if typed and tag.casefold().startswith(typed))
        tag = next(found, None)
        return None if tag is None else value + tag[len(typed) :]


class TagDialog(Dialog[Tags]):
    """Answers with tags, and whether each goes on or comes off."""

    TITLE_WORDS = "Tags"
    KEYS = "⏎ put on, or take off what is on · → complete · esc cancel"

    def __init__(self, on_event: Sequence[str], known: Sequence[str]) -> None:
        super().__init__()
        self._on_event = on_event
        self._known = [one_line(tag[:100]) for tag in known]

    def fields(self) -> Iterable[Widget]:
        on_event = " ".join(f"#{one_line(tag[:100])}" for tag in self._on_event[:20]) or "none yet"
        yield Static(Content(f"On this event: {on_event}"), classes="hint")
        if self._known:
            yield Static(Content(f"In use: {' '.join(self._known[:20])}"), classes="hint")
        tag = QuietInput(
            id="tag", placeholder="one or several: key, border", compact=True, suggester=LastTag(self._known)
        )
        tag.cursor_blink = False
        yield tag

    def answer(self) -> Tags:
        tags = tags_typed(self.query_one("#tag", QuietInput).value)
        if not tags:
            raise AnnotationError("Write a tag, for example: key.")
        return tuple((tag, tag not in self._on_event) for tag in tags)


def tags_typed(text: str) -> list[str]:
    """The tags between commas, each once.

    >>> tags_typed("key, #border,, key")
    ['key', 'border']
    """
    tags = (one_line(part).removeprefix("#").strip() for part in text.split(","))
    return list(dict.fromkeys(tag for tag in tags if tag))
