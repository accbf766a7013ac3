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


def period_headings(row: ChronologyRow | None) -> dict[str, str]:
    """The headings of the columns "year" and "date" above `row`, the first in sight: as much as its date names.

    >>> from timeline.datespan import parse_edtf
    >>> def headings(edtf):
    ...     return period_headings(ChronologyRow(1, "e", parse_edtf(edtf), "visit", "occurred", "", ()))
    >>> headings("2015-03-16"), headings("2015-23"), headings("199X")
    ({'year': '2015', 'date': 'March'}, {'year': '2015'}, {})
    """
    if row is None or row.date is None or row.date.precision in (Precision.DECADE, Precision.CENTURY):
        return {}
    day = row.date.first_known_day
    month = {"date": MONTHS[day.month - 1]} if row.date.precision in NAMES_A_MONTH else {}
    return {"year": str(day.year)} | month
