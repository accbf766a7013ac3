"""Where the tests write: into memory, where there is a folder for that; and the databases that many begin with.

Every act is a commit that waits for the disk, some ten milliseconds on many machines, and the tests save thousands.
Programs that the tests start find what they import compiled, also where Python is told to keep nothing compiled.
"""

import atexit
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli_samples import make_database
from timeline.store import open_store

IN_MEMORY = Path("/dev/shm")

if IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))

if os.environ.pop("PYTHONDONTWRITEBYTECODE", None) and "PYTHONPYCACHEPREFIX" not in os.environ:
    compiled = os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="compiled-")
    atexit.register(shutil.rmtree, compiled, ignore_errors=True)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """The path of the chronology of four events that the tests of commands run on."""
    make_database(tmp_path / "events.db")
    return tmp_path / "events.db"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """An empty database, open."""
    with closing(open_store(tmp_path / "events.db")) as connection:
        yield connection
