"""Two times joined to a range or an offset, and times that bound another: since, by, until, before, after."""

from collections.abc import Callable
from dataclasses import replace

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import (
    About,
    Anchor,
    Away,
    Bound,
    Bounded,
    CalendarTime,
    Clock,
    Length,
    Meaning,
    PartOfDay,
    Range,
    Shifted,
    Unit,
)
from timeline.extract.dates.rules.calendar import place_in_year, with_year_before
from timeline.extract.dates.rules.relative import unit_of

DATE = ("DATE",)
APPROXIMATE = ("DATE", "APPROXIMATE")
BOUND = ("BOUNDED",)


def joined(found: Found) -> Meaning | None:
    """A range of two times of the calendar, or of weekdays ("Monday to Wednesday")."""
    first, last = found.meanings()
    if type(first) is not type(last) or (isinstance(first, CalendarTime) and not _same_grain(first, last)):
        return None
    if isinstance(first, CalendarTime):
        first, last = _sharing_year(first, last)
    return Range(first, last, found.gap_of_meanings())


def _sharing_year(first: CalendarTime, last: CalendarTime) -> tuple[CalendarTime, CalendarTime]:
    """The year of one end for both, or the one beside it: "28 December - 3 January 2024"."""
    if first.year is None:
        return with_year_before(first, last), last
    if last.year is None:
        last = replace(last, year=first.year + (place_in_year(last) < place_in_year(first)))
    return first, last


def _same_grain(first: CalendarTime, last: CalendarTime) -> bool:
    return (first.day is None, first.month is None) == (last.day is None, last.month is None)


def units_from_date(found: Found) -> Meaning | None:
    length = found.meaning("LENGTH")
    if not isinstance(length, Length) or not isinstance(length.count, int):
        return None
    return Away(length.unit, -length.count if found.has("BEFORE") else length.count, found.meaning("DATE"))


def day_beside_date(found: Found) -> Meaning | None:
    """Reads "the day after 5 March"."""
    return Away(unit_of(found), -1 if found.has("BEFORE") else 1, found.meaning("DATE"))


def unit_before(found: Found) -> Meaning | None:
    """Reads "the day before", which `false_friends` drops when something follows that says before what."""
    return Shifted(unit_of(found), -1 if found.has("BEFORE") else 1, Anchor.TOLD)


def night_before(found: Found) -> Meaning | None:
    return PartOfDay(Shifted(Unit.DAY, -1 if found.has("BEFORE") else 1, Anchor.TOLD), found.get("NIGHT"))


def about(found: Found) -> Meaning | None:
    """Reads "around 20 March"; "around noon on Tuesday" is exact about the day."""
    time = found.meanings()[0]
    return None if isinstance(time, Clock | PartOfDay) else About(time)


def bounded_by(bound: Bound) -> Callable[[Found], Meaning | None]:
    """Reads a time with a bound; a range, "from January to June", has its bounds already."""

    def build(found: Found) -> Meaning | None:
        time = found.meanings()[0]
        return time if isinstance(time, Range) else Bounded(time, bound)

    return build


JOINED = (
    Rule("range", "DAY_DATE TO DAY_DATE", "Monday to Wednesday", DATE, joined),
    Rule("range", "DATE DASH DATE", "2014-2018", DATE, joined),
    Rule("range", "(FROM|RANGE_FROM) ARTICLE?: DATE (TO|DASH) ARTICLE? DATE", "from 3 March to 5 April", DATE, joined),
    Rule("range", "BETWEEN ARTICLE?: DATE AND ARTICLE? DATE", "between 2015 and 2018", DATE, joined),
    Rule("time from date", "LENGTH (BEFORE|AFTER) DATE", "two days after 5 March", DATE, units_from_date),
    Rule("time from date", "ARTICLE? UNIT (BEFORE|AFTER) DATE", "the day after 5 March", DATE, day_beside_date),
    Rule("time beside", "ARTICLE UNIT (BEFORE|AFTER)", "the day before", DATE, unit_before),
    Rule("time beside", "ARTICLE NIGHT (BEFORE|AFTER)", "the night before", DATE, night_before),
)  # fmt: skip

ABOUT = (
    Rule("about", "ABOUT (ON? ARTICLE)?: DATE", "around 20 March", APPROXIMATE, about),
)  # fmt: skip

BOUNDS = (
    Rule("so far", "SO_FAR: DATE", "so far in 2023", BOUND, bounded_by("SO_FAR")),
    Rule("since", "SINCE ARTICLE?: (DATE|AWAY)", "since 2015", BOUND, bounded_by("SINCE")),
    Rule("from", "FROM ARTICLE?: DATE", "from 1 May", BOUND, bounded_by("FROM")),
    Rule("by", "BY ARTICLE?: DATE", "by the end of May", BOUND, bounded_by("BY")),
    Rule("until", "UNTIL ARTICLE?: DATE", "until 18 September", BOUND, bounded_by("UNTIL")),
    Rule("by or until", "BY_OR_UNTIL ARTICLE?: DATE", "do kraja maja", BOUND, bounded_by("BY_OR_UNTIL")),
    Rule("at the earliest", "AT_EARLIEST: DATE", "as early as Tuesday", BOUND, bounded_by("AT_EARLIEST")),
    Rule("before", "BEFORE ARTICLE?: DATE", "before 2015", BOUND, bounded_by("BEFORE")),
    Rule("after", "AFTER ARTICLE?: DATE", "after 5 March", BOUND, bounded_by("AFTER")),
)  # fmt: skip
