"""DateSpan: a date as exactly as it is known, in EDTF (ISO 8601-2), with its first and last day.

The kinds of EDTF that are read, with the days that they span:

    2023-10-26                  a day
    2022-02                     a month: 2022-02-01 to 2022-02-28
    2025-23                     a season (21 spring to 24 winter), quarter (33 to 36) or half year (40, 41)
    2024                        a year
    199X, 19XX                  a decade, a century
    2023-10-26/2023-10-27       from one to the other
    2015/..                     from 2015, still going on
    [..2025-04-02]              a day on or before
    [2025-04-02..]              a day on or after
    [2014-07-01..2014-07-29]    one day in that span
    2024-12~                    about December 2024

Seasons are those of the northern hemisphere; winter 2024 is December 2024 to February 2025.

>>> parse_edtf("2022-02").latest
datetime.date(2022, 2, 28)
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from timeline.errors import DateSpanError

# ISO 8601-2 §4.8: code -> first and last month; a month above 12 belongs to the next year.
PARTS_OF_YEAR = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12),
    40: (1, 6), 41: (7, 12),
}  # fmt: skip

LONGEST_EDTF = 64  # no date needs more; a guard against pasted texts

POINT = re.compile(r"(?P<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<mark>[~?%]?)", re.ASCII)

FAR = 1_000_000  # vagueness, in days, of a span that is open at one end


class Precision(StrEnum):
    """What is known of a date, from the finest to the coarsest."""

    DAY = "day"
    INTERVAL = "interval"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date as exactly as it is known.

    `earliest` and `latest` are its first and last possible day, None where it is open: for `2015/..` the end, for
    `[..2025-04-02]` the beginning. `precision` is that of the text, BOUND for the bracketed kinds; `approximate` is
    true for `~`, `?` and `%`.
    """

    edtf: str
    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False

    def __str__(self) -> str:
        return self.edtf

    @property
    def first_known_day(self) -> date:
        """The day that it is sorted by: the earliest bound that is known."""
        known = self.earliest or self.latest
        assert known is not None, "a DateSpan is bounded at one end at least"
        return known

    @property
    def vagueness(self) -> int:
        """How many days lie between its bounds: 0 for a day, `FAR` and more where it is open."""
        if self.earliest is None or self.latest is None:
            return FAR + (self.earliest is None)
        return (self.latest - self.earliest).days

    @property
    def sort_key(self) -> tuple[date, int, int]:
        """By earliest known bound, then the exact before the vague."""
        return self.first_known_day, self.vagueness, int(self.approximate)

    def may_fall_in(self, period: "DateSpan") -> bool:
        """Whether it shares a day with `period`: what a filter such as `2014..2018` means."""
        return (self.earliest or date.min) <= (period.latest or date.max) and (period.earliest or date.min) <= (
            self.latest or date.max
        )

    def surely_falls_in(self, period: "DateSpan") -> bool:
        """Whether every day that it may mean lies in `period`; never for an approximate date."""
        return (
            not self.approximate
            and (self.earliest or date.min) >= (period.earliest or date.min)
            and (self.latest or date.max) <= (period.latest or date.max)
        )

    def same_days(self, other: "DateSpan") -> bool:
        """Whether both have the same bounds."""
        return (self.earliest, self.latest) == (other.earliest, other.latest)


def parse_edtf(text: str) -> DateSpan:
    """The DateSpan that an EDTF text means. Raises DateSpanError, naming the text, for anything else."""
    edtf = text.strip()
    try:
        if len(edtf) > LONGEST_EDTF:
            raise ValueError("too long")
        if edtf.startswith("["):
            earliest, latest = _one_day_of(edtf)
            return DateSpan(edtf, earliest, latest, Precision.BOUND, _is_marked(edtf))
        if "/" in edtf:
            earliest, latest = _interval(edtf)
            return DateSpan(edtf, earliest, latest, Precision.INTERVAL, _is_marked(edtf))
        earliest, latest = _point(edtf)
        return DateSpan(edtf, earliest, latest, _precision_of(edtf), _is_marked(edtf))
    except (ValueError, OverflowError):
        raise DateSpanError(
            f"{text[:LONGEST_EDTF]!r} is no date: write 2023-10-26, 2023-10, 2023, 2023-10-26/2023-10-27, "
            "[..2023-10-26] (on or before), 2023-10~ (about)"
        ) from None


def day_span(day: date) -> DateSpan:
    """One day."""
    return DateSpan(day.isoformat(), day, day, Precision.DAY)


def month_span(year: int, month: int) -> DateSpan:
    """One month."""
    return DateSpan(f"{year:04}-{month:02}", date(year, month, 1), last_day_of(year, month), Precision.MONTH)


def year_span(year: int) -> DateSpan:
    """One year."""
    return DateSpan(f"{year:04}", date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def on_or_before(latest: DateSpan) -> DateSpan:
    """A day on or before the last day of `latest`, as exactly as that is written: `[..2025-04-02]`, `[..2023-03]`."""
    return parse_edtf(f"[..{_last_point(latest.edtf)}]")


def on_or_after(earliest: DateSpan) -> DateSpan:
    """A day on or after the first day of `earliest`: `[2025-04-02..]`."""
    return parse_edtf(f"[{_first_point(earliest.edtf)}..]")


def last_day_of(year: int, month: int) -> date:
    """The last day of a month; months above 12 run on into the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if (year, month) == (9999, 12):
        return date.max
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _is_marked(edtf: str) -> bool:
    return any(mark in edtf for mark in "~?%")


def _one_day_of(edtf: str) -> tuple[date | None, date | None]:
    """`[..2025-04-02]`, `[2014-07-01..2014-07-29]`, `[2014-07-01,2014-07-03]`."""
    if not edtf.endswith("]"):
        raise ValueError(edtf)
    earliest: list[date | None] = []
    latest: list[date | None] = []
    for choice in edtf[1:-1].split(","):
        first, dots, last = choice.partition("..")
        if not dots:
            last = first
        earliest.append(_point(first)[0] if first else None)
        latest.append(_point(last)[1] if last else None)
    return _ordered(
        None if None in earliest else min(day for day in earliest if day),
        None if None in latest else max(day for day in latest if day),
    )


def _interval(edtf: str) -> tuple[date | None, date | None]:
    first, last = edtf.split("/")
    return _ordered(
        None if first in ("", "..") else _point(first)[0],
        None if last in ("", "..") else _point(last)[1],
    )


def _ordered(earliest: date | None, latest: date | None) -> tuple[date | None, date | None]:
    if earliest is None and latest is None:
        raise ValueError("open at both ends")
    if earliest and latest and earliest > latest:
        raise ValueError("ends before it begins")
    return earliest, latest


def _point(text: str) -> tuple[date, date]:
    match = POINT.fullmatch(text)
    if not match:
        raise ValueError(text)
    year, month, day = match["year"], match["month"], match["day"]
    if "X" in year:
        if month:
            raise ValueError(text)
        return date(max(1, int(year.replace("X", "0"))), 1, 1), date(int(year.replace("X", "9")), 12, 31)
    if month is None:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if day:
        exact = date(int(year), int(month), int(day))
        return exact, exact
    first, last = PARTS_OF_YEAR.get(int(month), (int(month), int(month)))
    return date(int(year), first, 1), last_day_of(int(year), last)


def _precision_of(edtf: str) -> Precision:
    bare = edtf.rstrip("~?%")
    if "X" in bare:
        return Precision.CENTURY if bare.endswith("XX") else Precision.DECADE
    if len(bare) == 4:
        return Precision.YEAR
    if len(bare) == 10:
        return Precision.DAY
    return Precision.MONTH if int(bare[5:]) <= 12 else Precision.SEASON


def _last_point(edtf: str) -> str:
    """The last point that an EDTF text names: `2023-03` of `2023-02/2023-03`, of `[2023-01..2023-03]` and of itself."""
    return [point for point in re.split(r"[\[\],/]|\.\.", edtf) if point][-1].rstrip("~?%")


def _first_point(edtf: str) -> str:
    return next(point for point in re.split(r"[\[\],/]|\.\.", edtf) if point).rstrip("~?%")
