"""SplitDialog: which quotes of an event, or which events merged into it, are another event."""

from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from timeline.errors import AnnotationError
from timeline.models import Annotation
from timeline.tui.dialogs.dialog import Dialog
from timeline.tui.text.shown_words import LONGEST_NAME, shown, who_and_when


class Quote(NamedTuple):
    """A quote of the event: the key and the name of its article, and its exact text."""

    article: str
    name: str
    text: str


class Joined(NamedTuple):
    """An event that was merged into the event: the act that did it, and its title."""

    merge: Annotation
    title: str


class SplitDialog(Dialog[tuple[Quote | Joined, ...]]):
    """Answers with quotes, or with merged events; never with both."""

    TITLE_WORDS = "Split: what is another event?"
    KEYS = "space choose · ⏎ go on · esc cancel"
    BINDINGS: ClassVar = [Binding("enter", "save", "Go on", priority=True, show=False)]

    def __init__(self, quotes: Sequence[Quote], joined: Sequence[Joined]) -> None:
        super().__init__()
        self._parts: list[Quote | Joined] = [*joined, *quotes]

    def fields(self) -> Iterable[Widget]:
        several = len({part.article for part in self._parts if isinstance(part, Quote)}) > 1
        yield SelectionList[int](
            *(Selection(part_line(part, several=several), number) for number, part in enumerate(self._parts)),
            compact=True,
        )
        yield Static(Content("Chosen quotes go to a new event; a merged event comes back as it was."), classes="hint")

    def on_selection_list_selected_changed(self) -> None:
        self.show_mistake("")

    def answer(self) -> tuple[Quote | Joined, ...]:
        chosen = tuple(self._parts[number] for number in sorted(self.query_one(SelectionList).selected))
        if not chosen:
            raise AnnotationError("Choose with space what is another event.")
        if len({type(part) for part in chosen}) > 1:
            raise AnnotationError("Choose quotes, or merged events, not both at once.")
        if len(chosen) == sum(isinstance(part, Quote) for part in self._parts) and isinstance(chosen[0], Quote):
            raise AnnotationError("Leave this event at least one quote.")
        return chosen


def part_line(part: Quote | Joined, *, several: bool) -> Content:
    """One line: a quote, with its article where there are several; or a merged event, and who merged it."""
    if isinstance(part, Joined):
        title = shown(part.title, LONGEST_NAME) or "(no title)"
        return Content.assemble(("merged ", "$accent"), (title, "bold"), (f"  {who_and_when(part.merge)}", "dim"))
    return Content.assemble((f"{shown(part.name, 30)}: " if several else "", "dim"), shown(part.text, LONGEST_NAME))
