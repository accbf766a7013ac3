"""LateCopy: rows that were written since the ranks were made, in a small database in memory, for any filter.

In the database itself full-text search would go through every row with a word that begins with "a" to say which of
three late rows have one, and `place:RS` through every row of Serbia: a third of a second among a million.
"""

import json
import sqlite3
from collections.abc import Collection
from threading import Lock

from timeline.filters import EventFilter
from timeline.store.filter_functions import give_filter_functions
from timeline.store.filter_sql import where_clause
from timeline.store.log import THESE
from timeline.store.rows import INSERT_TEXT, STORED_TEXT
from timeline.store.schema import FULL_TEXT

# Each table that conditions of filters read, and how its rows for these events are told.
ROWS_OF_EVENTS = {
    "chronology_rows": f"SELECT * FROM chronology_rows WHERE id IN {THESE}",
    "chronology_actors": f"SELECT * FROM chronology_actors WHERE event IN {THESE}",
    "chronology_places": f"SELECT * FROM chronology_places WHERE event IN {THESE}",
    "chronology_tags": f"SELECT * FROM chronology_tags WHERE event IN {THESE}",
    "chronology_articles": f"SELECT * FROM chronology_articles WHERE event IN {THESE}",
    "articles": (
        "SELECT key, name FROM articles "
        f"WHERE key IN (SELECT article FROM chronology_articles WHERE event IN {THESE})"
    ),
}  # fmt: skip


class LateCopy:
    """The rows with these ids as they are now; used by one thread at a time."""

    def __init__(self, connection: sqlite3.Connection, ids: Collection[int]) -> None:
        self._lock = Lock()
        self._copy = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        give_filter_functions(self._copy)
        self._copy.execute(FULL_TEXT)
        self._copy.execute("BEGIN")  # each row by itself takes ten times as long
        wanted = (json.dumps(list(ids)),)
        for table, query in ROWS_OF_EVENTS.items():
            rows = connection.execute(query, wanted)
            columns = [name for name, *_ in rows.description]
            self._copy.execute(f"CREATE TABLE {table} ({', '.join(map(_quoted, columns))})")
            self._copy.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)
        self._copy.executemany(INSERT_TEXT, connection.execute(STORED_TEXT, wanted))
        self._copy.execute("COMMIT")

    def passing(self, event_filter: EventFilter) -> set[int]:
        """The ids of those that pass the filter."""
        where, parameters = where_clause(event_filter)
        with self._lock:
            found = self._copy.execute(f"SELECT id FROM chronology_rows WHERE {where}", parameters)
            return {number for (number,) in found}


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
