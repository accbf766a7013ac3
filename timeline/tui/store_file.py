"""StoreFile: the database that the browser is about, opened anew for each thing that takes a thread."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from timeline.store import Connection, open_store
from timeline.store.ranked import KeptRanks

MEGABYTES = 2  # of the database that a connection keeps: what is read again soon is a few pages


class StoreFile:
    """Where the database is, and the sets of ranks that all its readers share."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ranks = KeptRanks()

    @contextmanager
    def _opened(self) -> Iterator[Connection]:
        """A connection for one thread, which nothing ends before its time. Raises StoreError."""
        with closing(open_store(self.path, create=False)) as connection:
            yield connection
