"""The database at the top level is what `fixtures/` yields."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TABLES = ("articles", "events", "evidence", "annotations", "chronology")


@pytest.fixture(scope="module")
def made_anew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database made from the fixtures now, from the project's root as the README does."""
    path = tmp_path_factory.mktemp("db") / "events.db"
    done = subprocess.run(
        [sys.executable, "-m", "timeline", "--db", str(path), "add", "fixtures"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return path


def rows_of(path: Path, table: str) -> list[tuple[object, ...]]:
    """The rows of a table, without what depends on when it was made."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        names = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")]
        kept = ", ".join(f'"{name}"' for name in names if name not in ("id", "reading_hash", "added_at"))
        return sorted(connection.execute(f"SELECT {kept} FROM {table}"), key=repr)


@pytest.mark.parametrize("table", TABLES)
def test_committed_database_is_what_the_fixtures_yield(made_anew: Path, table: str) -> None:
    assert rows_of(ROOT / "events.db", table) == rows_of(made_anew, table), (
        "fixtures or rules changed: rm events.db && timeline add fixtures"
    )


def test_committed_database_has_no_annotations(made_anew: Path) -> None:
    assert rows_of(ROOT / "events.db", "annotations") == []
