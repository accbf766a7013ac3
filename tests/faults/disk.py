"""Disks that fail: a small one that is full, and system calls that return an error (strace)."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

STRACE = shutil.which("strace")
MOUNT = shutil.which("mount")

ENVIRONMENT: Mapping[str, str] = {**os.environ, "TIMELINE_AUTHOR": "ana", "PYTHONDONTWRITEBYTECODE": "1"}


def strace_works() -> bool:
    """Containers may forbid tracing."""
    return (
        bool(STRACE)
        and subprocess.run([STRACE or "", "-o", os.devnull, "true"], check=False, capture_output=True).returncode == 0
    )


needs_strace = pytest.mark.skipif(
    not strace_works(), reason="strace, which makes system calls fail, cannot be used here"
)
needs_mount = pytest.mark.skipif(
    not (MOUNT and sys.platform == "linux" and os.geteuid() == 0), reason="only root on Linux can mount a small disk"
)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of that size at `folder`. Skips the test where the system does not allow it."""
    folder.mkdir()
    options = ["-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)]
    done = subprocess.run([MOUNT or "mount", *options], check=False, capture_output=True, text=True)
    if done.returncode:
        pytest.skip(f"no small disk can be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def filled(disk: Path, *, free: int) -> Iterator[None]:
    """Inside, the disk has only so many bytes left."""
    filler = disk / "filler"
    space = os.statvfs(disk)
    filler.write_bytes(bytes(max(0, space.f_bavail * space.f_frsize - free)))
    try:
        yield
    finally:
        filler.unlink()


def timeline(db: Path, *args: object, under: list[str] | None = None) -> subprocess.CompletedProcess[str]:
    """`timeline --db DB ARGS` as a program of its own."""
    command = [*(under or []), sys.executable, "-m", "timeline", "--db", str(db), *map(str, args)]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=ENVIRONMENT, timeout=300)


@dataclass(frozen=True, slots=True)
class Fault:
    """The `number`th of these system calls, and with `lasting` each later one, fails with that error.

    A signal in place of an error (`signal=KILL`) kills the program there.
    """

    call: str
    injection: str
    number: int
    lasting: bool = False

    def under(self, log: Path) -> list[str]:
        """What to put before a command, so that it meets with the fault; `log` gets the calls."""
        when = f"{self.number}{'+' if self.lasting else ''}"
        return [*_traced(self.call, log), "-e", f"inject={self.call}:{self.injection}:when={when}"]


def calls_made(db: Path, calls: Collection[str], log: Path, *args: object) -> Counter[str]:
    """How many of each of these system calls the command makes when nothing fails."""
    done = timeline(db, *args, under=_traced(",".join(calls), log))
    assert done.returncode == 0, done.stderr
    return Counter(found[0] for found in re.finditer(r"\b[a-z0-9]+(?=\()", log.read_text(errors="replace")))


def _traced(calls: str, log: Path) -> list[str]:
    return [STRACE or "strace", "-f", "--seccomp-bpf", "-qq", "-o", str(log), "-e", f"trace={calls}"]
