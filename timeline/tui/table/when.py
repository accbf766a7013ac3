"""when_cells: where a date lies within the time that the ribbon shows, as a little picture in which doubt is seen.

┃           an exact day
▆▆▆▆        a period whose first and last day are known
░░░░        somewhere in there: a week, a month, a season, "by 2022", "about"; or an end that is not known
◂░░  ▆▆▸    it goes on beyond the edge, or has no end
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from math import ceil, floor

from timeline.datespan import DateSpan, Precision, parse_edtf
from timeline.datewords import MONTHS, is_week
from timeline.tui.ribbon.units import LAST_DAY
from timeline.tui.ribbon.window import Days
from timeline.tui.table.columns import WHEN, Column

DAY_SIGN, SOLID, SHADE = "┃", "▆", "░"
BEFORE_SIGN, BEYOND_SIGN = "◂", "▸"
PICTURES_KEPT = 4096
UNSEEN = 0.1  # of a cell
FEW_DAYS, SEVERAL_DAYS = 92, 3 * 366  # up to so many in sight their ends are named to the day, or to the month

Stretch = tuple[str, int, int]  # a sign, and its first and last day


@lru_cache(PICTURES_KEPT)
def when_cells(span: DateSpan | None, days: Days | None, width: int) -> str:
    """So many cells, blank without a date. `days` are the first in sight and the first after it; None: not known yet.

    >>> days = parse_edtf("2015").earliest.toordinal(), parse_edtf("2017").earliest.toordinal()
    >>> [when_cells(parse_edtf(edtf), days, 8) for edtf in ("2015-03-16", "2015-03", "2015-03-16/2016-06-10")]
    ['┃       ', '░       ', '▆▆▆▆▆▆  ']
    >>> [when_cells(parse_edtf(edtf), days, 8) for edtf in ("[..2015-06]", "2016-05-01/..", "2018-01-01", "2016-05~")]
    ['◂░      ', '     ┃░▸', '       ▸', '     ░  ']
    """
    cells = [" "] * width
    if span is None or days is None:
        return "".join(cells)
    first, end = days
    for sign, begins, ends in _stretches(span):
        if begins < end and ends >= first:
            left, right = _cells(max(begins, first), min(ends, end - 1), days, width)
            cells[left : right + 1] = [sign] * (right - left + 1)
    if span.earliest is None or span.earliest.toordinal() < first:
        cells[:2] = [BEFORE_SIGN, _beside(cells[:2])][:width]
    if span.latest is None or span.latest.toordinal() >= end:
        cells[-2:] = [_beside(cells[:-3:-1]), BEYOND_SIGN][-width:]
    return "".join(cells)


def _beside(cells: list[str]) -> str:
    """What stands beside the sign at an edge: the second cell, or the first, which the sign covers."""
    return next((cell for cell in reversed(cells) if cell != " "), " ")


def with_ends(columns: tuple[Column, ...], days: Days | None) -> tuple[Column, ...]:
    """The columns, that of drawn dates with the time in sight as its heading, once that is known."""
    if days is None:
        return columns
    return tuple(
        column._replace(heading=ends_words(days, column.width)) if column.name == WHEN else column for column in columns
    )


def ends_words(days: Days, width: int) -> str:
    """The first and the last time in sight, at the ends of so many cells; "When" where they have no room.

    >>> ends_words((735599, 739982), 14), ends_words((735599, 735964), 20), ends_words((735599, 735629), 8)
    ('2015      2026', 'Jan 2015    Dec 2015', 'When')
    """
    first, end = days
    for form in _forms(end - first):
        left, right = (form(date.fromordinal(day)) for day in (first, end - 1))
        if (gap := width - len(left) - len(right)) > 0:
            return f"{left}{' ' * gap}{right}"
    return "When"


def _forms(in_sight: int) -> list[Callable[[date], str]]:
    """How the ends of so many days may be named, the longest first."""
    if in_sight > SEVERAL_DAYS:
        return [lambda day: f"{day.year:04}"]
    if in_sight > FEW_DAYS:
        return [
            lambda day: f"{MONTHS[day.month - 1][:3]} {day.year:04}",
            lambda day: f"{MONTHS[day.month - 1][:3]} ’{day.year % 100:02}",
        ]
    return [
        lambda day: f"{day.day} {MONTHS[day.month - 1][:3]} {day.year:04}",
        lambda day: f"{day.day} {MONTHS[day.month - 1][:3]}",
    ]


def _stretches(span: DateSpan) -> list[Stretch]:
    """Where its signs stand, those below before those above."""
    first = span.earliest.toordinal() if span.earliest else 1
    last = span.latest.toordinal() if span.latest else LAST_DAY
    anywhere: Stretch = SHADE, first, last
    if span.approximate:
        return [anywhere]
    if span.precision is Precision.DAY:
        return [(DAY_SIGN, first, last)]
    if span.precision is not Precision.INTERVAL or is_week(span):
        return [anywhere]
    begins, ends = (None if point in ("", "..") else parse_edtf(point) for point in span.edtf.split("/"))
    exact = [
        (DAY_SIGN, point.first_known_day.toordinal(), point.first_known_day.toordinal())
        for point in (begins, ends)
        if point and point.precision is Precision.DAY
    ]
    if begins is None or ends is None:
        return [anywhere, *exact]  # how long it went on is not known
    latest_begin = begins.latest.toordinal() if begins.latest else first
    earliest_end = ends.earliest.toordinal() if ends.earliest else last
    if latest_begin > earliest_end:
        return [anywhere]
    return [anywhere, (SOLID, latest_begin, earliest_end)]


def _cells(first: int, last: int, days: Days, width: int) -> tuple[int, int]:
    """The first and the last cell of days in sight; a small part of a cell does not count, for months are not alike."""
    in_cells = width / (days[1] - days[0])
    left = min(width - 1, floor((first - days[0]) * in_cells + UNSEEN))
    return left, max(left, ceil((last + 1 - days[0]) * in_cells - UNSEEN) - 1)
