"""copied: another database as it is now, as a copy of one's own that may be brought up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.store.connection import open_as_it_is, open_store


@contextmanager
def copied(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a copy, which is gone afterwards; nothing at `path` changes. Raises StoreError."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        with closing(open_as_it_is(path)) as original, closing(sqlite3.connect(copy)) as target:
            original.backup(target)
        with closing(open_store(copy, create=False)) as connection:
            yield connection


@contextmanager
def scratch() -> Iterator[sqlite3.Connection]:
    """A connection to an empty database, which is gone afterwards."""
    with TemporaryDirectory() as folder, closing(open_store(Path(folder) / "scratch.db")) as connection:
        yield connection
