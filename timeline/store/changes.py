"""What reading articles changed: a line for each new article, and for each event of one that was read again."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from timeline.models import MachineChange, StoredArticle
from timeline.store.log import THESE

FIELDS = ("date", "type", "status", "stage", "title", "actors", "places")  # as `stored_fields` has them
TITLE = FIELDS.index("title")
SAVE = "INSERT INTO changes (at, article, event_key, what, field, old, new) VALUES (?, ?, ?, ?, ?, ?, ?)"
READ = "SELECT at, article, name, event_key, what, field, old, new FROM changes LEFT JOIN articles ON key = article"
# With the names of articles that were taken out since.
SINCE = """
WITH gone AS (SELECT article AS was, old AS called, max(id) FROM changes WHERE what = 'removed' GROUP BY article)
SELECT at, article, ifnull(name, called), event_key, what, field, old, new
FROM changes LEFT JOIN articles ON key = article LEFT JOIN gone ON was = article WHERE at >= ? ORDER BY at, id
"""

Fields = tuple[str | None, ...]


def stored_fields(connection: sqlite3.Connection, article: str) -> dict[str, Fields]:
    """Event key -> FIELDS of the article's events, as the columns have them."""
    cursor = connection.execute(f"SELECT key, {', '.join(FIELDS)} FROM events WHERE article = ?", (article,))
    return {key: tuple(fields) for key, *fields in cursor}


def save_changes(
    connection: sqlite3.Connection,
    article: str,
    at: datetime,
    before: Mapping[str, Fields] | None,
    after: Mapping[str, Fields],
) -> None:
    """Notes what became of the events of an article; `before` is None for one that is new. Inside `writing()`."""
    moment = at.astimezone(UTC).isoformat()
    if before is None:
        rows: list[tuple[str | None, ...]] = [(None, "read", None, None, str(len(after)))]
    else:
        rows = [(key, "vanished", None, before[key][TITLE], None) for key in before if key not in after]
        rows += [(key, "appeared", None, None, after[key][TITLE]) for key in after if key not in before]
        rows += [
            (key, "changed", field, old, new)
            for key in after
            if key in before
            for field, old, new in zip(FIELDS, before[key], after[key], strict=True)
            if old != new
        ]
    connection.executemany(SAVE, [(moment, article, *row) for row in rows])


def save_removals(connection: sqlite3.Connection, articles: Iterable[StoredArticle], at: datetime) -> None:
    """Notes that a person took articles out, and with each the events that were found in it. Inside `writing()`."""
    moment = at.astimezone(UTC).isoformat()
    for article in articles:
        connection.execute(SAVE, (moment, article.key, None, "removed", None, article.name, str(article.events)))
        vanished = [
            (moment, article.key, key, "vanished", None, fields[TITLE], None)
            for key, fields in stored_fields(connection, article.key).items()
        ]
        connection.executemany(SAVE, vanished)


def changes_since(connection: sqlite3.Connection, since: datetime | None) -> list[MachineChange]:
    """What reading changed, in order of time; all of it with None."""
    moment = since.astimezone(UTC).isoformat() if since else ""
    return [_change(row) for row in connection.execute(SINCE, (moment,))]


def changes_of(connection: sqlite3.Connection, keys: set[str]) -> list[MachineChange]:
    """What reading changed in the events with these keys, in order of time."""
    these = (json.dumps(sorted(keys)),)
    found = connection.execute(f"{READ} WHERE event_key IN {THESE} ORDER BY at, id", these)
    return [_change(row) for row in found]


def _change(
    row: tuple[str, str, str | None, str | None, str, str | None, str | None, str | None],
) -> MachineChange:
    at, article, name, event, what, field, old, new = row
    return MachineChange(datetime.fromisoformat(at), article, name, event, what, field, old, new)
