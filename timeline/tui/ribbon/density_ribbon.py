"""DensityRibbon: the keys on the events over time: going along, nearer and farther, choosing a time or a lane."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from timeline.store.densities import Counts
from timeline.tui.keys.commands import bindings_of
from timeline.tui.messages import BrushLeft, LaneTaken, RibbonLeft, TimePicked
from timeline.tui.ribbon.mouse import RibbonMouse
from timeline.tui.ribbon.peaks import Direction, first_event, next_gap, next_peak
from timeline.tui.ribbon.units import Unit, period
from timeline.tui.ribbon.window import Days

Finder = Callable[[Counts, Unit, int, Direction, Days], int | None]


class DensityRibbon(RibbonMouse, can_focus=True):
    """What is chosen becomes the filter; without a choice the keys lead to the table."""

    BINDINGS = bindings_of("ribbon")

    def zoom(self, steps: int) -> None:
        """So many steps nearer, around the ribbon's cursor or, when a person is elsewhere, the table's."""
        if (state := self._state) and self._shown:
            if state.cursor_bar is None:
                self._go(state.zoomed(steps, self._table[0]))
            else:
                day = first_event(self._shown.all, state.window.unit, state.cursor_bar) if steps > 0 else None
                self._go(state.on_day(day or state.cursor).zoomed(steps))

    def action_next_bar(self) -> None:
        self._step(1)

    def action_previous_bar(self) -> None:
        self._step(-1)

    def action_choose_next(self) -> None:
        self._step(1, choosing=True)

    def action_choose_previous(self) -> None:
        self._step(-1, choosing=True)

    def action_next_screen(self) -> None:
        self._step(self._state.window.bars if self._state else 0)

    def action_previous_screen(self) -> None:
        self._step(-self._state.window.bars if self._state else 0)

    def action_next_peak(self) -> None:
        self._seek(next_peak, 1)

    def action_previous_peak(self) -> None:
        self._seek(next_peak, -1)

    def action_next_gap(self) -> None:
        self._seek(next_gap, 1)

    def action_previous_gap(self) -> None:
        self._seek(next_gap, -1)

    def action_first_bar(self) -> None:
        self._go_to_end(0)

    def action_last_bar(self) -> None:
        self._go_to_end(1)

    def action_all_time(self) -> None:
        if self._state:
            self._go(self._state.all_time().to_day(self._state.cursor))

    def action_take(self) -> None:
        """The lane and the time chosen become the filter; without any the table goes to the bar under the cursor."""
        if (state := self._state) is None or state.cursor is None:
            return
        if self._lanes and self._lane:
            time = period(state.window.unit, *state.chosen) if state.chosen else None
            self.post_message(LaneTaken(self._lanes.field, self._lane, time))
            self._lane = None
            self._go(replace(state, anchor=None))
        elif state.chosen:
            self._brush(state)
        else:
            self.post_message(TimePicked(date.fromordinal(state.cursor)))

    def action_next_lane(self) -> None:
        """Below the last lane comes the table; where there are no lanes this leaves."""
        if not self._values:
            self.action_leave()
        elif not self._choose_lane(1):
            self.post_message(RibbonLeft())

    def action_previous_lane(self) -> None:
        self._choose_lane(-1)

    def action_leave(self) -> None:
        """Chooses nothing; then back to the filter before, then to the table."""
        if self._state and (self._state.chosen or self._lane):
            self._lane = None
            self._go(replace(self._state, anchor=None))
        else:
            self.post_message(BrushLeft())

    def _step(self, bars: int, *, choosing: bool = False) -> None:
        if (state := self._state) and state.cursor_bar is not None:
            self._go(state.to_bar(state.cursor_bar + bars, choosing=choosing))

    def _seek(self, find: Finder, step: Direction) -> None:
        if (state := self._state) is None or state.cursor_bar is None or not (self._shown and self._shown.days):
            return
        bar = find(self._shown.all, state.window.unit, state.cursor_bar, step, self._shown.days)
        if bar is not None:
            self._go(state.to_bar(bar))

    def _go_to_end(self, end: int) -> None:
        if self._state and self._shown and self._shown.days:
            day = self._shown.days[end]
            self._go(self._state.to_bar(self._state.window.unit.bar_of(day)).on_day(day))

    def on_focus(self) -> None:
        if self._state:
            self._change(self._state.to_day(self._table[0]))

    def on_blur(self) -> None:
        self._lane = None
        if self._state:
            self._change(self._state.left())
