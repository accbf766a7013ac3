"""The machine's rows of an article that was read: itself, its events, their evidence. Pure."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from operator import itemgetter
from typing import Any, NamedTuple

from timeline.keys import event_keys
from timeline.models import Article, Event, Evidence
from timeline.store.changes import FIELDS, Fields
from timeline.store.facts import EventFacts, Found, Quoted
from timeline.store.words import json_list, storable, text_number

COLUMNS = (
    "key", "name", "source", "title", "publisher", "author", "published", "published_reason", "url", "language", "text",
    "reading_hash", "content_hash", "text_number", "published_certainty", "warnings", "prints", "copy_of", "added_at",
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
FIELDS_OF_ROW = itemgetter(*(EVENT_COLUMNS.index(name) for name in FIELDS))

Row = tuple[Any, ...]


class Reading(NamedTuple):
    """An article that was read, the key to store it under, and what was found in it.

    `prints` are those of `timeline.near_copies`, `copy_of` the key of the article of which it is a near copy.
    """

    key: str
    article: Article
    events: Sequence[Event]
    prints: tuple[int, ...] = ()
    copy_of: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """What an article tells, as rows: its own (without `added_at`), those of its events and those of their evidence.

    `content` changes when text, metadata or events do; `reading_hash` when text, metadata or rules do.
    """

    reading: Reading
    row: Row
    events: list[Row]
    evidence: list[list[Row]]
    reading_hash: str
    content: str

    @property
    def key(self) -> str:
        """The key of the article."""
        return self.reading.key

    def fields(self) -> dict[str, Fields]:
        """Event key -> the fields whose changes are noted."""
        return {row[0]: FIELDS_OF_ROW(row) for row in self.events}

    def found(self) -> dict[str, Found]:
        """Event key -> the event."""
        publisher, language = self.row[COLUMNS.index("publisher")], self.row[COLUMNS.index("language")]
        return {
            row[0]: _found(row, quotes, event, publisher, language)
            for row, quotes, event in zip(self.events, self.evidence, self.reading.events, strict=True)
        }


def told_by(reading: Reading, rules_version: str) -> Told:
    """The rows of an article that these rules have read."""
    key, article, events, prints, copy_of = reading
    keys = event_keys(key, events)
    rows = [
        _event_row(one, key, position, event) for position, (one, event) in enumerate(zip(keys, events, strict=True))
    ]
    evidence = [_evidence_rows(one, event) for one, event in zip(keys, events, strict=True)]
    read = reading_hash(article, rules_version)
    content = _hash(reading_hash(article, ""), repr(rows), repr([row for quotes in evidence for row in quotes]))
    row = (
        key, *map(_stored, _metadata(article)), read, content, text_number(article.text),
        article.published_certainty and str(article.published_certainty), json_list(article.warnings),
        json.dumps(prints), copy_of,
    )  # fmt: skip
    return Told(reading, row, rows, evidence, read, content)


def reading_hash(article: Article, rules_version: str) -> str:
    """What an article would be read as again: text, metadata without the source, version of the rules."""
    name, _, *metadata, text = _metadata(article)
    layout = [(span.start, span.end) for span in (article.headline, *article.furniture) if span]
    reading = (article.published_certainty, article.warnings)
    return _hash(json.dumps([rules_version, name, *metadata, bool(article.headline), layout, reading]), text or "")


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


def _event_row(key: str, article: str, position: int, event: Event) -> Row:
    return (
        key, article, position, str(event.type), str(event.status), event.date and event.date.edtf,
        storable(event.title), storable(event.trigger), _stored(event.date_text), storable(event.date_reason),
        storable(event.type_reason), storable(event.status_reason), json_list(event.actors), json_list(event.places),
        event.confidence, event.stage and str(event.stage), storable(event.stage_reason),
        event.salience and str(event.salience), event.salience_reason,
    )  # fmt: skip


def _evidence_rows(key: str, event: Event) -> list[Row]:
    quotes = [(event.quote, event.start, event.end), *((one.quote, one.start, one.end) for one in event.mentions)]
    return [(key, rank, storable(quote), start, end) for rank, (quote, start, end) in enumerate(quotes)]


def _found(row: Row, evidence: Sequence[Row], event: Event, publisher: str | None, language: str | None) -> Found:
    """What reading the rows back would give."""
    key, article, _, kind, status, date, title, _, date_text, date_reason, type_reason, status_reason = row[:12]
    _, _, confidence, stage, stage_reason, salience, salience_reason = row[12:]
    quotes = [Quoted(article, Evidence(quote, start, end)) for _, _, quote, start, end in evidence]
    actors, places = (tuple(map(storable, names)) for names in (event.actors, event.places))
    return Found(
        EventFacts(
            key, article, date, kind, status, title, quotes[0].evidence.quote, actors, places, publisher, language,
            date_text, date_reason, type_reason, status_reason, confidence, stage=stage,
            stage_reason=stage_reason or "", salience=salience, salience_reason=salience_reason or "",
        ),
        quotes,
    )  # fmt: skip


def _stored(text: str | None) -> str | None:
    return None if text is None else storable(text)
