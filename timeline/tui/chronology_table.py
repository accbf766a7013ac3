"""ChronologyTable: the events as rows, drawn line by line, so that a million of them scroll like a hundred."""

from collections.abc import Collection, Mapping
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.strip import Strip

from timeline.errors import TimelineError
from timeline.models import ChronologyRow, Order
from timeline.tui._textual_private import QuietScrollView
from timeline.tui.chronology_store import Pages
from timeline.tui.commands import bindings_of
from timeline.tui.messages import ColumnPicked, EventHighlighted, EventOpened, StoreTrouble
from timeline.tui.table_cells import MARKED_SIGN
from timeline.tui.table_columns import OF_THEMSELVES, YEAR, Column, Wanted, columns_for
from timeline.tui.table_heading import Heading, column_at, heading_strip
from timeline.tui.table_periods import Beginning, beginning, period_words, year_cell
from timeline.tui.table_strip import TableStyles, row_strip, words_strip

HEADING = 1  # lines above the rows
KEPT_STRIPS = 2000


class ChronologyTable(QuietScrollView, can_focus=True):
    """One line an event under one line of headings; `cursor` is the position of the row with the cursor."""

    BINDINGS = bindings_of("table")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "table--heading",
        "table--cursor",
        "table--cursor-away",
        "table--year",
        "table--faint",
        "table--mark",
        "table--alarm",
        "table--news",
        "table--good",
        "table--rejected",
        "table--marked",
    }

    cursor = reactive(0, repaint=False)

    def __init__(
        self, pages: Pages, order: Order = Order.DATE, *, columns: Wanted = None, id: str | None = None
    ) -> None:
        super().__init__(id=id)
        self.wanted = columns
        self.widths: Mapping[str, int] = OF_THEMSELVES
        self._pages = pages
        self._order = order
        self._heading: str | None = None  # the column that a person has chosen to order by
        self._strips: dict[tuple[int, Beginning], Strip] = {}
        self._styles_of: dict[str, Style] = {}
        self._troubled = False
        self.marks: set[int] = set()  # the ids of marked rows, also of those that are not shown now

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
        self._forget_strips()
        self.virtual_size = Size(self.size.width, len(pages) + HEADING)
        self.set_reactive(ChronologyTable.cursor, self._within(cursor))
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

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown now."""
        return columns_for(self.size.width, self.wanted, self.widths)

    def show_columns(self, wanted: Wanted, widths: Mapping[str, int]) -> None:
        """Shows no others beside the title, as wide as given."""
        self.wanted, self.widths = wanted, widths
        self._strips.clear()
        self.refresh()

    def action_next_column(self) -> None:
        self._choose_column(1)

    def action_previous_column(self) -> None:
        self._choose_column(-1)

    def action_sort(self) -> None:
        """By the column chosen, or the other way round by what the rows are ordered by now."""
        self.post_message(ColumnPicked(self._heading))

    def _choose_column(self, step: int) -> None:
        names = [column.name for column in self.columns]
        at = names.index(self._heading) + step if self._heading in names else 0 if step > 0 else len(names) - 1
        self._heading = names[at % len(names)]
        self.refresh_line(0)

    def mark(self, ids: Collection[int], *, on: bool) -> None:
        """Marks the rows with these ids, or takes their marks off."""
        if on:
            self.marks.update(ids)
        else:
            self.marks.difference_update(ids)
        self._strips.clear()
        self.refresh()

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
        self.go_to(self.cursor + 1)

    def action_cursor_up(self) -> None:
        self.go_to(self.cursor - 1)

    def action_page_down(self) -> None:
        self.go_to(self.cursor + max(1, self.rows_shown - 1))

    def action_page_up(self) -> None:
        self.go_to(self.cursor - max(1, self.rows_shown - 1))

    def action_top(self) -> None:
        self.go_to(0)

    def action_end(self) -> None:
        self.go_to(len(self._pages) - 1)

    def action_open_event(self) -> None:
        if row := self.current:
            self.post_message(EventOpened(row))

    # The mouse

    def on_click(self, event: events.Click) -> None:
        position = self.scroll_offset.y + event.y - HEADING
        if event.y < HEADING and (column := column_at(self.columns, event.x)):
            self.post_message(ColumnPicked(column))
        if event.y < HEADING or position >= len(self._pages):
            return
        if position == self.cursor and event.chain > 1:
            self.action_open_event()
        self.go_to(position)

    # Drawing

    def on_resize(self) -> None:
        self._forget_strips()
        self.virtual_size = Size(self.size.width, len(self._pages) + HEADING)
        self._scroll_to_cursor()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_of.clear()
        self._forget_strips()

    def on_focus(self) -> None:
        self.refresh_line(self.cursor + HEADING)

    def on_blur(self) -> None:
        self.refresh_line(self.cursor + HEADING)
        if self._heading:
            self._heading = None
            self.refresh_line(0)

    def _forget_strips(self) -> None:
        self._strips.clear()
        self._troubled = False

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y < HEADING:
            note = f" {MARKED_SIGN} {len(self.marks):,} marked · esc none " if self.marks else ""
            period = period_words(self._row(self.scroll_offset.y)) if self._by_date else ()
            heading = Heading(self._order, period, self._heading, note)
            return heading_strip(self.columns, width, heading, self._style("table--heading"))
        top = self.scroll_offset.y
        position = top + y - HEADING
        if position >= len(self._pages):
            return Strip.blank(width, self.rich_style)
        begins: Beginning = "year" if position == top else self._beginning(position)
        if position == self.cursor:  # depends on the focus too: not kept
            return self._line(position, begins)
        strip = self._strips.get((position, begins))
        if strip is None:
            if len(self._strips) >= KEPT_STRIPS:
                self._strips.clear()
            strip = self._strips[position, begins] = self._line(position, begins)
        return strip

    def _line(self, position: int, begins: Beginning) -> Strip:
        row = self._row(position)
        styles = self._styles(row, has_cursor=position == self.cursor)
        if row is None:
            return words_strip("     (this event could not be read)", self.size.width, styles.row)
        year = year_cell(row, begins, YEAR.width)
        return row_strip(row, year, self.size.width, styles, self.columns, marked=row.id in self.marks)

    def _beginning(self, position: int) -> Beginning:
        return beginning(self._row(position), self._row(position - 1) if self._by_date else None)

    @property
    def _by_date(self) -> bool:
        return self._order.field == Order.DATE

    def _styles(self, row: ChronologyRow | None, *, has_cursor: bool) -> TableStyles:
        if has_cursor:
            cursor = self._style("table--cursor" if self.has_focus else "table--cursor-away")
            return TableStyles(*[cursor] * len(TableStyles._fields))
        under = self.rich_style
        if row is not None and row.verdict == "rejected":
            under = self._style("table--rejected")
        ground = Style.null()
        if row is not None and row.id in self.marks:
            ground = Style(bgcolor=self._style("table--marked").bgcolor)
        others = (self._style(f"table--{name}") + ground for name in TableStyles._fields[1:])
        return TableStyles(under + ground, *others)

    def _style(self, name: str) -> Style:
        style = self._styles_of.get(name)
        if style is None:
            style = self._styles_of[name] = self.get_component_rich_style(name)
        return style
