"""ChronologyView: the filter, the ribbon of time, the table and the event under its cursor, and what they show."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from textual import events, work
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.timer import Timer
from textual.worker import Worker, WorkerState, get_current_worker

from timeline.errors import StoreError
from timeline.filters import EventFilter
from timeline.models import ChronologyRow, Order
from timeline.store.densities import Density
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event.event_acts import EventActs
from timeline.tui.event.no_event_words import no_event_words
from timeline.tui.event.sized_pane import SizedPane
from timeline.tui.facets.panel import FacetPanel
from timeline.tui.filter.bar import FilterBar
from timeline.tui.filter.text import right_part, without_period
from timeline.tui.filter.words import words_of
from timeline.tui.keys.key_line import KeyLine, SaidLine
from timeline.tui.messages import (
    DensityFound,
    EventHighlighted,
    EventsFound,
    StoreTrouble,
    ValuesFound,
    ValuesWanted,
    WaitingCounts,
)
from timeline.tui.ribbon.days import day_of, days_of
from timeline.tui.ribbon.density_ribbon import DensityRibbon
from timeline.tui.ribbon.lane_room import LanesWanted, kept_field, with_field
from timeline.tui.ribbon.place import kept_place, with_place
from timeline.tui.ribbon.window import Days
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.chronology_table import ChronologyTable
from timeline.tui.table.event_pages import Ids, Pages
from timeline.tui.table.merge_line import MergeLine
from timeline.tui.table.year_steps import position_of_day

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords

SETTLES = 0.06  # seconds after the last key in the filter until what is found is counted
PATIENCE = 0.25  # seconds of searching or sorting before a word says so
REST = 0.05  # seconds that the cursor rests before the pane and the ribbon follow it


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


class ChronologyView(EventActs):
    """Shows the events under a filter, and keeps ribbon and pane with the cursor."""

    AUTO_FOCUS = "#table"

    def __init__(self, store: ChronologyStore, state: BrowserState) -> None:
        super().__init__(store)
        self._filter: EventFilter | None = (state.filter and right_part(state.filter, store.filter)) or None
        self._wanted = state.event  # the key of the event to go to when the next search is done
        self._order = state.order
        self._from_top = False  # whether the next rows are shown from the top, as in an order just chosen
        self._back_there = False  # whether they are shown at the event wanted, also at one judged in a review
        self._keep = state.event  # the key of the event that the cursor was on last
        self._density: Density | None = None  # and what waits, as long as nothing is written
        self._waiting: WaitingCounts | None = None
        self._begun = False  # whether anything was searched
        self._resting: Timer | None = None
        self._settling: Timer | None = None
        self._waiting_for: Timer | None = None  # the search
        text = self._filter.text if self._filter else ""
        self._bar = FilterBar(text, parse=store.filter, history=state.filters, id="bar")
        self._facets = FacetPanel(state.facets, id="facets")
        self._ribbon = DensityRibbon(kept_place(state.more), kept_field(state.more), id="ribbon")
        self._merge_line = MergeLine(id="merge")
        first = store.first_page(self._filter, self._order)
        self._table = ChronologyTable(first, self._order, columns=state.columns, id="table")
        self._table.seek(words_of(self._filter))
        self._pane = SizedPane(state.sizes, shown=state.details, id="event")
        self._began = state

    def compose(self) -> ComposeResult:
        self._pane.fit(self.app.size)
        yield self._bar
        yield self._ribbon
        yield self._merge_line
        with Horizontal(id="middle"):
            yield self._facets
            with Container(id="body"):
                yield self._table
                yield self._pane
        yield KeyLine()
        yield SaidLine()

    # What is shown

    @property
    def state(self) -> BrowserState:
        """What to begin with next time."""
        return replace(
            self._began,
            filter=self._filter.text if self._filter else "",
            event=self._keep,
            details=self._pane.wanted,
            order=self._order,
            facets=self._facets.wish,
            filters=self._bar.history,
            sizes=self._pane.given,
            more=with_field(with_place(self._began.more, self._ribbon.place), self._ribbon.lanes_of),
        )

    @property
    def current_event(self) -> ChronologyRow | None:
        return self._table.current

    @property
    def words_sought(self) -> "SoughtWords | None":
        return words_of(self._filter)

    def on_resize(self, event: events.Resize) -> None:
        self._pane.fit(event.size)
        if not self._begun:  # the first rows are drawn just now
            self._begun = True
            self.show_changes(self._wanted)

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
            self._waiting_for = self.set_timer(PATIENCE, partial(self._bar.show_work, words))
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
            self._bar.show_work("")

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
        self._bar.show_count(len(message.ids), message.total, filtered=self._filter is not None, order=self._order)
        pages = self.store.pages(message.ids)
        self._table.seek(self.words_sought)
        self._table.show(pages, self._position_to_keep(pages), self._order)
        self._wanted, self._from_top, self._back_there = None, False, False
        self._facets.count(self._filter, self._bar.finished, soon=self._bar.typing)
        self._follow_cursor()

    def _position_to_keep(self, pages: Pages) -> int:
        """Where the event that the cursor was on stands among other rows, or where its day would be.

        In a review the cursor stays where it is when its event was judged, which goes to the end: on the next doubtful.
        """
        if self._from_top:
            return 0
        try:
            row = self._table.current
            key = self._wanted or (row.key if row else self._keep)
            details = self.store.details(key) if key else None
            judged = details is not None and details.row.verdict and not self._back_there
            if details is None or (self._order.field == Order.REVIEW and judged):
                return self._table.cursor
            position = pages.position_of(details.row.id)
            if position is None and self._order is not Order.DATE:
                return 0
            if position is None:
                return position_of_day(pages, details.row.date.first_known_day) if details.row.date else len(pages)
        except StoreError:
            return self._table.cursor
        return position

    def on_density_found(self, message: DensityFound) -> None:
        self._density, self._waiting = message.everything, message.waiting
        self._bar.show_waiting(message.waiting)
        self._ribbon.show(message.shown, message.everything, message.choosable)
        if message.lanes:
            self._ribbon.show_lanes(message.lanes)

    # The cursor

    def on_event_highlighted(self, message: EventHighlighted) -> None:
        if message.row is not None:
            self._keep = message.row.key
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self._follow_cursor)

    def _days_in_sight(self) -> Days | None:
        """The days that the table shows, where it is in order of date."""
        first, last = self._table.ends_in_sight
        if self._order is Order.DATE_DOWN:
            return days_of(last, first)
        return days_of(first, last) if self._order is Order.DATE else None

    def _follow_cursor(self) -> None:
        """Has the ribbon and the pane show the event under the cursor."""
        row = self._table.current
        self._ribbon.mark(day_of(row), self._days_in_sight())
        try:
            details = self.store.details(row.key) if row else None
        except StoreError as error:
            self.post_message(StoreTrouble(str(error)))
            return
        if details:
            self._pane.show_event(details, self.words_sought)
        else:
            filtered, typing = self._filter is not None, self._bar.typing
            self._pane.show_nothing(no_event_words(self._keymap, filtered=filtered, typing=typing))
        self.call_after_refresh(self._table.read_ahead)
