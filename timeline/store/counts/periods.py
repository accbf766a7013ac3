"""Years, decades, quarters and months: in which one a month lies, those between, and how a filter asks for one.

Months are numbered as in the chronology: twelve times the year, and the month from 0 on.

>>> [PERIODS[name].edtf(PERIODS[name].number(2016 * 12 + 7)) for name in PERIODS]
['2016', '201X', '2016-35', '2016-08']
"""

from datetime import date
from typing import NamedTuple

MOST_IN_ROW = 240  # periods that are shown without a gap; of more only those that have events
QUARTERS = 33  # the first code of EDTF for quarters


class Period(NamedTuple):
    """A stretch of so many months."""

    name: str
    months: int

    def number(self, month: int) -> int:
        """The number of the period in which a month lies."""
        return month // self.months

    def number_on(self, day: int) -> int:
        """The number of the period in which a day lies; days as by `date.toordinal`."""
        on = date.fromordinal(day)
        return self.number(on.year * 12 + on.month - 1)

    def first_day(self, number: int) -> int:
        """The first day of a period; the first or the one after the last of the calendar for one that begins beyond."""
        year, month = divmod(number * self.months, 12)
        if year > date.max.year:
            return date.max.toordinal() + 1
        return date(year, month + 1, 1).toordinal() if year else 1

    def edtf(self, number: int) -> str:
        """The period of that number in EDTF."""
        year, month = divmod(number * self.months, 12)
        match self.name:
            case "decade":
                return f"{year // 10:03}X"
            case "quarter":
                return f"{year:04}-{QUARTERS + month // self.months}"
            case "month":
                return f"{year:04}-{month + 1:02}"
        return f"{year:04}"

    def terms(self, number: int) -> str:
        """What a filter says to see what begins in it.

        >>> [PERIODS[name].terms(PERIODS[name].number(2016 * 12 + 7)) for name in PERIODS]
        ['begins:2016', 'begins:201X', 'begins:2016-07..2016-09', 'begins:2016-08']
        """
        if self.name != "quarter":
            return f"begins:{self.edtf(number)}"
        year, month = divmod(number * self.months, 12)
        return f"begins:{year:04}-{month + 1:02}..{year:04}-{month + self.months:02}"


PERIODS = {
    one.name: one for one in (Period("year", 12), Period("decade", 120), Period("quarter", 3), Period("month", 1))
}


def without_gaps(numbers: set[int]) -> list[int]:
    """The periods in order, with those between that have no events, which is a finding, too.

    >>> without_gaps({2018, 2015}), without_gaps({1, 2015}), without_gaps(set())
    ([2015, 2016, 2017, 2018], [1, 2015], [])
    """
    if numbers and max(numbers) - min(numbers) < MOST_IN_ROW:
        return list(range(min(numbers), max(numbers) + 1))
    return sorted(numbers)
