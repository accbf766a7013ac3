"""The database of a command, how an event is named there, and what a filter means there."""

from collections.abc import Iterator
from contextlib import contextmanager

from timeline.cli.settings import Settings
from timeline.datewords import in_words
from timeline.errors import AnnotationError
from timeline.export.stored_document import chronology_rows
from timeline.filters import EventFilter, InView, parse_filter
from timeline.models import ChronologyRow, Order
from timeline.plaintext import one_line
from timeline.store import (
    Connection,
    blaming_damage,
    event_ids,
    find_event,
    open_store,
    row_by_key,
    saved_views,
    short_key_length,
)


@contextmanager
def opened(settings: Settings, *, create: bool = False) -> Iterator[Connection]:
    """The database that the settings name, closed afterwards. Raises StoreError, also where what is made of it fails
    because it is damaged."""
    connection = open_store(settings.db, create=create)
    try:
        with blaming_damage(connection):
            yield connection
    finally:
        connection.close()


def read_filter(connection: Connection, text: str) -> tuple[EventFilter, Order]:
    """The filter that `text` means, where saved views are known by name, and the order in which to show its rows.

    That is the order of the first view that it names, else by date. Raises FilterError and StoreError.
    """
    views = {view.name: view for view in saved_views(connection)}
    event_filter = parse_filter(text, {name: view.filter for name, view in views.items()})
    named = (
        name for term in event_filter.terms if isinstance(term, InView) and not term.negated for name in term.names
    )
    first = next(named, None)
    return event_filter, views[first].order if first else Order.DATE


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
    return event_words(row, short_key_length(connection, [row.key]))


def event_words(row: ChronologyRow, key_length: int) -> str:
    """An event by date, title and the beginning of its key, harmless, on one line."""
    return f"{in_words(row.date, short=True)}, {one_line(row.title)} ({row.key[:key_length]})"
