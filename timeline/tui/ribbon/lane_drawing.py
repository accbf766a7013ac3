"""LaneDrawing: the ribbon as lanes, one line of bars a value of a field, and which of them is chosen."""

from typing import TYPE_CHECKING

from timeline.tui.ribbon.axis import Places
from timeline.tui.ribbon.drawing import RibbonDrawing
from timeline.tui.ribbon.lane_room import AROUND, COUNTS, LanesWanted, height_for, lanes_in, names_in
from timeline.tui.ribbon.lines import Pieces
from timeline.tui.ribbon.place import RibbonPlace
from timeline.tui.ribbon.state import RibbonState
from timeline.tui.ribbon.window import END, Window

if TYPE_CHECKING:
    from timeline.store.lanes import Lanes
    from timeline.tui.ribbon.lane_lines import LaneBars


class LaneDrawing(RibbonDrawing):
    """`lanes_of` is the field whose values have lanes, None for the single band; they are drawn once counted."""

    def __init__(
        self, begun_at: RibbonPlace | None = None, lanes_of: str | None = None, *, id: str | None = None
    ) -> None:
        super().__init__(begun_at, id=id)
        self.lanes_of = lanes_of
        self._lanes: Lanes | None = None
        self._lane: str | None = None  # the value of the lane that is chosen
        self._lane_height: int | None = None
        self._counted_lanes: dict[Window, list[LaneBars]] = {}  # the last window, for as long as lanes are the same

    @property
    def lanes_wanted(self) -> LanesWanted | None:
        """What is to be counted; None for the single band, and where lanes have no room."""
        most = lanes_in(*self.app.size)
        return LanesWanted(self.lanes_of, most) if self.lanes_of and most else None

    def show_lanes(self, lanes: "Lanes | None") -> None:
        """Shows these lanes, or the single band; lanes that were overtaken by the wish for others are passed over."""
        wanted = self.lanes_wanted
        if lanes is not None and (wanted is None or lanes.field != wanted.field):
            return
        self._lanes = lanes
        self._counted_lanes.clear()
        if self._lane not in self._values:
            self._lane = None
        height = height_for(wanted, lanes.known) if wanted and lanes else None
        if height != self._lane_height:
            self._lane_height = height
            self.fit()
        self._change(
            self._state.resized(self._room) if self._state and self._state.width != self._room else self._state
        )

    def fit(self) -> None:
        """Is as high as its lanes need; without lanes, and where it fills the screen, as the style sheet says."""
        self.styles.height = None if self.is_maximized else self._lane_height

    @property
    def _values(self) -> list[str]:
        """The values of the lanes, from above; the rest has none."""
        return [lane.value for lane in self._lanes.lanes if lane.value is not None] if self._lanes else []

    def _choose_lane(self, step: int) -> bool:
        """The next lane, or the one before; above the first none. False where there is none below."""
        values = self._values
        at = (values.index(self._lane) if self._lane else -1) + step
        if at >= len(values):
            return False
        self._lane = values[at] if at >= 0 else None
        self._change(self._state)
        return True

    def _choose_lane_at(self, x: int, y: int) -> bool:
        """The lane whose name is there; False for no name."""
        names = self._names + max(0, self._state.window.left - END) if self._state else 0
        if x >= names or (at := y // self._lines_each) >= len(self._values):
            return False
        self._lane = self._values[at]
        self._change(self._state)
        return True

    # Drawing

    @property
    def _lines_each(self) -> int:
        """The lines of a lane: one, and more where the ribbon fills the screen; the same under any filter."""
        return max(1, (self.size.height - AROUND) // (self._lane_height - AROUND)) if self._lane_height else 1

    @property
    def _names(self) -> int:
        return names_in(self.size.width) if self._lanes else 0

    @property
    def _room(self) -> int:
        return max(1, self.size.width - self._names - COUNTS) if self._lanes else super()._room

    def _lines(self) -> list[Pieces]:
        state, lanes, shown, everything = self._state, self._lanes, self._shown, self._all
        if not (lanes and state and shown and everything):
            return super()._lines()
        from timeline.tui.ribbon.lane_lines import LaneSketch, lane_bars, lane_lines

        if state.window not in self._counted_lanes:
            self._counted_lanes = {state.window: lane_bars(state.window, lanes, everything)}
        sketch = LaneSketch(
            window=state.window,
            field=lanes.field,
            lanes=self._counted_lanes[state.window],
            places=Places(*self._table, state.cursor_bar, state.chosen),
            words=self._words(state) or self._unit_words(state.window, shown),
            undated=shown.undated,
            names=self._names,
            chosen=self._lane,
            lines_each=self._lines_each,
        )
        return lane_lines(sketch, self.size.width, self.size.height)

    def _words(self, state: RibbonState) -> str:
        """Of the lane that is chosen, and the time that is chosen or under the cursor; else as without lanes."""
        lanes, shown, bar = self._lanes, self._shown, state.cursor_bar
        lane = next((one for one in lanes.lanes if one.value == self._lane), None) if lanes and self._lane else None
        if lanes is None or lane is None or shown is None or bar is None:
            return super()._words(state)
        from timeline.tui.ribbon.lane_lines import name_of
        from timeline.tui.ribbon.words import lane_words

        unit, bars = state.window.unit, state.chosen or (bar, bar)
        first, end = unit.first_day(bars[0]), unit.first_day(bars[1] + 1)
        counted = lane.counts.between(first, end), shown.all.between(first, end)
        known = state.chosen is None or self._choosable is shown  # else the time in the filter goes, for the one chosen
        name = name_of(lanes.field, lane.value)
        return lane_words(unit.words(*bars), name, counted if known else None, with_time=state.chosen is not None)
