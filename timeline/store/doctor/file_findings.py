"""What is wrong with the file itself: SQL of strangers, its version, damaged pages, indexes, keys, full text."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from timeline.store.connection import SCHEMA_VERSION, table_version
from timeline.store.doctor.finding import MOST_OF_A_KIND, Finding, Remedy
from timeline.store.foreign_objects import FULL_TEXT_NAME, MADE_AGAIN, ForeignObject, foreign_objects
from timeline.store.store_error import path_of

CAN_BE_TAKEN_OUT = frozenset({"trigger", "index"})

# Beginnings of what the integrity check says where an index alone is wrong; the table holds what it should.
OF_AN_INDEX = ("row ", "wrong # of entries in index", "non-unique entry in index")


def strangers(connection: sqlite3.Connection) -> Iterator[Finding]:
    """What keeps the database from being opened, because it would run."""
    for foreign in foreign_objects(connection):
        problem = f"it holds the {foreign.kind} {foreign.name[:60]!r}, which timeline did not make and will not run"
        remedy = Remedy.TAKE_OUT if can_be_taken_out(foreign) else None
        yield Finding(problem, remedy, "take it out, or restore the database from a copy")


def can_be_taken_out(foreign: ForeignObject) -> bool:
    """Whether nothing is lost with it that cannot be made again."""
    return foreign.kind in CAN_BE_TAKEN_OUT or foreign.name.lower() in MADE_AGAIN


def older_version(connection: sqlite3.Connection) -> Iterator[Finding]:
    version = table_version(connection, Path(path_of(connection)))
    if version < SCHEMA_VERSION:
        yield Finding(
            f"its tables are those of version {version}, not {SCHEMA_VERSION}: any other command changes that",
            Remedy.MIGRATE,
        )


def damaged_pages(connection: sqlite3.Connection) -> Iterator[Finding]:
    """What SQLite finds in the pages of the file; only what is wrong with indexes can be repaired."""
    for (said,) in connection.execute(f"PRAGMA integrity_check({MOST_OF_A_KIND})"):
        text = str(said)
        if text == "ok":
            continue
        if text.startswith(OF_AN_INDEX) and " index " in text:
            yield Finding(f"an index is wrong: {text}", Remedy.REINDEX)
        elif FULL_TEXT_NAME in text:
            yield Finding(f"the full text is wrong: {text}", Remedy.FULL_TEXT)
        else:
            yield Finding(f"the file is damaged: {' '.join(text.split())}", None)


def broken_references(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Machine rows that belong to nothing."""
    for table, belonging in (("events", "article"), ("evidence", "event")):
        broken = connection.execute(f"PRAGMA foreign_key_check({table})").fetchall()
        if broken:
            yield Finding(f"{len(broken)} rows of {table} belong to no {belonging}", Remedy.ROWS)


def wrong_full_text(connection: sqlite3.Connection) -> Iterator[Finding]:
    """Whether the words that are searched are those of the texts beside them; a file that is only read is copied."""
    try:
        try:
            _check_full_text(connection)
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):
                raise
            with closing(sqlite3.connect("")) as copy:  # a file of its own, which goes when it is closed
                connection.backup(copy)
                _check_full_text(copy)
    except sqlite3.DatabaseError as error:
        if "malformed" not in str(error) and FULL_TEXT_NAME not in str(error):
            raise
        yield Finding("the full text does not find what is there", Remedy.FULL_TEXT)


def _check_full_text(connection: sqlite3.Connection) -> None:
    connection.execute(f"INSERT INTO {FULL_TEXT_NAME} ({FULL_TEXT_NAME}) VALUES ('integrity-check')")
