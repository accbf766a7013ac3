"""Picture: all that the ribbon shows of a window, counted."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.store.densities import Counts, Density
from timeline.tui.ribbon.cells import OTHER, SHOWN, TYPES, Bar
from timeline.tui.ribbon.window import Window
from timeline.tui.ribbon.words import OTHER_SIGN, TypeInSight, bar_words, types_in_sight

ENDS = (-1, 4_000_000)  # before the first and after the last day of the calendar


class Picture(NamedTuple):
    """The bars of a window, the sign of the type that leads in each, and what is in sight and out of it."""

    bars: Sequence[Bar]
    signs: Sequence[str]
    highest: int
    types: Sequence[TypeInSight]
    others: int
    before: int
    after: int


def picture(window: Window, shown: Density, everything: Density, *, most_types: int) -> Picture:
    """What a window shows of the events of a filter in front of all; with 0 types they are not told apart."""
    first, end = window.days
    in_sight = types_in_sight(
        ((kind, counts.between(first, end)) for kind, counts in shown.of_type.items()) if most_types else (), most_types
    )
    total = shown.all.between(first, end)
    of_type = {one.type: by_bar(shown.of_type[one.type], window) for one in in_sight}
    counts, all_counts = by_bar(shown.all, window), by_bar(everything.all, window)
    bars = [
        Bar(
            count, _parts([of_type[one.type][at] for one in in_sight], count), behind, is_beyond(window, at, everything)
        )
        for at, (count, behind) in enumerate(zip(counts, all_counts, strict=True))
    ]
    return Picture(
        bars=bars,
        signs=[_leading_sign(bar, in_sight) for bar in bars],
        highest=max((max(bar.all, bar.shown) for bar in bars), default=0) or 1,
        types=in_sight,
        others=total - sum(one.events for one in in_sight),
        before=shown.all.between(ENDS[0], first),
        after=shown.all.between(end, ENDS[1]),
    )


def words_of(window: Window, bars: tuple[int, int], shown: Density, everything: Density) -> str:
    """What is in some bars, from one to another, in words."""
    first, end = window.unit.first_day(bars[0]), window.unit.first_day(bars[1] + 1)
    count = shown.all.between(first, end)
    vague = count - shown.to_the_day.between(first, end) if window.unit.days else 0
    types = sorted(_types(shown.of_type, first, end), key=lambda one: (-one[1], one[0]))
    filtered = shown is not everything
    return bar_words(
        window.unit.words(*bars), count, everything.all.between(first, end), types, filtered=filtered, vague=vague
    )


def _types(of_type: Mapping[str, Counts], first: int, end: int) -> list[tuple[str, int]]:
    return [(kind, count) for kind, counts in of_type.items() if (count := counts.between(first, end))]


def by_bar(counts: Counts, window: Window) -> list[int]:
    """How many events begin in each bar of a window."""
    starts = [window.unit.first_day(bar) for bar in range(window.first, window.last + 2)]
    return [counts.between(first, end) for first, end in pairwise(starts)]


def _parts(of_types: Sequence[int], count: int) -> tuple[tuple[str, int], ...]:
    if not of_types:
        return ((SHOWN, count),)
    return (*zip(TYPES, of_types, strict=False), (OTHER, count - sum(of_types)))


def is_beyond(window: Window, at: int, everything: Density) -> bool:
    """Whether a bar lies before the first event of all, or after the last."""
    if everything.days is None:
        return True
    first, last = (window.unit.bar_of(day) for day in everything.days)
    return not first <= window.first + at <= last


def _leading_sign(bar: Bar, in_sight: Sequence[TypeInSight]) -> str:
    """The letter of the type that most events of a bar have."""
    if not in_sight or not bar.shown:
        return " "
    name = max(bar.parts, key=lambda part: part[1])[0]
    return OTHER_SIGN if name == OTHER else in_sight[TYPES.index(name)].sign
