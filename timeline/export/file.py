"""A file written whole or not at all."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from timeline.errors import ExportError

HERE_ONLY = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)


def write_file(path: Path, pieces: Iterable[str], *, replace: bool = False) -> None:
    """Write `pieces` to `path` by way of a file beside it, so that nobody ever sees half of it.

    Raises ExportError when `path` exists and `replace` is false, when its folder is missing or the disk is full; then
    whatever was at `path` is there still. A pipe or a device (`/dev/stdout`) is written to as it is.
    """
    with _errors_named(path):
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
                file.writelines(pieces)
            return
        if path.is_dir():
            raise ExportError(f"{path}: is a folder; name a file in it")
        if path.exists() and not replace:
            raise ExportError(f"{path}: exists already; --force replaces it")
        _write_beside(path, pieces)


def _write_beside(path: Path, pieces: Iterable[str]) -> None:
    beside = path.with_name(f".{path.name[:100]}.{os.getpid()}.part")
    try:
        with _new_file(beside) as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _make_lasting(path.parent)


def _new_file(path: Path) -> TextIO:
    path.unlink(missing_ok=True)  # left by a program of the same number that was killed
    return os.fdopen(os.open(path, HERE_ONLY, 0o666), "w", encoding="utf-8", errors="replace", newline="")


def _make_lasting(folder: Path) -> None:
    """Let the new name outlive a power cut, where the system lets a folder be opened (not Windows, not every share)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _errors_named(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise ExportError(f"{path}: its folder does not exist; make it first") from None
    except OSError as error:
        raise ExportError(f"{path}: cannot be written ({error.strerror or error}); nothing was changed") from None
