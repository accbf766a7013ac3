"""The database of a command, and the event that a command names."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.cli.command import Settings
from timeline.datewords import in_words
from timeline.errors import AnnotationError
from timeline.export.pieces import chronology_rows
from timeline.filters import EventFilter
from timeline.models import ChronologyRow
from timeline.store import Connection, event_ids, find_event, first_ids, open_store, row_by_key, rows_by_id

ROW_NUMBER = re.compile(r"\d{1,7}")  # a longer number is the beginning of a key


@contextmanager
def opened(settings: Settings, *, create: bool = False) -> Iterator[Connection]:
    """The database that the settings name, closed afterwards. Raises StoreError."""
    connection = open_store(settings.db, create=create)
    try:
        yield connection
    finally:
        connection.close()


def numbered_rows(
    connection: Connection, event_filter: EventFilter, limit: int | None = None
) -> Iterator[tuple[int, ChronologyRow]]:
    """The rows under a filter, each with its number in the whole chronology: 1 for the first event of all."""
    ids = event_ids(connection, event_filter)[:limit]
    everything = event_ids(connection) if event_filter else ids
    number_of = {id: number for number, id in enumerate(everything, 1)}
    return ((number_of[row.id], row) for row in chronology_rows(connection, ids))


def event_named(connection: Connection, name: str) -> str:
    """The key of the event that `name` means: its number in `timeline list`, its key, or the beginning of its key.

    Raises AnnotationError when there is none, or when several keys begin so.
    """
    if not ROW_NUMBER.fullmatch(name):
        return find_event(connection, name)
    number = int(name)
    ids = first_ids(connection, limit=number)
    if not 1 <= number <= len(ids):
        raise AnnotationError(f"there is no event number {name}; `timeline list` numbers them")
    (row,) = rows_by_id(connection, ids[-1:])
    return row.key


def event_line(connection: Connection, key: str) -> str:
    """Which event that is, after something was said of it; the key alone when the chronology shows it no more."""
    try:
        row = row_by_key(connection, find_event(connection, key))
    except AnnotationError:
        row = None
    return f"{in_words(row.date, short=True)}, {row.title} ({row.key})" if row else key
