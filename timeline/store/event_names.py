"""The event that a name means: its key, or the beginning of its key."""

import json
import sqlite3
from collections.abc import Collection, Iterable
from itertools import pairwise

from timeline.errors import AnnotationError
from timeline.store.damage import store_errors
from timeline.store.links import read_links
from timeline.store.words import storable

SHORTEST_NAME = 4  # characters; fewer could name another event soon
SHORTEST_SHOWN = 6  # with these, names go on meaning one event while the chronology grows

LAST = "char(1114111)"  # sorts after all that a key has, so that an index is read no further than keys begin so
BEGINNING_WITH = f"{{column}} >= ? AND {{column}} < ? || {LAST}"
SHOWN = f"SELECT key FROM chronology_rows WHERE {BEGINNING_WITH.format(column='key')} ORDER BY key LIMIT 2"
ANNOTATED = f"SELECT DISTINCT event_key FROM annotations WHERE {BEGINNING_WITH.format(column='event_key')}"

BESIDE = """
SELECT value, (SELECT max(key) FROM chronology_rows WHERE key < value),
       (SELECT min(key) FROM chronology_rows WHERE key > value)
FROM json_each(?)
"""
MANY = 10_000  # keys from which it is quicker to read them all in order


@store_errors
def find_event(connection: sqlite3.Connection, key_or_prefix: str) -> str:
    """The key of the event with this key or beginning of one; for an event merged or found again, that of its row.

    Raises AnnotationError when there is none, when several begin like that, and for a beginning that is too short.
    """
    prefix = storable(key_or_prefix.strip().lower())
    if visible := visible_key(connection, prefix):
        return visible
    found = _begin_with(connection, prefix) if prefix else set()
    if not found:
        raise AnnotationError(
            f"there is no event {key_or_prefix!r}: name it by its key, which `timeline list` shows in the first column"
        )
    if len(found) > 1:
        raise AnnotationError(f"several events begin with {key_or_prefix!r}; write more of the key")
    (key,) = found
    if len(prefix) < SHORTEST_NAME:
        raise AnnotationError(f"{key_or_prefix!r} is too short for a key: write at least {SHORTEST_NAME} characters")
    return key


def _begin_with(connection: sqlite3.Connection, prefix: str) -> set[str]:
    """The keys of the rows whose keys begin so; else of the rows that show annotated events whose keys do."""
    shown = {key for (key,) in connection.execute(SHOWN, (prefix, prefix))}
    if shown:
        return shown
    annotated = connection.execute(ANNOTATED, (prefix, prefix)).fetchall()
    return {visible for (key,) in annotated if (visible := visible_key(connection, key))}


def visible_key(connection: sqlite3.Connection, key: str) -> str | None:
    """The key of the row that shows the event: its own, or that of the event it was merged into or found again in."""
    key = storable(key)
    for candidate in (key, read_links(connection, [key]).root(key)):
        if connection.execute("SELECT 1 FROM chronology_rows WHERE key = ?", (candidate,)).fetchone():
            return candidate
    return None


@store_errors
def short_key_length(connection: sqlite3.Connection, keys: Collection[str] | None = None) -> int:
    """How many characters of a key name every event of the chronology apart, at least SHORTEST_SHOWN.

    With `keys`, how many name each of these apart from all others: to be had without reading all keys.
    """
    if keys is None or len(keys) > MANY:
        return length_apart(
            pairwise(key for (key,) in connection.execute("SELECT key FROM chronology_rows ORDER BY key"))
        )
    beside = connection.execute(BESIDE, (json.dumps(list(keys)),))
    return length_apart((key, other) for key, *others in beside for other in others if other is not None)


def length_apart(neighbours: Iterable[tuple[str, str]]) -> int:
    """How many characters keys need to differ from those that sort next to them, at least SHORTEST_SHOWN."""
    length = SHORTEST_SHOWN
    for one, other in neighbours:
        while one[:length] == other[:length]:
            length += 1
    return length
