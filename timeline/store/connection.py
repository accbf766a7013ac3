"""open_store: a connection to a timeline database, with our settings and with its tables up to date."""

import os
import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

from timeline.errors import StoreError
from timeline.store.foreign_objects import foreign_object
from timeline.store.store_error import reported
from timeline.store.transactions import writing
from timeline.store.words import folded, name_words, tag_words

APPLICATION_ID = 0x54694D65  # "TiMe", in the header of the file
SCHEMA_VERSION = 5
SECONDS_TO_WAIT = 5.0

AS_IT_STANDS = "mode=ro&immutable=1"  # makes no file beside it and takes no lock

WAL_HEADER = 32  # bytes
LARGEST_VALUE = 256_000_000  # bytes; a file of articles has 20 million at most, a list of all keys far fewer than this

SETTINGS = (
    "foreign_keys = ON",
    "synchronous = FULL",
    "trusted_schema = OFF",  # a file from elsewhere runs none of our functions through its views and triggers
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "cache_size = -8000",  # kilobytes; `give_memory` to what writes much
)


def open_store(path: str | Path, *, create: bool = True) -> sqlite3.Connection:
    """A connection to the database at `path`, with its tables up to date.

    A missing file is made, unless `create` is false. A file that may not be written is opened for reading. Opening and
    closing a database that is up to date leaves its bytes as they are. Raises StoreError.
    """
    file = Path(path)
    _check_file(file, create)
    with reported(str(file)):
        connection = _connect(file)
    try:
        with reported(str(file)):
            _bring_up_to_date(connection, file)
    except BaseException:
        connection.close()
        raise
    return connection


def open_as_it_is(path: str | Path) -> sqlite3.Connection:
    """A connection to a database that may be damaged, of an older version, or with SQL of strangers in it.

    Nothing is made, changed or refused. Raises StoreError for a missing file and for a database of something else.
    """
    file = Path(path)
    _check_file(file, create=False)
    with reported(str(file)):
        connection = _connect(file)
        try:
            table_version(connection, file)
        except BaseException:
            connection.close()
            raise
    return connection


def give_memory(connection: sqlite3.Connection, megabytes: int = 64) -> None:
    """Lets the connection keep so much of the file in memory: writing many rows touches pages all over it."""
    connection.execute(f"PRAGMA cache_size = -{megabytes * 1000:d}")


def _check_file(file: Path, create: bool) -> None:
    """Raises StoreError for what can be seen without opening the file.

    Whoever opens and closes it gives up the locks of every connection that this process has to it, and another program
    then takes away the -wal below them (SQLite, "How To Corrupt An SQLite Database File", 2.2).
    """
    if "\0" in str(file):
        raise StoreError(f"{file}: is no name of a file")
    try:
        if file.is_dir():
            raise StoreError(f"{file}: is a folder; name a file in it, such as {file / 'events.db'}")
        if not file.exists():
            if not create:
                raise StoreError(f"{file}: there is no such database; `timeline add` makes one")
            if not file.parent.is_dir():
                raise StoreError(f"{file}: there is no folder {file.parent}")
            return
        if not file.is_file():  # reading a pipe would wait for ever
            raise StoreError(f"{file}: is not a file; name another with --db")
    except OSError as error:
        raise StoreError(f"{file}: cannot be opened: {error.strerror}") from error


def _connect(file: Path) -> sqlite3.Connection:
    """A connection with our settings, only for reading where the file or its folder cannot be written."""
    address = f"file:{quote(os.path.abspath(file))}"  # noqa: PTH100  (resolve() would follow links that -wal does not)
    # SQLite would leave a -shm beside a file that is only read, as unwritable as the file, and that for ever.
    if file.exists() and not os.access(file, os.W_OK) and not Path(f"{file}-wal").exists():
        return _configured(f"{address}?{AS_IT_STANDS}")
    try:
        return _configured(f"{address}?mode=rwc")
    except sqlite3.OperationalError as error:
        # WAL wants two files beside the database; in a folder that may not be written there can be none.
        if not file.exists() or not any(words in str(error) for words in ("unable to open", "readonly")):
            raise
        if _holds_work(Path(f"{file}-wal")):
            raise StoreError(
                f"{file}: the newest work in it is still in {file.name}-wal, which cannot be opened here; "
                "copy both files to a folder where you may write"
            ) from error
        return _configured(f"{address}?{AS_IT_STANDS}")


def _holds_work(wal: Path) -> bool:
    """Whether a program that was killed may have left there what it saved; opened as it stands, nobody would see it."""
    return wal.exists() and wal.stat().st_size > WAL_HEADER


def _configured(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=SECONDS_TO_WAIT, isolation_level=None)
    try:
        for setting in SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        _restrict(connection)
        connection.execute("PRAGMA schema_version").fetchone()  # opens the file indeed
    except BaseException:
        connection.close()
        raise
    connection.create_function("folded", 1, folded, deterministic=True)
    connection.create_function("name_words", 1, name_words, deterministic=True)
    connection.create_function("tag_words", 1, tag_words, deterministic=True)
    return connection


def _restrict(connection: sqlite3.Connection) -> None:
    """No value larger than any that we store; from Python 3.12 on, no trigger or view of the file runs at all."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LARGEST_VALUE)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)


def _bring_up_to_date(connection: sqlite3.Connection, file: Path) -> None:
    version = table_version(connection, file)
    _refuse_foreign(connection, file)
    if version == SCHEMA_VERSION:
        return
    from timeline.store.migrations import migrate
    from timeline.store.overlay import refresh_annotated

    if version == 0:
        connection.execute("PRAGMA journal_mode = WAL")
    with writing(connection):
        if table_version(connection, file) < SCHEMA_VERSION:  # another program may have been first
            migrate(connection)
            refresh_annotated(connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _refuse_foreign(connection: sqlite3.Connection, file: Path) -> None:
    """Raises StoreError for a database with SQL in it that would run when we read or write."""
    foreign = foreign_object(connection)
    if foreign:
        raise StoreError(
            f"{file}: it holds the {foreign.kind} {foreign.name[:60]!r}, which timeline did not make and will not run; "
            "`timeline doctor` says what can be done"
        )


def table_version(connection: sqlite3.Connection, file: Path) -> int:
    """The version of the tables, 0 for an empty database. Raises StoreError for a database of something else."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise StoreError(f"{file}: is a database of another program; name another file with --db")
    if version > SCHEMA_VERSION:
        raise StoreError(f"{file}: was made by a newer timeline; install the newest version to open it")
    return int(version) if tables else 0
