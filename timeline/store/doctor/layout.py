"""Layout: the tables, columns and indexes of this version, and which of them a database lacks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache

from timeline.store.doctor.finding import RESTORE, Finding, Remedy
from timeline.store.foreign_objects import INSIDE_FULL_TEXT, MADE_AGAIN
from timeline.store.migrations import migrate
from timeline.store.readable_views import VIEWS
from timeline.store.schema import ADDED, FULL_TEXT, HUMAN

Columns = tuple[tuple[str, str], ...]

MAY_BE_ADDED = frozenset((table, column) for added in ADDED.values() for table in added for column in added[table])


@dataclass(frozen=True)
class Layout:
    """Table -> name and type of its columns; index -> its table and columns; name of either -> what makes it."""

    tables: dict[str, Columns]
    indexes: dict[str, tuple[str, tuple[str, ...]]]
    sql: dict[str, str]
    migrations: tuple[tuple[str, str, str], ...] = ()


def layout(connection: sqlite3.Connection) -> Layout:
    """What the database has."""
    made = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return Layout(
        {name: _columns(connection, name, sql) for kind, name, _, sql in made if kind == "table"},
        {name: (table, _indexed(connection, name)) for kind, name, table, _ in made if kind == "index"},
        {name: sql for _, name, _, sql in made},
    )


@cache
def proper_layout() -> Layout:
    """What a database of this version has, without what SQLite keeps inside the full text."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        made = layout(connection)
        migrations = tuple(connection.execute("SELECT migration_set, name, applied_at FROM _sqlite_migrations"))
    tables = {name: columns for name, columns in made.tables.items() if name not in INSIDE_FULL_TEXT}
    return Layout(tables, made.indexes, made.sql, migrations)


@cache
def empty_full_text() -> dict[str, list[tuple[object, ...]]]:
    """Table inside the full text -> its rows while there is no text."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute(FULL_TEXT)
        return {table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in INSIDE_FULL_TEXT}


def missing_migrations(connection: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Those that the list of migrations, which tells what is still to be done, has not though they were made."""
    noted = set(connection.execute("SELECT migration_set, name FROM _sqlite_migrations"))
    return [one for one in proper_layout().migrations if one[:2] not in noted]


def wrong_layout(connection: sqlite3.Connection) -> Iterator[Finding]:
    """What is missing, tables first."""
    has, proper = layout(connection), proper_layout()
    for table, columns in proper.tables.items():
        if table not in has.tables:
            yield _missing_table(table)
        else:
            yield from (_missing_column(table, name) for name, _ in columns if name not in dict(has.tables[table]))
    for name, index in proper.indexes.items():
        if has.indexes.get(name) != index and index[0] in has.tables:
            yield Finding(f"the index {name} is missing or is not as timeline makes it", Remedy.LAYOUT)
    for name in VIEWS:
        if name not in has.sql:
            yield Finding(f"the view {name} is missing", Remedy.LAYOUT)
    if "_sqlite_migrations" in has.tables and missing_migrations(connection):
        yield Finding("the list of migrations is not complete", Remedy.LAYOUT)


def _missing_table(table: str) -> Finding:
    if table in HUMAN:
        return Finding(f"the table {table}, with all that people wrote, is missing", None, "restore it from a copy")
    if table in MADE_AGAIN:
        return Finding(f"the table {table} is missing", Remedy.LAYOUT)
    return Finding(f"the table {table} is missing and what it held is lost: add the articles again", Remedy.LAYOUT)


def _missing_column(table: str, column: str) -> Finding:
    made_again = table in MADE_AGAIN or (table, column) in MAY_BE_ADDED
    return Finding(f"the table {table} has no column {column}", Remedy.LAYOUT if made_again else None, RESTORE)


def _columns(connection: sqlite3.Connection, table: str, sql: str) -> Columns:
    """None for a virtual table, which may not even be there to be asked."""
    if sql.upper().startswith("CREATE VIRTUAL"):
        return ()
    found = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,))
    return tuple((name.lower(), kind) for name, kind in found)


def _indexed(connection: sqlite3.Connection, index: str) -> tuple[str, ...]:
    return tuple(name for (name,) in connection.execute("SELECT name FROM pragma_index_info(?)", (index,)))
