"""Times whose year stands beside them: "prošle godine u martu", "3 and 4 March last year", "the winter of 2015/16"."""

from timeline.extract.dates.grammar import Found, Rule
from timeline.extract.dates.meanings import Anchor, CalendarTime, Listed, Meaning, Range, ShiftedName, Unit
from timeline.extract.dates.rules.relative import PERIOD, measure_of, name_of_shifted_year

RANGE = ("DATE",)
LIST = ("LISTED",)

MOST_YEARS = 20  # of a range such as "1998/99"


def name_of_year_in_a_word(found: Found) -> Meaning | None:
    """Reads "lani u martu"."""
    unit, shift = measure_of(found.get("RELATIVE_UNIT"))
    time = CalendarTime(month=found.get("MONTH"), division=found.get("SEASON"))
    return ShiftedName(time, shift, Anchor.WRITING, of_year=True) if unit == Unit.YEAR else None


def days_of_shifted_year(found: Found) -> Meaning | None:
    return _together(found, "DAY", [CalendarTime(month=found.get("MONTH"), day=day) for day in found.all("DAY")])


def months_of_shifted_year(found: Found) -> Meaning | None:
    return _together(found, "MONTH", [CalendarTime(month=month) for month in found.all("MONTH")])


def _together(found: Found, kind: str, times: list[CalendarTime]) -> Meaning | None:
    """The two times of a year: a range when one follows the other, else a list."""
    first, last = found.all(kind)
    if first >= last or found.get("UNIT") != Unit.YEAR:
        return None
    named = [ShiftedName(time, found.get("SHIFT"), Anchor.WRITING, of_year=True) for time in times]
    if last == first + 1 or not found.has("AND"):
        return Range(named[0], named[1], found.gap(kind, kind))
    places = found.places(kind)
    return Listed(tuple(named), (places[0], (places[1][0], found.end)))


def winter(found: Found) -> Meaning | None:
    first, *rest = found.all("YEAR")
    last = rest[0] % 100 if rest else _end_of(found)
    is_one = found.get("SEASON") == "WI" and last == (first + 1) % 100
    return CalendarTime(first, division="WI") if is_one else None


def years_with_ordinal_end(found: Found) -> Meaning | None:
    """Reads "2016/17. godine", where the dot makes an ordinal of the end."""
    first = found.get("YEAR")
    last = first - first % 100 + _end_of(found)
    is_range = first < last < first + MOST_YEARS
    return Range(CalendarTime(first), CalendarTime(last), found.gap("YEAR", "ORDINAL")) if is_range else None


def _end_of(found: Found) -> int:
    return int(found.get("SHORT_YEAR") if found.has("SHORT_YEAR") else found.get("ORDINAL"))


LAST_YEAR = "OF? ARTICLE? SHIFT UNIT"

YEARS_BESIDE = (
    Rule("relative month", "SHIFT UNIT COMMA? ON (MONTH|SEASON)", "prošle godine u martu", PERIOD,
         name_of_shifted_year),
    Rule("relative month", "RELATIVE_UNIT COMMA? ON (MONTH|SEASON)", "lani u martu", PERIOD, name_of_year_in_a_word),
    Rule("range of days", f"DAY (DASH|TO|AND) DAY OF? MONTH {LAST_YEAR}", "3 and 4 March last year", RANGE,
         days_of_shifted_year),
    Rule("range of months", f"MONTH (DASH|TO|AND) MONTH {LAST_YEAR}", "July and August last year", RANGE,
         months_of_shifted_year),
    Rule("season", "ARTICLE? SEASON OF? YEAR (SLASH|DASH) (SHORT_YEAR|ORDINAL|YEAR)", "the winter of 2015/16", PERIOD,
         winter),
    Rule("range of years", "YEAR (DASH|SLASH) ORDINAL YEAR_WORD?", "2016/17. godine", RANGE, years_with_ordinal_end),
)  # fmt: skip
