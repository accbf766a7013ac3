"""LaneActs: what `L` does, and who counts the lanes of the ribbon."""

from textual import events, work
from textual.worker import get_current_worker

from timeline.errors import StoreError
from timeline.filters import EventFilter
from timeline.tui.messages import LanesFound, StoreTrouble
from timeline.tui.ribbon.acts import RibbonActs
from timeline.tui.ribbon.lane_room import LanesWanted, lanes_in, next_field, no_room_words


class LaneActs(RibbonActs):
    """The next field, until the single band; lanes follow the filter, and the size of the terminal."""

    _lanes_counted: LanesWanted | None = None  # last, or by the search that is under way

    def action_lanes(self) -> None:
        field, ribbon = next_field(self._ribbon.lanes_of), self._ribbon
        if field and not lanes_in(*self.app.size):
            self.refuse(no_room_words())
            return
        if self.maximized is not ribbon:
            self.maximized = None  # where another pane fills the screen, lanes would be out of sight
        ribbon.lanes_of = field
        self._show_lanes()
        key, after = self.key_of("chronology.lanes"), next_field(field)
        words = f"Bars of each {field}; {key}: " + (f"of each {after}" if after else "one band again")
        self.notify(words if field else f"One band of bars; {key}: lanes", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        counted = self._density is not None  # else the first search does
        if counted and self._ribbon.lanes_of and self._ribbon.lanes_wanted != self._lanes_counted:
            self._show_lanes()

    def _show_lanes(self) -> None:
        """Counts what is wanted now; shows the single band at once."""
        wanted = self._lanes_counted = self._ribbon.lanes_wanted
        if wanted:
            self._count_lanes(self._filter, wanted)
        else:
            self.workers.cancel_group(self, "lanes")
            self._ribbon.show_lanes(None)

    def _search(self) -> None:
        """Searching anew counts the lanes, too."""
        self.workers.cancel_group(self, "lanes")
        self._lanes_counted = self._ribbon.lanes_wanted
        super()._search()

    @work(thread=True, exclusive=True, group="lanes", exit_on_error=False)
    def _count_lanes(self, event_filter: EventFilter | None, wanted: LanesWanted) -> None:
        worker = get_current_worker()
        try:
            lanes = self.store.lanes(event_filter, wanted)
        except StoreError as error:
            if not worker.is_cancelled:
                self.post_message(StoreTrouble(str(error)))
            return
        if not worker.is_cancelled:
            self.post_message(LanesFound(lanes))

    def on_lanes_found(self, message: LanesFound) -> None:
        self._ribbon.show_lanes(message.lanes)
