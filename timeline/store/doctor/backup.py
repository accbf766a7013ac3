"""back_up: a copy of a database beside it, whole or not at all."""

import sqlite3
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path

from timeline.errors import StoreError


def back_up(connection: sqlite3.Connection, file: Path, at: datetime) -> Path:
    """The path of the new copy, `events.before-repair-2026-05-04-120000.db` for `events.db`.

    No file is overwritten. Raises StoreError when there is no room or no right to write; then no copy is left.
    """
    copy = _new_file(file, at)
    part = copy.with_name(f".{copy.name}.part")
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as target:
            connection.backup(target)
        part.replace(copy)  # a kill in between leaves no half copy under a name that looks whole
    except BaseException as error:
        part.unlink(missing_ok=True)
        copy.unlink(missing_ok=True)
        if isinstance(error, sqlite3.Error):
            raise StoreError(f"{copy}: cannot make a copy there, so nothing was repaired: {error}") from error
        raise
    return copy


def _new_file(file: Path, at: datetime) -> Path:
    for number in count(1):
        again = f"-{number}" if number > 1 else ""
        copy = file.with_name(f"{file.stem}.before-repair-{at:%Y-%m-%d-%H%M%S}{again}{file.suffix}")
        try:
            copy.touch(exist_ok=False)
        except FileExistsError:
            continue
        except OSError as error:
            raise StoreError(f"{copy}: cannot make a copy there, so nothing was repaired: {error.strerror}") from error
        return copy
    raise AssertionError("numbers do not end")
