"""What was read and found: articles, events and evidence, rewritten when an article is read again."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256

from timeline.errors import StoreError
from timeline.keys import event_keys
from timeline.models import Article, Event
from timeline.store.attachments import annotated_keys, attach
from timeline.store.changes import save_changes, stored_fields
from timeline.store.connection import store_errors
from timeline.store.overlay import refresh
from timeline.store.words import json_list, storable, text_number

COLUMNS = (
    "key", "name", "source", "title", "publisher", "author", "published", "published_reason", "url", "language", "text",
    "reading_hash", "content_hash", "text_number", "added_at",
)  # fmt: skip
EVENT_COLUMNS = (
    "key", "article", "position", "type", "status", "date", "title", "trigger", "date_text", "date_reason",
    "type_reason", "status_reason", "actors", "places", "confidence", "stage", "stage_reason", "salience",
    "salience_reason",
)  # fmt: skip
SAVE_EVENT = f"INSERT INTO events ({', '.join(EVENT_COLUMNS)}) VALUES ({', '.join('?' * len(EVENT_COLUMNS))})"
SAVE_ARTICLE = (
    f"INSERT INTO articles ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))}) "
    f"ON CONFLICT (key) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in COLUMNS[1:-1])}"
)


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
    new = event_keys(key, events)
    rows = [
        _event_row(one, key, position, event) for position, (one, event) in enumerate(zip(new, events, strict=True))
    ]
    quotes = [row for one, event in zip(new, events, strict=True) for row in _evidence_rows(one, event)]
    reading = reading_hash(article, rules_version)
    content = _hash(reading_hash(article, ""), repr(rows), repr(quotes))
    before = connection.execute("SELECT content_hash FROM articles WHERE key = ?", (key,)).fetchone()
    if before == (content,):
        connection.execute(
            "UPDATE articles SET reading_hash = ? WHERE key = ? AND reading_hash <> ?", (reading, key, reading)
        )
        return ArticleChange.UNCHANGED
    old = stored_fields(connection, key)
    _delete_events(connection, list(old))
    number, moment = text_number(article.text), at.astimezone(UTC).isoformat()
    connection.execute(SAVE_ARTICLE, (key, *map(_stored, _metadata(article)), reading, content, number, moment))
    connection.executemany(SAVE_EVENT, rows)
    connection.executemany("INSERT INTO evidence VALUES (?, ?, ?, ?, ?)", quotes)
    save_changes(connection, key, at, None if before is None else old, stored_fields(connection, key))
    refresh(connection, {*old, *new, *attach(connection, annotated_keys(connection, key))})
    return ArticleChange.ADDED if before is None else ArticleChange.CHANGED


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


def reading_hash(article: Article, rules_version: str) -> str:
    """What an article would be read as again: text, metadata without the source, version of the rules."""
    name, _, *metadata, text = _metadata(article)
    layout = [(span.start, span.end) for span in (article.headline, *article.furniture) if span]
    return _hash(json.dumps([rules_version, name, *metadata, bool(article.headline), layout]), text or "")


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _metadata(article: Article) -> tuple[str | None, ...]:
    """Name and source first, the text last."""
    published: date | None = article.published
    return (
        article.name, article.source, article.title, article.publisher, article.author,
        published.isoformat() if published else None, article.published_reason, article.url, article.language,
        article.text,
    )  # fmt: skip


def _delete_events(connection: sqlite3.Connection, keys: Sequence[str]) -> None:
    connection.executemany("DELETE FROM evidence WHERE event = ?", [(key,) for key in keys])
    connection.executemany("DELETE FROM events WHERE key = ?", [(key,) for key in keys])


def _event_row(key: str, article: str, position: int, event: Event) -> tuple[object, ...]:
    return (
        key, article, position, str(event.type), str(event.status), event.date and event.date.edtf,
        storable(event.title), storable(event.trigger), _stored(event.date_text), storable(event.date_reason),
        storable(event.type_reason), storable(event.status_reason), json_list(event.actors), json_list(event.places),
        event.confidence, event.stage and str(event.stage), storable(event.stage_reason),
        event.salience and str(event.salience), event.salience_reason,
    )  # fmt: skip


def _evidence_rows(key: str, event: Event) -> list[tuple[object, ...]]:
    quotes = [(event.quote, event.start, event.end), *((one.quote, one.start, one.end) for one in event.mentions)]
    return [(key, rank, storable(quote), start, end) for rank, (quote, start, end) in enumerate(quotes)]


def _stored(text: str | None) -> str | None:
    return None if text is None else storable(text)


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
