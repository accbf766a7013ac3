"""A migration that is killed leaves the database as it was, or as it should be, and never anything between.

Between two statements a killed process leaves the files as they are on the disk at that moment. So one migration is
enough to see what a kill at each of its statements leaves: the files are looked at before every statement, and what was
not seen before is kept. Inside the last statement, COMMIT, the -wal may have any part of what is written to it.
"""

import gzip
import os
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.make_chronology import contents
from timeline.store import open_store, rebuild_chronology
from timeline.store.connection import SCHEMA_VERSION
from timeline.store.doctor import examine

OLD = Path(__file__).parent / "old_databases"
LOG = "SELECT id, event_key, author, at, kind, value, anchors FROM annotations ORDER BY id"
WAL_HEADER, FRAME = 32, 24 + 4096  # bytes


@dataclass(frozen=True)
class OnDisk:
    """The database and its -wal, as a kill leaves them."""

    database: bytes
    wal: bytes

    def put(self, folder: Path) -> Path:
        """The path of the database in a new folder of its own."""
        folder.mkdir()
        (folder / "events.db").write_bytes(self.database)
        (folder / "events.db-wal").write_bytes(self.wal)
        return folder / "events.db"


@pytest.fixture(params=sorted(OLD.glob("*.db.gz")), ids=lambda path: path.name)
def old(request: pytest.FixtureRequest) -> OnDisk:
    return OnDisk(gzip.decompress(request.param.read_bytes()), b"")


def migrate_and_watch(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[int, list[OnDisk]]:
    """How many statements a migration has, and what a kill before each of them, or after all, leaves."""
    seen: dict[OnDisk, None] = {}
    statements = 0
    wal = path.with_name("events.db-wal")

    def look(_: str = "") -> None:
        nonlocal statements
        statements += 1
        seen[OnDisk(path.read_bytes(), wal.read_bytes() if wal.exists() else b"")] = None

    with monkeypatch.context() as patch:
        watched(patch, look)
        connection = open_store(path)
    of_the_migration = statements
    look()
    connection.close()
    look()
    return of_the_migration, list(seen)


def watched(patch: pytest.MonkeyPatch, look: object) -> None:
    """Calls `look` before each statement of each connection that is made."""
    connect = sqlite3.connect

    def connected(*args: object, **keywords: object) -> sqlite3.Connection:
        connection = connect(*args, **keywords)  # type: ignore[call-overload]
        connection.set_trace_callback(look)
        return connection  # type: ignore[no-any-return]

    patch.setattr(sqlite3, "connect", connected)


def torn(whole: OnDisk) -> list[OnDisk]:
    """What is left when the power goes, or the program, while the -wal is written: each page of it, whole or half."""
    ends = range(WAL_HEADER, len(whole.wal), FRAME // 2)
    return [OnDisk(whole.database, whole.wal[:end]) for end in ends]


def version_and_log(path: Path) -> tuple[int, list[tuple[object, ...]], set[str]]:
    """What SQLite alone finds: the version, the log in its old columns, the names of the tables."""
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
        return version, connection.execute(LOG).fetchall(), tables


def test_killed_anywhere_it_is_old_or_new(old: OnDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = version_and_log(old.put(tmp_path / "before"))
    statements, left = migrate_and_watch(old.put(tmp_path / "watched"), monkeypatch)
    after = version_and_log(tmp_path / "watched" / "events.db")
    assert statements > 50
    assert (after[0], after[1]) == (SCHEMA_VERSION, before[1])
    left += [part for whole in left if whole.wal for part in torn(whole)]
    found = [version_and_log(one.put(tmp_path / str(number))) for number, one in enumerate(left)]
    assert all(one in (before, after) for one in found)
    assert before in found
    assert after in found


def test_what_is_left_opens_and_becomes_new(old: OnDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, left = migrate_and_watch(old.put(tmp_path / "watched"), monkeypatch)
    before = version_and_log(old.put(tmp_path / "before"))
    for number, one in enumerate(left):
        path = one.put(tmp_path / str(number))
        with closing(open_store(path)) as connection:
            assert examine(connection) == []
        assert version_and_log(path)[:2] == (SCHEMA_VERSION, before[1])


def test_what_is_derived_is_right_after_it(old: OnDisk, tmp_path: Path) -> None:
    with closing(open_store(old.put(tmp_path / "old"))) as connection:
        of_the_log = "SELECT id, act, target FROM annotations ORDER BY id"
        migrated = contents(connection), connection.execute("SELECT id FROM retracted ORDER BY id").fetchall()
        assert examine(connection) == []
        rebuild_chronology(connection)
        anew = contents(connection), connection.execute("SELECT id FROM retracted ORDER BY id").fetchall()
        assert migrated == anew
        assert all(act == number for number, act, _ in connection.execute(of_the_log))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a copy of this process")
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_process_that_is_really_killed(
    old: OnDisk, share: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements, _ = migrate_and_watch(old.put(tmp_path / "watched"), monkeypatch)
    path = old.put(tmp_path / "killed")
    before, after = version_and_log(old.put(tmp_path / "before")), version_and_log(tmp_path / "watched" / "events.db")
    child = os.fork()
    if child == 0:
        left = int(statements * share)

        def kill(_: str) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os._exit(9)

        try:
            watched(monkeypatch, kill)
            open_store(path)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert version_and_log(path) in (before, after)
    with closing(open_store(path)) as connection:
        assert examine(connection) == []
