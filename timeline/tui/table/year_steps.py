"""Where in the rows a day or a year begins."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from timeline.models import ChronologyRow
from timeline.tui.table.cells import year_of
from timeline.tui.table.event_pages import EventPages, Ids, Pages


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


class Forwards:
    """The ids of rows in order of date, of others that have the last day first; the undated are the last of both."""

    def __init__(self, ids: Ids, dated: int) -> None:
        self._ids = ids
        self._dated = dated

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, places: slice) -> Sequence[int]:
        start, stop, _ = places.indices(len(self))
        dated = [*self._ids[max(0, self._dated - stop) : max(0, self._dated - start)]]
        return [*reversed(dated), *self._ids[max(start, self._dated) : stop]]

    def index(self, number: int) -> int:
        return turned(self._ids.index(number), self._dated)


def forwards(pages: Pages) -> tuple[Pages, int]:
    """The same rows in order of date, of some that have the last day first; and how many of them have a date."""
    dated = pages.first_position(_is_undated)
    return EventPages(Forwards(pages.ids, dated), pages.read), dated


def turned(position: int, dated: int) -> int:
    """Where a row stands when the dated ones are turned round.

    >>> [turned(position, 3) for position in range(5)]
    [2, 1, 0, 3, 4]
    """
    return dated - 1 - position if position < dated else position
