"""The units of time that a bar of the ribbon may stand for, from ten years to a day, and the bars that they number.

Bars are numbered along the calendar, so that a year or a week begins where people expect it; days are numbered as by
`date.toordinal`.

>>> month = UNITS[5]
>>> bar = month.bar_of(date(2016, 3, 16).toordinal())
>>> month.edtf(bar), date.fromordinal(month.first_day(bar)).isoformat()
('2016-03', '2016-03-01')
"""

from dataclasses import dataclass
from datetime import date

from timeline.datespan import parse_edtf
from timeline.datewords import in_words

FIRST_YEAR, LAST_YEAR = 1, 9999
LAST_DAY = date.max.toordinal()
QUARTERS, HALVES = 33, 40  # the first codes of EDTF for parts of a year


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of so many months, or of so many days. `name` is what one of them is called."""

    name: str
    months: int = 0
    days: int = 0

    def bar_of(self, day: int) -> int:
        """The number of the bar in which a day lies."""
        if self.days:
            return (day - 1) // self.days  # the first day of all is a Monday
        on = date.fromordinal(day)
        return (on.year * 12 + on.month - 1) // self.months

    def first_day(self, bar: int) -> int:
        """The first day of a bar; the first or the last of the calendar for bars beyond it."""
        if self.days:
            return max(1, min(bar * self.days + 1, LAST_DAY + 1))
        year, month = divmod(bar * self.months, 12)
        if year > LAST_YEAR:
            return LAST_DAY + 1
        return date(year, month + 1, 1).toordinal() if year >= FIRST_YEAR else 1

    def edtf(self, bar: int) -> str:
        """The time that a bar stands for, in EDTF."""
        begins = date.fromordinal(self.first_day(bar))
        first, last = str(begins), str(date.fromordinal(self.first_day(bar + 1) - 1))
        match self.name:
            case "ten years":
                return f"{first[:3]}X"
            case "year":
                return first[:4]
            case "half-year":
                return f"{first[:4]}-{HALVES + begins.month // 6}"
            case "quarter":
                return f"{first[:4]}-{QUARTERS + begins.month // 3}"
            case "two months":
                return f"{first[:7]}/{last[:7]}"
            case "month":
                return first[:7]
            case "week":
                return f"{first}/{last}"
        return first

    def words(self, first: int, last: int) -> str:
        """The time from one bar to another in words: "March 2016", "week of 7 March 2016", "March–May 2016"."""
        return in_words(parse_edtf(self.edtf(first) if first == last else period(self, first, last).replace("..", "/")))


UNITS = (
    Unit("ten years", months=120),
    Unit("year", months=12),
    Unit("half-year", months=6),
    Unit("quarter", months=3),
    Unit("two months", months=2),
    Unit("month", months=1),
    Unit("week", days=7),
    Unit("day", days=1),
)


def period(unit: Unit, first: int, last: int) -> str:
    """The time from one bar to another as the filter writes it.

    >>> [period(UNITS[5], 24194, 24194), period(UNITS[5], 24194, 24196), period(UNITS[7], 736038, 736039)]
    ['2016-03', '2016-03..2016-05', '2016-03-16..2016-03-17']
    """
    begins = date.fromordinal(unit.first_day(first))
    ends = date.fromordinal(unit.first_day(last + 1) - 1)
    points = [_point(unit, day) for day in (begins, ends)]
    return points[0] if points[0] == points[1] else "..".join(points)


def _point(unit: Unit, day: date) -> str:
    written = day.isoformat()
    return written if unit.days else written[:4] if unit.months % 12 == 0 else written[:7]
