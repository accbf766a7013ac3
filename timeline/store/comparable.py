"""comparable_events: the rows of the chronology with what is needed to find two that are one event."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date

from timeline.datespan import parse_edtf
from timeline.filters import EventFilter
from timeline.models import Comparable
from timeline.store.chronology import event_ids
from timeline.store.damage import store_errors
from timeline.store.entry import Entry
from timeline.store.links import read_links
from timeline.store.log import THESE
from timeline.store.overlay import read_entries

BATCH = 2_000  # rows read at a time

PUBLISHED = f"SELECT key, published FROM articles WHERE key IN {THESE}"
KEYS = f"SELECT key FROM chronology_rows WHERE id IN {THESE}"


def comparable_events(connection: sqlite3.Connection, event_filter: EventFilter | None = None) -> Iterator[Comparable]:
    """The rows that pass the filter, all without one, in no order that means anything.

    An event that people merged comes with the quotes and articles of all that it is made of. One that a person called
    rejected, or that its article no longer tells, is left out.
    """
    ids = event_ids(connection, event_filter)
    for start in range(0, len(ids), BATCH):
        yield from _batch(connection, ids[start : start + BATCH])


@store_errors
def _batch(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Comparable]:
    keys = {key for (key,) in connection.execute(KEYS, (json.dumps(list(ids)),))}
    entries = [one for one in read_entries(connection, read_links(connection, keys)) if one.facts.key in keys]
    articles = json.dumps(sorted({article for entry in entries for article in entry.articles}))
    published = dict(connection.execute(PUBLISHED, (articles,)).fetchall())
    return [_comparable(one, published) for one in entries if one.verdict != "rejected" and not one.facts.orphaned]


def _comparable(entry: Entry, published: dict[str, str | None]) -> Comparable:
    facts = entry.facts
    day = published.get(facts.article or "")
    return Comparable(
        facts.key, facts.type, facts.status, parse_edtf(facts.date) if facts.date else None, facts.title,
        tuple(quote.evidence.quote for quote in entry.quotes if quote.evidence.quote), facts.places, facts.actors,
        entry.articles, facts.publisher, facts.language, date.fromisoformat(day) if day else None, facts.stage,
    )  # fmt: skip
