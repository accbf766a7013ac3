"""FilterInput: the line that the filter is typed into."""

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding
from textual.message import Message

from timeline.tui._textual_private import QuietInput


class FilterInput(QuietInput):
    """Says when it is left, and when the word before its cursor is to be completed."""

    BINDINGS: ClassVar = [
        Binding("enter,down", "leave(False)", "Keep", key_display="⏎"),
        Binding("tab", "complete", "Complete", key_display="tab"),
        Binding("escape", "leave(True)", "Clear", key_display="esc"),
    ]

    @dataclass
    class Left(Message):
        """The person wants to go to the table; `cleared` without the filter."""

        cleared: bool

    class Complete(Message):
        """The word before the cursor is to be completed."""

    class Focused(Message):
        """Somebody begins to type (`typing`), or goes elsewhere."""

        def __init__(self, *, typing: bool) -> None:
            super().__init__()
            self.typing = typing

    def action_leave(self, cleared: bool) -> None:
        self.post_message(self.Left(cleared))

    def action_complete(self) -> None:
        self.post_message(self.Complete())

    def on_focus(self) -> None:
        self.post_message(self.Focused(typing=True))

    def on_blur(self) -> None:
        self.post_message(self.Focused(typing=False))
