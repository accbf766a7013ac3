"""Resolving parts of a period that is already resolved."""

import re

from timeline.datespan import parse_edtf
from timeline.extract.dates.document import Document
from timeline.extract.dates.meanings import Part, Portion, Unit
from timeline.extract.dates.resolution import Resolution, with_edtf
from timeline.extract.dates.stretch import (
    DAY,
    Stretch,
    day_stretch,
    division_stretch,
    month_stretch,
    moved,
    period_of,
    run,
    year_stretch,
)

POINTS_APART = re.compile(r"/|\.\.")
PARTED = (Unit.MONTH, Unit.YEAR, Unit.DECADE)  # written with two points only where a part of them is meant

# First and last day of a month (0 the last there is), first and last month of a year, first and last year of a decade.
DAYS: dict[Part, tuple[int, int]] = {"START": (1, 10), "MID": (11, 20), "END": (21, 0)}
MONTHS: dict[Part, tuple[int, int]] = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
EDGE_MONTHS: dict[Part, tuple[int, int]] = {"START": (1, 3), "MID": (5, 8), "END": (10, 12)}
YEARS: dict[Part, tuple[int, int]] = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}


def part_of(whole: Resolution, part: Part, edge: bool) -> Resolution:
    """For "early May", "mid-2023": the value stays that of the whole, the span is a day in the third that is meant."""
    if whole.stretch is None:
        return whole
    first, last = _thirds(whole.stretch, part, edge)
    return with_edtf(whole, one_of(first, last)) if first != last else whole


def _thirds(whole: Stretch, part: Part, edge: bool) -> tuple[Stretch, Stretch]:
    year = whole.first.year
    match whole.grain:
        case Unit.MONTH:
            begin, end = DAYS[part]
            last = whole.first.replace(day=end) if end else whole.last
            return day_stretch(whole.first.replace(day=begin)), day_stretch(last)
        case Unit.YEAR:
            begin, end = (EDGE_MONTHS if edge else MONTHS)[part]
            return month_stretch(year, begin), month_stretch(year, end)
        case Unit.DECADE:
            begin, end = YEARS[part]
            return year_stretch(year + begin), year_stretch(year + end)
    return whole, whole


def within(whole: Resolution, later: bool, document: Document) -> Resolution:
    """For "earlier this month": a day between its first and the day of writing."""
    day = document.published
    if whole.stretch is None or day is None or not whole.stretch.first <= day <= whole.stretch.last:
        return whole
    first, last = (day, whole.stretch.last) if later else (whole.stretch.first, day)
    return with_edtf(whole, one_of(day_stretch(first), day_stretch(last)))


def one_of(first: Stretch, last: Stretch) -> str:
    """EDTF for one day from the beginning of one stretch to the end of another, as exactly as they are written."""
    return first.edtf if first == last else f"[{first.edtf}..{last.edtf}]"


def portion_of(whole: Stretch, portion: Portion) -> Stretch | None:
    """For "the first three months", "the second half", "the last week"; None where the whole has no such part."""
    unit, count = portion.unit, portion.count
    if unit == Unit.HALF and whole.grain == Unit.YEAR:
        return division_stretch(whole.first.year, "H1" if portion.first == 1 else "H2")
    if unit == Unit.HALF:
        return _half(whole, portion.first == 1)
    if unit == Unit.QUARTER and count == 1 and whole.grain == Unit.YEAR and 1 <= portion.first <= 4:
        return division_stretch(whole.first.year, f"Q{portion.first}")
    if unit.rank >= whole.grain.rank:
        return None
    begin = whole.first if portion.first > 0 else moved(whole.last + DAY, unit, portion.first)
    ordinal = portion.first - 1 if portion.first > 0 else 0
    first = period_of(moved(begin, unit, ordinal), unit)
    last = period_of(moved(begin, unit, ordinal + count - 1), unit)
    if first.last < whole.first or last.first > whole.last:  # "the last 90 days of May"
        return None
    return run(first, last, first.value if count == 1 else whole.value)


def _half(whole: Stretch, first: bool) -> Stretch:
    middle = whole.first + (whole.last - whole.first) // 2
    ends = (whole.first, middle) if first else (middle + DAY, whole.last)
    return run(day_stretch(ends[0]), day_stretch(ends[1]), whole.value)


def about(time: Resolution) -> Resolution:
    """For "around 20 March" -> 2025-03-20~; a part, "the end of May", says its doubt already."""
    if time.edtf is None or time.edtf.startswith("["):
        return time
    return with_edtf(time, "/".join(f"{point.rstrip('~')}~" for point in time.edtf.split("/")))


def bounded(time: Resolution, bound: str) -> Resolution:
    """For "since 2015" -> 2015/.., "by May" -> [..2025-05], "until 3 May" -> ../2025-05-03."""
    if time.stretch is None or time.edtf is None:
        return time
    first, last = points(time.edtf)
    match bound:
        case "SINCE" | "FROM":
            return with_edtf(time, f"{first}/..")
        case "UNTIL":
            return with_edtf(time, f"../{last}")
        case "BY":
            return with_edtf(time, f"[..{last}]")
        case "BEFORE":
            return with_edtf(time, f"[..{_eve(time.stretch, first, last)}]")
        case "AFTER" | "AT_EARLIEST":
            return with_edtf(time, f"[{first}..]")
    return time


def points(edtf: str) -> tuple[str, str]:
    """The first and the last point of an EDTF text, of a single point twice."""
    ends = POINTS_APART.split(edtf.strip("[]"))
    return ends[0], ends[-1]


def _eve(stretch: Stretch, first: str, last: str) -> str:
    """What comes just before a stretch, no more exact than it: 2014 before 2015, 4 March before 5 March.

    Before the end of May is up to its last day, before the middle of May up to the day before that begins.
    """
    if first != last and stretch.grain in PARTED:
        return last if parse_edtf(last).latest == stretch.last else str(parse_edtf(first).first_known_day - DAY)
    last_day = stretch.first - DAY
    eve = period_of(last_day, stretch.grain).edtf
    return last_day.isoformat() if "/" in eve else eve
