"""KeptRanks: the ranked rows of a database while it is used, read again when somebody wrote."""

import sqlite3
from threading import Lock

from timeline.filters import EventFilter
from timeline.store.damage import store_errors
from timeline.store.ranked.found import Found
from timeline.store.ranked.names import STAMP
from timeline.store.ranked.ranked_rows import RankedRows

STAMPS = "SELECT (SELECT value FROM ranks WHERE name = ?), (SELECT max(number) FROM ranks_late)"


class KeptRanks:
    """One for all threads; each asks with a connection of its own."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._stamps: tuple[object, object] = (None, None)
        self._rows: RankedRows | None = None

    def rows(self, connection: sqlite3.Connection) -> RankedRows | None:
        """The ranked rows as the database is now; None where there are none. Raises StoreError."""
        with self._lock:
            stamps = _stamps(connection)
            if stamps[0] is None:
                self._rows = None
            elif stamps != self._stamps:
                self._rows = _ranked_rows(connection, self._rows if stamps[0] == self._stamps[0] else None)
            self._stamps = stamps
            return self._rows


@store_errors
def _stamps(connection: sqlite3.Connection) -> tuple[object, object]:
    sets, late = connection.execute(STAMPS, (STAMP,)).fetchone()
    return sets, late


@store_errors
def _ranked_rows(connection: sqlite3.Connection, same_sets: RankedRows | None) -> RankedRows:
    return RankedRows(connection, same_sets)


@store_errors
def found_rows(connection: sqlite3.Connection, rows: RankedRows, event_filter: EventFilter | None) -> Found:
    """`rows.found`, raising StoreError where the database cannot be read."""
    return rows.found(connection, event_filter)
