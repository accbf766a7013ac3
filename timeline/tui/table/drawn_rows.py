"""DrawnRows: the rows of a table drawn line by line, so that a million of them scroll like a hundred."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip

from timeline.models import ChronologyRow, Order
from timeline.tui.keys.keymap import key_of
from timeline.tui.settings.config import Config
from timeline.tui.table.cells import MARKED_SIGN
from timeline.tui.table.columns import OF_THEMSELVES, WHEN, YEAR, Column, Wanted, columns_for
from timeline.tui.table.event_pages import Pages
from timeline.tui.table.heading import Heading, heading_strip
from timeline.tui.table.periods import Beginning, beginning, period_words, year_cell
from timeline.tui.table.row_looks import RowLook, table_styles
from timeline.tui.table.rows import HEADING, TableRows
from timeline.tui.table.strip import Days, TableStyles, row_strip, words_strip
from timeline.tui.table.when import with_ends

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords

KEPT_STRIPS = 2000


class DrawnRows(TableRows):
    """Each line is kept as it was drawn, until columns, marks, the words sought or the time of the ribbon change."""

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
        "table--found",
        "table--rejected",
        "table--marked",
    }

    def __init__(
        self, pages: Pages, order: Order = Order.DATE, *, columns: Wanted = None, id: str | None = None
    ) -> None:
        super().__init__(pages, order, id=id)
        self.wanted = columns
        self.widths: Mapping[str, int] = OF_THEMSELVES
        self._columns_at: tuple[int, tuple[Column, ...]] | None = None  # the width they were worked out for
        self._time: Days | None = None  # that the ribbon shows
        self._heading: str | None = None  # the column that a person has chosen to order by
        self._strips: dict[tuple[int, Beginning], Strip] = {}
        self._styles_of: dict[str, Style] = {}
        self._styles_of_rows: dict[RowLook, TableStyles] = {}
        self._sought: SoughtWords | None = None  # the words that are marked in titles
        self.marks: set[int] = set()  # the ids of marked rows, also of those that are not shown now

    # What is shown

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown now; where dates are pictured, the heading says of which time."""
        width = self.size.width
        if self._columns_at is None or self._columns_at[0] != width:
            self._columns_at = width, with_ends(columns_for(width, self.wanted, self.widths), self._time)
        return self._columns_at[1]

    def show_time(self, days: Days) -> None:
        """Pictures dates within this time, where there is a column for that."""
        self._time, self._columns_at = days, None
        if self.wanted is not None and WHEN in self.wanted:
            self._strips.clear()
            self.refresh()

    def show_columns(self, wanted: Wanted, widths: Mapping[str, int]) -> None:
        """Shows no others beside the title, as wide as given."""
        self.wanted, self.widths, self._columns_at = wanted, widths, None
        self._strips.clear()
        self.refresh()

    def seek(self, words: "SoughtWords | None") -> None:
        """Marks these words in the titles, and no others."""
        if words != self._sought:
            self._sought = words
            self._strips.clear()
            self.refresh()

    def mark(self, ids: Collection[int], *, on: bool) -> None:
        """Marks the rows with these ids, or takes their marks off."""
        if on:
            self.marks.update(ids)
        else:
            self.marks.difference_update(ids)
        self._strips.clear()
        self.refresh()

    # Drawing

    def on_resize(self) -> None:
        self.forget_drawn()
        self.virtual_size = Size(self.size.width, len(self._pages) + HEADING)
        self._scroll_to_cursor()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_of.clear()
        self._styles_of_rows.clear()
        self.forget_drawn()

    def on_focus(self) -> None:
        self.refresh_line(self.cursor + HEADING)

    def on_blur(self) -> None:
        self.refresh_line(self.cursor + HEADING)
        if self._heading:
            self._heading = None
            self.refresh_line(self.scroll_offset.y)

    def forget_drawn(self) -> None:
        super().forget_drawn()
        self._strips.clear()

    def _marked_words(self) -> str:
        """How many are marked, and which key marks none."""
        key = key_of("chronology.clear_filter", getattr(self.app, "config", Config()).keymap)
        return f" {MARKED_SIGN} {len(self.marks):,} marked · {key} none "

    def render_line(self, y: int) -> Strip:
        width = self.size.width
        if y < HEADING:
            note = self._marked_words() if self.marks else ""
            period = period_words(self._row(self.scroll_offset.y)) if self._by_date else ()
            heading = Heading(self._order, period, self._heading, note)
            return heading_strip(self.columns, width, heading, self._style("heading"))
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
        marked, time, sought = row.id in self.marks, self._time, self._sought
        return row_strip(row, year, self.size.width, styles, self.columns, marked=marked, time=time, sought=sought)

    def _beginning(self, position: int) -> Beginning:
        return beginning(self._row(position), self._row(position - 1) if self._by_date else None)

    @property
    def _by_date(self) -> bool:
        return self._order.field == Order.DATE

    def _styles(self, row: ChronologyRow | None, *, has_cursor: bool) -> TableStyles:
        look = RowLook(
            has_cursor=has_cursor,
            has_focus=self.has_focus,
            rejected=row is not None and row.verdict == "rejected",
            marked=row is not None and row.id in self.marks,
        )
        styles = self._styles_of_rows.get(look)
        if styles is None:
            styles = self._styles_of_rows[look] = table_styles(look, self._style, self.rich_style)
        return styles

    def _style(self, name: str) -> Style:
        style = self._styles_of.get(name)
        if style is None:
            style = self._styles_of[name] = self.get_component_rich_style(f"table--{name}")
        return style
