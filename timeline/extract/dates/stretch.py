"""Stretch: a resolved period of the calendar, with its TIMEX3 value and its EDTF; and the arithmetic on periods."""

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from timeline.datespan import last_day_of
from timeline.extract.dates.meanings import Unit

DAY = timedelta(days=1)
WEEK = timedelta(days=7)

# Name in TIMEX3 -> first month, last month, code in EDTF. A month above 12 belongs to the next year.
DIVISIONS = {
    "SP": (3, 5, 21), "SU": (6, 8, 22), "FA": (9, 11, 23), "WI": (12, 14, 24),
    "Q1": (1, 3, 33), "Q2": (4, 6, 34), "Q3": (7, 9, 35), "Q4": (10, 12, 36), "H1": (1, 6, 40), "H2": (7, 12, 41),
}  # fmt: skip
GRAINS = {"Q": Unit.QUARTER, "H": Unit.HALF}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From its first day to its last; `grain` is the unit that it is one of, of a longer run that of its beginning."""

    first: date
    last: date
    grain: Unit
    value: str
    edtf: str


def day_stretch(day: date) -> Stretch:
    return Stretch(day, day, Unit.DAY, day.isoformat(), day.isoformat())


def week_stretch(day: date) -> Stretch:
    """The calendar week, Monday to Sunday, of a day."""
    monday = day - (day.weekday() * DAY)
    sunday = monday + 6 * DAY
    year, week, _ = monday.isocalendar()
    return Stretch(monday, sunday, Unit.WEEK, f"{year:04}-W{week:02}", f"{monday}/{sunday}")


def weekend_stretch(day: date) -> Stretch:
    """The Saturday and Sunday of the week of a day."""
    week = week_stretch(day)
    saturday = week.last - DAY
    return Stretch(saturday, week.last, Unit.WEEKEND, f"{week.value}-WE", f"{saturday}/{week.last}")


def month_stretch(year: int, month: int) -> Stretch:
    """A month; those above 12 or below 1 run on into the next or back into the last year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    name = f"{year:04}-{month:02}"
    return Stretch(date(year, month, 1), last_day_of(year, month), Unit.MONTH, name, name)


def year_stretch(year: int) -> Stretch:
    return Stretch(date(year, 1, 1), date(year, 12, 31), Unit.YEAR, f"{year:04}", f"{year:04}")


def division_stretch(year: int, division: str) -> Stretch:
    """A season, quarter or half of a year; the winter of a year ends in the next one."""
    first, last, code = DIVISIONS[division]
    grain = GRAINS.get(division[0], Unit.SEASON) if division[1:].isdecimal() else Unit.SEASON
    return Stretch(date(year, first, 1), last_day_of(year, last), grain, f"{year:04}-{division}", f"{year:04}-{code}")


def prefix_stretch(prefix: str) -> Stretch:
    """The decade "199" or the century "19", 1900 to 1999."""
    first, last = int(prefix.ljust(4, "0")), int(prefix.ljust(4, "9"))
    grain = Unit.DECADE if len(prefix) == 3 else Unit.CENTURY
    value = f"{prefix}X" if grain == Unit.DECADE else prefix
    return Stretch(date(max(first, 1), 1, 1), date(last, 12, 31), grain, value, prefix.ljust(4, "X"))


def period_of(day: date, unit: Unit) -> Stretch:
    """The day, week, month, quarter, year … that a day lies in."""
    match unit:
        case Unit.WEEK | Unit.FORTNIGHT:
            return week_stretch(day)
        case Unit.WEEKEND:
            return weekend_stretch(day)
        case Unit.MONTH:
            return month_stretch(day.year, day.month)
        case Unit.QUARTER:
            return division_stretch(day.year, f"Q{(day.month + 2) // 3}")
        case Unit.HALF:
            return division_stretch(day.year, f"H{(day.month + 5) // 6}")
        case Unit.SEASON:
            return season_of(day)
        case Unit.YEAR:
            return year_stretch(day.year)
        case Unit.DECADE:
            return prefix_stretch(f"{day.year:04}"[:3])
        case Unit.CENTURY | Unit.MILLENNIUM:
            return prefix_stretch(f"{day.year:04}"[:2])
    return day_stretch(day)


def season_of(day: date) -> Stretch:
    if day.month < 3:
        return division_stretch(day.year - 1, "WI")
    return division_stretch(day.year, ("SP", "SU", "FA", "WI")[day.month // 3 - 1])


MONTHS = {
    Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12000,
}  # fmt: skip
DAYS = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7, Unit.FORTNIGHT: 14}


def moved(day: date, unit: Unit, count: int) -> date:
    """The day so many units away, the last of the month where that has fewer days. Raises OverflowError or ValueError.

    >>> moved(date(2025, 3, 31), Unit.MONTH, -1)
    datetime.date(2025, 2, 28)
    """
    if unit in MONTHS:
        months = day.year * 12 + day.month - 1 + count * MONTHS[unit]
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    if unit == Unit.HOUR:
        return day + timedelta(days=int(count / 24))
    return day + timedelta(days=DAYS.get(unit, 0) * count)


def approximate(stretch: Stretch) -> Stretch:
    """The same stretch marked "about" in EDTF, where that can be said of it."""
    return stretch if "/" in stretch.edtf else replace(stretch, edtf=f"{stretch.edtf}~")


def run(first: Stretch, last: Stretch, value: str) -> Stretch:
    """From the beginning of one stretch to the end of another."""
    ends = first.edtf.split("/")[0], last.edtf.split("/")[-1]
    edtf = first.edtf if first == last else f"{ends[0]}/{ends[1]}"
    return Stretch(first.first, last.last, first.grain, value, edtf)
