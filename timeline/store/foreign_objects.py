"""foreign_object: what a database holds under our names, or fastened to our tables, that we did not make.

A file from elsewhere may claim to be one of ours and carry SQL that runs when we read or write: a trigger, a view or a
virtual table in place of a table, a column that is computed, a CHECK, an index over an expression (SQLite, "Defense
Against The Dark Arts", 1.2). Tables, views and plain indexes that people made beside ours are left alone. Only
`sqlite_master` is read, which runs nothing.
"""

import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from timeline.store.readable_views import VIEWS
from timeline.store.schema import DERIVED, FULL_TEXT, HUMAN, MACHINE, MADE, MERGES_INTO_EVENT

FULL_TEXT_NAME = "chronology_fts"
INSIDE_FULL_TEXT = tuple(f"{FULL_TEXT_NAME}_{part}" for part in ("data", "idx", "content", "docsize", "config"))
OUR_TABLES = frozenset(
    (
        *MACHINE,
        *HUMAN,
        *DERIVED,
        "chronology_rows",
        *(name for made in MADE.values() for name in made),
        *INSIDE_FULL_TEXT,
    )
) | {"_sqlite_migrations"}
OUR_NAMES = OUR_TABLES | {FULL_TEXT_NAME, *VIEWS}
MADE_AGAIN = OUR_NAMES - {*MACHINE, *HUMAN, "changes", "_sqlite_migrations", *INSIDE_FULL_TEXT}  # from the others
NEVER = re.compile("json_each|pragma_.*", re.IGNORECASE)  # functions in queries, which a table of that name would hide
ALL = "SELECT type, ifnull(name, ''), ifnull(tbl_name, ''), sql FROM sqlite_master"

# What a plain table and a plain index look like, however their names are quoted: no part of them computes anything.
NAME = r"""(?:"[^"]*"|\[[^\]]*\]|'[^']*'|`[^`]*`|\w+)"""
NAMES = rf"\(\s*{NAME}(?:\s*,\s*{NAME})*\s*\)"
OURS = r"""["'\[`]?(?:articles|events)["'\]`]?"""
REFERENCE = rf"REFERENCES\s+{OURS}\s*\(\s*{NAME}\s*\)"
COLUMN = rf"{NAME}(?:\s+(?:TEXT|INTEGER|REAL|FLOAT|BLOB))?(?:\s+PRIMARY\s+KEY)?(?:\s+{REFERENCE})?"
PART = rf"(?:PRIMARY\s+KEY\s*{NAMES}|FOREIGN\s+KEY\s*{NAMES}\s*{REFERENCE}|{COLUMN})"
PLAIN_TABLE = re.compile(
    rf"CREATE\s+TABLE\s+{NAME}\s*\(\s*{PART}(?:\s*,\s*{PART})*\s*\)(?:\s*WITHOUT\s+ROWID)?", re.IGNORECASE
)
INDEXED = rf"{NAME}(?:\s+COLLATE\s+NOCASE)?(?:\s+(?:ASC|DESC))?"
PLAIN_INDEX = re.compile(
    rf"CREATE\s+(?P<unique>UNIQUE\s+)?INDEX\s+{NAME}\s+ON\s+{NAME}\s*\(\s*{INDEXED}(?:\s*,\s*{INDEXED})*\s*\)",
    re.IGNORECASE,
)
OUR_UNIQUE_INDEXES = frozenset({"chronology_key", "idx__sqlite_migrations_migration_set_name"})

CHANGING = ("CASCADE", "SET NULL", "SET DEFAULT")


class ForeignObject(NamedTuple):
    """`kind` is what SQLite calls it: table, view, index or trigger; `table` the table that it belongs to."""

    kind: str
    name: str
    table: str


def foreign_object(connection: sqlite3.Connection) -> ForeignObject | None:
    """The first object that keeps a database from being opened; None for one that is sound."""
    return next(foreign_objects(connection), None)


def foreign_objects(connection: sqlite3.Connection) -> Iterator[ForeignObject]:
    """All of them, in the order in which they were made."""
    for kind, name, table, sql in connection.execute(ALL).fetchall():
        found = ForeignObject(kind, name, table)
        if table.lower() in OUR_NAMES or name.lower() in OUR_NAMES:
            if not _is_ours(found, sql):
                yield found
        elif NEVER.fullmatch(name) or _changes_with_ours(connection, found, sql):
            yield found


def _is_ours(found: ForeignObject, sql: str | None) -> bool:
    """Whether it is a plain table, our full text, an index over columns, or a view as we make it."""
    name = found.name.lower()
    if found.kind == "view":
        return name in VIEWS and sql is not None and sql.split() == VIEWS[name].split()
    if found.kind == "index":
        plain = sql and PLAIN_INDEX.fullmatch(sql)
        if not plain:  # one that SQLite made for a key has no text
            return sql is None or sql == MERGES_INTO_EVENT
        return not plain["unique"] or name in OUR_UNIQUE_INDEXES
    if found.kind != "table" or sql is None:
        return False
    if name == FULL_TEXT_NAME:
        return sql.split() == FULL_TEXT.split()
    return PLAIN_TABLE.fullmatch(sql) is not None


def _changes_with_ours(connection: sqlite3.Connection, found: ForeignObject, sql: str | None) -> bool:
    """Whether it is a table whose rows change when ours do, which would run its triggers."""
    if found.kind != "table" or sql is None or "references" not in sql.lower():
        return False
    actions = connection.execute('SELECT "table", on_update, on_delete FROM pragma_foreign_key_list(?)', (found.name,))
    return any(other.lower() in OUR_NAMES and {update, delete} & {*CHANGING} for other, update, delete in actions)
