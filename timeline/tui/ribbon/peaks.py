"""Where the next peak or the next gap is, along the bars of one unit, and where in a bar its events begin."""

from collections.abc import Callable
from typing import Literal

from timeline.store.densities import Counts
from timeline.tui.ribbon.units import Unit
from timeline.tui.ribbon.window import Days, first_day

AROUND = 2  # bars on either side that a peak stands out from
FARTHEST = 40_000  # bars that are looked at: a century of days

Direction = Literal[1, -1]


def next_peak(counts: Counts, unit: Unit, bar: int, step: Direction, days: Days) -> int | None:
    """The next bar, or the one before for -1, that none of its neighbours exceeds; None when there is none.

    Of bars alike beside each other the first one is the peak.
    """
    count = _counter(counts, unit)

    def is_peak(bar: int) -> bool:
        here = count(bar)
        return (
            here > 0
            and all(count(other) < here for other in range(bar - AROUND, bar))
            and all(count(other) <= here for other in range(bar + 1, bar + AROUND + 1))
        )

    return _next(is_peak, unit, bar, step, days)


def next_gap(counts: Counts, unit: Unit, bar: int, step: Direction, days: Days) -> int | None:
    """The first bar of the next stretch without events, or of the one before for -1; None when there is none."""
    count = _counter(counts, unit)
    return _next(lambda bar: not count(bar) and count(bar - 1) > 0, unit, bar, step, days)


def first_event(counts: Counts, unit: Unit, bar: int) -> int | None:
    """The first day of a bar on which an event begins; None when none does."""
    first, end = unit.first_day(bar), unit.first_day(bar + 1)
    day = first_day(first, end, lambda day: counts.between(first, day + 1) > 0)
    return day if day < end else None


def _next(found: Callable[[int], bool], unit: Unit, bar: int, step: Direction, days: Days) -> int | None:
    first, last = unit.bar_of(days[0]), unit.bar_of(days[1])
    bars = range(max(bar + 1, first), last + 1) if step > 0 else range(min(bar - 1, last), first - 1, -1)
    return next((one for one in bars[:FARTHEST] if found(one)), None)


def _counter(counts: Counts, unit: Unit) -> Callable[[int], int]:
    return lambda bar: counts.between(unit.first_day(bar), unit.first_day(bar + 1))
