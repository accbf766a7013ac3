"""Where in the rows a day or a year begins."""

from datetime import date
from functools import partial

from timeline.models import ChronologyRow
from timeline.tui.chronology_store import Pages
from timeline.tui.table_cells import year_of


def position_of_day(pages: Pages, day: date) -> int:
    """The first row of that day or later; the first undated row when there is none, `len` when there is neither."""
    return pages.first_position(partial(_is_from, day))


def next_year(pages: Pages, cursor: int) -> int:
    """The first row of a later year than that of the row at `cursor`; for an undated row itself."""
    year = _year_at(pages, cursor)
    return cursor if year is None or year == date.max.year else position_of_day(pages, date(year + 1, 1, 1))


def year_before(pages: Pages, cursor: int) -> int:
    """The first row of the year of the row at `cursor`; when that is this row, the first of the year before it.

    The undated rows count as one year, the last.
    """
    first = _beginning(pages, cursor)
    return first if first < cursor else _beginning(pages, max(0, cursor - 1))


def _beginning(pages: Pages, position: int) -> int:
    year = _year_at(pages, position)
    return pages.first_position(_is_undated) if year is None else position_of_day(pages, date(year, 1, 1))


def _year_at(pages: Pages, position: int) -> int | None:
    row = pages[position] if position < len(pages) else None
    return year_of(row) if row else None


def _is_from(day: date, row: ChronologyRow | None) -> bool:
    return row is not None and (row.date is None or row.date.first_known_day >= day)


def _is_undated(row: ChronologyRow | None) -> bool:
    return row is not None and row.date is None
