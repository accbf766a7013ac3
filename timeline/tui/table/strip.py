"""One line of the table as a strip of styled cells."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from timeline.models import ChronologyRow
from timeline.tui.table.cells import (
    CONFLICT_SIGN,
    LOST_SIGN,
    MARKED_SIGN,
    NEWS_SIGN,
    SIGNIFICANCE_SIGNS,
    VERDICT_SIGNS,
    cell_text,
)
from timeline.tui.table.columns import WHEN, Column, columns_for
from timeline.tui.table.when import when_cells

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords


class TableStyles(NamedTuple):
    """The styles of a line: under the whole of it, and of cells that are not under the cursor."""

    row: Style
    year: Style
    mark: Style
    faint: Style
    alarm: Style
    news: Style
    good: Style
    found: Style


Columns = Sequence[Column] | None  # None for those that a table of this width has by itself
Days = tuple[int, int]  # the first in sight on the ribbon, and the first after it
FAINT_COLUMNS = ("type", "stage", "status", "places", "sources", "confidence")
STYLE_OF_SIGN = {
    LOST_SIGN: "alarm", CONFLICT_SIGN: "alarm", NEWS_SIGN: "news", VERDICT_SIGNS["confirmed"]: "good",
    SIGNIFICANCE_SIGNS["low"]: "faint",
}  # fmt: skip
STYLE_OF_COLUMN = {"year": "year", "mark": "mark", WHEN: "mark"} | dict.fromkeys(FAINT_COLUMNS, "faint")


def row_strip(
    row: ChronologyRow,
    year: str,
    width: int,
    styles: TableStyles,
    columns: Columns = None,
    *,
    marked: bool = False,
    time: Days | None = None,
    sought: "SoughtWords | None" = None,
) -> Strip:
    """The cells of `row`; `year` is "" where the row above says it. A marked row has its sign after the first cell.

    `time` is what a picture of its date shows. The words `sought` are marked in the title.
    """
    columns = columns or columns_for(width)
    gaps = [MARKED_SIGN if marked else " ", *" " * (len(columns) - 1)]
    cells = [
        segment
        for column, gap in zip(columns, gaps, strict=True)
        for segment in (
            _title_segments(row, column, styles, gap, sought)
            if sought and column.name == "title"
            else _segments(row, column, year, styles, gap, time)
        )
    ]
    return Strip(cells).adjust_cell_length(width, styles.row)


def words_strip(words: str, width: int, style: Style) -> Strip:
    """A line of plain words in place of a row."""
    return Strip([Segment(sized(words, width), style)], width)


def sized(text: str, width: int) -> str:
    """`text` in exactly `width` cells, with "…" where it does not fit.

    >>> sized("Lesbos", 8), sized("Lesbos", 4), sized("東京都", 5)
    ('Lesbos  ', 'Les…', '東京…')
    """
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(set_cell_size(text, max(0, width - 1)).rstrip() + "…", width)


def _segments(
    row: ChronologyRow, column: Column, year: str, styles: TableStyles, gap: str, time: Days | None
) -> Iterator[Segment]:
    """The cell of a column and the gap after it; the signs each in a colour of its own."""
    text = (when_cells(row.date, time, column.width) if column.name == WHEN else _cell(row, column, year)) + gap
    if column.name != "mark":
        yield Segment(text, _style(column, styles))
        return
    for name, signs in groupby(text, key=lambda sign: STYLE_OF_SIGN.get(sign, "mark")):
        yield Segment("".join(signs), styles.row + getattr(styles, name))


def _title_segments(
    row: ChronologyRow, column: Column, styles: TableStyles, gap: str, sought: "SoughtWords"
) -> Iterator[Segment]:
    """The title cut where words begin and end that are sought; of those that are cut off as much as there is."""
    title = cell_text(row, column.name, column.width)
    text, plain = sized(title, column.width) + gap, _style(column, styles)
    at = 0
    for place in sought.places(title):
        start, end = min(place.start, len(text) - len(gap)), min(place.end, len(text) - len(gap))
        yield Segment(text[at:start], plain)
        yield Segment(text[start:end], plain + styles.found)
        at = end
    yield Segment(text[at:], plain)


def _cell(row: ChronologyRow, column: Column, year: str) -> str:
    return sized(year if column.name == "year" else cell_text(row, column.name, column.width), column.width)


def _style(column: Column, styles: TableStyles) -> Style:
    name = STYLE_OF_COLUMN.get(column.name)
    return styles.row + getattr(styles, name) if name else styles.row
