"""The database as the browser uses it: what was asked for is written, whoever still waits for it."""

import asyncio
import sqlite3
import threading
from pathlib import Path

import pytest

from tests.tui_samples import make_database
from timeline.errors import ExportError, StoreError
from timeline.models import AnnotationKind
from timeline.store import annotations_of, event_ids, open_store, rows_by_id
from timeline.tui.chronology_store import ChronologyStore


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def first_key(database: Path) -> str:
    connection = open_store(database)
    key = rows_by_id(connection, event_ids(connection))[0].key
    connection.close()
    return key


async def leave_while_locked(store: ChronologyStore, database: Path, key: str) -> None:
    """Asks for a star and a note while another program holds the lock, and leaves before either is written."""
    other = sqlite3.connect(database, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    asked = [
        asyncio.create_task(store.annotate(key, AnnotationKind.STAR, {"on": True})),
        asyncio.create_task(store.annotate(key, AnnotationKind.NOTE, {"text": "hello"})),
    ]
    await asyncio.sleep(0)
    for task in asked:
        task.cancel()
    await asyncio.gather(*asked, return_exceptions=True)
    threading.Timer(0.3, other.rollback).start()


def test_writes_that_wait_are_written_after_their_screen_is_left(database: Path) -> None:
    key = first_key(database)
    store = ChronologyStore(database, author="ana")
    asyncio.run(leave_while_locked(store, database, key))
    store.close()
    connection = open_store(database)
    assert [act.kind for act in annotations_of(connection, key)] == [AnnotationKind.STAR, AnnotationKind.NOTE]
    connection.close()


def test_a_write_that_failed_unheard_is_told_on_leaving(database: Path) -> None:
    store = ChronologyStore(database, author="ana")

    async def leave() -> None:
        task = asyncio.create_task(store.annotate("no such event", AnnotationKind.STAR, {"on": True}))
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    asyncio.run(leave())
    with pytest.raises(Exception, match="no such event"):
        store.close()


def test_a_database_that_vanished_is_not_made_anew(database: Path) -> None:
    key = first_key(database)
    store = ChronologyStore(database, author="ana")
    database.unlink()
    with pytest.raises(StoreError):
        asyncio.run(store.annotate(key, AnnotationKind.STAR, {"on": True}))
    with pytest.raises(StoreError):
        store.search(None)
    assert not database.exists()
    store.close()


def test_an_export_never_replaces_the_database(database: Path) -> None:
    store = ChronologyStore(database, author="ana")
    with pytest.raises(ExportError, match="is the database itself"):
        store.export(database, None, replace=True)
    store.close()
