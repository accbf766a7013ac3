"""The database of a command, and how an event is named there."""

from collections.abc import Iterator
from contextlib import contextmanager

from timeline.cli.command import Settings
from timeline.datewords import in_words
from timeline.errors import AnnotationError
from timeline.export.pieces import chronology_rows
from timeline.filters import EventFilter
from timeline.models import ChronologyRow, Order
from timeline.plaintext import one_line
from timeline.store import Connection, event_ids, find_event, open_store, row_by_key, short_key_length


@contextmanager
def opened(settings: Settings, *, create: bool = False) -> Iterator[Connection]:
    """The database that the settings name, closed afterwards. Raises StoreError."""
    connection = open_store(settings.db, create=create)
    try:
        yield connection
    finally:
        connection.close()


def listed_rows(
    connection: Connection, event_filter: EventFilter, order: Order, limit: int | None = None
) -> Iterator[ChronologyRow]:
    """The rows under a filter, in that order, read as they are asked for."""
    return chronology_rows(connection, event_ids(connection, event_filter, order)[:limit])


def named_row(connection: Connection, name: str) -> ChronologyRow:
    """The row of the event that a key, or the beginning of one, names. Raises AnnotationError."""
    row = row_by_key(connection, find_event(connection, name))
    if row is None:  # another program took it away meanwhile
        raise AnnotationError(f"event {name} has gone; `timeline list` shows the keys")
    return row


def event_line(connection: Connection, key: str) -> str:
    """Which event that is, after something was said of it; the key alone when the chronology shows it no more."""
    try:
        row = named_row(connection, key)
    except AnnotationError:
        return key
    return f"{in_words(row.date, short=True)}, {one_line(row.title)} ({row.key[: short_key_length(connection)]})"
