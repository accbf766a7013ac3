"""Articles, events and databases for tests, each from as few words as a test needs."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from timeline.datespan import parse_edtf
from timeline.keys import article_key, event_keys
from timeline.models import Article, Event, EventType, Evidence, Salience, Stage, Status
from timeline.store import save_article, writing

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)

TEXT = (
    "Ministers met in Belgrade on 16 March 2023. The delegation visited the camp near Subotica in May. "
    "Frontex launched a mission on the border. A new law on asylum was adopted in 2024."
)


def make_article(text: str = TEXT, name: str = "belgrade", publisher: str | None = "Danas") -> Article:
    """An article of the folder `news`."""
    return Article(name, text, f"news/{name}.txt", f"About {name}", publisher, language="en")


def make_event(
    text: str,
    quote: str,
    date: str | None = "2023-03-16",
    *,
    type: EventType = EventType.VISIT,
    status: Status = Status.OCCURRED,
    title: str | None = None,
    trigger: str | None = None,
    actors: tuple[str, ...] = (),
    places: tuple[str, ...] = (),
    mentions: Sequence[str] = (),
    stage: Stage | None = None,
    salience: Salience | None = None,
    confidence: float = 0.8,
) -> Event:
    """An event whose quote and mentions stand in `text`; its trigger is the quote's second word."""
    found = [Evidence(one, text.index(one), text.index(one) + len(one)) for one in (quote, *mentions)]
    span = parse_edtf(date) if date else None
    return Event(
        type, status, span, title or quote[:40], quote, found[0].start, found[0].end, trigger or quote.split()[1],
        "then", "from the text", actors=actors, places=places, confidence=confidence, mentions=tuple(found[1:]),
        stage=stage, salience=salience,
    )  # fmt: skip


def sentences(text: str) -> list[str]:
    """The sentences of a text whose only full stops end them."""
    return [f"{sentence.strip()}." for sentence in text.split(".") if sentence.strip()]


def make_events(text: str = TEXT, **fields: object) -> list[Event]:
    """One event a sentence."""
    return [make_event(text, sentence, **fields) for sentence in sentences(text)]  # type: ignore[arg-type]


def add(
    connection: sqlite3.Connection, article: Article | None = None, events: Sequence[Event] | None = None
) -> list[str]:
    """Saves an article with its events (one a sentence when none are given); returns the keys of the events."""
    article = article or make_article()
    events = make_events(article.text) if events is None else events
    key = article_key(article)
    with writing(connection):
        save_article(connection, article, key, events, at=NOON)
    return event_keys(key, events)


def damage(path: Path, *statements: str) -> None:
    """Runs statements on a database as a program does that knows nothing of its rules."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def contents(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Everything derived, without row ids: what must not depend on the way that led there."""
    columns = ", ".join(
        name for _, name, *_ in connection.execute("PRAGMA table_info(chronology_rows)") if name != "id"
    )
    lists = {
        table: f"SELECT chronology_rows.key, {table}.* FROM {table} JOIN chronology_rows ON chronology_rows.id = event"
        for table in ("chronology_actors", "chronology_places", "chronology_tags", "chronology_articles")
    }
    found = {
        "chronology": sorted(connection.execute(f"SELECT {columns} FROM chronology_rows").fetchall(), key=repr),
        "attachments": sorted(connection.execute("SELECT * FROM attachments").fetchall(), key=repr),
        "full text": sorted(
            connection.execute(
                "SELECT key, f.title, f.quotes, f.notes, f.actors, f.publisher "
                "FROM chronology_fts f JOIN chronology_rows ON chronology_rows.id = f.rowid"
            ).fetchall(),
            key=repr,
        ),
    }
    for table, query in lists.items():
        found[table] = sorted(((row[0], *row[2:]) for row in connection.execute(query)), key=repr)
    return found
