"""count_table: the events under a filter, counted by the values of one field or of two."""

import sqlite3

from timeline.filters import EventFilter
from timeline.models import Verdict
from timeline.store.counts.counted import CountTable
from timeline.store.counts.event_sets import EventSets
from timeline.store.counts.lines import lines_of
from timeline.store.damage import store_errors
from timeline.store.ranked.ranked_rows import RankedRows

TOP = 20  # values of a field that are shown by themselves


@store_errors
def count_table(
    connection: sqlite3.Connection,
    event_filter: EventFilter | None,
    rows: str,
    columns: str | None = None,
    *,
    top: int = TOP,
    ranked: RankedRows | None = None,
) -> CountTable:
    """The table; fields are those of COUNTED, and two of them.

    With the `ranked` rows of the database the same is found without SQL.
    """
    events = EventSets(connection, event_filter, ranked)
    row_lines = lines_of(events, rows, top)
    column_lines = lines_of(events, columns, top) if columns else []
    return CountTable(
        rows,
        columns,
        tuple(line for line, _ in row_lines),
        tuple(line for line, _ in column_lines),
        tuple(tuple(one.intersection_cardinality(other) for _, other in column_lines) for _, one in row_lines),
        len(events.every),
        len(events.of_value("verdict").get(Verdict.REJECTED, ())),
    )
