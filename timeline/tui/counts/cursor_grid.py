"""CursorGrid: the table of counts, drawn line by line, with a cursor on one of its cells."""

from typing import ClassVar

from rich.style import Style
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from timeline.store.counts import CountTable
from timeline.tui.counts.grid import Grid, Place, Sight, grid_of, in_sight
from timeline.tui.counts.grid_drawing import GridStyles, Look, heading_line, row_line
from timeline.tui.counts.sorted_table import TOTAL, Name, Sorting, name_of, next_sorting, sorted_table

HEADING, FOOT = 1, 1  # lines above and below the rows: the headings, the totals


class CursorGrid(Widget):
    """The rows are scrolled between the headings and the totals, the columns between the names and the totals."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"counts--{name.replace('_', '-')}" for name in GridStyles._fields[1:]}

    class Moved(Message):
        """The cursor stands on another cell."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._counted: CountTable | None = None
        self._grid: Grid | None = None
        self._sorting: Sorting | None = None
        self._cursor = Place(0, 0)
        self._top = self._first = 0  # the first row and the first column in sight

    # What is shown

    @property
    def grid(self) -> Grid | None:
        """What is shown; None before anything is."""
        return self._grid

    @property
    def cursor(self) -> Place:
        """The cell with the cursor."""
        return self._cursor

    def show(self, table: CountTable) -> None:
        """Shows other counts, with the cursor on the cell of the same values; of other fields on the first."""
        before = self._counted
        if before and (before.row_field, before.column_field) != (table.row_field, table.column_field):
            self._cursor, self._sorting, self._top, self._first = Place(0, 0), None, 0, 0
        self._counted = table
        self._arrange()

    def sort(self) -> None:
        """By the column with the cursor: the highest first, then the lowest, then as by itself."""
        if self._grid:
            _, column = self._grid.lines_at(self._cursor)
            self.sort_by(name_of(column) if column else TOTAL)

    def sort_by(self, column: Name) -> None:
        """By a column, or the other way round, or as by itself."""
        self._sorting = next_sorting(self._sorting, column)
        self._arrange(follow=False)

    def _arrange(self, *, follow: bool = True) -> None:
        """Draws the counts anew; `follow` has the cursor on the row that it was on, else it stays where it is."""
        if self._counted is None:
            return
        names = _names(self._grid, self._cursor) if self._grid else None
        self._grid = grid_of(sorted_table(self._counted, self._sorting))
        if names and follow:
            self._cursor = _place_of(self._grid, names, self._cursor)
        self.go_to(self._cursor)

    # The cursor

    def go_to(self, place: Place) -> None:
        """Puts the cursor on a cell, or on the last of its row or column."""
        if self._grid is None:
            return
        rows, columns = len(self._grid.names), len(self._grid.widths)
        self._cursor = Place(max(0, min(place.row, rows)), max(0, min(place.column, columns)))
        self._first = self._sight().first
        self._top = max(0, min(self._top, rows - self._height))
        if self._cursor.row < rows:
            self._top = min(self._top, self._cursor.row)
            self._top = max(self._top, self._cursor.row - self._height + 1)
        self.refresh()
        self.post_message(self.Moved())

    def step(self, rows: int = 0, columns: int = 0) -> None:
        """Goes so many rows down and columns to the right."""
        self.go_to(Place(self._cursor.row + rows, self._cursor.column + columns))

    def to_end(self, end: int) -> None:
        """Goes to the first row, or to that of the totals."""
        self.step(rows=end * (len(self._grid.names) if self._grid else 0))

    def page(self, pages: int) -> None:
        """Goes screens of rows down."""
        self.step(rows=pages * self._height)

    def page_of_columns(self, pages: int) -> None:
        """Goes screens of columns to the right."""
        sight = self._sight()
        columns = pages * max(1, sight.end - sight.first)
        self._first += columns
        self.step(columns=columns)

    @property
    def _height(self) -> int:
        """The rows that there is room for."""
        return max(1, self.size.height - HEADING - FOOT)

    def _sight(self) -> Sight:
        if self._grid is None:
            return Sight(0, 0)
        return in_sight(self._grid.widths, self._grid.room(self.size.width), self._first, self._cursor.column)

    # Drawing

    def on_resize(self) -> None:
        self.go_to(self._cursor)

    def render_line(self, y: int) -> Strip:
        width, grid = self.size.width, self._grid
        if grid is None or not grid.names:
            return Strip.blank(width, self.rich_style)
        look, styles = Look(self._sight(), self._cursor, self._sorting, width), self._styles()
        if y < HEADING:
            return heading_line(grid, look, self._top, styles)
        row = self._top + y - HEADING
        end = min(len(grid.names), self._top + self._height)
        if row < end:
            return row_line(grid, row, look, 0, styles)
        if row == end:
            return row_line(grid, len(grid.names), look, len(grid.names) - end, styles)
        return Strip.blank(width, self.rich_style)

    def _styles(self) -> GridStyles:
        names = (name.replace("_", "-") for name in GridStyles._fields[1:])
        return GridStyles(self.rich_style, *(self._style(name) for name in names))

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"counts--{name}")


def _names(grid: Grid, place: Place) -> tuple[Name, Name]:
    """The names of the row and the column of a cell."""
    row, column = grid.lines_at(place)
    return name_of(row) if row else TOTAL, name_of(column) if column else TOTAL


def _place_of(grid: Grid, names: tuple[Name, Name], otherwise: Place) -> Place:
    """Where the row and the column of these names are now; where there is no such one, as it was."""
    rows = [*map(name_of, grid.table.rows), TOTAL]
    columns = [*map(name_of, grid.table.columns), TOTAL]
    row, column = names
    return Place(
        rows.index(row) if row in rows else otherwise.row,
        columns.index(column) if column in columns else otherwise.column,
    )
