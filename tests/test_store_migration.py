"""Databases of older versions are brought up to date when they are opened, and lose nothing."""

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.make_chronology import TEXT, add, contents, make_article, make_events
from timeline.filters import parse_filter
from timeline.models import EventType, Salience, Stage
from timeline.store import count_events, event_details, event_ids, open_store, rebuild_chronology, rows_by_id
from timeline.store.connection import SCHEMA_VERSION

OLD = Path(__file__).parent / "old_databases"

Columns = list[tuple[object, ...]]


@pytest.fixture(params=sorted(OLD.glob("*.db.gz")), ids=lambda path: path.name)
def old_file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A file of an older version: the four events of `make_chronology`, a note, a type set, one event of a person."""
    path = tmp_path / "events.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


@pytest.fixture
def migrated(old_file: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store(old_file)) as connection:
        yield connection


def layout(connection: sqlite3.Connection) -> dict[str, Columns]:
    """The columns of every table and index, in order."""
    names = connection.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'index') AND name NOT LIKE '%sqlite_%'"
    ).fetchall()
    return {
        name: [row[1:3] for row in connection.execute(f"PRAGMA {kind}_info({name})")] for kind, name in names
    }  # fmt: skip


def test_an_old_database_gets_the_layout_of_a_new_one(migrated: sqlite3.Connection, tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "new.db")) as new:
        assert layout(migrated) == layout(new)
    assert migrated.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert migrated.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_what_it_held_is_still_there(migrated: sqlite3.Connection) -> None:
    rows = rows_by_id(migrated, event_ids(migrated))
    assert {row.title for row in rows} == {"A round table", *(event.title for event in make_events(TEXT))}
    assert sum(row.notes for row in rows) == 1
    assert [row.type for row in rows if row.title.startswith("The delegation")] == ["conference"]
    assert [(row.stage, row.salience) for row in rows] == [(None, None)] * 5
    assert {event_details(migrated, row.key).stage_reason for row in rows} == {""}


def test_what_is_made_anew_is_the_same(migrated: sqlite3.Connection) -> None:
    before = contents(migrated)
    rebuild_chronology(migrated)
    assert contents(migrated) == before


def test_reading_the_article_again_fills_the_new_columns(migrated: sqlite3.Connection) -> None:
    add(migrated, make_article(), make_events(type=EventType.LEGISLATION, stage=Stage.ADOPTED, salience=Salience.LEAD))
    assert count_events(migrated, parse_filter("stage:adopted salience:lead")) == 3  # the fourth is a conference by now
    assert count_events(migrated, parse_filter("salience:lead")) == 4


def test_opening_it_again_changes_nothing(old_file: Path) -> None:
    open_store(old_file).close()
    before = old_file.read_bytes()
    open_store(old_file).close()
    assert old_file.read_bytes() == before
