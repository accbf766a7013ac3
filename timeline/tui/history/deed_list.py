"""DeedList: deeds as lines, the newest first, drawn one by one as they come into sight."""

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from timeline.deedwords import NO_TITLES, Titles
from timeline.models import Deed
from timeline.tui.history.deed_lines import what, when, who
from timeline.tui.keys.commands import bindings_of
from timeline.tui.table.strip import sized
from timeline.tui.text.line_list import LineList
from timeline.tui.text.shown_words import shown

WHEN, WHO = 24, 14  # cells
WIDE = 90  # from this width on, the event has a third of the line


class DeedList(LineList, can_focus=True):
    """One line a deed."""

    BINDINGS = bindings_of("deeds")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"deeds--cursor", "deeds--undone", "deeds--faint", "deeds--who"}

    class Opened(Message):
        """A person wants to go to the event of this deed."""

        def __init__(self, deed: Deed) -> None:
            super().__init__()
            self.deed = deed

    def __init__(self, *, id: str | None = None, with_titles: bool) -> None:
        super().__init__(id=id)
        self._deeds: Sequence[Deed] = ()
        self._with_titles = with_titles
        self._titles = NO_TITLES

    @property
    def all_lines(self) -> Sequence[Deed]:
        return self._deeds

    def show(self, deeds: Sequence[Deed], titles: Titles = NO_TITLES) -> None:
        """Shows other deeds, the newest first, with the cursor on the same one where it is among them.

        `titles` are those of the events that deeds name.
        """
        before = self.current
        self._titles = titles
        self._deeds = deeds
        self.virtual_size = Size(self.size.width, len(deeds))
        at = deeds.index(before) if before in deeds else 0
        self.set_reactive(DeedList.cursor, at)
        self.scroll_to_cursor()
        self.refresh()

    @property
    def current(self) -> Deed | None:
        """The deed under the cursor; None when there is none."""
        return self._deeds[self.cursor] if self.cursor < len(self._deeds) else None

    def action_open_event(self) -> None:
        if self.current:
            self.post_message(self.Opened(self.current))

    def on_click(self, event: events.Click) -> None:
        position = self.scroll_offset.y + event.y
        if position >= len(self._deeds):
            return
        if position == self.cursor and event.chain > 1:
            self.action_open_event()
        self.go_to(position)

    # Drawing

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._deeds))
        self.scroll_to_cursor()

    def render_line(self, y: int) -> Strip:
        position = self.scroll_offset.y + y
        if position >= len(self._deeds):
            return Strip.blank(self.size.width, self.rich_style)
        deed, under = self._deeds[position], self.rich_style
        if position == self.cursor:
            under = self.get_component_rich_style("deeds--cursor")
        elif deed.undone:
            under = self.get_component_rich_style("deeds--undone")
        plain = position != self.cursor and not deed.undone
        cells = [
            Segment(text, self.get_component_rich_style(style) if plain and style else under)
            for text, style in self._cells(deed)
        ]
        return Strip(cells).adjust_cell_length(self.size.width, under)

    def _cells(self, deed: Deed) -> list[tuple[str, str]]:
        """The texts of a line and their styles."""
        left = max(10, self.size.width - WHEN - WHO - 2)
        title = left // 3 if self._with_titles and self.size.width >= WIDE else 0
        cells = [
            (f" {sized(when(deed), WHEN - 1)}", "deeds--faint"),
            (f" {sized(who(deed), WHO - 1)}", "deeds--who"),
            (f" {sized(what(deed, self._titles), left - title)}", ""),
        ]
        return [*cells, (f" {sized(shown(deed.title, 300), title - 1)}", "deeds--faint")] if title else cells
