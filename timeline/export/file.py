"""Files written whole or not at all."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
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
    if is_device(path):
        with _errors_named(path), path.open("w", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(pieces)
    else:
        write_files({path: pieces}, replace=replace)


def write_files(files: Mapping[Path, Iterable[str]], *, replace: bool = False) -> None:
    """Write several files, all of them or none; each as `write_file` does."""
    for path in files:
        _may_be_written(path, replace=replace)
    beside: dict[Path, Path] = {}
    try:
        for path, pieces in files.items():
            beside[path] = _beside(path, "part")
            with _errors_named(path):
                _write_new(beside[path], pieces)
        _put_in_place(beside)
    except BaseException:
        for part in beside.values():
            with suppress(OSError):  # its folder may be none
                part.unlink()
        raise
    for folder in {path.parent for path in files}:
        _make_lasting(folder)


def is_device(path: Path) -> bool:
    """Whether `path` is there and is no file and no folder: a pipe, a terminal, `/dev/null`."""
    with _errors_named(path):
        return path.exists() and not path.is_file() and not path.is_dir()


def _may_be_written(path: Path, *, replace: bool) -> None:
    with _errors_named(path):
        if path.is_dir():
            raise ExportError(f"{path}: is a folder; name a file in it")
        if path.exists() and not replace:
            raise ExportError(f"{path}: exists already; --force replaces it")


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f".{path.name[:100]}.{os.getpid()}.{what}")


def _write_new(path: Path, pieces: Iterable[str]) -> None:
    path.unlink(missing_ok=True)  # left by a program of the same number that was killed
    with _new_file(path) as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())


def _new_file(path: Path) -> TextIO:
    return os.fdopen(os.open(path, HERE_ONLY, 0o666), "w", encoding="utf-8", errors="replace", newline="")


def _put_in_place(beside: Mapping[Path, Path]) -> None:
    """Give each whole file its name; when one of several cannot have it, what was there before stands there again."""
    if len(beside) == 1:
        ((path, part),) = beside.items()
        with _errors_named(path):
            part.replace(path)
        return
    before: dict[Path, Path | None] = {}
    try:
        for path, part in beside.items():
            with _errors_named(path):
                before[path] = _kept(path)
                part.replace(path)
    except BaseException:
        for path, old in before.items():
            old.replace(path) if old else path.unlink(missing_ok=True)
        raise
    finally:
        for old in filter(None, before.values()):
            old.unlink(missing_ok=True)


def _kept(path: Path) -> Path | None:
    """A second name of the file at `path`, or a copy where a file can have but one; None where there is no file."""
    if not path.exists():
        return None
    old = _beside(path, "old")
    old.unlink(missing_ok=True)
    try:
        os.link(path, old)
    except OSError:  # FAT, some shares
        shutil.copy2(path, old)
    return old


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
