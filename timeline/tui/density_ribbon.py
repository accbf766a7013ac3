"""DensityRibbon: how many events there are over time, those of the filter in front of all."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from timeline.store.densities import Counts, Density
from timeline.tui.commands import bindings_of
from timeline.tui.messages import BrushLeft, PeriodBrushed, TimePicked
from timeline.tui.ribbon_axis import Places
from timeline.tui.ribbon_cells import ALL, NOTHING, OTHER, SHOWN, TYPES
from timeline.tui.ribbon_lines import Look, Pieces, Sketch, ribbon_lines, tells_types
from timeline.tui.ribbon_peaks import Direction, first_event, next_gap, next_peak
from timeline.tui.ribbon_picture import picture, words_of
from timeline.tui.ribbon_state import RibbonState, first_state
from timeline.tui.ribbon_units import Unit, period
from timeline.tui.ribbon_window import Days
from timeline.tui.ribbon_words import unit_words

MOST_TYPES = len(TYPES)
WHEEL = 4  # bars that one step of the wheel goes along
LOOKS = ("label", "words", "table", "cursor", "gap", ALL, SHOWN, *TYPES, OTHER)
GROUND_OF = {"ground": "ground", "cursor": "cursor-ground", "chosen": "chosen-ground"}

Finder = Callable[[Counts, Unit, int, Direction, Days], int | None]


class DensityRibbon(Widget, can_focus=True):
    """Bars over a line with the years; drawing over them makes their time the filter."""

    BINDINGS = bindings_of("ribbon")
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ribbon--{name}" for name in (*LOOKS, *GROUND_OF.values())}

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: Density | None = None
        self._all: Density | None = None
        self._state: RibbonState | None = None
        self._table: tuple[int | None, Days | None] = None, None
        self._hover: int | None = None  # the cell under the mouse
        self._drawing = False  # with the mouse button down
        self._drawn: list[Pieces] = []
        self._styles_of: dict[Look, Style] = {}

    # What is shown

    def show(self, shown: Density, everything: Density) -> None:
        """Shows the events of a filter in front of all; without a filter both are the same."""
        self._shown, self._all = shown, everything
        width = self.size.width
        self._change(self._state.with_events(everything) if self._state else first_state(everything, width))

    def mark(self, day: int | None, shown: Days | None = None) -> None:
        """Marks the day of the table's cursor, and the days from the first to the last that the table shows."""
        if (day, shown) == self._table:
            return
        self._table = day, shown
        if self._state and day is not None and not self.has_focus:
            self._state = self._state.with_day_in_sight(day)
        self._change(self._state)

    def zoom(self, steps: int) -> None:
        """So many steps nearer, around the ribbon's cursor or, when a person is elsewhere, the table's."""
        if (state := self._state) and self._shown:
            if state.cursor_bar is None:
                self._go(state.zoomed(steps, self._table[0]))
            else:
                day = first_event(self._shown.all, state.window.unit, state.cursor_bar) if steps > 0 else None
                self._go(state.on_day(day or state.cursor).zoomed(steps))

    def _change(self, state: RibbonState | None) -> None:
        """Draws anew: once, whatever changed."""
        self._state, self._drawn = state, []
        self.refresh()

    # The keys

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
        """The chosen time becomes the filter; without one the table goes to the bar under the cursor."""
        if (state := self._state) is None or state.cursor is None:
            return
        if state.chosen:
            self._brush(state)
        else:
            self.post_message(TimePicked(date.fromordinal(state.cursor)))

    def action_leave(self) -> None:
        """Chooses nothing; then back to the filter before, then to the table."""
        if self._state and self._state.chosen:
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

    def _go(self, state: RibbonState) -> None:
        """By key: the words are no longer of what is under the mouse."""
        self._hover = None
        self._change(state)

    def _brush(self, state: RibbonState) -> None:
        if state.chosen:
            self.post_message(PeriodBrushed(period(state.window.unit, *state.chosen)))
            self._go(replace(state, anchor=None))

    def on_focus(self) -> None:
        if self._state:
            self._change(self._state.to_day(self._table[0]))

    def on_blur(self) -> None:
        if self._state:
            self._change(self._state.left())

    # The mouse

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if self._state:
            self.capture_mouse()
            self._drawing = True
            self._change(self._state.to_bar(self._state.window.nearest_bar(event.x)))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if (state := self._state) is None:
            return
        if self._drawing:
            bar = state.window.nearest_bar(event.x)
            if bar != state.cursor_bar:
                self._change(state.to_bar(bar, choosing=True))
        elif event.x != self._hover:
            self._hover = event.x
            self._change(state)

    def on_mouse_up(self, event: events.MouseUp) -> None:
        self.release_mouse()
        if not self._drawing or (state := self._state) is None:
            return
        self._drawing = False
        state = state.to_bar(state.window.nearest_bar(event.x), choosing=True)
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
            self._change(self._state.zoomed(steps, unit.first_day(self._state.window.nearest_bar(event.x))))

    def on_leave(self) -> None:
        if self._hover is not None:
            self._hover = None
            self._change(self._state)

    # Drawing

    def on_resize(self) -> None:
        if self._state:
            self._change(self._state.resized(self.size.width))

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles_of.clear()

    def render_line(self, y: int) -> Strip:
        if not self._drawn:
            self._drawn = self._lines()
        pieces = self._drawn[y] if y < len(self._drawn) else []
        strip = Strip([Segment(text, self._style(look)) for text, look in pieces])
        return strip.adjust_cell_length(self.size.width, self.rich_style)

    def _lines(self) -> list[Pieces]:
        if not (self._state and self._shown and self._all):
            return [[]]
        state, wordy = self._state, tells_types(self.size.height)
        drawn = picture(state.window, self._shown, self._all, most_types=MOST_TYPES if wordy else 0)
        places = Places(*self._table, state.cursor_bar, state.chosen)
        words = self._words(state)
        sketch = Sketch(state.window, drawn, places, words, self._shown.undated, self.app.no_color)
        return ribbon_lines(sketch, self.size.width, self.size.height)

    def _words(self, state: RibbonState) -> str:
        """Of the time that is being chosen, else of the bar under the mouse or the cursor, else what a bar is."""
        if not (self._shown and self._all):
            return ""
        over = None if self._hover is None else state.window.bar_at(self._hover)
        bar = state.cursor_bar if over is None else over
        bars = state.chosen or ((bar, bar) if bar is not None else None)
        if bars is None:
            return unit_words(state.window.unit.name, self._shown.undated)
        said = words_of(state.window, bars, self._shown, self._all)
        return f"{said} · ⏎ shows only these" if state.chosen else said

    def _style(self, look: Look) -> Style:
        """One colour for the lower part of a cell, one for the upper; made once for each pair."""
        style = self._styles_of.get(look)
        if style is None:
            lower = self.get_component_rich_style(f"ribbon--{look.lower}")
            if look.upper != NOTHING:
                behind = self.get_component_rich_style(f"ribbon--{look.upper}").color
            else:
                behind = self.get_component_rich_style(f"ribbon--{GROUND_OF[look.ground]}").bgcolor
            style = lower + Style(bgcolor=behind)
            self._styles_of[look] = style
        return style
