"""RibbonMouse: the mouse on the events over time: drawing over a time, choosing a lane, nearer and farther."""

from dataclasses import replace
from datetime import date

from textual import events
from textual.content import Content

from timeline.tui.messages import PeriodBrushed, TimePicked
from timeline.tui.ribbon.lane_drawing import LaneDrawing
from timeline.tui.ribbon.lines import tells_types
from timeline.tui.ribbon.state import RibbonState
from timeline.tui.ribbon.units import period

WHEEL = 4  # bars that one step of the wheel goes along


class RibbonMouse(LaneDrawing):
    """Drawing over the bars makes their time the filter."""

    _drawing = False  # with the mouse button down

    def _go(self, state: RibbonState) -> None:
        """By key: the words are no longer of what is under the mouse."""
        self._hover = None
        self._change(state)

    def _brush(self, state: RibbonState) -> None:
        if state.chosen:
            self.post_message(PeriodBrushed(period(state.window.unit, *state.chosen)))
            self._go(replace(state, anchor=None))

    def _cell(self, event: events.MouseEvent) -> int:
        """The cell of the bars under the mouse."""
        return event.x - self._names

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if self._state and not self._choose_lane_at(event.x, event.y):
            self.capture_mouse()
            self._drawing = True
            self._change(self._state.to_bar(self._state.window.nearest_bar(self._cell(event))))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if (state := self._state) is None:
            return
        if self._drawing:
            bar = state.window.nearest_bar(self._cell(event))
            if bar != state.cursor_bar:
                self._change(state.to_bar(bar, choosing=True))
        elif self._cell(event) != self._hover:
            self._hover = self._cell(event)
            self.tooltip = None if self._lanes or tells_types(self.size.height) else Content(self._words(state))
            self._change(state)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self.release_mouse()
        if not self._drawing or (state := self._state) is None:
            return
        self._drawing = False
        state = state.to_bar(state.window.nearest_bar(self._cell(event)), choosing=True)
        if state.chosen and state.chosen[0] < state.chosen[1]:
            self._brush(state)
        elif state.cursor is not None:
            self._change(replace(state, anchor=None))
            self.post_message(TimePicked(date.fromordinal(state.cursor)))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._zoom_at(event, 1)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._zoom_at(event, -1)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        event.stop()
        if self._state:
            self._change(self._state.along(-WHEEL))

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        event.stop()
        if self._state:
            self._change(self._state.along(WHEEL))

    def _zoom_at(self, event: events.MouseEvent, steps: int) -> None:
        event.stop()
        if self._state:
            unit = self._state.window.unit
            self._change(self._state.zoomed(steps, unit.first_day(self._state.window.nearest_bar(self._cell(event)))))

    def on_leave(self) -> None:
        if self._hover is not None:
            self._hover = None
            self._change(self._state)
