"""The Document that is exported: the chronology under a filter, its rows read as they are asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import overload

from timeline.export.document import About, Database, Document, Options
from timeline.filters import EventFilter, FieldIs, InView
from timeline.models import ChronologyRow, Verdict
from timeline.store import Connection, count_events, event_details, event_ids, rows_by_id
from timeline.store.tables import columns_of_tables, name_of_database

ROWS_AT_ONCE = 1_000

REJECTED = FieldIs("verdict", (Verdict.REJECTED,))


@dataclass(frozen=True, slots=True)
class StoredRows(Sequence[ChronologyRow]):
    """The rows of the chronology with these ids in their order, read as they are asked for, each time anew."""

    connection: Connection
    ids: Sequence[int]

    def __len__(self) -> int:
        return len(self.ids)

    def __iter__(self) -> Iterator[ChronologyRow]:
        return chronology_rows(self.connection, self.ids)

    @overload
    def __getitem__(self, index: int) -> ChronologyRow: ...
    @overload
    def __getitem__(self, index: slice) -> "StoredRows": ...
    def __getitem__(self, index: int | slice) -> "ChronologyRow | StoredRows":
        if isinstance(index, slice):
            return StoredRows(self.connection, self.ids[index])
        (row,) = rows_by_id(self.connection, [self.ids[index]])
        return row


def document_under(
    connection: Connection,
    event_filter: EventFilter,
    *,
    title: str,
    generated: date,
    options: Options = Options(),  # noqa: B008  (frozen)
    file: str = "",
) -> Document:
    """The chronology under a filter; `file` is the name of the file it is written to, "" for none.

    Events that a person rejected are left out unless the filter asks for them (`is:rejected`), and from a public
    document always.
    """
    kept = _not_rejected(event_filter) if options.is_public else without_rejected(event_filter)
    ids = event_ids(connection, kept)
    left_out = count_events(connection, event_filter) - len(ids)
    about = About(title, event_filter.text, generated, left_out, options, file)
    database = Database(name_of_database(connection), columns_of_tables(connection))
    return Document(StoredRows(connection, ids), partial(event_details, connection), about, database)


def chronology_rows(connection: Connection, ids: Sequence[int]) -> Iterator[ChronologyRow]:
    """The rows with these ids in their order, read as they are asked for."""
    for start in range(0, len(ids), ROWS_AT_ONCE):
        yield from rows_by_id(connection, ids[start : start + ROWS_AT_ONCE])


def without_rejected(event_filter: EventFilter) -> EventFilter:
    """The same filter without rejected events, unless one of its terms, or of those of its views, speaks of them.

    >>> from timeline.filters import parse_filter
    >>> [len(without_rejected(parse_filter(text)).terms) for text in ("type:visit", "is:rejected")]
    [2, 1]
    """
    if any(_speaks_of_rejected(term) for term in event_filter.terms):
        return event_filter
    return _not_rejected(event_filter)


def _not_rejected(event_filter: EventFilter) -> EventFilter:
    return replace(event_filter, terms=(*event_filter.terms, replace(REJECTED, negated=True)))


def _speaks_of_rejected(term: object) -> bool:
    if isinstance(term, InView):
        return any(_speaks_of_rejected(one) for view in term.views for one in view)
    return isinstance(term, FieldIs) and term.field in ("is", "verdict") and Verdict.REJECTED in term.values
