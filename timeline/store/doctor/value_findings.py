"""Values of another kind than their column: SQLite keeps whatever is given to it."""

import sqlite3
from collections.abc import Iterator

from timeline.store.doctor.finding import Finding, Remedy
from timeline.store.doctor.layout import proper_layout
from timeline.store.foreign_objects import MADE_AGAIN

# Type of a column -> the kinds that its values may have.
KINDS = {
    "TEXT": "'text', 'null'",
    "INTEGER": "'integer', 'null'",
    "REAL": "'real', 'integer', 'null'",
    "FLOAT": "'real', 'integer', 'null'",
    "BLOB": "'blob', 'null'",
}
NEVER_EMPTY = {
    "articles": ("key", "name", "source"),
    "events": ("key", "article", "type", "status", "title", "trigger", "actors", "places"),
    "evidence": ("event", "rank", "quote", "start", "end"),
    "changes": ("at", "article", "what"),
}
JUDGED_ELSEWHERE = frozenset({"annotations", "_sqlite_migrations"})


def wrong_values(connection: sqlite3.Connection) -> Iterator[Finding]:
    """One finding for each table that has any."""
    for table, condition in wrong_rows().items():
        (count,) = connection.execute(f"SELECT count(*) FROM {table} WHERE {condition}").fetchone()
        if count:
            remedy = Remedy.CHRONOLOGY if table in MADE_AGAIN else Remedy.ROWS
            yield Finding(f"{count} rows of {table} hold a value of the wrong kind", remedy)


def wrong_rows() -> dict[str, str]:
    """Table -> the condition under which a row of it has a value that cannot be in its column."""
    return {
        table: " OR ".join(wrong_value(table, name, kind) for name, kind in columns)
        for table, columns in proper_layout().tables.items()
        if columns and table not in JUDGED_ELSEWHERE
    }


def wrong_value(table: str, column: str, kind: str) -> str:
    """The condition under which a row's value cannot be in this column."""
    wrong = f'typeof("{column}") NOT IN ({KINDS[kind]})'
    return f'{wrong} OR "{column}" IS NULL' if column in NEVER_EMPTY.get(table, ()) else wrong
