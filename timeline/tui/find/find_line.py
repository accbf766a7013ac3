"""FindLine: the line at the foot into which the words are typed that are to be found."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from timeline.filter_terms import Search
from timeline.tui._textual_private import QuietInput
from timeline.tui.find.hits import search_typed

PROMPT = " find "


class FindInput(QuietInput):
    """Goes from hit to hit also while somebody types. What is `left` to has the focus at once, and so the next key."""

    BINDINGS: ClassVar = [
        Binding("enter", "keep", "Keep", key_display="⏎", priority=True),
        Binding("down", "step(1)", "Next", key_display="↓"),
        Binding("up", "step(-1)", "Before", key_display="↑"),
        Binding("escape", "end_find", "End", key_display="esc", priority=True),
    ]

    def __init__(self, placeholder: str, left_to: Widget) -> None:
        super().__init__(placeholder=placeholder, id="find", compact=True)
        self.cursor_blink = False
        self._left_to = left_to

    def action_keep(self) -> None:
        self.screen.set_focus(self._left_to)
        self.post_message(FindLine.Kept())

    def action_step(self, step: int) -> None:
        self.post_message(FindLine.Stepped(step))

    def action_end_find(self) -> None:
        self.screen.set_focus(self._left_to)
        self.post_message(FindLine.Ended())


class FindLine(Horizontal):
    """The words, and what came of them. While it is in sight something is being found."""

    @dataclass
    class Typed(Message):
        """Other words are to be found; None for none."""

        search: Search | None

    class Kept(Message):
        """The person goes from the words to what was found."""

    @dataclass
    class Stepped(Message):
        """The person goes to the next (1) or the one before (-1)."""

        step: int

    class Ended(Message):
        """Nothing is to be found any more."""

    def __init__(self, text: str, placeholder: str, left_to: Widget) -> None:
        super().__init__(id="find-line")
        self._first_text = text
        self._input = FindInput(placeholder, left_to)
        self._told = Static("", id="find-told", markup=False)

    def compose(self) -> ComposeResult:
        yield Static(PROMPT, id="find-prompt", markup=False)
        yield self._input
        yield self._told

    def on_mount(self) -> None:
        self._input.value = self._first_text

    def start(self) -> None:
        """Puts the cursor there; what is typed takes the place of what stands there."""
        self.screen.set_focus(self._input)
        self._input.action_select_all()

    @property
    def text(self) -> str:
        """The words as they are typed."""
        return self._input.value

    @property
    def typing(self) -> bool:
        """Whether somebody is typing here."""
        return self._input.has_focus

    def tell(self, count: str, keys: Iterable[str]) -> None:
        """Says what was found, and what can be done then."""
        self._told.update(Content.assemble((count, "bold"), *(f" · {key}" for key in keys)), layout=False)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(search_typed(event.value)))
