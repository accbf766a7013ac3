"""The days of a date that is known to the day: what a calendar can hold.

>>> from timeline.datespan import parse_edtf
>>> exact_days(parse_edtf("2023-10-26/2023-10-27"))
(datetime.date(2023, 10, 26), datetime.date(2023, 10, 27))
>>> [exact_days(parse_edtf(edtf)) for edtf in ("2023-10", "2023-10-26~", "[..2023-10-26]", "2025-03-31/2025-04-06")]
[None, None, None, None]
"""

import re
from datetime import date

from timeline.datespan import DateSpan

DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?", re.ASCII)
WEEK = 7


def exact_days(span: DateSpan | None) -> tuple[date, date] | None:
    """The first and the last day of a day or of days from one to the other; None for anything less exact.

    A week from Monday to Sunday is less exact: "this week" names it, and seldom means seven days of it.
    """
    if span is None or span.earliest is None or span.latest is None or not DAYS.fullmatch(span.edtf):
        return None
    if span.vagueness == WEEK - 1 and span.earliest.weekday() == 0:
        return None
    return span.earliest, span.latest
