"""Runs of a deed in a process of its own, which may be killed (SIGKILL) at a moment.

The processes are forked from a server that has imported the program and has no threads and no open database.
"""

import os
import re
import signal
import sqlite3
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic
from typing import Any
from unittest.mock import patch

import pytest

from tests.faults.left_over import left_over
from tests.faults.sabotage import without_transactions

needs_kill = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL") or "forkserver" not in get_all_start_methods(),
    reason="no process can be killed with SIGKILL on this system",
)

KILLS = int(os.environ.get("TIMELINE_KILLS", "1"))  # of each deed, in each way

IMPORTED_BEFORE = ["tests.faults.deeds", "tests.faults.warm"]

BEGUN, TOLD, COUNTED, DONE, FAILED = "begun", "told", "counted", "done", "failed"

Tell = Callable[[str], None]
Deed = Callable[[Path, Tell], None]  # does something to a database, and tells what it has acknowledged


@dataclass(frozen=True, slots=True)
class AfterSeconds:
    """So long after the deed was begun."""

    seconds: float


@dataclass(frozen=True, slots=True)
class AfterStatement:
    """As soon as the `number`th SQL statement that begins with `words` is done; 0: never, they are only counted."""

    number: int
    words: str = "BEGIN|COMMIT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP"


Moment = AfterSeconds | AfterStatement


@dataclass(frozen=True, slots=True)
class Run:
    """What a deed acknowledged, whether it came to its end and after how long, how many statements were counted."""

    told: tuple[str, ...]
    finished: bool
    seconds: float
    statements: int = 0


def run(deed: Deed, db: Path, moment: Moment | None = None, *, sabotaged: bool = False) -> Run:
    """Does the deed, and kills it at that moment. Raises AssertionError when it fails by itself or leaves processes."""
    context = get_context("forkserver")
    context.set_forkserver_preload(IMPORTED_BEFORE)
    receiver, sender = context.Pipe(duplex=False)
    statement = moment if isinstance(moment, AfterStatement) else None
    process = context.Process(target=_work, args=(deed, db, sender, statement, sabotaged))
    process.start()
    sender.close()
    try:
        heard = list(_heard(receiver, process, moment.seconds if isinstance(moment, AfterSeconds) else None))
    finally:
        process.join()
        receiver.close()
        code, group = process.exitcode, process.pid or 0
        process.close()
    failed = [text for kind, text in heard if kind == FAILED]
    assert not failed, failed[0]
    finished = any(kind == DONE for kind, _ in heard)
    assert finished or code == -signal.SIGKILL, f"it ended with {code}"
    assert not (left := left_over(group)), f"processes that it started go on: {left}"
    return Run(
        tuple(text for kind, text in heard if kind == TOLD),
        finished,
        sum(float(text) for kind, text in heard if kind == DONE),
        sum(int(text) for kind, text in heard if kind == COUNTED),
    )


def _heard(receiver: "Connection[Any, Any]", process: BaseProcess, seconds: float | None) -> Iterator[tuple[str, str]]:
    """What the process tells until it is gone; it is killed so many seconds after it has begun."""
    end: float | None = None
    while True:
        if not receiver.poll(None if end is None else max(0.0, end - monotonic())):
            process.kill()
            end = None  # what it told before is still to be heard
            continue
        try:
            kind, text = receiver.recv()
        except (EOFError, OSError):
            return
        if kind == BEGUN and seconds is not None:
            end = monotonic() + seconds
        yield kind, text


def _work(
    deed: Deed, db: Path, sender: "Connection[Any, Any]", statement: AfterStatement | None, sabotaged: bool
) -> None:
    os.setpgrp()  # it and all that it starts are a group
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # where Python says what processes that were killed did not tidy up
    try:
        with ExitStack() as stack:
            stack.enter_context(redirect_stdout(StringIO()))
            stack.enter_context(redirect_stderr(StringIO()))
            if sabotaged:
                stack.enter_context(without_transactions())
            count = stack.enter_context(_killed_after(statement)) if statement else None
            sender.send((BEGUN, ""))
            began = monotonic()
            deed(db, lambda text: sender.send((TOLD, text)))
            if count:
                sender.send((COUNTED, str(count())))
            sender.send((DONE, str(monotonic() - began)))
    except BaseException:
        sender.send((FAILED, traceback.format_exc()))
        sys.exit(1)


@contextmanager
def _killed_after(statement: AfterStatement) -> Iterator[Callable[[], int]]:
    """Inside, every new connection counts its statements, and this process dies when that one is done.

    SQLite tells of a statement when it begins: the one before is done then, but for a COMMIT in which the full text
    writes by statements of its own.
    """
    counted = 0
    connect = sqlite3.connect
    known = re.compile(rf"\W*({statement.words})\b")

    def count(text: str) -> None:
        nonlocal counted
        if counted == statement.number > 0:
            os.kill(os.getpid(), signal.SIGKILL)
        counted += bool(known.match(text))

    def connected(*args: Any, **keywords: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **keywords)
        connection.set_trace_callback(count)
        return connection

    with patch("sqlite3.connect", connected):
        yield lambda: counted
