"""TableRows: the rows of a table, which one the cursor is on, and scrolling to it; nothing is drawn here."""

from textual.geometry import Size
from textual.reactive import reactive

from timeline.errors import TimelineError
from timeline.models import ChronologyRow, Order
from timeline.tui._textual_private import QuietScrollView
from timeline.tui.messages import EventHighlighted, HitWanted, Refused, StoreTrouble
from timeline.tui.table.event_pages import Pages

HEADING = 1  # lines above the rows


class TableRows(QuietScrollView):
    """One line a row under one line of headings; `cursor` is the position of the row with the cursor."""

    cursor = reactive(0, repaint=False)

    def __init__(self, pages: Pages, order: Order, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._pages = pages
        self._order = order
        self._troubled = False

    # What is shown

    @property
    def pages(self) -> Pages:
        return self._pages

    def show(self, pages: Pages, cursor: int, order: Order = Order.DATE) -> None:
        """Shows other rows, with the cursor at a position among them, or on the last.

        Where they are in order of date, the heading says the month and the year of the first in sight.
        """
        self._pages = pages
        self._order = order
        self.forget_drawn()
        self.virtual_size = Size(self.size.width, len(pages) + HEADING)
        self.set_reactive(TableRows.cursor, self._within(cursor))
        self._scroll_to_cursor()
        self.refresh()
        self.post_message(EventHighlighted(self.current))

    @property
    def current(self) -> ChronologyRow | None:
        """The row with the cursor; None when there are no rows or it cannot be read."""
        return self._row(self.cursor)

    def _row(self, position: int) -> ChronologyRow | None:
        try:
            return self._pages[position] if 0 <= position < len(self._pages) else None
        except TimelineError as error:
            if not self._troubled:
                self._troubled = True
                self.post_message(StoreTrouble(str(error)))
            return None

    def read_ahead(self) -> None:
        """Reads the rows that a page up or down would show, while nobody waits for them."""
        for position in (self.scroll_offset.y - self.rows_shown, self.scroll_offset.y + 2 * self.rows_shown):
            self._row(position)

    def forget_drawn(self) -> None:
        """Forgets what was drawn of other rows."""
        self._troubled = False

    # The cursor

    def go_to(self, position: int) -> None:
        """Puts the cursor on the row at `position`, or on the last row before it."""
        self.cursor = self._within(position)

    def _within(self, position: int) -> int:
        return max(0, min(position, len(self._pages) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        for position in (old, new):
            self.refresh_line(position + HEADING)
        self._scroll_to_cursor()
        self.post_message(EventHighlighted(self.current))

    def _scroll_to_cursor(self) -> None:
        top, height = self.scroll_offset.y, self.rows_shown
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True)
        elif height and self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True)

    @property
    def rows_shown(self) -> int:
        """How many rows the table has room for."""
        return max(0, self.size.height - HEADING)

    @property
    def ends_in_sight(self) -> tuple[ChronologyRow | None, ChronologyRow | None]:
        """The first and the last row that are shown now."""
        top = self.scroll_offset.y
        return self._row(top), self._row(min(top + self.rows_shown, len(self._pages)) - 1)

    def action_cursor_down(self) -> None:
        self._step(1)

    def action_cursor_up(self) -> None:
        self._step(-1)

    def action_page_down(self) -> None:
        self._step(max(1, self.rows_shown - 1))

    def action_page_up(self) -> None:
        self._step(-max(1, self.rows_shown - 1))

    def _step(self, rows: int) -> None:
        """So many rows down or up; at the end there are none."""
        before = self.cursor
        self.go_to(before + rows)
        if self.cursor == before:
            self.post_message(Refused("there is no event after this one" if rows > 0 else "there is none before it"))

    def action_top(self) -> None:
        self.go_to(0)

    def action_end(self) -> None:
        self.go_to(len(self._pages) - 1)

    def action_next_hit(self) -> None:
        self.post_message(HitWanted(1))

    def action_previous_hit(self) -> None:
        self.post_message(HitWanted(-1))
