"""RibbonActs: what the keys of the ribbon, and drawing over it, do to the filter; what the table tells the ribbon."""

from timeline.tui.chronology_search import ChronologySearch
from timeline.tui.chronology_view import REST
from timeline.tui.filter.text import with_period
from timeline.tui.messages import BrushLeft, LaneTaken, PeriodBrushed, RibbonLeft, TimeInSight
from timeline.tui.ribbon.brush import BrushedFilter
from timeline.tui.ribbon.lane_filter import with_lane


class RibbonActs(ChronologySearch):
    """Zooming from anywhere; what is chosen on the ribbon is put into the filter, and taken out again."""

    _brushed: BrushedFilter | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """On the ribbon esc is the ribbon's."""
        if action == "clear_filter" and self.focused is self._ribbon:
            return False
        return super().check_action(action, parameters)

    def on_mount(self) -> None:
        """What the table shows is marked also when it is scrolled without its cursor."""
        self.watch(self._table, "scroll_y", self._table_scrolled, init=False)

    def _table_scrolled(self) -> None:
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._follow_cursor)

    def on_time_in_sight(self, message: TimeInSight) -> None:
        self._table.show_time(message.days)

    def action_ribbon(self) -> None:
        self.set_focus(self._ribbon)

    def action_zoom_in(self) -> None:
        self._ribbon.zoom(1)

    def action_zoom_out(self) -> None:
        self._ribbon.zoom(-1)

    def on_period_brushed(self, message: PeriodBrushed) -> None:
        self._put(with_period(self._bar.text, message.period))

    def on_lane_taken(self, message: LaneTaken) -> None:
        text = with_lane(self._bar.text, message.field, message.value)
        self._put(with_period(text, message.period) if message.period else text)

    def _put(self, made: str) -> None:
        self._brushed = self._brushed or BrushedFilter()
        self._bar.text = self._brushed.brush(self._bar.text, made)

    def on_ribbon_left(self, message: RibbonLeft) -> None:
        self.set_focus(self._table)

    def on_brush_left(self, message: BrushLeft) -> None:
        before = self._brushed.before(self._bar.text) if self._brushed else None
        if before is None:
            self.set_focus(self._table)
        else:
            self._bar.text = before
