"""The files that were read: what they held then, so that they need not be read again while they stay as they are."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from timeline.store.damage import store_errors
from timeline.store.log import THESE

SAVE = (
    "INSERT INTO files VALUES (?, ?, ?) "
    "ON CONFLICT (source) DO UPDATE SET digest = excluded.digest, articles = excluded.articles"
)
STILL_THERE = f"""
SELECT count(*) FROM articles
WHERE key IN {THESE} AND (source = ? OR substr(source, 1, length(?) + 1) = ? || ':')
"""


@store_errors
def unchanged_articles(connection: sqlite3.Connection, source: str, digest: str) -> list[str] | None:
    """The keys of the articles in the file that was read at `source`.

    None when it was never read, when it was another then, and when one of its articles is stored no more or was read
    elsewhere since.
    """
    row = connection.execute("SELECT digest, articles FROM files WHERE source = ?", (source,)).fetchone()
    if row is None or row[0] != digest:
        return None
    (there,) = connection.execute(STILL_THERE, (row[1], source, source, source)).fetchone()
    keys = json.loads(row[1])
    return keys if there == len(keys) else None


@store_errors
def save_files(connection: sqlite3.Connection, files: Iterable[tuple[str, str, Sequence[str]]]) -> None:
    """Notes files by source, digest, and keys of their articles. Inside `writing()`."""
    connection.executemany(SAVE, [(source, digest, json.dumps(list(keys))) for source, digest, keys in files])


def forget_files(connection: sqlite3.Connection) -> None:
    """Has every file read again. Inside `writing()`."""
    connection.execute("DELETE FROM files")
