"""Saving several articles at once, and making a large chronology anew, give what one by one gives."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.make_chronology import NOON, TEXT, add, contents, make_article, make_event, make_events
from timeline.keys import article_key
from timeline.models import AnnotationKind
from timeline.store import (
    ArticleChange,
    Connection,
    Reading,
    annotate,
    event_ids,
    open_store,
    overlay,
    rebuild_chronology,
    rows_by_id,
    save_articles,
    writing,
)

OTHER = "The camp was closed \ud800 in Šid. A law was adopted."


def readings() -> list[Reading]:
    """One that is stored, one that changed, one that is new and one without events."""
    other = make_article(OTHER, "other")
    return [
        Reading(article_key(make_article()), make_article(), make_events()),
        Reading(
            article_key(other), other, [make_event(OTHER, "A law was adopted.", actors=("Šid \ud800", "Šid \ud800"))]
        ),
        Reading(article_key(make_article(name="third")), make_article(name="third"), make_events(TEXT, places=("RS",))),
        Reading(article_key(make_article("", "empty")), make_article("", "empty"), []),
    ]


def started(path: Path) -> Connection:
    connection = open_store(path)
    add(connection)
    key, *_ = add(connection, make_article(OTHER, "other"), [make_event(OTHER, "The camp was closed \ud800 in Šid.")])
    annotate(connection, key, AnnotationKind.NOTE, {"text": "a note"}, author="ana", at=NOON)
    return connection


def test_several_articles_are_saved_as_one_by_one(tmp_path: Path) -> None:
    one_by_one, together = started(tmp_path / "one.db"), started(tmp_path / "two.db")
    with closing(one_by_one), closing(together):
        with writing(together):
            changes = save_articles(together, readings(), at=NOON)
        apart = []
        for reading in readings():
            with writing(one_by_one):
                apart += save_articles(one_by_one, [reading], at=NOON)
        assert changes == apart
        assert changes == [ArticleChange.UNCHANGED, ArticleChange.CHANGED, ArticleChange.ADDED, ArticleChange.ADDED]
        assert contents(together) == contents(one_by_one)
        assert machine_rows(together) == machine_rows(one_by_one)
        rebuild_chronology(together)  # from what is stored, where saving used what had just been found
        assert contents(together) == contents(one_by_one)


def test_a_large_chronology_made_anew_is_the_same_and_has_its_indexes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(started(tmp_path / "events.db")) as connection:
        with writing(connection):
            save_articles(connection, readings(), at=NOON)
        first, *_, last = (row.key for row in rows_by_id(connection, event_ids(connection)))
        annotate(connection, first, AnnotationKind.MERGE, {"into": last}, author="ana", at=NOON)
        before, indexes = contents(connection), definitions(connection)
        monkeypatch.setattr(overlay, "BATCH", 2)
        rebuild_chronology(connection)
        assert contents(connection) == before
        assert definitions(connection) == indexes


def machine_rows(connection: sqlite3.Connection) -> list[list[tuple[object, ...]]]:
    tables = ("articles", "events", "evidence", "changes")
    return [sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in tables]


def definitions(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    return connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name").fetchall()
