"""CountGrid: what the mouse does in the table of counts; the screen has its keys."""

from textual import events
from textual.message import Message

from timeline.tui.counts.cursor_grid import HEADING, CursorGrid
from timeline.tui.counts.grid import GAP, Place
from timeline.tui.counts.sorted_table import TOTAL, name_of

WHEEL = 3  # rows or columns


class CountGrid(CursorGrid):
    """A click goes to a cell, a second one opens it; on a heading it sorts."""

    class Taken(Message):
        """A person wants to see the events of the cell."""

    def on_click(self, event: events.Click) -> None:
        """Goes to a cell, or shows its events when it has the cursor; on a heading sorts by it."""
        if (grid := self._grid) is None:
            return
        column = self._column_at(event.x)
        if event.y < HEADING:
            line = grid.lines_at(Place(0, column))[1]
            self.sort_by(name_of(line) if line else TOTAL)
            return
        shown = min(self._height, len(grid.names) - self._top)
        row = self._top + event.y - HEADING if event.y - HEADING < shown else len(grid.names)
        place = Place(row, column)
        if place == self._cursor and event.chain > 1:
            self.post_message(self.Taken())
        self.go_to(place)

    def _column_at(self, x: int) -> int:
        if self._grid is None:
            return 0
        ends = self._grid.name_width(self.size.width) + GAP
        for at in range(*self._sight()):
            ends += self._grid.widths[at]
            if x < ends:
                return at
        return len(self._grid.widths)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        event.stop()
        self.step(rows=WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        event.stop()
        self.step(rows=-WHEEL)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        event.stop()
        self.step(columns=WHEEL)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        event.stop()
        self.step(columns=-WHEEL)
