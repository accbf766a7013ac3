"""A program in a pseudo-terminal: how long it takes to answer keys, and what memory it needs."""

import os
import pty
import select
import signal
import struct
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

COLUMNS, LINES = 160, 45
QUIET = 0.025  # seconds without output after which a burst is over: longer than the gaps within a frame
RESTED = 0.3  # seconds without output after which nothing more follows: longer than anything waits for a next key
LONGEST_WAIT = 60.0

# What Textual asks of a terminal, and the answer of one that draws frames as a whole.
ASKED, ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"


@dataclass(slots=True)
class Terminal:
    """A running program, its terminal and when it was started."""

    process: int
    screen: int
    started: float

    def read(self, seconds: float) -> bytes:
        """What it writes within that time, as soon as there is anything; empty when there is nothing."""
        if not select.select([self.screen], [], [], max(0.0, seconds))[0]:
            return b""
        with suppress(OSError):  # it has ended
            written = os.read(self.screen, 1 << 16)
            if ASKED in written:
                os.write(self.screen, ANSWER)
            return written
        return b""

    def wait_for(self, words: bytes) -> float:
        """Seconds from the start until it has written `words`. Raises TimeoutError."""
        written = b""
        while words not in written:
            written += self.read(LONGEST_WAIT)
            if time.perf_counter() - self.started > LONGEST_WAIT:
                raise TimeoutError(f"it has not written {words!r} in {LONGEST_WAIT} seconds: {written[-300:]!r}")
        return time.perf_counter() - self.started

    def settle(self, quiet: float = 0.4, longest: float = LONGEST_WAIT) -> None:
        """Waits until it has written nothing for so many seconds."""
        end = time.perf_counter() + longest
        while self.read(quiet) and time.perf_counter() < end:
            pass

    def press(self, key: bytes) -> float:
        """Seconds from a key until the first burst of output that answers it is over."""
        pressed = time.perf_counter()
        os.write(self.screen, key)
        last = pressed
        if self.read(LONGEST_WAIT):
            last = time.perf_counter()
        while self.read(QUIET):
            last = time.perf_counter()
        return last - pressed

    def press_until(self, key: bytes, words: bytes) -> float:
        """Seconds from a key until the burst of output with `words` in it is over, or the last one without them."""
        pressed = last = time.perf_counter()
        os.write(self.screen, key)
        written = b""
        while some := self.read(QUIET if words in written else RESTED):
            written, last = written + some, time.perf_counter()
        return last - pressed

    def rest_after(self, key: bytes, quiet: float = RESTED) -> float:
        """Seconds from a key until the last output that it leads to: nothing follows for so many seconds."""
        pressed = last = time.perf_counter()
        os.write(self.screen, key)
        while self.read(LONGEST_WAIT if last == pressed else quiet):
            last = time.perf_counter()
        return last - pressed

    def rested(self, quiet: float = RESTED) -> float:
        """Seconds from the start until the last output so far, waiting until nothing follows for so many seconds."""
        last = time.perf_counter()
        while self.read(quiet):
            last = time.perf_counter()
        return last - self.started

    @property
    def processor_time(self) -> float:
        """Seconds of the processor that it has used, in all its threads: steadier than the clock on a busy machine."""
        threads = Path(f"/proc/{self.process}/task").iterdir()
        return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9

    @property
    def memory(self) -> float:
        """Resident megabytes."""
        pages = int(Path(f"/proc/{self.process}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def end(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        os.close(self.screen)
        os.waitpid(self.process, 0)


def started(command: Sequence[str], environment: dict[str, str]) -> Terminal:
    """`command` in a terminal of COLUMNS by LINES."""
    begun = time.perf_counter()
    process, screen = pty.fork()
    if process == 0:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled once
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", **environment)
        os.execvp(command[0], command)
    ioctl(screen, TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    return Terminal(process, screen, begun)


def times_of(terminal: Terminal, keys: Sequence[bytes], between: Callable[[], None]) -> list[float]:
    """Seconds for each key, with `between` called after each."""
    taken = []
    for key in keys:
        taken.append(terminal.press(key))
        between()
    return taken
