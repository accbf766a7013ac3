"""grid_line: a line of the grid as a strip. The names of the rows and the totals stay where columns go by."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from timeline.export.counts import TOTAL, percent
from timeline.tui.counts.cells import cell_words, shade
from timeline.tui.counts.grid import GAP, Grid, Place, Sight, corner_words, total_words
from timeline.tui.counts.sorted_table import TOTAL as TOTAL_COLUMN
from timeline.tui.counts.sorted_table import Sorting, name_of
from timeline.tui.facets.strip import bar
from timeline.tui.table.strip import sized

MORE_BEFORE, MORE_BEHIND = "◂", "▸"
DOWN, UP = "↓", "↑"
PERCENT = 8  # cells of the percentage where there are no columns
WIDEST_BAR = 40


class GridStyles(NamedTuple):
    """The styles of cells, the shades from the lightest on."""

    row: Style
    heading: Style
    here: Style
    cursor: Style
    faint: Style
    total: Style
    bar: Style
    shade_1: Style
    shade_2: Style
    shade_3: Style


class Look(NamedTuple):
    """What of a grid is seen: the columns in sight, the cursor, how rows are sorted, and the width of all."""

    sight: Sight
    cursor: Place
    sorting: Sorting | None
    width: int


def heading_line(grid: Grid, look: Look, above: int, styles: GridStyles) -> Strip:
    """The headings of the columns; `above` is how many rows are hidden above."""
    name = grid.name_width(look.width) - GAP
    hidden = f" ▴{above}" if above else ""
    segments = [Segment(sized(corner_words(grid.table), name - len(hidden)) + hidden + " " * GAP, styles.heading)]
    segments.append(Segment(MORE_BEFORE if look.sight.first else " ", styles.heading))
    for at in range(*look.sight):
        words = _sorted_words(grid.headings[at], name_of(grid.table.columns[at]), look.sorting)
        segments += _heading(words, grid.widths[at], styles, here=at == look.cursor.column)
    segments.append(Segment(MORE_BEHIND if look.sight.end < len(grid.widths) else " ", styles.heading))
    words = _sorted_words(total_words(grid.table), TOTAL_COLUMN, look.sorting)
    segments += _heading(words, grid.total_width, styles, here=look.cursor.column == len(grid.widths))
    return Strip(segments).adjust_cell_length(look.width, styles.heading)


def row_line(grid: Grid, row: int, look: Look, below: int, styles: GridStyles) -> Strip:
    """A row; that of the totals says how many rows are hidden `below`."""
    under = styles.total if row == len(grid.names) else styles.row
    name = grid.name_width(look.width) - GAP
    if row < len(grid.names):
        words = sized(grid.names[row], name)
    else:
        hidden = f" ▾{below}" if below else ""
        words = sized(TOTAL, name - len(hidden)) + hidden
    named = under + styles.here if row == look.cursor.row else under
    segments = [Segment(words.rstrip(), named)]
    segments.append(Segment(" " * (name - cell_len(words.rstrip()) + GAP + 1), under))
    for at in range(*look.sight):
        segments += _cell(grid, Place(row, at), look, under, styles)
    segments.append(Segment(" ", under))
    segments += _total(grid, Place(row, len(grid.widths)), look, under, styles)
    return Strip(segments).adjust_cell_length(look.width, under)


def _cell(grid: Grid, place: Place, look: Look, under: Style, styles: GridStyles) -> Iterator[Segment]:
    count, width = grid.count_at(place), grid.widths[place.column] - GAP
    highest = grid.highest if grid.has_bar(place) else 0
    if place.row == len(grid.names):
        words, style = f"{count:,}", under
    else:
        words, style = cell_words(count, highest, grid.digits[place.column]), _shaded(count, highest, styles)
    yield Segment(" " * GAP, under)
    yield Segment(words.rjust(width), styles.cursor if place == look.cursor else style)


def _shaded(count: int, highest: int, styles: GridStyles) -> Style:
    if not count:
        return styles.faint
    return (styles.row, styles.shade_1, styles.shade_2, styles.shade_3)[shade(count, highest)]


def _total(grid: Grid, place: Place, look: Look, under: Style, styles: GridStyles) -> Iterator[Segment]:
    """The total of a row; where there are no columns, what it is of all, and a bar."""
    count = grid.count_at(place)
    yield Segment(" " * GAP, under)
    yield Segment(
        f"{count:>{grid.total_width - GAP},}", styles.cursor if place == look.cursor else under + styles.total
    )
    if grid.table.column_field is None:
        yield Segment(f"{percent(count, grid.table.total):>{PERCENT - 2}} % ", under)
        room = min(WIDEST_BAR, look.width - grid.name_width(look.width) - grid.total_width - PERCENT - 2)
        if grid.has_bar(place) and room > 0:
            yield Segment(bar(count, grid.highest, room), under + styles.bar)


def _sorted_words(words: str, column: tuple[str, str], sorting: Sorting | None) -> str:
    if sorting is None or sorting.column != column:
        return words
    return f"{UP if sorting.up else DOWN}{words}"


def _heading(words: str, width: int, styles: GridStyles, *, here: bool) -> Iterator[Segment]:
    """At the right; the sign of sorting stands in the gap before them."""
    room = width if words.startswith((UP, DOWN)) else width - GAP
    if cell_len(words) > room:
        words = sized(words, room)
    yield Segment(" " * (width - cell_len(words)), styles.heading)
    yield Segment(words, styles.heading + styles.here if here else styles.heading)
