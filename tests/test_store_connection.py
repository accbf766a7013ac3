"""Opening, locking, failing: one line that names the file, and never a half-written one."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest

from tests.make_chronology import NOON, add, make_article
from timeline.errors import StoreError
from timeline.keys import article_key
from timeline.models import AnnotationKind
from timeline.store import (
    annotate,
    count_events,
    event_details,
    event_ids,
    open_store,
    rows_by_id,
    save_article,
    writing,
)
from timeline.store.connection import APPLICATION_ID, SCHEMA_VERSION
from timeline.store.transactions import reading


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "events.db"
    connection = open_store(file)
    add(connection)
    connection.close()
    return file


def as_other_program(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_reading_leaves_the_bytes_and_no_other_file(path: Path) -> None:
    before = path.read_bytes()
    connection = open_store(path)
    rows_by_id(connection, event_ids(connection))
    connection.close()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["events.db"]


def test_the_settings_that_keep_data_safe(path: Path) -> None:
    connection = open_store(path)
    settings = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "foreign_keys", "synchronous", "busy_timeout", "trusted_schema")
    }
    assert settings == {
        "journal_mode": "wal", "foreign_keys": 1, "synchronous": 2, "busy_timeout": 5000, "trusted_schema": 0,
    }  # fmt: skip
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    connection.close()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    file = tmp_path / "empty #?%.db"
    file.touch()
    connection = open_store(file)
    assert count_events(connection) == 0
    connection.close()
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_is_no_database_of_ours_is_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, but long enough to be one")
    other = tmp_path / "other.db"
    as_other_program(other, "CREATE TABLE recipes (name)")
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(other.read_bytes()[:50] + b"\xff" * 4000)
    for file, said in ((text, "is not a database"), (other, "another program"), (damaged, "")):
        before = file.read_bytes()
        with pytest.raises(StoreError, match=f"{file.name}.*{said}") as raised:
            open_store(file)
        assert "\n" not in str(raised.value)
        assert file.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "create", "said"),
    [
        ("", True, "is a folder"),
        ("none.db", False, "there is no such database"),
        ("none/events.db", True, "there is no folder"),
        ("a\0b.db", True, "no name of a file"),
        ("x" * 300, True, "too long"),
    ],
)
def test_a_path_that_cannot_be_a_database(tmp_path: Path, name: str, create: bool, said: str) -> None:
    with pytest.raises(StoreError, match=said):
        open_store(tmp_path / name, create=create)
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_a_newer_version_is_left_alone(path: Path) -> None:
    as_other_program(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(StoreError, match=r"newer timeline"):
        open_store(path)


@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555)])
def test_a_database_can_be_read_where_it_cannot_be_written(file_mode: int, folder_mode: int) -> None:
    """In a process without root's rights; no -wal or -shm is left that would keep the file from being written later."""
    script = (
        "import os, sys; from timeline.store import *; from timeline.errors import StoreError\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "connection = open_store(sys.argv[1], create=False); print(count_events(connection))\n"
        "try:\n    with writing(connection): connection.execute('DELETE FROM events')\n"
        "except StoreError as error: print(error)"
    )
    with TemporaryDirectory() as folder:
        file = Path(folder, "events.db")
        connection = open_store(file)
        add(connection)
        connection.close()
        before = file.read_bytes()
        file.chmod(file_mode)
        Path(folder).chmod(folder_mode)
        done = subprocess.run([sys.executable, "-c", script, file], capture_output=True, text=True, check=False)
        Path(folder).chmod(0o755)
        assert done.stdout == f"4\n{file}: it can only be read; check the permissions of the file and its folder\n"
        assert file.read_bytes() == before
        assert list(Path(folder).iterdir()) == [file]


def test_a_damaged_database_says_so(path: Path) -> None:
    content = bytearray(path.read_bytes())
    page = int.from_bytes(content[16:18], "big")
    content[page:] = os.urandom(len(content) - page)
    path.write_bytes(content)
    with pytest.raises(StoreError, match="damaged"):
        connection = open_store(path)
        try:
            rows_by_id(connection, event_ids(connection))
        finally:
            connection.close()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE chronology_rows SET places = '[\"RS\"'",
        "UPDATE chronology_rows SET date = 'soon'",
        "UPDATE chronology_rows SET title = CAST(x'ff' AS TEXT)",
        "UPDATE articles SET published = '2021-02-3'",
        "DROP TABLE chronology_rows",
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = CAST(x'ff' AS TEXT) WHERE name = 'runs'",
    ],
)
def test_what_stands_in_a_damaged_database_makes_no_other_error(path: Path, damage: str) -> None:
    as_other_program(path, *damage.split("; "))
    with pytest.raises(StoreError, match=r"events\.db: it is damaged; restore it"):
        connection = open_store(path)
        try:
            for row in rows_by_id(connection, event_ids(connection)):
                event_details(connection, row.key)
        finally:
            connection.close()


def test_a_pipe_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "events.db"
    os.mkfifo(file)
    with pytest.raises(StoreError, match=r"events\.db: is not a file"):
        open_store(file)


def test_what_fails_inside_writing_leaves_nothing(path: Path) -> None:
    connection = open_store(path)

    def add_and_fail() -> None:
        with writing(connection):
            save_article(connection, make_article(name="two"), "two", [], at=NOON)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        add_and_fail()
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    with writing(connection):
        save_article(connection, make_article(name="two"), "two", [], at=NOON)
    assert connection.execute("SELECT count(*) FROM articles").fetchone() == (2,)
    connection.close()


def test_a_process_killed_while_writing_leaves_what_was_there(path: Path) -> None:
    script = (
        "import os, sys; from timeline.store import *\n"
        "from tests.make_chronology import NOON, make_article, make_events\n"
        "connection = open_store(sys.argv[1])\n"
        "with writing(connection):\n"
        "    save_article(connection, make_article(name='two'), 'two', make_events(), at=NOON)\n"
        "    os.kill(os.getpid(), 9)"
    )
    done = subprocess.run([sys.executable, "-c", script, path], check=False, cwd=Path(__file__).parents[1])
    assert done.returncode == -9
    connection = open_store(path)
    assert count_events(connection) == 4
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_two_programs_that_write_at_once_wait_for_each_other(path: Path) -> None:
    failed: list[Exception] = []
    connection = open_store(path)
    (row,) = rows_by_id(connection, event_ids(connection)[:1])

    def write(author: str) -> None:
        try:
            own = open_store(path)
            for number in range(20):
                value = {"text": f"{author} {number}"}
                annotate(own, row.key, AnnotationKind.NOTE, value, author=author, at=NOON)
            own.close()
        except Exception as error:
            failed.append(error)

    threads = [Thread(target=write, args=(author,)) for author in ("ana", "boris")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert rows_by_id(connection, [row.id])[0].notes == 40
    connection.close()


def test_what_is_read_together_does_not_change_meanwhile(path: Path) -> None:
    connection, other = open_store(path), open_store(path)
    with reading(connection):
        keys = [row.key for row in rows_by_id(connection, event_ids(connection))]
        with writing(other):
            save_article(other, make_article(), article_key(make_article()), [], at=NOON)
        assert [event_details(connection, key).row.key for key in keys] == keys
    assert count_events(connection) == count_events(other) == 0
    connection.close()
    other.close()


def test_opening_it_again_keeps_the_locks_of_this_process(path: Path) -> None:
    """Else the other program takes itself for the last one and takes the -wal away below us."""
    connection = open_store(path)
    (row,) = rows_by_id(connection, event_ids(connection)[:1])
    open_store(path).close()
    script = (
        "import sys; from tests.make_chronology import NOON; from timeline.models import AnnotationKind\n"
        "from timeline.store import *; connection = open_store(sys.argv[1])\n"
        "annotate(connection, sys.argv[2], AnnotationKind.STAR, {}, author='boris', at=NOON); connection.close()"
    )
    subprocess.run([sys.executable, "-c", script, path, row.key], check=True, cwd=Path(__file__).parents[1])
    assert Path(f"{path}-wal").exists()
    annotate(connection, row.key, AnnotationKind.NOTE, {"text": "mine"}, author="ana", at=NOON)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert [file.name for file in path.parent.iterdir()] == ["events.db"]


def test_a_lock_that_is_not_given_up_is_reported(path: Path) -> None:
    connection, other = open_store(path), open_store(path)
    connection.execute("PRAGMA busy_timeout = 20")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match=r"events\.db: another program is writing"), writing(connection):
        pass
    assert count_events(connection) == 4
    other.execute("ROLLBACK")
    other.close()
    connection.close()


def test_a_full_disk_is_reported_and_loses_nothing(path: Path) -> None:
    connection = open_store(path)
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="the disk is full"):
        add(connection, make_article("It was signed " * 50_000 + "today.", name="long"))
    assert count_events(connection) == 4
    connection.close()


def test_opening_a_database_that_is_up_to_date_loads_no_sqlite_utils(path: Path) -> None:
    script = (
        "import sys; from timeline.store import *; connection = open_store(sys.argv[1])\n"
        "rows_by_id(connection, event_ids(connection)); connection.close()\n"
        "print(sorted({'sqlite_utils', 'pydantic', 'textual', 'dateparser'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script, path], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
