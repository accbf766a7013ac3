"""Lists of times that share their month or year: "on 3 and 12 March 2025", "in March and June 2019"."""

from dataclasses import replace

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import CalendarTime, Listed, Meaning, Range, Weekday
from timeline.extract.dates.rules.calendar import OF_YEAR, with_year_before, year_of

LIST = ("LISTED",)
RANGE = ("DATE",)


def days_apart(found: Found) -> Meaning | None:
    """Reads "3 and 12 March 2025"; days that follow one another are read as a range before."""
    days, year, month = found.all("DAY"), year_of(found), found.get("MONTH")
    if days != sorted(set(days)):
        return None
    times = [CalendarTime(year, month, day) for day in days]
    starts = [start for start, _ in found.places("DAY")]
    return Listed(tuple(times), _places(found, starts, [end for _, end in found.places("DAY")]))


def months_apart(found: Found) -> Meaning | None:
    """Reads "March and June 2019", "December and March 2020"."""
    months, year = found.all("MONTH"), year_of(found)
    times = _sharing_year([CalendarTime(None, month) for month in months[:-1]] + [CalendarTime(year, months[-1])])
    places = found.places("MONTH")
    return Listed(times, _places(found, [start for start, _ in places], [end for _, end in places]))


def dates_apart(found: Found) -> Meaning | None:
    """Reads "3 March and 5 April 2019"."""
    times = found.meanings()
    last = times[-1]
    if not isinstance(last, CalendarTime) or last.year is None:
        return None
    if not all(isinstance(time, CalendarTime) and time.year is None and _alike(time, last) for time in times[:-1]):
        return None
    places = found.places_of_meanings()
    return Listed(_sharing_year(times), _places(found, [start for start, _ in places], [end for _, end in places]))


def weekdays_together(found: Found) -> Meaning | None:
    """Reads "Monday and Tuesday", "last Saturday and Sunday": days that follow one another."""
    first, last = found.meanings()
    if not (isinstance(first, Weekday) and isinstance(last, Weekday)):
        return None
    if last.weekday != first.weekday % 7 + 1 or last.shift is not None or first.of_week or last.of_week:
        return None
    return Range(first, replace(last, shift=first.shift), found.gap_of_meanings())


def _alike(first: CalendarTime, last: CalendarTime) -> bool:
    """Whether both name a day, both a month, or both a season."""
    return (first.day is None, first.month is None) == (last.day is None, last.month is None)


def _sharing_year(times: list[CalendarTime]) -> tuple[CalendarTime, ...]:
    """The times with the year of the last one, or the one before it where they run over New Year."""
    shared = [times[-1]]
    for time in reversed(times[:-1]):
        shared.insert(0, with_year_before(time, shared[0]))
    return tuple(shared)


def _places(found: Found, starts: list[int], ends: list[int]) -> tuple[tuple[int, int], ...]:
    """Where each stands; the last one reaches to the end of what was read, its month and year."""
    return tuple(zip(starts, [*ends[:-1], found.end], strict=True))


DAY_LIST = "(DAY COMMA)? (DAY COMMA)? (DAY COMMA)? DAY COMMA? (AND|OR) ARTICLE? DAY"
MONTH_LIST = "(MONTH COMMA)? (MONTH COMMA)? (MONTH COMMA)? MONTH COMMA? (AND|OR) ON? MONTH"
DATE_LIST = "(DATE COMMA)? (DATE COMMA)? (DATE COMMA)? DATE COMMA? (AND|OR) ON? ARTICLE? DATE"

LISTS = (
    Rule("list of days", f"{DAY_LIST} OF? MONTH {OF_YEAR}?", "3 and 12 March 2025", LIST, days_apart),
    Rule("list of months", f"{MONTH_LIST} {OF_YEAR}", "March and June 2019", LIST, months_apart),
)  # fmt: skip

JOINED_LISTS = (
    Rule("list of dates", DATE_LIST, "3 March and 5 April 2019", LIST, dates_apart),
    Rule("range", "DAY_DATE AND DAY_DATE", "Monday and Tuesday", RANGE, weekdays_together),
)  # fmt: skip
