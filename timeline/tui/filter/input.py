"""FilterInput: the line that the filter is typed into."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding
from textual.message import Message

from timeline.tui._textual_private import QuietInput


class FilterInput(QuietInput):
    """Says when it is left, when its last word is to be completed, and when an earlier filter is wanted."""

    BINDINGS: ClassVar = [
        Binding("enter", "leave(False)", "Keep", key_display="⏎"),
        Binding("tab", "complete", "Complete", key_display="tab"),
        Binding("up", "recall(True)", "Earlier", key_display="↑"),
        Binding("down", "recall(False)", "Later", show=False),
        Binding("escape", "leave(True)", "Clear", key_display="esc"),
    ]

    @dataclass
    class Left(Message):
        """The person wants to go to the table; `cleared` without the filter."""

        cleared: bool

    class Complete(Message):
        """The word before the cursor is to be completed."""

    @dataclass
    class Recalled(Message):
        """The person wants the filter before this one, or the one after it."""

        earlier: bool

    class Focused(Message):
        """Somebody begins to type (`typing`), or goes elsewhere."""

        def __init__(self, *, typing: bool) -> None:
            super().__init__()
            self.typing = typing

    def action_leave(self, cleared: bool) -> None:
        self.post_message(self.Left(cleared))

    def action_complete(self) -> None:
        self.post_message(self.Complete())

    def action_recall(self, earlier: bool) -> None:
        self.post_message(self.Recalled(earlier))

    def on_focus(self) -> None:
        self.post_message(self.Focused(typing=True))

    def on_blur(self) -> None:
        self.post_message(self.Focused(typing=False))
