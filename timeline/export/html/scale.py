"""Days as pixels: every year is alike in width, but for long stretches of years without events, which are cut out.

>>> scale = scale_of([date(1990, 5, 1), date(2014, 1, 1), date(2015, 12, 31)])
>>> [(one.first_year, one.last_year, one.x, one.width) for one in scale.stretches]
[(1990, 1990, 52, 300), (1991, 2013, 352, 36), (2014, 2014, 388, 300), (2015, 2015, 688, 300)]
>>> scale.x(date(2014, 1, 1)), scale.x_after(date(2015, 12, 31)) == scale.width - MARGIN
(388.0, True)
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

MARGIN = 52  # pixels at both ends, where the marks of open dates fade out
PICTURE = 900  # pixels that the years fill where there are few
NARROWEST_YEAR, WIDEST_YEAR = 72, 900
PER_EVENT = 1.2  # pixels of a year for each of its events, so that thousands are not one heap
CUT_WIDTH = 36
SHORTEST_CUT = 3  # years


@dataclass(frozen=True, slots=True)
class Stretch:
    """A year, or (`is_cut`) years in which nothing is told, from `x` on."""

    first_year: int
    last_year: int
    x: int
    width: int
    is_cut: bool = False

    @property
    def first_ordinal(self) -> int:
        """The first day, as `date.toordinal` counts."""
        return date(self.first_year, 1, 1).toordinal()

    @property
    def days(self) -> int:
        """How many days it has."""
        return date(self.last_year, 12, 31).toordinal() + 1 - self.first_ordinal


@dataclass(frozen=True, slots=True)
class Scale:
    """Where days stand. Days before the first stretch or after the last are at its ends."""

    stretches: tuple[Stretch, ...]

    @property
    def width(self) -> int:
        """Pixels of the whole, with both margins."""
        last = self.stretches[-1]
        return last.x + last.width + MARGIN

    def x(self, day: date) -> float:
        """Where the day begins."""
        return self._at(day, day.toordinal())

    def x_after(self, day: date) -> float:
        """Where the day ends."""
        return self._at(day, day.toordinal() + 1)

    def _at(self, day: date, ordinal: int) -> float:
        index = bisect_right([stretch.first_year for stretch in self.stretches], day.year) - 1
        stretch = self.stretches[max(index, 0)]
        share = (ordinal - stretch.first_ordinal) / stretch.days
        return round(stretch.x + stretch.width * min(max(share, 0), 1), 1)


def scale_of(days: Collection[date]) -> Scale:
    """The scale on which `days` (one at least) stand: a day for each event, more for one that has an end."""
    years = {day.year for day in days}
    width = round(min(max(PICTURE / len(years), PER_EVENT * len(days) / len(years), NARROWEST_YEAR), WIDEST_YEAR))
    return Scale(tuple(_stretches(years, width)))


def _stretches(years: set[int], width: int) -> Iterator[Stretch]:
    x, year = MARGIN, min(years)
    for told in sorted(years):
        if told - year >= SHORTEST_CUT:
            yield Stretch(year, told - 1, x, CUT_WIDTH, is_cut=True)
            x, year = x + CUT_WIDTH, told
        while year <= told:
            yield Stretch(year, year, x, width)
            x, year = x + width, year + 1
