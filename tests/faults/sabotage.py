"""A store that keeps no promise: the negative control, which shows that broken promises are noticed."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from sqlite3 import Connection
from unittest.mock import patch

from timeline.store import transactions


@contextmanager
def without_transactions() -> Iterator[None]:
    """Inside, each statement of `writing` is saved by itself, and there is no journal to go back by."""
    kept = transactions.writing
    with ExitStack() as stack:
        for name, module in list(sys.modules.items()):
            if name.startswith("timeline") and getattr(module, "writing", None) is kept:
                stack.enter_context(patch.object(module, "writing", _at_once))
        yield


@contextmanager
def _at_once(connection: Connection) -> Iterator[None]:
    connection.execute("PRAGMA journal_mode = OFF").fetchone()
    yield
