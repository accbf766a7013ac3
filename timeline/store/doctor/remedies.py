"""What doctor does about each kind of finding. The log itself is never changed, but for columns that follow from it."""

import sqlite3
import sys
from collections.abc import Callable
from contextlib import suppress

from timeline.store.connection import open_store
from timeline.store.doctor.article_findings import ARTICLES, problems_of, unreadable_events
from timeline.store.doctor.file_findings import can_be_taken_out
from timeline.store.doctor.finding import Remedy
from timeline.store.doctor.layout import (
    MAY_BE_ADDED,
    Layout,
    empty_full_text,
    layout,
    missing_migrations,
    proper_layout,
)
from timeline.store.doctor.log_findings import ROWS, can_be_read, proper_columns
from timeline.store.doctor.value_findings import NEVER_EMPTY, wrong_rows, wrong_value
from timeline.store.foreign_objects import FULL_TEXT_NAME, MADE_AGAIN, foreign_objects
from timeline.store.overlay import rebuild_chronology
from timeline.store.readable_views import VIEWS
from timeline.store.store_error import path_of
from timeline.store.transactions import writing
from timeline.store.words import text_number

BELONGS_TO_NOTHING = (
    "DELETE FROM evidence WHERE event NOT IN "
    "(SELECT events.key FROM events JOIN articles ON articles.key = events.article)",
    "DELETE FROM events WHERE article IS NULL OR article NOT IN (SELECT key FROM articles)",
)


def take_out(connection: sqlite3.Connection) -> None:
    """Drops what strangers fastened to our tables, or put in place of one that can be made again."""
    with writing(connection):
        for foreign in [one for one in foreign_objects(connection) if can_be_taken_out(one)]:
            quoted = foreign.name.replace('"', '""')  # a name cannot be a parameter
            connection.execute(f'DROP {foreign.kind.upper()} IF EXISTS "{quoted}"')


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Migrates the tables, as any command does that opens the database."""
    open_store(path_of(connection), create=False).close()


def restore_layout(connection: sqlite3.Connection) -> None:
    """Makes what is missing; a derived table from which anything is missing is made anew, and filled afterwards."""
    has, proper = layout(connection), proper_layout()
    with writing(connection):
        for table in proper.tables:
            if table not in has.tables or (table in MADE_AGAIN and _differs(table, has, proper)):
                _make_anew(connection, table, proper)
            elif table not in MADE_AGAIN:
                _complete(connection, table, has, proper)
        for name, definition in VIEWS.items():
            if name not in has.sql:
                connection.execute(definition)
        connection.executemany(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
            missing_migrations(connection),
        )


def make_indexes_anew(connection: sqlite3.Connection) -> None:
    """Fills the indexes of our tables again."""
    with writing(connection):
        for table in proper_layout().tables:
            if table != FULL_TEXT_NAME:
                connection.execute(f"REINDEX {table}")


def take_out_rows(connection: sqlite3.Connection) -> None:
    """Deletes machine rows that belong to nothing or cannot be read, and has their articles read again."""
    with writing(connection):
        _take_out_wrong_values(connection)
        for statement in BELONGS_TO_NOTHING:
            connection.execute(statement)
        for row in connection.execute(ARTICLES).fetchall():
            key, _, _, _, text, *_ = row
            if not any(remedy is Remedy.ROWS for _, remedy in problems_of(connection, row)):
                continue
            gone = [(event,) for event in unreadable_events(connection, key)]
            connection.executemany("DELETE FROM evidence WHERE event = ?", gone)
            connection.executemany("DELETE FROM events WHERE key = ?", gone)
            connection.execute(
                "UPDATE articles SET reading_hash = '', content_hash = '', published = date(published), text = ? "
                "WHERE key = ?",
                (text if isinstance(text, str) else "", key),
            )


def fill_columns(connection: sqlite3.Connection) -> None:
    """Writes the columns that follow from others: `act` and `target` of annotations, the number of a text."""
    readable = [row for row in connection.execute(ROWS).fetchall() if can_be_read(row)]
    texts = [(key, text, number) for key, _, _, _, text, number, _ in connection.execute(ARTICLES).fetchall()]
    with writing(connection):
        connection.executemany(
            "UPDATE annotations SET act = ?, target = ? WHERE id = ?",
            [(*proper_columns(row), row[0]) for row in readable if row[7:] != proper_columns(row)],
        )
        connection.executemany(
            "UPDATE articles SET text_number = ? WHERE key = ?",
            [(text_number(text), key) for key, text, number in texts if text_number(text) != number],
        )


def make_full_text_anew(connection: sqlite3.Connection) -> None:
    """Finds the words of the texts again; where not even these can be read, an empty one, to be filled afterwards."""
    with suppress(sqlite3.DatabaseError):
        connection.execute(f"INSERT INTO {FULL_TEXT_NAME} ({FULL_TEXT_NAME}) VALUES ('rebuild')")
        return
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, False)  # lets the tables inside it be written
    with writing(connection):
        for table, rows in empty_full_text().items():  # else it could not even be dropped
            connection.execute(f"DELETE FROM {table}")
            for row in rows:
                connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    with writing(connection):
        _make_anew(connection, FULL_TEXT_NAME, proper_layout())


REMEDIES: dict[Remedy, Callable[[sqlite3.Connection], None]] = {
    Remedy.TAKE_OUT: take_out,
    Remedy.MIGRATE: bring_up_to_date,
    Remedy.LAYOUT: restore_layout,
    Remedy.REINDEX: make_indexes_anew,
    Remedy.ROWS: take_out_rows,
    Remedy.COLUMNS: fill_columns,
    Remedy.FULL_TEXT: make_full_text_anew,
    Remedy.CHRONOLOGY: rebuild_chronology,
}


def _take_out_wrong_values(connection: sqlite3.Connection) -> None:
    wrong = wrong_rows()
    connection.execute(
        "UPDATE articles SET reading_hash = '', content_hash = '' WHERE key IN (SELECT article FROM events "
        f"WHERE {wrong['events']} OR key IN (SELECT event FROM evidence WHERE {wrong['evidence']}))"
    )
    connection.execute(
        f"DELETE FROM evidence WHERE {wrong['evidence']} OR event IN (SELECT key FROM events WHERE {wrong['events']})"
    )
    for table in ("events", "changes", "runs"):
        connection.execute(f"DELETE FROM {table} WHERE {wrong[table]}")
    _empty_wrong_values(connection)


def _empty_wrong_values(connection: sqlite3.Connection) -> None:
    """Of an article that is read again, what cannot be in its column is left out until then."""
    for column, kind in proper_layout().tables["articles"]:
        if column != "text":
            instead = "''" if kind == "TEXT" and column in NEVER_EMPTY["articles"] else "NULL"
            connection.execute(
                f"UPDATE articles SET \"{column}\" = {instead}, reading_hash = '', content_hash = '' "
                f"WHERE {wrong_value('articles', column, kind)}"
            )


def _differs(table: str, has: Layout, proper: Layout) -> bool:
    indexes = [name for name, (of, _) in proper.indexes.items() if of == table]
    return has.tables[table] != proper.tables[table] or any(
        has.indexes.get(name) != proper.indexes[name] for name in indexes
    )


def _make_anew(connection: sqlite3.Connection, table: str, proper: Layout) -> None:
    connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute(proper.sql[table])
    for name, (of, _) in proper.indexes.items():
        if of == table:
            connection.execute(proper.sql[name])


def _complete(connection: sqlite3.Connection, table: str, has: Layout, proper: Layout) -> None:
    """Adds the columns and indexes that a table lacks."""
    for column, kind in proper.tables[table]:
        if column not in dict(has.tables[table]) and (table, column) in MAY_BE_ADDED:
            connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    for name, index in proper.indexes.items():
        if index[0] == table and has.indexes.get(name) != index:
            connection.execute(f"DROP INDEX IF EXISTS {name}")
            connection.execute(proper.sql[name])
