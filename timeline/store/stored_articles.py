"""The articles that were read, as a list; and taking some of them out."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from timeline.errors import StoreError
from timeline.models import StoredArticle
from timeline.store.attachments import annotated_keys, attach
from timeline.store.changes import save_removals
from timeline.store.damage import store_errors
from timeline.store.event_names import BEGINNING_WITH, SHORTEST_NAME
from timeline.store.log import THESE
from timeline.store.machine import delete_events
from timeline.store.overlay import refresh
from timeline.store.prints import delete_prints
from timeline.store.witnesses import witnesses_of

LISTED = """
SELECT articles.key, name, source, articles.title, publisher, author, published, published_reason, published_certainty,
       url, language, (SELECT count(*) FROM events WHERE article = articles.key), warnings, copy_of, added_at
FROM articles
"""
IN_ORDER = "ORDER BY published IS NULL, published, source, articles.key"
NAMED = "WHERE articles.key = :name OR name = :name OR source = :name OR url = :name"
BEGINNING = f"WHERE {BEGINNING_WITH.format(column='articles.key')}"
ANNOTATED = f"""
SELECT count(DISTINCT events.key) FROM events JOIN annotations ON event_key = events.key OR target = events.key
WHERE article IN {THESE}
"""
FIRST_COPY = f"SELECT copy_of, min(key) FROM articles WHERE copy_of IN {THESE} GROUP BY copy_of"


@store_errors
def stored_articles(connection: sqlite3.Connection) -> list[StoredArticle]:
    """All articles by day of publication, those without one last."""
    also_at = witnesses_of(connection)
    listed = (_stored_article(row) for row in connection.execute(f"{LISTED} {IN_ORDER}"))
    return [replace(one, also_at=also_at[one.key]) if one.key in also_at else one for one in listed]


@store_errors
def find_article(connection: sqlite3.Connection, name: str) -> StoredArticle:
    """The article with this key or beginning of one, name, source or address. StoreError when none or several have."""
    found = connection.execute(f"{LISTED} {NAMED} LIMIT 2", {"name": name}).fetchall()
    if not found and len(name) >= SHORTEST_NAME:
        found = connection.execute(f"{LISTED} {BEGINNING} LIMIT 2", (name.lower(), name.lower())).fetchall()
    if not found:
        raise StoreError(f"there is no article {name!r}; `timeline articles` shows the keys in the first column")
    if len(found) > 1:
        raise StoreError(f"several articles are called {name!r}; name one by its key, which `timeline articles` shows")
    return _stored_article(found[0])


@store_errors
def annotated_events_of(connection: sqlite3.Connection, articles: Collection[str]) -> int:
    """How many events of the articles with these keys people said something of."""
    (count,) = connection.execute(ANNOTATED, (json.dumps(list(articles)),)).fetchone()
    return int(count)


@store_errors
def remove_articles(connection: sqlite3.Connection, articles: Sequence[StoredArticle], *, at: datetime) -> None:
    """Takes articles out, with all that the program found in them; `at` is now. Call it inside `writing()`.

    What people said stays: an event that somebody annotated is shown as lost until its article is added again.
    """
    keys = [article.key for article in articles]
    these = (json.dumps(keys),)
    events = [key for (key,) in connection.execute(f"SELECT key FROM events WHERE article IN {THESE}", these)]
    _pass_on_copies(connection, keys)
    save_removals(connection, articles, at)
    delete_prints(connection, keys)
    delete_events(connection, events)
    connection.execute(f"DELETE FROM articles WHERE key IN {THESE}", these)
    refresh(connection, {*events, *attach(connection, annotated_keys(connection, keys))})


def _pass_on_copies(connection: sqlite3.Connection, keys: Sequence[str]) -> None:
    """Copies of an article that goes are copies of the first of them, which is a copy no more."""
    connection.execute(f"UPDATE articles SET copy_of = NULL WHERE key IN {THESE}", (json.dumps(keys),))
    for gone, first in connection.execute(FIRST_COPY, (json.dumps(keys),)).fetchall():
        connection.execute(
            "UPDATE articles SET copy_of = CASE WHEN key = ? THEN NULL ELSE ? END WHERE copy_of = ?",
            (first, first, gone),
        )


def _stored_article(row: tuple[Any, ...]) -> StoredArticle:
    *first, published, reason, certainty, url, language, events, warnings, copy_of, added_at = row
    key, name, source, title, publisher, author = first
    return StoredArticle(
        key, name, source, title, publisher, author, date.fromisoformat(published) if published else None, reason,
        certainty, url, language, events, tuple(json.loads(warnings or "[]")), copy_of,
        datetime.fromisoformat(added_at) if added_at else None,
    )  # fmt: skip
