"""The text of an export: the chronology under a filter, in one of FORMATS."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from timeline.export.csv_table import csv_table
from timeline.export.jsonl import jsonl
from timeline.export.markdown import About, markdown
from timeline.filters import EventFilter, FieldIs, InView
from timeline.models import ChronologyRow, Verdict
from timeline.store import Connection, count_events, event_details, event_ids, rows_by_id

FORMATS = ("markdown", "jsonl", "csv")

ROWS_AT_ONCE = 1_000

REJECTED = FieldIs("verdict", (Verdict.REJECTED,))


def export_pieces(
    connection: Connection, event_filter: EventFilter, format: str, *, title: str, generated: date
) -> Iterator[str]:
    """The text of an export in one of FORMATS, in pieces.

    Events that a person rejected are left out unless the filter asks for them (`is:rejected`).
    """
    kept = without_rejected(event_filter)
    rows = chronology_rows(connection, event_ids(connection, kept))
    details_of = partial(event_details, connection)
    if format == "jsonl":
        return jsonl(rows, details_of)
    if format == "csv":
        return csv_table(rows, details_of)
    left_out = count_events(connection, event_filter) - count_events(connection, kept)
    return markdown(list(rows), details_of, About(title, event_filter.text, generated, left_out))


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
    return replace(event_filter, terms=(*event_filter.terms, replace(REJECTED, negated=True)))


def _speaks_of_rejected(term: object) -> bool:
    if isinstance(term, InView):
        return any(_speaks_of_rejected(one) for view in term.views for one in view)
    return isinstance(term, FieldIs) and term.field in ("is", "verdict") and Verdict.REJECTED in term.values
