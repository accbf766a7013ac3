"""A disk that is full or fails is told in one line; what was there stays, and it works again afterwards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli_samples import run
from tests.faults.articles import write_articles
from tests.faults.disk import Fault, filled, needs_mount, needs_strace, small_disk, timeline
from tests.faults.failing_calls import FailingCalls
from tests.faults.promises import broken_promises, state_of
from timeline.store import event_ids, open_store, rows_by_id

pytestmark = pytest.mark.xdist_group("faults")

FULL = "the disk is full; make room and try again"

# System call, what it returns, and at which share of its calls: the -shm and the beginning of the -wal are written
# first, then the pages; the last ones go to the database, when all is saved already. And the exit code.
FAULTS = {
    "note": (
        ("pwrite64", "error=EIO", 0.0, 1),
        ("pwrite64", "error=ENOSPC", 0.4, 1),
        ("fdatasync", "error=EIO", 0.5, 1),
        ("pwrite64", "error=ENOSPC", 0.95, 0),
    ),
    "add": (("pwrite64", "error=ENOSPC", 0.5, 1), ("fdatasync", "error=EIO", 0.5, 1)),
}


def first_key(db: Path) -> str:
    connection = open_store(db)
    (row,) = rows_by_id(connection, event_ids(connection)[:1])
    connection.close()
    return row.key


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twenty that are added first, and forty that are added then."""
    folder = tmp_path_factory.mktemp("articles")
    write_articles(folder / "first.jsonl", 20)
    write_articles(folder / "more.jsonl", 40, newer=True)
    return folder


@pytest.fixture(scope="module")
def base(articles: Path) -> Path:
    db = articles / "base.db"
    assert run("add", articles / "first.jsonl", "--jobs", "1", db=db).exit_code == 0
    return db


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", kilobytes=6_000) as folder:
        yield folder


@needs_mount
@pytest.mark.parametrize("free", [0, 60_000])
def test_a_full_disk_is_told_and_nothing_is_lost(free: int, disk: Path, base: Path, articles: Path) -> None:
    """With no byte left not even the files of the write-ahead log can be made."""
    db, document = disk / "events.db", disk / "chronology.jsonl"
    db.write_bytes(base.read_bytes())
    before, key = state_of(db), first_key(db)
    commands: list[list[object]] = [
        ["note", key, "remember"],
        ["add", articles / "more.jsonl"],
        ["export", "-o", document],
    ]
    with filled(disk, free=free):
        for command in commands:
            done = timeline(db, *command)
            full = f"{document}: cannot be written (No space left on device); nothing was changed"
            assert done.stderr == f"timeline: {full if free and command[0] == 'export' else f'{db}: {FULL}'}\n"
            assert done.returncode == 1
    assert broken_promises(db, [], before, before) == []
    assert sorted(file.name for file in disk.iterdir()) == ["events.db"]
    for command in commands:
        assert run(*map(str, command), db=db).exit_code == 0
    assert document.exists()


@needs_strace
@pytest.mark.parametrize("command", ["note", "add"])
def test_a_system_call_that_fails_is_told_and_nothing_is_lost(
    command: str, base: Path, articles: Path, tmp_path: Path
) -> None:
    args: list[object] = (
        ["note", first_key(base), "remember"] if command == "note" else ["add", articles / "more.jsonl"]
    )
    trial = FailingCalls(base, tmp_path, *args)
    for call, injection, share, code in FAULTS[command]:
        outcome = trial.outcome(trial.fault(call, injection, share))
        assert (outcome.code, outcome.complaints) == (code, ()), outcome


@needs_strace
@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_an_export_that_fails_at_its_end_leaves_no_file(call: str, base: Path, tmp_path: Path) -> None:
    document = tmp_path / "chronology.md"
    document.write_text("what was there")
    fault = Fault(call, "error=EIO", 1)
    done = timeline(base, "export", "--force", "-o", document, under=fault.under(tmp_path / "calls"))
    said = f"{document}: cannot be written (Input/output error); nothing was changed"
    assert (done.returncode, done.stderr) == (1, f"timeline: {said}\n")
    assert document.read_text() == "what was there"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["calls", "chronology.md"]
