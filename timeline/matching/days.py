"""Whether two dates can be those of one event, and how much that says.

>>> from timeline.datespan import parse_edtf
>>> days_together(parse_edtf("2023-03-16"), parse_edtf("2023-03-16"))
DaysTogether(points=3.0, same=True)
>>> days_together(parse_edtf("2023-03-16"), parse_edtf("2023-03-17")) is None
True
"""

from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from timeline.datespan import DateSpan, Precision, parse_edtf
from timeline.datewords import in_words

# Days that the vaguer of two dates spans, at most -> points when both span the same days, and when one holds the other.
POINTS = ((0, 3.0, 3.0), (7, 2.7, 2.2), (31, 1.7, 1.3), (92, 1.0, 0.8), (366, 0.5, 0.2))
OPEN_POINTS = ((3, 1.0), (14, 0.6), (45, 0.2))  # days from an open bound to the other date, at most -> points
POINTS_OF_ANY_TIME = -0.6  # where an open bound, or no date at all, leaves more than that
NEAREST = 45  # days that an article's own day stays near to what it tells without a date

FEW = 7  # days that are as good as one

SLACK = {Precision.DAY: 3, Precision.MONTH: 31, Precision.SEASON: 92, Precision.YEAR: 366}  # of "about"
MOST_SLACK = 366


class DaysTogether(NamedTuple):
    """What two dates say for one event; `same` when both name the same day, or the same few."""

    points: float
    same: bool = False


NOTHING_KNOWN = DaysTogether(POINTS_OF_ANY_TIME)


def days_together(one: DateSpan | None, other: DateSpan | None) -> DaysTogether | None:
    """None when no event can have both dates."""
    if one is None or other is None:
        return NOTHING_KNOWN
    if _is_open_bound(one) or _is_open_bound(other):
        return _with_bound(one, other)
    first, last = bounds(one)
    other_first, other_last = bounds(other)
    if first > other_last or other_first > last:
        return None
    same = (first, last) == (other_first, other_last) and not (one.approximate or other.approximate)
    vaguest = max((last - first).days, (other_last - other_first).days)
    points = next((equal if same else within for days, equal, within in POINTS if vaguest <= days), 0.0)
    return DaysTogether(points, same and vaguest <= FEW)


def days_in_words(one: DateSpan | None, other: DateSpan | None) -> str:
    """What two dates that go together say, for people; "" where one is unknown.

    >>> days_in_words(parse_edtf("2023-03"), parse_edtf("2023-03-16"))
    '16 March 2023 and March 2023'
    """
    if one is None or other is None:
        return ""
    if one.same_days(other) and not (one.approximate or other.approximate or _is_open_bound(one)):
        return f"same {'day' if one.vagueness == 0 else 'days' if one.vagueness <= FEW else 'time'}, {in_words(one)}"
    exact, vague = sorted((one, other), key=lambda span: span.sort_key[1:])
    return f"{in_words(exact)} and {in_words(vague)}"


def bounds(span: DateSpan) -> tuple[date, date]:
    """First and last day on which the event can have begun: for "since 2015" those of 2015, with room for "about".

    An open bound reaches `NEAREST` days back, or on.
    """
    return _bounds(span.edtf)


@lru_cache(maxsize=1 << 16)
def _bounds(edtf: str) -> tuple[date, date]:
    span = parse_edtf(edtf.removesuffix("/.."))
    if span.earliest is None or span.latest is None:
        first, last = _own_days(span)
        return (_moved(first, -NEAREST), last) if span.earliest is None else (first, _moved(last, NEAREST))
    slack = SLACK.get(span.precision, MOST_SLACK) if span.approximate else 0
    return _moved(span.earliest, -slack), _moved(span.latest, slack)


def _is_open_bound(span: DateSpan) -> bool:
    """Whether it says "by 2 April 2025": the day of the article itself, and nothing of the event's."""
    return (span.earliest is None or span.latest is None) and not span.edtf.endswith("/..")


def _with_bound(one: DateSpan, other: DateSpan) -> DaysTogether | None:
    if not one.may_fall_in(other):
        return None
    (first, last), (other_first, other_last) = _own_days(one), _own_days(other)
    apart = max((first - other_last).days, (other_first - last).days, 0)
    if apart > NEAREST:
        return None
    vague = max(apart, (last - first).days, (other_last - other_first).days)
    points = next((points for days, points in OPEN_POINTS if vague <= days), POINTS_OF_ANY_TIME)
    return DaysTogether(points)


def _own_days(span: DateSpan) -> tuple[date, date]:
    """The days that an open bound names, those of 2023 for `[..2023]`; of other dates the days that they span."""
    return _bounds(span.edtf.strip("[].~?%/")) if _is_open_bound(span) else bounds(span)


def _moved(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max
