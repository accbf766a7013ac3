"""A database from a stranger runs nothing of its own, and what people keep beside our tables is left alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.make_chronology import NOON, add
from timeline.errors import StoreError
from timeline.models import AnnotationKind
from timeline.store import annotate, count_events, event_details, event_ids, open_store, rebuild_chronology, rows_by_id
from timeline.store.foreign_objects import foreign_object


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "events.db"
    with closing(open_store(file)) as connection:
        (key, *_) = add(connection)
        annotate(connection, key, AnnotationKind.NOTE, {"text": "as the ministry says"}, author="ana", at=NOON)
    return file


def as_stranger(path: Path, *statements: str) -> None:
    """Runs the statements as another program would, which has a function `folded` of its own."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("folded", -1, lambda *_: "x", deterministic=True)
        for statement in statements:
            connection.execute(statement)


def anew(table: str, columns: str) -> tuple[str, ...]:
    """The table made again with other columns, its rows lost."""
    return "PRAGMA foreign_keys = OFF", f"DROP TABLE {table}", f"CREATE TABLE {table} ({columns})"


INSTEAD = ("ALTER TABLE articles RENAME TO hidden", "CREATE VIEW articles AS SELECT * FROM hidden")

HOSTILE = {
    "a trigger": ("CREATE TRIGGER t AFTER INSERT ON annotations BEGIN DELETE FROM articles; END",),
    "a trigger on what is derived": (
        "CREATE TRIGGER t BEFORE DELETE ON chronology_rows BEGIN SELECT folded('x'); END",
    ),
    "a view in place of a table": INSTEAD,
    "the same in capitals": (*INSTEAD, "DROP VIEW articles", "CREATE VIEW ARTICLES AS SELECT * FROM hidden"),
    "a generated column": ("ALTER TABLE events ADD COLUMN more TEXT AS (upper(title))",),
    "a CHECK": anew("chronology_tags", '"event" INTEGER, "tag" TEXT CHECK (tag <> upper(tag))'),
    "a CHECK behind a comment": anew("chronology_tags", '"event" INTEGER, /* , */ "tag" TEXT CHECK (1)'),
    "a default": anew("retracted", "\"id\" TEXT PRIMARY KEY, more DEFAULT (hex('x'))"),
    "an index over an expression": ("CREATE INDEX i ON chronology_rows (upper(title))",),
    "an index of some rows": ("CREATE INDEX i ON chronology_rows (title) WHERE upper(title) = 'X'",),
    "an index that lets no two rows be alike": ("CREATE UNIQUE INDEX i ON annotations (author)",),
    "a virtual table in place of a table": (
        "DROP TABLE retracted", "CREATE VIRTUAL TABLE retracted USING fts5 (id)",
    ),
    "another full text": (
        "DROP TABLE chronology_fts",
        "CREATE VIRTUAL TABLE chronology_fts "
        "USING fts5 (title, quotes, notes, actors, publisher, content = 'annotations')",
    ),
    "a function of queries": ("CREATE VIRTUAL TABLE json_each USING fts5 (value)",),
    "a table that changes with ours": (
        "CREATE TABLE mine (event TEXT REFERENCES events (key) ON DELETE CASCADE)",
        "CREATE TRIGGER t AFTER DELETE ON mine BEGIN DELETE FROM annotations; END",
    ),
}  # fmt: skip


@pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_would_run_is_refused_by_name(path: Path, statements: tuple[str, ...]) -> None:
    as_stranger(path, *statements)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=r"events\.db: it holds the (trigger|view|index|table) '\w+'") as raised:
        open_store(path)
    assert "\n" not in str(raised.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_database_is_not_migrated_with_what_would_run(path: Path, version: int) -> None:
    as_stranger(path, *HOSTILE["a trigger"], f"PRAGMA user_version = {version}")
    with pytest.raises(StoreError, match="the trigger 't'"):
        open_store(path)


def test_what_people_keep_beside_our_tables_is_left_alone(path: Path) -> None:
    as_stranger(
        path,
        "CREATE TABLE reading_list (id INTEGER PRIMARY KEY, event TEXT, stars INTEGER DEFAULT 1 CHECK (stars > 0))",
        "CREATE INDEX by_stars ON reading_list (abs(stars))",
        "CREATE TRIGGER count_it AFTER INSERT ON reading_list BEGIN SELECT 1; END",
        "CREATE VIEW visits AS SELECT * FROM chronology_rows WHERE type = 'visit'",
        "CREATE VIRTUAL TABLE article_search USING fts5 (text, content = 'articles')",
        "CREATE INDEX [articles by publisher] ON articles (publisher COLLATE NOCASE DESC, [published])",
        "INSERT INTO reading_list (event) VALUES ('x')",
        "ANALYZE",
    )
    with closing(open_store(path)) as connection:
        assert count_events(connection) == 4
        rebuild_chronology(connection)
        assert count_events(connection) == 4
        assert connection.execute("SELECT count(*) FROM reading_list").fetchone() == (1,)


def test_a_table_that_refers_to_ours_is_told_and_loses_nothing(path: Path) -> None:
    as_stranger(
        path,
        "CREATE TABLE mine (event INTEGER REFERENCES chronology_rows (id))",
        "INSERT INTO mine SELECT id FROM chronology_rows LIMIT 1",
    )
    with closing(open_store(path)) as connection:
        with pytest.raises(StoreError, match="contradict each other"):
            rebuild_chronology(connection)
        assert count_events(connection) == 4


def test_functions_of_ours_do_not_run_in_views_of_a_stranger(path: Path) -> None:
    as_stranger(path, "CREATE VIEW lure AS SELECT folded(title) FROM chronology_rows")
    with closing(open_store(path)) as connection, pytest.raises(sqlite3.OperationalError, match=r"unsafe|prohibited"):
        connection.execute("SELECT * FROM lure").fetchall()


def test_a_schema_that_is_none_is_no_crash(path: Path) -> None:
    for change in ("name = NULL", "tbl_name = x'ff'", "type = 7", "sql = 'CREATE TRIGGER t'", "sql = 'x', name = NULL"):
        damaged = path.with_name("damaged.db")
        damaged.write_bytes(path.read_bytes())
        as_stranger(
            damaged, "PRAGMA writable_schema = ON", f"UPDATE sqlite_master SET {change} WHERE name = 'annotations'"
        )
        with pytest.raises(StoreError, match=r"damaged\.db"):
            count_events(open_store(damaged))


DEEP = f"'{'[' * 100_000}'"

ODD_VALUES = {
    "names a hundred thousand deep": f"UPDATE chronology_rows SET actors = {DEEP}",
    "a date of another world": "UPDATE chronology_rows SET date = '99999-99'",
    "a value a hundred thousand deep": f"UPDATE annotations SET value = {DEEP}",
    "anchors a hundred thousand deep": f"UPDATE annotations SET anchors = {DEEP}",
    "a kind of no annotation": "UPDATE annotations SET kind = 'shout'",
    "a time that is none": "UPDATE annotations SET at = 'noon'",
}


@pytest.fixture
def opened(path: Path, request: pytest.FixtureRequest) -> Iterator[sqlite3.Connection]:
    as_stranger(path, request.param)
    with closing(open_store(path)) as connection:
        yield connection


@pytest.mark.parametrize("opened", ODD_VALUES.values(), ids=ODD_VALUES.keys(), indirect=True)
def test_values_that_cannot_be_are_one_line(opened: sqlite3.Connection) -> None:
    with pytest.raises(StoreError) as raised:
        for row in rows_by_id(opened, event_ids(opened)):
            event_details(opened, row.key)
        rebuild_chronology(opened)
    assert "\n" not in str(raised.value)


def test_a_long_title_is_shown(path: Path) -> None:
    as_stranger(path, "UPDATE chronology_rows SET title = replace(hex(zeroblob(500000)), '00', 'long ')")
    with closing(open_store(path)) as connection:
        assert {len(row.title) for row in rows_by_id(connection, event_ids(connection))} == {2_500_000}


def test_a_value_larger_than_any_that_we_store_is_one_line(path: Path) -> None:
    as_stranger(path, "UPDATE chronology_rows SET title = hex(zeroblob(50000))")
    with closing(open_store(path)) as connection:
        assert connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 50_000) < 1_000_000_000
        with pytest.raises(StoreError, match="too large"):
            rows_by_id(connection, event_ids(connection))


def test_a_sound_database_holds_nothing_foreign(path: Path) -> None:
    with closing(open_store(path)) as connection:
        assert foreign_object(connection) is None
