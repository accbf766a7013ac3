"""Window: which bars of which unit stand where in a width; going nearer and farther, and along."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from timeline.store.densities import Counts
from timeline.tui.ribbon.units import UNITS, Unit

END = 4  # cells at each end, for the count of events outside the window
WIDEST_BAR = 8
USUAL_YEARS = (2014, 2025)
TAIL = 0.02  # of the events may lie before, and as many after the years shown first

Days = tuple[int, int]  # the first and the last day, numbered as by `date.toordinal`


@dataclass(frozen=True, slots=True)
class Window:
    """`bars` bars of `cells` cells each from the bar numbered `first` on, after `left` blank cells."""

    unit: Unit
    first: int
    bars: int
    cells: int
    left: int

    @property
    def last(self) -> int:
        """The number of the last bar."""
        return self.first + self.bars - 1

    @property
    def days(self) -> Days:
        """The first day of the window, and the first after it."""
        return self.unit.first_day(self.first), self.unit.first_day(self.last + 1)

    def bar_at(self, x: int) -> int | None:
        """The number of the bar at a cell; None beside the bars."""
        place = (x - self.left) // self.cells
        return self.first + place if 0 <= place < self.bars else None

    def nearest_bar(self, x: int) -> int:
        """The number of the bar at a cell, or of the one at that end."""
        return self.within(self.first + (x - self.left) // self.cells)

    def within(self, bar: int) -> int:
        """The bar itself, or the first or last in sight."""
        return max(self.first, min(bar, self.last))

    def cell_of(self, bar: int) -> int | None:
        """The middle cell of a bar, from the first bar's first cell on; None when it is out of sight."""
        place = bar - self.first
        return place * self.cells + (self.cells - 1) // 2 if 0 <= place < self.bars else None


def usual_years(counts: Counts, days: Days | None) -> Days:
    """The days to begin with: those of the usual years when nearly all events lie there, else of the events' years."""
    usual = date(USUAL_YEARS[0], 1, 1).toordinal(), date(USUAL_YEARS[1], 12, 31).toordinal()
    if days is None:
        return usual
    total = counts.between(days[0], days[1] + 1)
    early = first_day(*days, lambda day: counts.between(days[0], day + 1) > TAIL * total)
    late = first_day(*days, lambda day: counts.between(days[0], day + 1) >= (1 - TAIL) * total)
    if usual[0] <= early and late <= usual[1]:
        return usual
    return date(date.fromordinal(early).year, 1, 1).toordinal(), date(date.fromordinal(late).year, 12, 31).toordinal()


def fitting_window(days: Days, width: int) -> Window:
    """These days in the finest unit in which all of them fit into `width`."""
    room = room_in(width)
    fine = [unit for unit in UNITS if _bars(unit, days) <= room]
    return _window(fine[-1] if fine else UNITS[0], days[0], days, width)


def room_in(width: int) -> int:
    """The cells that the bars may fill."""
    return max(1, width - 2 * END)


def zoomed(window: Window, steps: int, around: int, days: Days, width: int) -> Window:
    """The window in a unit so many steps finer, or coarser below 0, with the day `around` where it is now.

    `days` are those that events lie on: what they need not is left out.
    """
    number = max(0, min(len(UNITS) - 1, UNITS.index(window.unit) + steps))
    unit = UNITS[number]
    if unit == window.unit:
        return window
    place = (window.within(window.unit.bar_of(around)) - window.first) / window.bars
    wanted = _window(unit, around, days, width)
    return moved(wanted, unit.bar_of(around) - round(place * wanted.bars) - wanted.first, days)


def window_from(unit: Unit, first_day: int, days: Days, width: int) -> Window:
    """The bars of a unit from that of a day on, where that can be."""
    return moved(_window(unit, first_day, days, width), 0, days)


def resized(window: Window, days: Days, width: int) -> Window:
    """The window in another width, in the same unit and from the same bar on where that can be."""
    return window_from(window.unit, window.unit.first_day(window.first), days, width)


def moved(window: Window, bars: int, days: Days) -> Window:
    """The window so many bars later, or earlier below 0, but not beyond the days of the events."""
    lowest = window.unit.bar_of(days[0])
    highest = max(lowest, window.unit.bar_of(days[1]) - window.bars + 1)
    return replace(window, first=max(lowest, min(window.first + bars, highest)))


def with_bar(window: Window, bar: int, days: Days) -> Window:
    """The window, moved as little as possible so that it shows a bar."""
    return moved(window, min(0, bar - window.first) + max(0, bar - window.last), days)


def _window(unit: Unit, first_day: int, days: Days, width: int) -> Window:
    room = room_in(width)
    bars = min(room, _bars(unit, days))
    cells = min(WIDEST_BAR, room // bars)
    return Window(unit, unit.bar_of(first_day), bars, cells, (width - bars * cells) // 2)


def _bars(unit: Unit, days: Days) -> int:
    return unit.bar_of(days[1]) - unit.bar_of(days[0]) + 1


def first_day(low: int, high: int, reached: Callable[[int], bool]) -> int:
    """The first day that has `reached` something that all later ones have, too; `high` when none before it has."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if reached(middle) else (middle + 1, high)
    return low
