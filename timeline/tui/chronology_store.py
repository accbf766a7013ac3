"""ChronologyStore: the database as the browser uses it.

Small reads go through a connection of their own in the thread of the screen; searches and writes take place in other
threads, each on a connection that it opens and closes.
"""

from timeline.tui.store_exports import StoreExports
from timeline.tui.store_lookups import StoreLookups
from timeline.tui.store_reads import StoreReads
from timeline.tui.store_searches import StoreSearches
from timeline.tui.store_writes import StoreWrites


class ChronologyStore(StoreWrites, StoreReads, StoreSearches, StoreLookups, StoreExports):
    """Every function raises StoreError when the database cannot be read or written."""

    def close(self) -> None:
        """Waits for the writes under way; raises the error of one that nobody heard of."""
        try:
            StoreWrites.close(self)
        finally:
            StoreReads.close(self)
