"""Writing the chronology tables: one row an event, with its columns for order and filters, and its full text."""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date

from timeline.datespan import DateSpan, parse_edtf
from timeline.store.entry import Entry
from timeline.store.words import folded, json_list, storable

COLUMNS = (
    "id", "key", "sort_day", "vagueness", "approximate", "month", "earliest", "latest", "date", "type", "status",
    "title", "places", "actors", "publisher", "language", "tags", "starred", "verdict", "notes", "sources", "merged",
    "manual", "orphaned", "confidence", "stage", "salience", "significance", "conflicts", "news",
)  # fmt: skip
UPSERT = (
    f"INSERT INTO chronology ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "
    f"ON CONFLICT (id) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:])}"
)

# Table -> the part of an entry whose values it lists.
LISTS: dict[str, Callable[[Entry], Sequence[str]]] = {
    "chronology_actors": lambda entry: entry.facts.actors,
    "chronology_places": lambda entry: entry.facts.places,
    "chronology_tags": lambda entry: entry.tags,
    "chronology_articles": lambda entry: entry.articles,
}

UNDATED = 9_999_999  # sorts after every day
BREAK = " \ue000 "  # a word of its own for full-text search, so that no phrase reaches over two quotes or two names


def write_rows(connection: sqlite3.Connection, keys: Collection[str], entries: Sequence[Entry]) -> None:
    """Replaces the rows of the events with these keys by `entries`; a row keeps its id while its key stays."""
    ids = dict(
        connection.execute(
            "SELECT key, id FROM chronology WHERE key IN (SELECT value FROM json_each(?))", (json.dumps(list(keys)),)
        ).fetchall()
    )
    _delete_lists(connection, ids.values())
    gone = ids.keys() - {entry.facts.key for entry in entries}
    connection.executemany("DELETE FROM chronology WHERE id = ?", [(ids[key],) for key in sorted(gone)])
    (last,) = connection.execute("SELECT ifnull(max(id), 0) FROM chronology").fetchone()
    for entry in entries:
        if entry.facts.key not in ids:
            ids[entry.facts.key] = last = last + 1
    numbered = [(ids[entry.facts.key], entry) for entry in entries]
    connection.executemany(UPSERT, [_columns(number, entry) for number, entry in numbered])
    for table, values in LISTS.items():
        connection.executemany(
            f"INSERT INTO {table} VALUES (?, ?)",
            [(number, storable(value)) for number, entry in numbered for value in dict.fromkeys(values(entry))],
        )
    connection.executemany(
        "INSERT INTO chronology_fts (rowid, title, quotes, notes, actors, publisher) VALUES (?, ?, ?, ?, ?, ?)",
        [_full_text(number, entry) for number, entry in numbered],
    )


def clear_rows(connection: sqlite3.Connection) -> None:
    """Deletes the whole chronology, which can be made again."""
    for table in ("chronology", *LISTS, "chronology_fts"):
        connection.execute(f"DELETE FROM {table}")


def _delete_lists(connection: sqlite3.Connection, ids: Iterable[int]) -> None:
    numbers = [(number,) for number in ids]
    for table in LISTS:
        connection.executemany(f"DELETE FROM {table} WHERE event = ?", numbers)
    connection.executemany("DELETE FROM chronology_fts WHERE rowid = ?", numbers)


def _columns(number: int, entry: Entry) -> tuple[object, ...]:
    facts = entry.facts
    span = parse_edtf(facts.date) if facts.date else None
    return (
        number, facts.key, *order_columns(span), facts.date, facts.type, facts.status, storable(facts.title),
        json_list(facts.places), json_list(facts.actors), facts.publisher, facts.language, json_list(entry.tags),
        entry.starred, entry.verdict, len(entry.notes), entry.sources, entry.merged, facts.manual, facts.orphaned,
        facts.confidence, facts.stage, facts.salience, entry.significance, len(entry.conflicts), len(entry.news),
    )  # fmt: skip


def order_columns(span: DateSpan | None) -> tuple[int, int, int, int | None, int | None, int | None]:
    """sort_day, vagueness, approximate, month, earliest, latest; days as ordinals, the last three None when undated."""
    if span is None:
        return UNDATED, 0, 0, None, None, None
    day, vagueness, approximate = span.sort_key
    month = day.year * 12 + day.month - 1
    return day.toordinal(), vagueness, approximate, month, earliest_day(span), latest_day(span)


def earliest_day(span: DateSpan) -> int:
    """The ordinal of its first day, that of the first day of all where it is open."""
    return (span.earliest or date.min).toordinal()


def latest_day(span: DateSpan) -> int:
    """The ordinal of its last day, that of the last day of all where it is open."""
    return (span.latest or date.max).toordinal()


def _full_text(number: int, entry: Entry) -> tuple[object, ...]:
    facts = entry.facts
    texts = (
        facts.title,
        BREAK.join(one.evidence.quote for one in entry.quotes),
        BREAK.join(entry.notes),
        BREAK.join(facts.actors),
    )
    return number, *(folded(text) for text in texts), folded(facts.publisher or "")
