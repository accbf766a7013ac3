"""data_version: whether somebody else has written to the database."""

import sqlite3

from timeline.store.damage import store_errors


@store_errors
def data_version(connection: sqlite3.Connection) -> int:
    """A number that is another one after any other connection has written; its own writes do not change it."""
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return int(version)
