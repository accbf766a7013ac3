"""The days of rows of the table, numbered as by `date.toordinal`, for marking them on the ribbon."""

from timeline.models import ChronologyRow
from timeline.tui.ribbon.units import LAST_DAY
from timeline.tui.ribbon.window import Days


def day_of(row: ChronologyRow | None) -> int | None:
    """The day that a row is sorted by; None without a date, or without a row."""
    return row.date.first_known_day.toordinal() if row and row.date else None


def days_of(first: ChronologyRow | None, last: ChronologyRow | None) -> Days | None:
    """The days from one row to another in order of date; None when all are undated, which come last."""
    begins, ends = day_of(first), day_of(last)
    return None if begins is None else (begins, LAST_DAY if ends is None else ends)
