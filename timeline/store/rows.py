"""Writing the chronology tables: one row an event, with its columns for order and filters, and its full text.

Rows that are there already are compared with what they should be, and only what differs is written: most of what people
say changes one column and neither the lists nor the full text.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import lru_cache
from itertools import count
from typing import Any

from timeline.datespan import DateSpan, parse_edtf
from timeline.store.entry import Entry
from timeline.store.late_rows import mark_late
from timeline.store.log import THESE
from timeline.store.words import folded, json_list, storable

COLUMNS = (
    "id", "key", "sort_day", "vagueness", "approximate", "month", "earliest", "latest", "date", "type", "status",
    "title", "places", "actors", "publisher", "language", "tags", "starred", "verdict", "notes", "sources", "merged",
    "manual", "orphaned", "confidence", "stage", "salience", "significance", "conflicts", "news",
)  # fmt: skip
TABLE = "chronology_rows"  # `chronology` is the view of it for people
INSERT = f"INSERT INTO chronology_rows ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
STORED = f"SELECT {', '.join(COLUMNS)} FROM chronology_rows WHERE key IN {THESE}"

# Table -> the part of an entry whose values it lists.
LISTS: dict[str, Callable[[Entry], Sequence[str]]] = {
    "chronology_actors": lambda entry: entry.facts.actors,
    "chronology_places": lambda entry: entry.facts.places,
    "chronology_tags": lambda entry: entry.tags,
    "chronology_articles": lambda entry: entry.articles,
}

TEXT_COLUMNS = "rowid, title, quotes, notes, actors, publisher"
INSERT_TEXT = f"INSERT INTO chronology_fts ({TEXT_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)"
STORED_TEXT = f"SELECT {TEXT_COLUMNS} FROM chronology_fts WHERE rowid IN {THESE}"

INDEXES = f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN {THESE}"
QUOTE = '"'

UNDATED = 9_999_999  # sorts after every day
BREAK = " \ue000 "  # a word of its own for full-text search, so that no phrase reaches over two quotes or two names
DATES_KEPT = 65_536  # many events share their date

Row = tuple[Any, ...]
Numbered = Sequence[tuple[int, Entry]]  # the id of a row and what it is to show


def write_rows(connection: sqlite3.Connection, keys: Collection[str], entries: Sequence[Entry]) -> None:
    """Replaces the rows of the events with these keys by `entries`; a row keeps its id while its key stays."""
    stored = {row[1]: row for row in connection.execute(STORED, (json.dumps(list(keys)),))}
    mark_late(connection, (int(str(row[0])) for row in stored.values()))
    there = {entry.facts.key: entry for entry in entries if entry.facts.key in stored}
    _delete_rows(connection, sorted(row[0] for key, row in stored.items() if key not in there))
    # In the order of their ids: full text is written out each time that an id is not above the one before it.
    _change_rows(connection, sorted(((stored[key], entry) for key, entry in there.items()), key=lambda row: row[0][0]))
    add_rows(connection, [entry for entry in entries if entry.facts.key not in stored])


def add_rows(connection: sqlite3.Connection, entries: Sequence[Entry]) -> None:
    """Adds the rows of events that have none yet."""
    (last,) = connection.execute("SELECT ifnull(max(id), 0) FROM chronology_rows").fetchone()
    numbered = list(zip(count(last + 1), entries, strict=False))
    mark_late(connection, (number for number, _ in numbered))
    connection.executemany(INSERT, [_columns(number, entry) for number, entry in numbered])
    for table, values in LISTS.items():
        connection.executemany(
            f"INSERT INTO {table} VALUES (?, ?)",
            [(number, value) for number, entry in numbered for value in _listed(values(entry))],
        )
    connection.executemany(INSERT_TEXT, [_full_text(number, entry) for number, entry in numbered])


def clear_rows(connection: sqlite3.Connection) -> None:
    """Deletes the whole chronology, which can be made again."""
    for table in (TABLE, *LISTS, "chronology_fts", "ranks", "ranks_late"):
        connection.execute(f"DELETE FROM {table}")


@contextmanager
def without_indexes(connection: sqlite3.Connection) -> Iterator[None]:
    """The indexes of the chronology are made anew after the block, sooner than they would be kept with each row."""
    indexes = connection.execute(INDEXES, (json.dumps([TABLE, *LISTS]),)).fetchall()
    for name, _ in indexes:
        connection.execute(f'DROP INDEX "{name.replace(QUOTE, 2 * QUOTE)}"')
    yield
    for _, definition in indexes:
        connection.execute(definition)


def _delete_rows(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    numbers = [(number,) for number in ids]
    for table in LISTS:
        connection.executemany(f"DELETE FROM {table} WHERE event = ?", numbers)
    connection.executemany("DELETE FROM chronology_fts WHERE rowid = ?", numbers)
    connection.executemany("DELETE FROM chronology_rows WHERE id = ?", numbers)


def _change_rows(connection: sqlite3.Connection, rows: Sequence[tuple[Row, Entry]]) -> None:
    """Brings rows, as they are stored, up to date."""
    if not rows:
        return
    changes: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for before, entry in rows:
        now = _columns(before[0], entry)
        places = [place for place, value in enumerate(now) if value != before[place]]
        changes[tuple(COLUMNS[place] for place in places)].append((*(now[place] for place in places), before[0]))
    for names, values in changes.items():
        if names:
            settings = ", ".join(f"{name} = ?" for name in names)
            connection.executemany(f"UPDATE chronology_rows SET {settings} WHERE id = ?", values)
    numbered = [(before[0], entry) for before, entry in rows]
    for table, values_of in LISTS.items():
        _change_list(connection, table, {number: _listed(values_of(entry)) for number, entry in numbered})
    _change_texts(connection, numbered)


def _change_list(connection: sqlite3.Connection, table: str, lists: dict[int, list[str]]) -> None:
    stored: dict[int, list[str]] = defaultdict(list)
    query = f"SELECT * FROM {table} WHERE event IN {THESE} ORDER BY rowid"
    for number, value in connection.execute(query, (json.dumps(list(lists)),)):
        stored[number].append(value)
    changed = {number: values for number, values in lists.items() if stored[number] != values}
    connection.executemany(f"DELETE FROM {table} WHERE event = ?", [(number,) for number in changed])
    connection.executemany(
        f"INSERT INTO {table} VALUES (?, ?)", [(number, value) for number in changed for value in changed[number]]
    )


def _change_texts(connection: sqlite3.Connection, numbered: Numbered) -> None:
    stored = {row[0]: row for row in connection.execute(STORED_TEXT, (json.dumps([number for number, _ in numbered]),))}
    changed = [text for one in numbered if (text := _full_text(*one)) != stored.get(one[0])]
    connection.executemany("DELETE FROM chronology_fts WHERE rowid = ?", [text[:1] for text in changed])
    connection.executemany(INSERT_TEXT, changed)


def _listed(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(storable(value) for value in values))


def _columns(number: int, entry: Entry) -> Row:
    facts = entry.facts
    return (
        number, facts.key, *_date_columns(facts.date), facts.date, facts.type, facts.status, storable(facts.title),
        json_list(facts.places), json_list(facts.actors), facts.publisher, facts.language, json_list(entry.tags),
        entry.starred, entry.verdict, len(entry.notes), entry.sources, entry.merged, facts.manual, facts.orphaned,
        facts.confidence, facts.stage, facts.salience, entry.significance, len(entry.conflicts), len(entry.news),
    )  # fmt: skip


@lru_cache(DATES_KEPT)
def _date_columns(edtf: str | None) -> tuple[int, int, int, int | None, int | None, int | None]:
    return order_columns(parse_edtf(edtf) if edtf else None)


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


def _full_text(number: int, entry: Entry) -> Row:
    facts = entry.facts
    texts = (
        facts.title,
        BREAK.join(one.evidence.quote for one in entry.quotes),
        BREAK.join(entry.notes),
        BREAK.join(facts.actors),
    )
    return number, *(folded(text) for text in texts), folded(facts.publisher or "")
