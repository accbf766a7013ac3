"""What stands above and below the grid: what is counted, the cell under the cursor, how to read the table."""

from timeline.export.counts import TOTAL, line_words, percent
from timeline.filters import EventFilter
from timeline.plaintext import one_line, shortened
from timeline.tui.counts.grid import Grid, Place

LONGEST_TERMS = 60
NO_EVENTS = "No event passes the filter: {key} goes back to it."


def title_words(rows: str, columns: str | None, event_filter: EventFilter | None) -> str:
    """What is counted, and under which filter.

    >>> title_words("place", "year", None)
    'Events by place and year'
    """
    fields = f"{rows} and {columns}" if columns else rows
    under = f" · {one_line(event_filter.text)}" if event_filter else ""
    return f"Events by {fields}{under}"


def cell_under_cursor(grid: Grid, place: Place, take: str) -> str:
    """The whole names of its row and column, its number, what it is of the total, and what the key `take` does."""
    row, column = grid.lines_at(place)
    names = " · ".join(line_words(line) for line in (row, column) if line) or TOTAL
    number = grid.count_at(place)
    of_all = f", {percent(number, grid.table.total)} %" if row or column else ""
    terms = shortened(one_line(grid.terms_at(place)), LONGEST_TERMS)
    return f"{names}: {number:,} {'event' if number == 1 else 'events'}{of_all}" + (
        f" · {take} shows {terms}" if terms else ""
    )
