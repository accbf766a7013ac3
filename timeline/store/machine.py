"""What was read and found: articles, events and evidence, rewritten when an article is read again."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum

from timeline.errors import StoreError
from timeline.models import Article, Event
from timeline.store.attachments import annotated_keys, attach
from timeline.store.changes import save_changes, stored_fields
from timeline.store.damage import store_errors
from timeline.store.log import THESE
from timeline.store.machine_rows import SAVE_ARTICLE, SAVE_EVENT, Reading, Told, told_by
from timeline.store.overlay import refresh
from timeline.store.prints import add_prints, delete_prints
from timeline.store.words import storable, text_number

CONTENT_HASHES = f"SELECT key, content_hash FROM articles WHERE key IN {THESE}"


class ArticleChange(StrEnum):
    """What saving an article did."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"


@store_errors
def save_article(
    connection: sqlite3.Connection,
    article: Article,
    key: str,
    events: Sequence[Event],
    *,
    at: datetime,
    rules_version: str = "",
) -> ArticleChange:
    """Stores the article under `key` with what was found in it, in place of what was found before; `at` is now.

    Call it inside `writing()`. What people said stays: their events are found again in the new text. When text,
    metadata and events are the same as before, nothing is written but that these rules have read it too.
    """
    (change,) = save_articles(connection, [Reading(key, article, events)], at=at, rules_version=rules_version)
    return change


@store_errors
def save_articles(
    connection: sqlite3.Connection, readings: Sequence[Reading], *, at: datetime, rules_version: str = ""
) -> list[ArticleChange]:
    """What `save_article` does for each of several articles with keys of their own, sooner than one by one."""
    told = [told_by(reading, rules_version) for reading in readings]
    before = dict(connection.execute(CONTENT_HASHES, (json.dumps([one.key for one in told]),)).fetchall())
    read_by_these = [
        (one.reading_hash, one.key, one.reading_hash) for one in told if before.get(one.key) == one.content
    ]
    connection.executemany("UPDATE articles SET reading_hash = ? WHERE key = ? AND reading_hash <> ?", read_by_these)
    _replace(connection, [one for one in told if before.get(one.key) != one.content], before.keys(), at)
    return [_change(one, before.get(one.key)) for one in told]


def _change(told: Told, before: str | None) -> ArticleChange:
    if before is None:
        return ArticleChange.ADDED
    return ArticleChange.UNCHANGED if before == told.content else ArticleChange.CHANGED


def _replace(connection: sqlite3.Connection, told: Sequence[Told], known: Collection[str], at: datetime) -> None:
    """Writes articles that are new or have changed, those among the `known` ones, with everything derived from them."""
    if not told:
        return
    old = {one.key: stored_fields(connection, one.key) for one in told if one.key in known}
    gone = [key for fields in old.values() for key in fields]
    delete_events(connection, gone)
    moment = at.astimezone(UTC).isoformat()
    delete_prints(connection, [one.key for one in told if one.key in known])
    connection.executemany(SAVE_ARTICLE, [(*one.row, moment) for one in told])
    add_prints(connection, [(number, one.key) for one in told for number in one.reading.prints])
    connection.executemany(SAVE_EVENT, [row for one in told for row in one.events])
    connection.executemany(
        "INSERT INTO evidence VALUES (?, ?, ?, ?, ?)",
        [row for one in told for quotes in one.evidence for row in quotes],
    )
    for one in told:
        save_changes(connection, one.key, at, old.get(one.key), one.fields())
    found = {key: event for one in told for key, event in one.found().items()}
    annotated = annotated_keys(connection, [one.key for one in told])
    refresh(connection, {*gone, *found, *attach(connection, annotated)}, found)


@store_errors
def article_text(connection: sqlite3.Connection, article_key: str) -> str:
    """The text of an article as it was read. Raises StoreError when there is no such article."""
    row = connection.execute("SELECT text FROM articles WHERE key = ?", (article_key,)).fetchone()
    if row is None:
        raise StoreError(f"there is no article {article_key!r}")
    return str(row[0])


@store_errors
def articles_with_text(connection: sqlite3.Connection, text: str) -> list[str]:
    """The keys of the articles that have exactly this text."""
    found = connection.execute("SELECT key, text FROM articles WHERE text_number = ?", (text_number(text),))
    return [key for key, other in found if other == storable(text)]


@store_errors
def copied_article(connection: sqlite3.Connection, article_key: str) -> str | None:
    """The key of the article of which this one was found to be a near copy; None when it is none."""
    row = connection.execute("SELECT copy_of FROM articles WHERE key = ?", (article_key,)).fetchone()
    return None if row is None or row[0] is None else str(row[0])


@store_errors
def stored_article(connection: sqlite3.Connection, article_key: str) -> Article | None:
    """An article with its name, text, source, publisher, day of publication and address; None when there is none."""
    row = connection.execute(
        "SELECT name, text, source, publisher, published, url FROM articles WHERE key = ?", (article_key,)
    ).fetchone()
    if row is None:
        return None
    name, text, source, publisher, published, url = row
    day = published and date.fromisoformat(published)
    return Article(name, text, source, publisher=publisher, published=day, url=url)


@store_errors
def article_state(connection: sqlite3.Connection, article_key: str) -> tuple[str, str] | None:
    """Where the article was read and its `reading_hash`; None when there is no such article."""
    row = connection.execute("SELECT source, reading_hash FROM articles WHERE key = ?", (article_key,)).fetchone()
    return row and (row[0], row[1])


def delete_events(connection: sqlite3.Connection, keys: Sequence[str]) -> None:
    """Deletes events and their evidence. Inside `writing()`."""
    connection.executemany("DELETE FROM evidence WHERE event = ?", [(key,) for key in keys])
    connection.executemany("DELETE FROM events WHERE key = ?", [(key,) for key in keys])


def save_run(
    connection: sqlite3.Connection, at: datetime, program_version: str, rules_version: str, **counts: int
) -> None:
    """Notes that articles were read: `counts` are added, changed, unchanged, failed, events. Inside `writing()`."""
    names = ("added", "changed", "unchanged", "failed", "events")
    connection.execute(
        "INSERT INTO runs (at, program_version, rules_version, added, changed, unchanged, failed, events) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (at.isoformat(), program_version, rules_version, *(counts[name] for name in names)),
    )
