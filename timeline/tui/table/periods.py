"""The year and the month that a row stands in: where they begin among the rows, and what the heading says of them."""

from typing import Literal

from timeline.datespan import Precision
from timeline.datewords import MONTHS
from timeline.models import ChronologyRow

Beginning = Literal["year", "month", ""]

MONTH_SIGN = "┌"  # in the column of years, where a month begins within its year
NAMES_A_MONTH = {Precision.DAY, Precision.INTERVAL, Precision.MONTH, Precision.BOUND}


def beginning(row: ChronologyRow | None, before: ChronologyRow | None) -> Beginning:
    """What begins at `row`, by the days that rows are sorted by; "" for undated rows and within a month."""
    if row is None or row.date is None:
        return ""
    day, last = row.date.first_known_day, before.date.first_known_day if before and before.date else None
    if last is None or day.year != last.year:
        return "year"
    return "month" if day.month != last.month else ""


def year_cell(row: ChronologyRow, begins: Beginning, width: int) -> str:
    """What the column of years says beside a row."""
    if begins == "year" and row.date:
        return str(row.date.first_known_day.year)
    return MONTH_SIGN.rjust(width) if begins == "month" else ""


def period_words(row: ChronologyRow | None) -> tuple[str, ...]:
    """The month and the year of `row`, the first in sight, as much as its date names, for the heading.

    The longest words first; nothing where there are none.

    >>> from timeline.datespan import parse_edtf
    >>> def words(edtf):
    ...     return period_words(ChronologyRow(1, "e", parse_edtf(edtf), "visit", "occurred", "", ()))
    >>> words("2015-03-16"), words("2015-23"), words("199X")
    (('March 2015', 'Mar 2015'), ('2015',), ())
    """
    if row is None or row.date is None or row.date.precision in (Precision.DECADE, Precision.CENTURY):
        return ()
    day = row.date.first_known_day
    if row.date.precision not in NAMES_A_MONTH:
        return (str(day.year),)
    month = MONTHS[day.month - 1]
    return (f"{month} {day.year}", f"{month[:3]} {day.year}")
