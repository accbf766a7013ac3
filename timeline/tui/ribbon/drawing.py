"""RibbonDrawing: the events over time, as they are drawn: those of the filter in front of all."""

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from timeline.store.densities import Density
from timeline.tui.messages import TimeInSight
from timeline.tui.ribbon.axis import Places
from timeline.tui.ribbon.cells import ALL, NOTHING, OTHER, SHOWN, TYPES
from timeline.tui.ribbon.lines import Look, Pieces, Sketch, ribbon_lines, tells_types
from timeline.tui.ribbon.picture import ENDS, Picture, picture, words_of
from timeline.tui.ribbon.place import RibbonPlace
from timeline.tui.ribbon.state import RibbonState, first_state
from timeline.tui.ribbon.window import Days, Window
from timeline.tui.ribbon.words import unit_words

MOST_TYPES = len(TYPES)
LOOKS = ("label", "words", "table", "cursor", "gap", ALL, SHOWN, *TYPES, OTHER)
GROUND_OF = {"ground": "ground", "cursor": "cursor-ground", "chosen": "chosen-ground"}


class RibbonDrawing(Widget):
    """Bars over a line with the years. Each change is drawn once, when it is next painted."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ribbon--{name}" for name in (*LOOKS, *GROUND_OF.values())}

    def __init__(self, begun_at: RibbonPlace | None = None, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._begun_at = begun_at
        self._shown: Density | None = None
        self._choosable: Density | None = None  # what of all a time that is chosen shows
        self._all: Density | None = None
        self._state: RibbonState | None = None
        self._table: tuple[int | None, Days | None] = None, None
        self._told: Days | None = None  # which days are in sight
        self._hover: int | None = None  # the cell under the mouse
        self._drawn: list[Pieces] = []
        self._counted: dict[tuple[Window, int], Picture] = {}  # the last window, for as long as events are the same
        self._styles_of: dict[Look, Style] = {}

    # What is shown

    def show(self, shown: Density, everything: Density, choosable: Density | None = None) -> None:
        """Shows the events of a filter in front of all; without a filter both are the same.

        Of `choosable` events those of a time that is chosen are shown then: of all under the rest of the filter.
        """
        self._shown, self._all, self._choosable = shown, everything, choosable or shown
        self._counted.clear()
        self._change(self._state.with_events(everything) if self._state else self._first_state(everything))

    def _first_state(self, everything: Density) -> RibbonState:
        state = first_state(everything, self._room)
        return state.from_place(self._begun_at) if self._begun_at else state

    @property
    def place(self) -> RibbonPlace | None:
        """How near a person looks, and where; None for all time."""
        return self._state.place if self._state else self._begun_at

    def mark(self, day: int | None, shown: Days | None = None) -> None:
        """Marks the day of the table's cursor, and the days from the first to the last that the table shows."""
        if (day, shown) == self._table:
            return
        self._table = day, shown
        if self._state and day is not None and not self.has_focus:
            self._state = self._state.with_day_in_sight(day)
        self._change(self._state)

    def _change(self, state: RibbonState | None) -> None:
        """Draws anew: once, whatever changed."""
        self._state, self._drawn = state, []
        self.refresh()
        days = self._days_in_sight
        if days and days != self._told:
            self._told = days
            self.post_message(TimeInSight(days))

    @property
    def _days_in_sight(self) -> Days | None:
        """The first day in sight, and the first after it; where a terminal has no room for the ribbon, of all time."""
        if not (state := self._state):
            return None
        return state.window.days if self.size.width else (state.first_days[0], state.first_days[1] + 1)

    # Drawing

    @property
    def _room(self) -> int:
        """The cells that the bars have, with what stands at their ends."""
        return self.size.width

    def on_resize(self) -> None:
        if self._state:
            self._change(self._state.resized(self._room))

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
        if not ((state := self._state) and self._shown and self._all):
            return [[]]
        drawn = self._picture(state.window, self._shown, self._all)
        places = Places(*self._table, state.cursor_bar, state.chosen)
        words = self._words(state) or self._unit_words(state.window, self._shown)
        sketch = Sketch(state.window, drawn, places, words, self._shown.undated, self.app.no_color)
        return ribbon_lines(sketch, self.size.width, self.size.height)

    def _picture(self, window: Window, shown: Density, everything: Density) -> Picture:
        most_types = MOST_TYPES if tells_types(self.size.height) else 0
        if (window, most_types) not in self._counted:
            self._counted.clear()
            self._counted[window, most_types] = picture(window, shown, everything, most_types=most_types)
        return self._counted[window, most_types]

    def _unit_words(self, window: Window, shown: Density) -> str:
        """What a bar is, and how many events have none in sight."""
        first, end = window.days
        before, after = shown.all.between(ENDS[0], first), shown.all.between(end, ENDS[1])
        return unit_words(window.unit.name, before, after, shown.undated)

    def _words(self, state: RibbonState) -> str:
        """Of the time that is being chosen, else of the bar under the mouse or the cursor; "" without any."""
        over = None if self._hover is None else state.window.bar_at(self._hover)
        bar = state.cursor_bar if over is None else over
        bars = state.chosen or ((bar, bar) if bar is not None else None)
        counted = self._choosable if state.chosen else self._shown
        if not (bars and counted and self._all):
            return ""
        said = words_of(state.window, bars, counted, self._all)
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
