"""store_error: what SQLite complains of, in one line that names the file and says what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from timeline.errors import StoreError

FULL = "the disk is full; make room and try again"
DAMAGED = "it is damaged; restore it from a copy or from git, or see what `timeline doctor` says"

# What SQLite says -> what a person can do.
WHAT_TO_DO = (
    ("is locked", "another program is writing to it; try again when that has finished"),
    ("disk is full", FULL),
    ("ioerr_shmsize", FULL),  # no room even for the files beside it
    ("readonly", "it can only be read; check the permissions of the file and its folder"),
    (
        "malformed database schema",
        "it is damaged; restore it from a copy or from git: what its tables are cannot be read",
    ),
    ("malformed", DAMAGED),
    ("could not decode", DAMAGED),
    ("no such table", DAMAGED),
    ("not a database", "is not a database; name another with --db"),
    ("unable to open", "it cannot be opened; check the permissions of the file and its folder"),
    ("too big", "it holds a text that is too large to be one; see what `timeline doctor` says"),
    ("constraint failed", "its tables contradict each other; see what `timeline doctor` says"),
    ("no such column", DAMAGED),
    ("disk i/o", "the disk reports an error; what was saved before stays"),
)


def store_error(path: str, error: sqlite3.DatabaseError | ValueError | RecursionError) -> Exception:
    """A StoreError for what the disk, a lock or the file did; a mistake in our own SQL stays what it is.

    A ValueError is a stored date, list or word that cannot be one (`["RS"` without its bracket), a RecursionError one
    with brackets a thousand deep; only what cannot be encoded comes from us.

    >>> print(store_error("events.db", sqlite3.OperationalError("database is locked")))
    events.db: another program is writing to it; try again when that has finished
    """
    if isinstance(error, ValueError | RecursionError):
        return error if isinstance(error, UnicodeEncodeError) else StoreError(f"{path}: {DAMAGED}")
    if isinstance(error, sqlite3.ProgrammingError):
        return error
    said = f"{error} {getattr(error, 'sqlite_errorname', '')}".lower()
    for words, advice in WHAT_TO_DO:
        if words in said:
            return StoreError(f"{path}: {advice}")
    return StoreError(f"{path}: {error}")


@contextmanager
def reported(path: str) -> Iterator[None]:
    """What SQLite complains of inside raises StoreError."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # SQLite quotes a damaged schema, in whatever bytes
        raise store_error(path, error) from error


def path_of(connection: sqlite3.Connection) -> str:
    """The path of the file of a connection; "database" where there is none, or where it cannot be told."""
    with suppress(sqlite3.Error):
        for _, name, file in connection.execute("PRAGMA database_list"):
            if name == "main" and file:
                return str(file)
    return "database"
