"""Where the tests write: into memory, where there is a folder for that; and the databases that many begin with.

Every act is a commit that waits for the disk, some ten milliseconds on many machines, and the tests save thousands.
Programs that the tests start find what they import compiled, also where Python is told to keep nothing compiled.
"""

import atexit
import os
import random
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.cli_samples import make_database
from timeline.store import open_store

IN_MEMORY = Path("/dev/shm")

if IN_MEMORY.is_dir() and os.access(IN_MEMORY, os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))

if os.environ.pop("PYTHONDONTWRITEBYTECODE", None) and "PYTHONPYCACHEPREFIX" not in os.environ:
    compiled = os.environ["PYTHONPYCACHEPREFIX"] = tempfile.mkdtemp(prefix="compiled-")
    atexit.register(shutil.rmtree, compiled, ignore_errors=True)

# The same examples in each run, so that whoever changes something knows that a failure is theirs;
# `pytest --hypothesis-profile search` looks for new ones.
settings.register_profile("same", derandomize=True)
settings.register_profile("search", derandomize=False)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--late", type=float, default=0.0, metavar="SECONDS",
        help="let what runs in threads begin and end up to SECONDS late, as on a busy machine: shows tests that race",
    )  # fmt: skip


def pytest_configure(config: pytest.Config) -> None:
    if late := config.getoption("--late"):
        make_threads_late(late)


def make_threads_late(seconds: float) -> None:
    """Delays by chance every function that a thread is given from now on."""
    chance, submit, start = random.Random(0), ThreadPoolExecutor.submit, threading.Thread.start

    def wait() -> None:
        time.sleep(chance.random() * seconds)

    def late(function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*values: Any, **named: Any) -> Any:
            wait()
            try:
                return function(*values, **named)
            finally:
                wait()

        return run

    def submit_late(pool: ThreadPoolExecutor, function: Callable[..., Any], *values: Any, **named: Any) -> Future[Any]:
        return submit(pool, late(function), *values, **named)

    def start_late(thread: threading.Thread) -> None:
        thread.run = late(thread.run)  # type: ignore[method-assign]
        start(thread)

    ThreadPoolExecutor.submit = submit_late  # type: ignore[assignment]
    threading.Thread.start = start_late  # type: ignore[assignment,method-assign]


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
