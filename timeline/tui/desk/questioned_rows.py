"""questioned_rows: the events under a filter that have conflicts, or news, each with its details."""

from collections.abc import Iterator, Sequence

from timeline.errors import AnnotationError
from timeline.filters import EventFilter, FieldIs
from timeline.models import EventDetails, Order
from timeline.store import Connection, event_details, event_ids, first_ids, rows_by_id
from timeline.store.ranked import RankedRows, found_rows, ordered_rows

AT_ONCE = 200  # rows read together


def narrowed(event_filter: EventFilter | None, flag: str) -> EventFilter:
    """The filter with `is:flag` added to it.

    >>> from timeline.filters import parse_filter
    >>> narrowed(parse_filter("place:RS"), "news").text
    'place:RS is:news'
    """
    before = event_filter or EventFilter()
    return EventFilter(f"{before.text} is:{flag}".strip(), (*before.terms, FieldIs("is", (flag,))))


def waiting_ids(
    connection: Connection,
    event_filter: EventFilter,
    ranked: RankedRows | None,
    order: Order = Order.DATE,
    most: int | None = None,
) -> Sequence[int]:
    """The ids of the events under a filter, in an order, `most` of them at the most; with ranked rows in no time."""
    if ranked is not None:
        found = ordered_rows(connection, ranked, found_rows(connection, ranked, event_filter), order)
        if found is not None:
            return found[:most]
    return event_ids(connection, event_filter) if most is None else first_ids(connection, event_filter, most, order)


def questioned_rows(
    connection: Connection, event_filter: EventFilter | None, flag: str, ranked: RankedRows | None = None
) -> Iterator[EventDetails]:
    """The events that are `flag` ("conflicting", "news"), in order of date."""
    ids = waiting_ids(connection, narrowed(event_filter, flag), ranked)
    for first in range(0, len(ids), AT_ONCE):
        for row in rows_by_id(connection, ids[first : first + AT_ONCE]):
            if details := details_now(connection, row.key):
                yield details


def details_now(connection: Connection, key: str) -> EventDetails | None:
    """Everything known of an event; None when it has gone, or is shown by another now."""
    try:
        details = event_details(connection, key)
    except AnnotationError:
        return None
    return details if details.row.key == key else None
