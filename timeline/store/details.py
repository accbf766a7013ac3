"""event_details: everything that is known of one event."""

import sqlite3
from datetime import date

from timeline.errors import AnnotationError
from timeline.models import EventDetails, Evidence, Source
from timeline.store.annotations import annotations_of
from timeline.store.chronology import row_by_key
from timeline.store.damage import store_errors
from timeline.store.entry import Entry
from timeline.store.event_names import find_event
from timeline.store.links import read_links
from timeline.store.overlay import read_entries

ARTICLE = """
SELECT key, name, title, publisher, published, published_reason, url, author, language FROM articles WHERE key = ?
"""
UNNAMED = "added by hand"  # the name of a source that nobody named, where the quote stands among those of others


@store_errors
def event_details(connection: sqlite3.Connection, key: str) -> EventDetails:
    """The event's row, reasons and sources, and what people said of it. AnnotationError when there is none."""
    key = find_event(connection, key)
    row = row_by_key(connection, key)
    links = read_links(connection, [key])
    entry = next((one for one in read_entries(connection, links) if one.facts.key == key), None)
    if row is None or entry is None:  # since it was found, by another program
        raise AnnotationError(f"event {key} has gone; `timeline list` shows the keys")
    facts = entry.facts
    return EventDetails(
        row,
        facts.quote,
        facts.date_text,
        facts.date_reason,
        facts.type_reason,
        facts.status_reason,
        _sources(connection, entry),
        tuple(annotations_of(connection, key)),
        entry.machine,
        facts.stage_reason,
        facts.salience_reason,
        entry.conflicts,
        entry.news,
    )


def _sources(connection: sqlite3.Connection, entry: Entry) -> tuple[Source, ...]:
    """The articles, that of the event itself first; then what a person named as the source of an event they added."""
    evidence: dict[str, list[Evidence]] = {article: [] for article in entry.articles}
    for article, quote in entry.quotes:
        if article:
            evidence.setdefault(article, []).append(quote)
    sources = [_source(connection, article, tuple(quotes)) for article, quotes in evidence.items()]
    return *(source for source in sources if source), *_named_sources(entry)


def _source(connection: sqlite3.Connection, article: str, evidence: tuple[Evidence, ...]) -> Source | None:
    row = connection.execute(ARTICLE, (article,)).fetchone()
    if row is None:
        return None
    key, name, title, publisher, published, reason, url, author, language = row
    day = date.fromisoformat(published) if published else None
    return Source(key, name, title, publisher, day, reason, url, evidence, author, language)


def _named_sources(entry: Entry) -> list[Source]:
    """What people named, each once; quotes without a source last, unless the event has nothing but its own quote."""
    quotes: dict[str, list[Evidence]] = {}
    for name, quote in sorted(entry.named, key=lambda named: not named[0]):
        quotes.setdefault(name, []).extend([Evidence(quote, 0, 0)] if quote else [])
    if len(entry.named) == 1 and not entry.articles:
        quotes.pop("", None)
    return [_named_source(name, tuple(evidence)) for name, evidence in quotes.items()]


def _named_source(name: str, evidence: tuple[Evidence, ...]) -> Source:
    url = name if name.startswith(("http://", "https://")) else None
    return Source("", name or UNNAMED, None, None, None, None, url, evidence)
