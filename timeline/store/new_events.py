"""new_ids: the events that came in since a moment: those of new articles, and new ones of articles read again."""

import sqlite3
from array import array
from datetime import UTC, datetime

from timeline.filters import EventFilter
from timeline.store.damage import store_errors
from timeline.store.filter_sql import where_clause
from timeline.store.orders import BY_DATE

CAME_IN = """(
    id IN (SELECT event FROM chronology_articles WHERE article IN (
        SELECT article FROM changes WHERE at > ? AND what = 'read'))
    OR key IN (SELECT event_key FROM changes WHERE at > ? AND what = 'appeared')
)"""


@store_errors
def new_ids(
    connection: sqlite3.Connection, since: datetime, event_filter: EventFilter | None = None, limit: int = 100
) -> "array[int]":
    """The row ids of the first `limit` events that came in after `since` and pass the filter, in order of date."""
    where, parameters = where_clause(event_filter)
    moment = since.astimezone(UTC).isoformat()
    query = f"SELECT id FROM chronology_rows WHERE {CAME_IN} AND {where} ORDER BY {BY_DATE} LIMIT ?"
    return array("q", [number for (number,) in connection.execute(query, [moment, moment, *parameters, limit])])
