"""Whether attachments and chronology are what articles and log give.

Bringing rows up to date writes only what differs, so that a chronology which is right is compared without a write, also
in a file that can only be read; whatever is written is rolled back.
"""

import sqlite3
from collections.abc import Callable, Iterator

from timeline.store.attachments import attach
from timeline.store.doctor.finding import Finding, Remedy
from timeline.store.overlay import BATCH, annotated_events, refresh
from timeline.store.prints import prints_differ

# Rows of what is derived that nothing gives; the others are compared one by one.
LEFT_OVER = (
    "attachments WHERE event_key NOT IN (SELECT event_key FROM annotations "
    "UNION SELECT target FROM annotations WHERE target IS NOT NULL)",
    "chronology_rows WHERE key IS NULL OR key NOT IN (SELECT key FROM events UNION SELECT event_key FROM annotations "
    "UNION SELECT target FROM annotations WHERE target IS NOT NULL)",
    "chronology_actors WHERE event IS NULL OR event NOT IN (SELECT id FROM chronology_rows)",
    "chronology_places WHERE event IS NULL OR event NOT IN (SELECT id FROM chronology_rows)",
    "chronology_tags WHERE event IS NULL OR event NOT IN (SELECT id FROM chronology_rows)",
    "chronology_articles WHERE event IS NULL OR event NOT IN (SELECT id FROM chronology_rows)",
    "chronology_fts WHERE rowid NOT IN (SELECT id FROM chronology_rows)",
)


# Stands before the table of this name while rows are compared: whatever is in it, writing rows leaves no mark.
NO_RANKS = "CREATE TEMP TABLE ranks (name, value)"


def wrong_chronology(connection: sqlite3.Connection) -> Iterator[Finding]:
    """At most one finding for each of the derived tables."""
    left_over = [table for table in LEFT_OVER if connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()]
    for table in left_over:
        yield Finding(f"the table {table.split()[0]} has rows of events that there are not", Remedy.CHRONOLOGY)
    if prints_differ(connection):
        yield Finding("the table article_prints is not what the articles give", Remedy.CHRONOLOGY)
    annotated = annotated_events(connection)
    if _would_write(connection, lambda: attach(connection, annotated)):
        yield Finding("where annotations hold on to their articles is not noted as it is", Remedy.CHRONOLOGY)
        return
    found = [key for (key,) in connection.execute("SELECT key FROM events ORDER BY article, position")]
    keys = list(dict.fromkeys([*found, *sorted(annotated)]))
    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        if _would_write(connection, lambda batch=batch: refresh(connection, batch)):  # type: ignore[misc]
            yield Finding("the chronology is not what its articles and annotations give", Remedy.CHRONOLOGY)
            return


def _would_write(connection: sqlite3.Connection, bring_up_to_date: Callable[[], object]) -> bool:
    """Whether it changes any row; none is changed."""
    before = connection.total_changes
    connection.execute("BEGIN")
    try:
        connection.execute(NO_RANKS)
        bring_up_to_date()
        return connection.total_changes != before
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):
            raise
        return True
    finally:
        connection.execute("ROLLBACK")
