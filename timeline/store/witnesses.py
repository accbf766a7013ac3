"""Where the text of a stored article also stood: the publisher, day and address of the copies that were left out.

They are lines of the table `changes`, which only grows: reading an article again, or taking a copy's file away, does
not make it untrue that the text was read there.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable
from datetime import UTC, datetime
from typing import NamedTuple

from timeline.store.damage import store_errors
from timeline.store.log import THESE

COPY = "copy"
SAVE = "INSERT INTO changes (at, article, what, old, new) VALUES (?, ?, ?, ?, ?)"
READ = f"SELECT article, new FROM changes WHERE what = '{COPY}'"


class Witness(NamedTuple):
    """That the text of the article with this key also stood elsewhere: `words` say where ("Danas, 3 May 2021, https://…"),
    `source` is the file in which it was read."""

    article_key: str
    words: str
    source: str


@store_errors
def save_witnesses(connection: sqlite3.Connection, witnesses: Iterable[Witness], *, at: datetime) -> None:
    """Notes them; `at` is now. Inside `writing()`."""
    moment = at.astimezone(UTC).isoformat()
    connection.executemany(SAVE, [(moment, one.article_key, COPY, one.source, one.words) for one in witnesses])


@store_errors
def witnesses_of(
    connection: sqlite3.Connection, article_keys: Collection[str] | None = None
) -> dict[str, tuple[str, ...]]:
    """Article key -> the words of its witnesses, in the order in which they were read; with None, of all articles."""
    of_these = "" if article_keys is None else f"AND article IN {THESE}"
    these = () if article_keys is None else (json.dumps([*article_keys]),)
    found: dict[str, list[str]] = {}
    for key, words in connection.execute(f"{READ} {of_these} ORDER BY id", these):
        found.setdefault(key, []).append(words)
    return {key: tuple(dict.fromkeys(words)) for key, words in found.items()}
