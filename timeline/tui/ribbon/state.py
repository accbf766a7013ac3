"""RibbonState: what of time is in sight, where the cursor of the ribbon is, and what is being chosen."""

from dataclasses import dataclass, replace

from timeline.store.densities import Density
from timeline.tui.ribbon.place import RibbonPlace
from timeline.tui.ribbon.units import LAST_DAY
from timeline.tui.ribbon.window import (
    Days,
    Window,
    fitting_window,
    moved,
    resized,
    usual_years,
    window_from,
    with_bar,
    zoomed,
)


@dataclass(frozen=True, slots=True)
class RibbonState:
    """Every change is another state.

    `days` are all days that may be looked at, `first_days` those that the ribbon begins with; `whole` while it shows
    these. `cursor` is the day of the cursor, `anchor` the day where choosing began; None for neither.
    """

    days: Days
    first_days: Days
    width: int
    window: Window
    whole: bool = True
    cursor: int | None = None
    anchor: int | None = None

    @property
    def cursor_bar(self) -> int | None:
        """The bar under the cursor."""
        return None if self.cursor is None else self.window.unit.bar_of(self.cursor)

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The first and the last bar that are being chosen."""
        if self.cursor is None or self.anchor is None:
            return None
        first, last = sorted(self.window.unit.bar_of(day) for day in (self.cursor, self.anchor))
        return first, last

    def with_events(self, everything: Density) -> "RibbonState":
        """The state for other events, as they come with every search."""
        days, first_days = _extent(everything)
        known = replace(self, days=days, first_days=first_days)
        return known.all_time() if self.whole else replace(known, window=moved(self.window, 0, days))

    def resized(self, width: int) -> "RibbonState":
        """The state in another width."""
        wide = replace(self, width=width)
        return wide.all_time() if self.whole else replace(wide, window=resized(self.window, self.days, width))

    def all_time(self) -> "RibbonState":
        """What the ribbon begins with."""
        return replace(self, window=fitting_window(self.first_days, self.width), whole=True)

    def from_place(self, place: RibbonPlace) -> "RibbonState":
        """What a person looked at before; all time when that was of another chronology."""
        window = window_from(place.unit, place.first_day, self.days, self.width)
        first, end = window.days
        return replace(self, window=window, whole=False) if first <= place.first_day < end else self

    @property
    def place(self) -> RibbonPlace | None:
        """What `from_place` leads back to; None while all time is shown."""
        return None if self.whole else RibbonPlace(self.window.unit, max(1, self.window.days[0]))

    def zoomed(self, steps: int, around: int | None = None) -> "RibbonState":
        """So many steps nearer, or farther below 0, around a day: that of the cursor, else the middle."""
        first, end = self.window.days
        centre = around if around is not None else self.cursor if self.cursor is not None else (first + end) // 2
        centre = max(self.days[0], min(centre, self.days[1]))
        window = zoomed(self.window, steps, centre, self.days, self.width)
        return self if window == self.window else replace(self, window=window, whole=False)

    def along(self, bars: int) -> "RibbonState":
        """So many bars later, or earlier below 0; the cursor stays in its time."""
        window = moved(self.window, bars, self.days)
        return self if window == self.window else replace(self, window=window, whole=False)

    def to_bar(self, bar: int, *, choosing: bool = False) -> "RibbonState":
        """The cursor on a bar, brought into sight; with `choosing`, all from where it was before is chosen."""
        unit = self.window.unit
        bar = max(unit.bar_of(self.days[0]), min(bar, unit.bar_of(self.days[1])))
        window = with_bar(self.window, bar, self.days)
        anchor = (self.anchor if self.anchor is not None else self.cursor) if choosing else None
        day = max(1, min(unit.first_day(bar), LAST_DAY))
        return replace(self, window=window, whole=self.whole and window == self.window, cursor=day, anchor=anchor)

    def to_day(self, day: int | None) -> "RibbonState":
        """The cursor on a day, for when a person comes to the ribbon; in the middle of what is in sight without one."""
        first, end = self.window.days
        if day is None or not first <= day < end:
            day = (first + end) // 2
        return replace(self, cursor=day, anchor=None)

    def on_day(self, day: int | None) -> "RibbonState":
        """The cursor on a day of its bar: when zooming in, it leads there."""
        return replace(self, cursor=day)

    def left(self) -> "RibbonState":
        """Without cursor, for when the person goes elsewhere."""
        return replace(self, cursor=None, anchor=None)

    def with_day_in_sight(self, day: int) -> "RibbonState":
        """A day of the table in sight, unless all time is shown, which may leave out a few events."""
        if self.whole:
            return self
        return replace(self, window=with_bar(self.window, self.window.unit.bar_of(day), self.days))


def first_state(everything: Density, width: int) -> RibbonState:
    """What the ribbon begins with."""
    days, first_days = _extent(everything)
    return RibbonState(days, first_days, width, fitting_window(first_days, width))


def _extent(everything: Density) -> tuple[Days, Days]:
    first_days = usual_years(everything.all, everything.days)
    first, last = everything.days or first_days
    return (min(first, first_days[0]), max(last, first_days[1])), first_days
