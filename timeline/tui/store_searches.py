"""StoreSearches: searching and counting under a filter, until a newer search ends it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from timeline.filters import EventFilter, FieldIs
from timeline.models import Order
from timeline.store import Connection
from timeline.store.chronology import count_events, event_ids
from timeline.store.connection import give_memory
from timeline.store.densities import Density, counted_density, ranked_density
from timeline.store.ranked import found_rows, ordered_rows
from timeline.store.transactions import reading
from timeline.tui.messages import WaitingCounts
from timeline.tui.store_file import MEGABYTES, StoreFile
from timeline.tui.table.event_pages import PAGE, Ids

if TYPE_CHECKING:
    from timeline.store.counts import CountTable
    from timeline.store.lanes import Lanes
    from timeline.tui.facets.lines import Facet
    from timeline.tui.facets.messages import FacetsWanted
    from timeline.tui.ribbon.lane_room import LanesWanted


class StoreSearches(StoreFile):
    """Each takes place in the thread that asks, which is not the screen's, on a connection that it opens and closes.

    All raise StoreError where the database cannot be read, and where they are ended.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._searching: set[Connection] = set()
        self._searching_lock = Lock()

    def search(self, event_filter: EventFilter | None, order: Order = Order.DATE) -> tuple[Ids, int]:
        """The ids of the events under a filter, in that order, and how many there are in all."""
        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            if ranked is not None:
                found = found_rows(connection, ranked, event_filter)
                if (ordered := ordered_rows(connection, ranked, found, order)) is not None:
                    ordered[:PAGE]  # of several keys the rest of the sorting is done where somebody looks first: here
                    return ordered, len(ranked)
            ids = event_ids(connection, event_filter, order)
            return ids, count_events(connection) if event_filter else len(ids)

    def density(self, event_filter: EventFilter | None) -> Density:
        """How many events under a filter there are over time."""
        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            if ranked is None:
                return counted_density(connection, event_filter)
            return ranked_density(connection, ranked, found_rows(connection, ranked, event_filter))

    def counts(self, event_filter: EventFilter | None, rows: str, columns: str | None, top: int) -> "CountTable":
        """The events under a filter, counted by one field or two."""
        from timeline.store.counts import count_table

        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            with reading(connection):
                return count_table(connection, event_filter, rows, columns, top=top, ranked=ranked)

    def lanes(self, event_filter: EventFilter | None, wanted: "LanesWanted") -> "Lanes":
        """The events under a filter over time, apart for the values of a field."""
        from timeline.store.lanes import counted_lanes, ranked_lanes

        with self._search() as connection:
            ranked = self._ranks.rows(connection)
            if ranked is None:
                return counted_lanes(connection, event_filter, *wanted)
            return ranked_lanes(connection, ranked, found_rows(connection, ranked, event_filter), *wanted)

    def waiting_counts(self) -> WaitingCounts:
        """How many events are lost, conflicting, or have news."""
        with self._search() as connection:
            ranked = self._ranks.rows(connection)

            def count(flag: str) -> int:
                flagged = EventFilter(terms=(FieldIs("is", (flag,)),))
                return len(found_rows(connection, ranked, flagged)) if ranked else count_events(connection, flagged)

            return WaitingCounts(count("orphaned"), count("conflicting"), count("news"))

    def facets(self, wanted: "FacetsWanted", stopped: Callable[[], bool]) -> "dict[str, Facet]":
        """The values of the facets, counted under a filter; `stopped` says that nobody waits for them any more."""
        from timeline.tui.facets.counting import counted_facets

        with self._search() as connection:
            return counted_facets(connection, wanted, self._ranks.rows(connection), stopped)

    def stop_searching(self) -> None:
        """Ends the searches under way, which then raise StoreError; nobody waits for them any more."""
        with self._searching_lock:
            for connection in self._searching:
                connection.interrupt()

    @contextmanager
    def _search(self) -> Iterator[Connection]:
        with self._opened() as connection:
            give_memory(connection, MEGABYTES)
            with self._searching_lock:
                self._searching.add(connection)
            try:
                yield connection
            finally:
                with self._searching_lock:
                    self._searching.discard(connection)
