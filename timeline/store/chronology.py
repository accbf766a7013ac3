"""Reading the chronology: how many, which, in what order, and the rows to show."""

import json
import sqlite3
from array import array
from collections.abc import Sequence

from timeline.datespan import parse_edtf
from timeline.filters import EventFilter
from timeline.models import ChronologyRow, Evidence, Order
from timeline.store.damage import store_errors
from timeline.store.evidence import quotes_by_event
from timeline.store.filter_sql import where_clause
from timeline.store.links import read_links
from timeline.store.log import THESE
from timeline.store.orders import order_by
from timeline.store.words import storable

ROW = (
    "id, key, date, type, status, title, places, actors, publisher, tags, starred, verdict, notes, sources, manual, "
    "confidence, orphaned, stage, salience, significance, conflicts, news"
)

# Field -> what counts its values; the text of the queries never depends on anything typed.
VALUES = {
    "type": "SELECT type, count(*) FROM chronology_rows GROUP BY type",
    "status": "SELECT status, count(*) FROM chronology_rows GROUP BY status",
    "stage": "SELECT stage, count(*) FROM chronology_rows WHERE stage IS NOT NULL GROUP BY stage",
    "salience": "SELECT salience, count(*) FROM chronology_rows WHERE salience IS NOT NULL GROUP BY salience",
    "publisher": "SELECT publisher, count(*) FROM chronology_rows WHERE publisher IS NOT NULL GROUP BY publisher",
    "language": "SELECT language, count(*) FROM chronology_rows WHERE language IS NOT NULL GROUP BY language",
    "significance": (
        "SELECT significance, count(*) FROM chronology_rows WHERE significance IS NOT NULL GROUP BY significance"
    ),
    "verdict": "SELECT verdict, count(*) FROM chronology_rows WHERE verdict IS NOT NULL GROUP BY verdict",
    "place": "SELECT code, count(*) FROM chronology_places GROUP BY code",
    "actor": "SELECT name, count(*) FROM chronology_actors GROUP BY name",
    "tag": "SELECT tag, count(*) FROM chronology_tags GROUP BY tag",
}


EVENTS_IN_ARTICLE = """
SELECT key FROM events WHERE article = ?
UNION
SELECT key FROM chronology_articles JOIN chronology_rows ON chronology_rows.id = event WHERE article = ? AND manual
"""


@store_errors
def count_events(connection: sqlite3.Connection, event_filter: EventFilter | None = None) -> int:
    """How many events pass the filter; all without one."""
    where, parameters = where_clause(event_filter)
    (count,) = connection.execute(f"SELECT count(*) FROM chronology_rows WHERE {where}", parameters).fetchone()
    return int(count)


@store_errors
def event_ids(
    connection: sqlite3.Connection, event_filter: EventFilter | None = None, order: Order = Order.DATE
) -> "array[int]":
    """The row ids of the events that pass the filter, in that order; the undated last among those alike."""
    where, parameters = where_clause(event_filter)
    cursor = connection.execute(f"SELECT id FROM chronology_rows WHERE {where} {order_by(order)}", parameters)
    return array("q", [number for (number,) in cursor])


@store_errors
def first_ids(
    connection: sqlite3.Connection,
    event_filter: EventFilter | None = None,
    limit: int = 100,
    order: Order = Order.DATE,
) -> "array[int]":
    """The first `limit` of `event_ids`, without looking at the rest."""
    where, parameters = where_clause(event_filter)
    query = f"SELECT id FROM chronology_rows WHERE {where} {order_by(order)} LIMIT ?"
    return array("q", [number for (number,) in connection.execute(query, [*parameters, limit])])


@store_errors
def rows_by_id(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ChronologyRow]:
    """The rows with these ids, in their order; ids that are gone are left out."""
    cursor = connection.execute(f"SELECT {ROW} FROM chronology_rows WHERE id IN {THESE}", (json.dumps(list(ids)),))
    rows = {row[0]: _row(*row) for row in cursor}
    return [rows[number] for number in ids if number in rows]


@store_errors
def row_by_key(connection: sqlite3.Connection, key: str) -> ChronologyRow | None:
    """The row of one event; None when the chronology has none under this key."""
    row = connection.execute(f"SELECT {ROW} FROM chronology_rows WHERE key = ?", (storable(key),)).fetchone()
    return _row(*row) if row else None


@store_errors
def events_per_month(
    connection: sqlite3.Connection, event_filter: EventFilter | None = None
) -> dict[tuple[int, int], int]:
    """(year, month) -> events whose first known day lies in it, in order; undated events are not counted."""
    where, parameters = where_clause(event_filter)
    cursor = connection.execute(
        f"SELECT month, count(*) FROM chronology_rows WHERE month IS NOT NULL AND {where} "
        "GROUP BY month ORDER BY month",
        parameters,
    )
    return {(month // 12, month % 12 + 1): count for month, count in cursor}


@store_errors
def field_values(connection: sqlite3.Connection, field: str) -> list[tuple[str, int]]:
    """The values that a field (one of VALUES) has in the chronology, with their counts, the most frequent first.

    Empty for another field.
    """
    query = VALUES.get(field)
    return [] if query is None else connection.execute(f"{query} ORDER BY 2 DESC, 1").fetchall()


@store_errors
def events_of_article(connection: sqlite3.Connection, article_key: str) -> list[tuple[str, Evidence]]:
    """The key of the event's row and each quote of the article that tells it, in the order of the text."""
    told = {key for (key,) in connection.execute(EVENTS_IN_ARTICLE, (storable(article_key),) * 2)}
    links = read_links(connection, told)
    found = {
        (links.root(key), evidence)
        for key, quotes in quotes_by_event(connection, told, links).items()
        for article, evidence in quotes
        if article == article_key and evidence.end
    }
    return sorted(found, key=lambda told: (told[1].start, told[1].end, told[0]))


def _row(
    number: int, key: str, edtf: str | None, kind: str, status: str, title: str, places: str, actors: str,
    publisher: str | None, tags: str, starred: int, verdict: str | None, notes: int, sources: int, manual: int,
    confidence: float | None, orphaned: int, stage: str | None, salience: str | None, significance: str | None,
    conflicts: int, news: int,
) -> ChronologyRow:  # fmt: skip
    return ChronologyRow(
        number, key, parse_edtf(edtf) if edtf else None, kind, status, title, tuple(json.loads(places)),
        tuple(json.loads(actors)), publisher, tuple(json.loads(tags)), bool(starred), verdict, notes, sources,
        bool(manual), confidence, bool(orphaned), stage, salience, significance, conflicts, news,
    )  # fmt: skip
