"""The heading of the table: what each column is, what the rows are ordered by, and the month of the first in sight.

>>> heading = Heading(Order.DATE, ("March 2015", "Mar 2015"))
>>> heading_strip([Column("date", "Date", 15), Column("type", "Type", 9)], 26, heading, Style.null()).text
'Date ↑ Mar 2015 Type      '
"""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from timeline.models import Order
from timeline.tui.table.columns import GAP, WHEN, Column
from timeline.tui.table.orders import sign_of
from timeline.tui.table.strip import sized

ORDER_OF_COLUMN = {
    "mark": "significance",
    "year": "date",
    "when": "date",
    "places": "place",
}  # others are ordered by what they are called
BOLD, CHOSEN = Style(bold=True), Style(reverse=True)


class Heading(NamedTuple):
    """What the line says beside the names of the columns.

    `order` is that of the rows, `period` the time of the first in sight, the longest words for it first, `chosen` a
    column that a person may order by next; `note` stands over the end.
    """

    order: Order = Order.DATE
    period: Sequence[str] = ()
    chosen: str | None = None
    note: str = ""


def heading_strip(columns: Sequence[Column], width: int, heading: Heading, style: Style) -> Strip:
    """The line as it is drawn."""
    cells = [
        segment for column in columns for segment in _cell(column, heading, style, _sign(columns, column, heading))
    ]
    strip = Strip(cells).adjust_cell_length(width, style)
    if not heading.note:
        return strip
    note = sized(heading.note, min(cell_len(heading.note), width))
    return Strip.join([strip.crop(0, width - cell_len(note)), Strip([Segment(note, style + BOLD)])])


def ordered_column(columns: Sequence[Column], order: Order) -> Column | None:
    """The column that says what the rows are ordered by, the date rather than the year; None where none does."""
    showing = [column for column in columns if field_of(column.name) == order.field and column.name != WHEN]
    return showing[-1] if showing else None


def _sign(columns: Sequence[Column], column: Column, heading: Heading) -> str:
    """Whether the first value of a column is at the top, or the last; of several, which one it is: "↑1", "↓2"."""
    keys = heading.order.keys
    ordered = [ordered_column(columns, key) for key in keys]
    if column not in ordered:
        return ""
    at = ordered.index(column)
    return f"{sign_of(keys[at])}{at + 1 if len(keys) > 1 else ''}"


def field_of(column: str) -> str:
    """What rows are ordered by where a person wants them by this column.

    >>> field_of("year"), field_of("title")
    ('date', 'title')
    """
    return ORDER_OF_COLUMN.get(column, column)


def column_at(columns: Sequence[Column], x: int) -> str | None:
    """The name of the column at a cell of the line; None behind the last."""
    for column in columns:
        x -= column.width + GAP
        if x < 0:
            return column.name
    return None


def _cell(column: Column, heading: Heading, style: Style, sign: str) -> list[Segment]:
    """The words of a column and the gap behind it, which takes the sign where the words leave no room."""
    room = column.width + GAP
    by_date = sign and heading.order.field == Order.DATE
    words = _fitting(column, sign, heading.period if by_date else ())
    look = style + (CHOSEN if column.name == heading.chosen else Style.null())
    if not sign:
        return [Segment(sized(words, column.width), look), Segment(" " * GAP, style)]
    return [Segment(sized(words, room), look + BOLD)]


def _fitting(column: Column, sign: str, period: Sequence[str]) -> str:
    """The longest words that have room: "Date ↑ March 2015", "Date ↑ Mar 2015", "Mar 2015 ↑", "Date ↑", "↑"."""
    if not sign:
        return column.heading
    forms = [f"{column.heading} {sign} {words}" for words in period]
    forms += [*(f"{words} {sign}" for words in period[-1:]), f"{column.heading} {sign}", f"{column.heading}{sign}"]
    longest = column.width + GAP
    return next((form.strip() for form in forms if cell_len(form) <= longest - (not form.endswith(sign))), sign)
