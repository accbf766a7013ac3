"""The only place that reaches into Textual's private parts (8.2): the keys of a footer, and scrolling without a layout.

`Widget.virtual_size` lays out the screen whenever it changes. A table that only gets longer or shorter, and an input
that only gets another letter, need their scroll bar updated and nothing else.
"""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.widgets import Input
from textual.widgets._footer import FooterKey

from timeline.plaintext import harmless

__all__ = ["FooterKey", "QuietInput", "QuietScrollView"]


class QuietScrollView(ScrollView, inherit_bindings=False):
    """A ScrollView whose length changes without a layout, and without the scrolling keys of containers."""

    ALLOW_SELECT = False  # lines that are drawn one by one have no text to select from

    virtual_size = Reactive(Size(0, 0), layout=False)

    def watch_virtual_size(self, size: Size) -> None:
        self._scroll_update(size)


class QuietInput(Input):
    """An Input that lays out nothing while a person types, and makes harmless what is pasted into it."""

    virtual_size = Reactive(Size(0, 0), layout=False)

    def replace(self, text: str, start: int, end: int) -> None:
        super().replace(harmless(text).replace("\n", " "), start, end)
