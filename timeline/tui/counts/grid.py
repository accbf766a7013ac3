"""Grid: a table of counts as it is drawn: headings, numbers, how wide the columns are, and which are in sight.

Behind the last row and the last column stand the totals: their positions are `len(rows)` and `len(columns)`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len

from timeline.export.counts import TOTAL, line_words
from timeline.store.counts import CountedLine, CountTable
from timeline.tui.counts.cells import BAR

LONGEST_HEADING = 12
LONGEST_NAME = 32
GAP = 1
MARKS = 2  # before and behind the columns in sight: that there are more


class Place(NamedTuple):
    """A cell: the position of its row and of its column, those of the totals being the last."""

    row: int
    column: int


class Sight(NamedTuple):
    """The columns in sight: the first, and the one behind the last."""

    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Grid:
    """`names` are those of the rows, `widths` of the columns without the totals.

    `highest` is the highest count of a value: the others, and what has none, may be far more, and have no bars.
    `digits` are those of the longest number of a column, without its total.
    """

    table: CountTable
    names: tuple[str, ...]
    headings: tuple[str, ...]
    digits: tuple[int, ...]
    widths: tuple[int, ...]
    total_width: int
    highest: int

    def count_at(self, place: Place) -> int:
        """The number in a cell."""
        row, column = self.lines_at(place)
        if row and column:
            return self.table.cells[place.row][place.column]
        return row.total if row else column.total if column else self.table.total

    def lines_at(self, place: Place) -> tuple[CountedLine | None, CountedLine | None]:
        """The row and the column of a cell; None for totals."""
        rows, columns = self.table.rows, self.table.columns
        return (
            rows[place.row] if place.row < len(rows) else None,
            columns[place.column] if place.column < len(columns) else None,
        )

    def has_bar(self, place: Place) -> bool:
        """Whether a cell is that of a value, and not of others, of none or of all."""
        row, column = self.lines_at(place)
        if self.table.column_field is None:
            return row is not None and row.kind == "value"
        return row is not None and column is not None and row.kind == column.kind == "value"

    def terms_at(self, place: Place) -> str:
        """What to add to the filter to see the events of a cell; "" for all of them."""
        return " ".join(line.terms for line in self.lines_at(place) if line)

    def name_width(self, width: int) -> int:
        """How wide the names are in a terminal of that width: a third of it at the most."""
        widest = max(cell_len(name) for name in (*self.names, corner_words(self.table), TOTAL))
        return min(widest, LONGEST_NAME, max(8, width // 3)) + GAP

    def room(self, width: int) -> int:
        """The cells that are left for the columns."""
        return width - self.name_width(width) - self.total_width - MARKS


def grid_of(table: CountTable) -> Grid:
    """The grid of a table."""
    headings = tuple(line_words(line) for line in table.columns)
    digits = tuple(len(f"{max((cells[at] for cells in table.cells), default=0):,}") for at in range(len(headings)))
    widths = tuple(
        GAP + max(min(cell_len(heading), LONGEST_HEADING), BAR + longest, len(f"{line.total:,}"))
        for heading, longest, line in zip(headings, digits, table.columns, strict=True)
    )
    total_width = max(len(total_words(table)), len(f"{table.total:,}")) + GAP + 1
    return Grid(
        table, tuple(line_words(line) for line in table.rows), headings, digits, widths, total_width, _highest(table)
    )


def _highest(table: CountTable) -> int:
    if table.column_field is None:
        return max((line.total for line in table.rows if line.kind == "value"), default=0)
    columns = [at for at, line in enumerate(table.columns) if line.kind == "value"]
    rows = (cells for line, cells in zip(table.rows, table.cells, strict=True) if line.kind == "value")
    return max((cells[at] for cells in rows for at in columns), default=0)


def corner_words(table: CountTable) -> str:
    """What stands over the names of the rows."""
    return f"{table.row_field} / {table.column_field}" if table.column_field else table.row_field


def total_words(table: CountTable) -> str:
    """What stands over the totals."""
    return TOTAL if table.column_field else "events"


def in_sight(widths: Sequence[int], room: int, first: int, wanted: int) -> Sight:
    """The columns in sight that hold the `wanted` one, as near as can be to those that begin with `first`.

    A `wanted` one behind the last, that of the totals, is always in sight.

    >>> in_sight([5] * 10, 22, 0, 3), in_sight([5] * 10, 22, 0, 6), in_sight([5] * 10, 22, 6, 2)
    (Sight(first=0, end=4), Sight(first=3, end=7), Sight(first=2, end=6))
    >>> in_sight([5] * 3, 22, 2, 2), in_sight([40], 22, 0, 0), in_sight([], 22, 0, 0)
    (Sight(first=0, end=3), Sight(first=0, end=1), Sight(first=0, end=0))
    """
    first = max(0, min(first, len(widths) - 1, wanted))
    while wanted < len(widths) and _end(widths, room, first) <= wanted:
        first += 1
    while first > 0 and _end(widths, room, first - 1) == len(widths):
        first -= 1
    return Sight(first, _end(widths, room, first))


def _end(widths: Sequence[int], room: int, first: int) -> int:
    end, used = first, 0
    while end < len(widths) and (end == first or used + widths[end] <= room):
        used += widths[end]
        end += 1
    return end
