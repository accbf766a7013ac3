"""mark_late: rows that were written since the ranks were made."""

import sqlite3
from collections.abc import Iterable


def mark_late(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Notes that these rows are other than the sets say; inside `writing()`."""
    if connection.execute("SELECT 1 FROM ranks LIMIT 1").fetchone():
        connection.executemany("INSERT INTO ranks_late (id) VALUES (?)", [(number,) for number in ids])
