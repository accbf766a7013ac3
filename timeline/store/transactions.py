"""writing, the one way to change a database; reading, to see it as it is at one time."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from timeline.store.store_error import path_of, reported


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside is saved together when the block ends, or not at all when it raises.

    The lock is taken at the start, so that a second writer waits for its turn; blocks cannot stand inside each other.
    """
    with reported(path_of(connection)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


@contextmanager
def reading(connection: sqlite3.Connection) -> Iterator[None]:
    """Everything inside sees the database as it is now, whatever other programs write meanwhile."""
    with reported(path_of(connection)):
        connection.execute("BEGIN")
    try:
        yield
    finally:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
