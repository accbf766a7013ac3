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
    PartOf,
    PartOfDay,
    Range,
    Shifted,
    Unit,
)
from timeline.extract.dates.rules.calendar import place_in_year, with_year_before
from timeline.extract.dates.rules.relative import unit_of

DATE = ("DATE",)
NEAR = "(AROUND|ABOUT)"  # "about" alone is of talk too: "spoke about 2015"
APPROXIMATE = ("DATE", "APPROXIMATE")
BOUND = ("BOUNDED",)
TODAY = Shifted(Unit.DAY, 0, Anchor.WRITING)


def joined(found: Found) -> Meaning | None:
    """A range of two times of the calendar, or of weekdays ("Monday to Wednesday")."""
    first, last = found.meanings()
    if first == last:
        return None
    if isinstance(first, CalendarTime) and last == TODAY:
        return Range(first, last, found.gap_of_meanings())
    if isinstance(first, PartOf) or isinstance(last, PartOf):
        first, last = _parts_sharing_year(first, last)
    elif type(first) is not type(last) or (isinstance(first, CalendarTime) and not _same_grain(first, last)):
        return None
    elif isinstance(first, CalendarTime):
        first, last = _sharing_year(first, last)
    both = Range(first, last, found.gap_of_meanings())
    return About(both) if found.has("AROUND") or found.has("ABOUT") else both


def _sharing_year(first: CalendarTime, last: CalendarTime) -> tuple[CalendarTime, CalendarTime]:
    """The year of one end for both, or the one beside it: "28 December - 3 January 2024"."""
    if first.year is None:
        return with_year_before(first, last), last
    if last.year is None:
        last = replace(last, year=first.year + (place_in_year(last) < place_in_year(first)))
    return first, last


def _parts_sharing_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """The same for "from mid-March to late April 2024", "from 15 March to the end of April 2024"."""
    wholes = [time.whole if isinstance(time, PartOf) else time for time in (first, last)]
    if not (isinstance(wholes[0], CalendarTime) and isinstance(wholes[1], CalendarTime)):
        return first, last
    shared = _sharing_year(wholes[0], wholes[1])
    return _with_whole(first, shared[0]), _with_whole(last, shared[1])


def _with_whole(time: Meaning, whole: CalendarTime) -> Meaning:
    return replace(time, whole=whole) if isinstance(time, PartOf) else whole


def _same_grain(first: CalendarTime, last: CalendarTime) -> bool:
    return (first.day is None, first.month is None) == (last.day is None, last.month is None)


def units_from_date(found: Found) -> Meaning | None:
    length = found.meanings()[0]
    if not isinstance(length, Length) or not isinstance(length.count, int):
        return None
    return Away(length.unit, -length.count if found.has("BEFORE") else length.count, found.meanings()[-1])


def about_units_from_date(found: Found) -> Meaning | None:
    """Reads "more than a week after 5 March"."""
    time = units_from_date(found)
    return time and About(time)


def day_beside_date(found: Found) -> Meaning | None:
    """Reads "the day after 5 March"."""
    return Away(unit_of(found), -1 if found.has("BEFORE") else 1, found.meaning("DATE"))


def unit_before(found: Found) -> Meaning | None:
    """Reads "the day before", which `false_friends` drops when something follows that says before what."""
    return Shifted(unit_of(found), found.get("BACK") or (-1 if found.has("BEFORE") else 1), Anchor.TOLD)


def night_before(found: Found) -> Meaning | None:
    return PartOfDay(Shifted(Unit.DAY, -1 if found.has("BEFORE") else 1, Anchor.TOLD), found.get("NIGHT"))


def about(found: Found) -> Meaning | None:
    """Reads "around 20 March"; "around noon on Tuesday" is exact about the day."""
    time = found.meanings()[0]
    return None if isinstance(time, Clock | PartOfDay) else About(time)


def about_day(found: Found) -> Meaning | None:
    """Reads "about 20 March", but not "spoke about Monday", "about 2015"."""
    return about(found) if isinstance(found.meanings()[0], CalendarTime | Range) else None


def _is_range(time: Meaning) -> bool:
    return isinstance(time.time if isinstance(time, About) else time, Range)


def bounded_by(bound: Bound) -> Callable[[Found], Meaning | None]:
    """Reads a time with a bound; a range, "from January to June", has its bounds already."""

    def build(found: Found) -> Meaning | None:
        time = About(found.meanings()[0]) if found.has("ABOUT") else found.meanings()[0]
        return time if _is_range(time) else Bounded(time, bound)

    return build


JOINED = (
    Rule("range", "DAY_DATE TO DAY_DATE", "Monday to Wednesday", DATE, joined),
    Rule("range", "WHOLE_YEAR DOT? TO WHOLE_YEAR", "the years 2015 to 2018", DATE, joined),
    Rule("range", f"{NEAR}?: DATE DOT? DASH DATE", "2014-2018", DATE, joined),
    Rule("range", f"(FROM|RANGE_FROM) {NEAR}? ARTICLE?: DATE DOT? (TO|DASH) {NEAR}? ARTICLE? DATE",
         "from 3 March to 5 April", DATE, joined),
    Rule("range", f"BETWEEN {NEAR}? ARTICLE?: DATE DOT? AND {NEAR}? ARTICLE? DATE", "between 2015 and 2018", DATE,
         joined),
    Rule("time from date", "HEDGED (BEFORE|AFTER) ARTICLE? DATE", "about a week after 5 March", DATE,
         about_units_from_date),
    Rule("time from date", "LENGTH (BEFORE|AFTER) ARTICLE? DATE", "two days after 5 March", DATE, units_from_date),
    Rule("time from date", "LENGTH FROM DAY_DATE", "a week from Tuesday", DATE, units_from_date),
    Rule("time from date", "ARTICLE? UNIT (BEFORE|AFTER) DATE", "the day after 5 March", DATE, day_beside_date),
    Rule("time beside", "ARTICLE UNIT (BEFORE|AFTER|BACK)", "the day before", DATE, unit_before),
    Rule("time beside", "ARTICLE NIGHT (BEFORE|AFTER)", "the night before", DATE, night_before),
)  # fmt: skip

ABOUT = (
    Rule("about", "AROUND ARTICLE?: DATE", "around 20 March", APPROXIMATE, about),
    Rule("about", "ON ABOUT ARTICLE?: DATE", "in about March", APPROXIMATE, about),
    Rule("about", "ABOUT ARTICLE?: DAY_DATE", "about 20 March", APPROXIMATE, about_day),
)  # fmt: skip

BOUNDS = (
    Rule("so far", "SO_FAR: DATE", "so far in 2023", BOUND, bounded_by("SO_FAR")),
    Rule("since", "SINCE ABOUT? ARTICLE?: (DATE|AWAY)", "since 2015", BOUND, bounded_by("SINCE")),
    Rule("from", "FROM ABOUT? ARTICLE?: DATE", "from 1 May", BOUND, bounded_by("FROM")),
    Rule("by", "BY ABOUT? ARTICLE?: DATE", "by the end of May", BOUND, bounded_by("BY")),
    Rule("until", "UNTIL ABOUT? ARTICLE?: DATE", "until 18 September", BOUND, bounded_by("UNTIL")),
    Rule("by or until", "BY_OR_UNTIL ABOUT? ARTICLE?: DATE", "do kraja maja", BOUND, bounded_by("BY_OR_UNTIL")),
    Rule("at the earliest", "AT_EARLIEST: DATE", "as early as Tuesday", BOUND, bounded_by("AT_EARLIEST")),
    Rule("before", "BEFORE ABOUT? ARTICLE?: DATE", "before 2015", BOUND, bounded_by("BEFORE")),
    Rule("after", "AFTER ABOUT? ARTICLE?: DATE", "after 5 March", BOUND, bounded_by("AFTER")),
)  # fmt: skip
