"""ChronologyView: the filter, the ribbon of time, the table and the event under its cursor, and what they show."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.timer import Timer

from timeline.errors import StoreError
from timeline.filters import EventFilter
from timeline.models import ChronologyRow, Order
from timeline.tui.chronology_store import ChronologyStore
from timeline.tui.event.event_acts import EventActs
from timeline.tui.event.no_event_words import no_event_words
from timeline.tui.event.sized_pane import SizedPane
from timeline.tui.facets.panel import FacetPanel
from timeline.tui.filter.bar import FilterBar
from timeline.tui.filter.text import right_part
from timeline.tui.filter.words import words_of
from timeline.tui.keys.key_line import KeyLine, SaidLine
from timeline.tui.messages import EventHighlighted, StoreTrouble
from timeline.tui.ribbon.days import day_of, days_of
from timeline.tui.ribbon.density_ribbon import DensityRibbon
from timeline.tui.ribbon.lane_room import kept_field, with_field
from timeline.tui.ribbon.place import kept_place, with_place
from timeline.tui.ribbon.window import Days
from timeline.tui.settings.browser_state import BrowserState
from timeline.tui.table.chronology_table import ChronologyTable
from timeline.tui.table.event_pages import Ids, Pages
from timeline.tui.table.merge_line import MergeLine
from timeline.tui.table.year_steps import position_of_day

if TYPE_CHECKING:
    from timeline.store.sought_words import SoughtWords

REST = 0.05  # seconds that the cursor rests before the pane and the ribbon follow it


class ChronologyView(EventActs):
    """Shows the events that were found under a filter, and keeps ribbon and pane with the cursor."""

    AUTO_FOCUS = "#table"

    def __init__(self, store: ChronologyStore, state: BrowserState) -> None:
        super().__init__(store)
        self._filter: EventFilter | None = (state.filter and right_part(state.filter, store.filter)) or None
        self._wanted = state.event  # the key of the event to go to when the next search is done
        self._order = state.order
        self._from_top = False  # whether the next rows are shown from the top, as in an order just chosen
        self._back_there = False  # whether they are shown at the event wanted, also at one judged in a review
        self._keep = state.event  # the key of the event that the cursor was on last
        self._begun = False  # whether anything was searched
        self._resting: Timer | None = None
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

    def _show_found(self, ids: Ids, total: int) -> None:
        """The rows with these ids, of `total` events in all."""
        self._bar.count.show(len(ids), total, filtered=self._filter is not None, order=self._order)
        pages = self.store.pages(ids)
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
