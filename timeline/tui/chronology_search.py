"""ChronologySearch: finds the events under the filter, counts them over time, and has what is found shown."""

from functools import partial
from typing import NamedTuple

from textual import work
from textual.timer import Timer
from textual.worker import Worker, WorkerState, get_current_worker

from timeline.errors import StoreError
from timeline.filters import EventFilter
from timeline.models import Order
from timeline.store.densities import Density
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.chronology_view import ChronologyView
from timeline.tui.filter.text import right_part, without_period
from timeline.tui.messages import DensityFound, EventsFound, StoreTrouble, ValuesFound, ValuesWanted, WaitingCounts
from timeline.tui.ribbon.lane_room import LanesWanted
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.event_pages import Ids

SETTLES = 0.06  # seconds after the last key in the filter until what is found is counted
PATIENCE = 0.25  # seconds of searching or sorting before a word says so


class ToCount(NamedTuple):
    """What is counted over time when a search is done, and what is known already of all events.

    `untimed` is the filter without the time that another one, chosen on the ribbon, takes the place of; `lanes` are
    those that the ribbon shows.
    """

    event_filter: EventFilter | None
    untimed: EventFilter | None
    density: Density | None
    waiting: WaitingCounts | None
    lanes: LanesWanted | None


class ChronologySearch(ChronologyView):
    """Where sets answer it, a search is done at once and only the counting takes a thread; else both do."""

    def __init__(self, store: ChronologyStore, state: BrowserState) -> None:
        super().__init__(store, state)
        self._density: Density | None = None  # and what waits, as long as nothing is written
        self._waiting: WaitingCounts | None = None
        self._settling: Timer | None = None
        self._waiting_for: Timer | None = None  # the search

    def show_changes(self, key: str | None) -> None:
        self._wanted = key
        self._density = self._waiting = None
        self._bar.forget_values()
        self._search()

    def show_view(self, text: str, order: Order, event: str | None = None) -> None:
        """Shows the events under a filter in an order, at the event of that key, or from the top."""
        self._order, self._wanted = order, event
        self._from_top, self._back_there = event is None, event is not None
        self._filter = self._bar.put(text)
        self._search()

    def _search(self) -> None:
        self.workers.cancel_group(self, "search")
        self.store.stop_searching()
        if self._settling is not None:
            self._settling.stop()
        found = self._found_at_once()
        self._wait_no_more()
        if found is None:
            words = "sorting …" if self._from_top else "searching …"
            self._waiting_for = self.set_timer(PATIENCE, partial(self._bar.count.show_work, words))
            self._find(self._order, self._to_count())
            return
        self.on_events_found(EventsFound(*found, self._order))
        if self._bar.typing:
            self._settling = self.set_timer(SETTLES, self._count_over_time)
        else:
            self._count_over_time()

    def _wait_no_more(self) -> None:
        if self._waiting_for is not None:
            self._waiting_for.stop()
            self._waiting_for = None
            self._bar.count.show_work("")

    def _found_at_once(self) -> tuple[Ids, int] | None:
        try:
            return self.store.found_at_once(self._filter, self._order)
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
            return None

    def _count_over_time(self) -> None:
        self._count(self._to_count())

    def _to_count(self) -> ToCount:
        untimed = self._filter
        if self._filter and (text := without_period(self._filter.text)) != self._filter.text:
            untimed = right_part(text, self.store.filter) or None
        return ToCount(self._filter, untimed, self._density, self._waiting, self._ribbon.lanes_wanted)

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _count(self, wanted: ToCount) -> None:
        """Counts the events under the filter over time, after they were found at once."""
        self._tell_density(wanted)

    @work(thread=True, exclusive=True, group="search", exit_on_error=False)
    def _find(self, order: Order, wanted: ToCount) -> None:
        """Finds the events under the filter, then counts them over time; a search that was overtaken says nothing."""
        worker = get_current_worker()
        try:
            ids, total = self.store.search(wanted.event_filter, order)
            if worker.is_cancelled:
                return
            self.post_message(EventsFound(ids, total, order))
        except StoreError as error:
            if not worker.is_cancelled:
                self.post_message(StoreTrouble(str(error)))
            return
        self._tell_density(wanted)

    def _tell_density(self, wanted: ToCount) -> None:
        worker, event_filter, untimed = get_current_worker(), wanted.event_filter, wanted.untimed
        try:
            everything = wanted.density if wanted.density is not None else self.store.density(None)
            shown = self.store.density(event_filter) if event_filter else everything
            choosable = shown if untimed is event_filter else self.store.density(untimed) if untimed else everything
            lanes = self.store.lanes(event_filter, wanted.lanes) if wanted.lanes else None
            waiting = wanted.waiting or self.store.waiting_counts()
            if not worker.is_cancelled:
                self.post_message(DensityFound(shown, choosable, everything, waiting, lanes))
        except StoreError as error:
            if not worker.is_cancelled:
                self.post_message(StoreTrouble(str(error)))

    @work(thread=True, exclusive=True, group="values", exit_on_error=False)
    def on_values_wanted(self, message: ValuesWanted) -> None:
        """Completing is only a help for typing: without the values the person types on."""
        try:
            self.post_message(ValuesFound(message, self.store.values(message)))
        except StoreError:
            self.post_message(ValuesFound(message, None))

    def on_values_found(self, message: ValuesFound) -> None:
        self._bar.show_values(message.wanted, message.values)

    def on_store_trouble(self, message: StoreTrouble) -> None:
        self._wait_no_more()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        if event.state is WorkerState.ERROR:
            self.post_message(StoreTrouble(f"The search failed: {event.worker.error}"))

    def on_events_found(self, message: EventsFound) -> None:
        if message.order is not self._order:
            return  # another order was chosen since; its search is under way
        self._wait_no_more()
        self._show_found(message.ids, message.total)

    def on_density_found(self, message: DensityFound) -> None:
        self._density, self._waiting = message.everything, message.waiting
        self._bar.count.show_waiting(message.waiting)
        self._ribbon.show(message.shown, message.everything, message.choosable)
        if message.lanes:
            self._ribbon.show_lanes(message.lanes)
