"""store_errors, blaming_damage: what fails because a database is damaged, or cannot be read or written, as StoreErrors.

A damaged database may well be read, and give values that make no sense; the error that follows is ours only where the
database is sound.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from timeline.errors import StoreError, TimelineError
from timeline.store.connection import open_as_it_is
from timeline.store.store_error import DAMAGED, path_of, store_error

SENSELESS = (TypeError, KeyError, AttributeError)  # what values of the wrong kind lead to, and mistakes of ours
SOUND = "the database is sound as far as `timeline doctor` can tell"

P = ParamSpec("P")
R = TypeVar("R")


def store_errors(
    function: Callable[Concatenate[sqlite3.Connection, P], R],
) -> Callable[Concatenate[sqlite3.Connection, P], R]:
    """The same function, raising StoreError where SQLite cannot read or write, or where what it read makes no sense."""

    @wraps(function)
    def call(connection: sqlite3.Connection, /, *args: P.args, **keywords: P.kwargs) -> R:
        try:
            return function(connection, *args, **keywords)
        except (sqlite3.DatabaseError, ValueError, RecursionError) as error:
            raise store_error(path_of(connection), error) from error
        except SENSELESS as error:
            if _is_to_blame(connection, error):
                raise StoreError(f"{path_of(connection)}: {DAMAGED}") from error
            raise

    return call


@contextmanager
def blaming_damage(connection: sqlite3.Connection) -> Iterator[None]:
    """What fails inside because the database is damaged raises StoreError; a mistake of ours stays what it is."""
    try:
        yield
    except (*SENSELESS, ValueError) as error:
        if not isinstance(error, TimelineError) and _is_to_blame(connection, error):
            raise StoreError(f"{path_of(connection)}: {DAMAGED}") from error
        raise


def _is_to_blame(connection: sqlite3.Connection, error: Exception) -> bool:
    """Whether the database is damaged, so that what was read made no sense; a sound one is noted in the error, once."""
    from timeline.store.doctor import examine

    if SOUND in getattr(error, "__notes__", ()):
        return False
    with suppress(StoreError), closing(open_as_it_is(path_of(connection))) as another:
        if examine(another):
            return True
    error.add_note(SOUND)
    return False
