"""Time from start to the first rows on screen, in a pseudo-terminal, beside an empty Textual app in the same run.

    python benchmarks/first_screen.py events.db [rounds]

Both programs take turns, so that a busy machine slows both. Prints the median of each in milliseconds, and their ratio.
"""

import os
import pty
import select
import signal
import struct
import sys
import tempfile
import time
from collections.abc import Sequence
from fcntl import ioctl
from pathlib import Path
from statistics import median
from termios import TIOCSWINSZ

ROUNDS = 9
COLUMNS, LINES = 160, 45
LONGEST_WAIT = 30.0
BROWSER_READY = b"Event"  # the heading of the table: it is drawn with the first rows
EMPTY_READY = b"ready"

EMPTY_APP = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("ready")

Empty().run()
"""

BROWSER = """
import sys
from pathlib import Path
from timeline.tui.start import start_browser

start_browser(Path(sys.argv[1]), author="benchmark")
"""


def first_screen(script: str, arguments: Sequence[str], ready: bytes, bytecode: str) -> float:
    """Seconds from starting `script` in a new terminal until it has written `ready`.

    `bytecode` is a folder for compiled modules, so that they are there even where Python may not keep them.
    """
    started = time.perf_counter()
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", PYTHONPYCACHEPREFIX=bytecode)
        os.environ["XDG_STATE_HOME"] = bytecode  # nothing remembered of other visits
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.execv(sys.executable, [sys.executable, script, *arguments])
    try:
        ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        written = b""
        while ready not in written:
            left = started + LONGEST_WAIT - time.perf_counter()
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                raise TimeoutError(f"{script} has not written {ready!r} in {LONGEST_WAIT} seconds: {written[-2000:]!r}")
            written += os.read(terminal, 1 << 16)
        return time.perf_counter() - started
    finally:
        os.kill(process, signal.SIGKILL)
        os.close(terminal)
        os.waitpid(process, 0)


def main() -> None:
    if len(sys.argv) < 2 or not Path(sys.argv[1]).is_file():
        sys.exit(__doc__)
    database = sys.argv[1]
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        empty, browser = Path(folder, "empty.py"), Path(folder, "browser.py")
        empty.write_text(EMPTY_APP)
        browser.write_text(BROWSER)
        times: dict[str, list[float]] = {"empty": [], "browser": []}
        for _ in range(rounds + 1):
            times["empty"].append(first_screen(str(empty), [], EMPTY_READY, folder))
            times["browser"].append(first_screen(str(browser), [database], BROWSER_READY, folder))
    medians = {name: median(taken[1:]) * 1000 for name, taken in times.items()}  # the first compiles
    print(f"empty Textual app  {medians['empty']:6.0f} ms")
    print(f"first rows         {medians['browser']:6.0f} ms")
    print(f"ratio              {medians['browser'] / medians['empty']:6.2f}")


if __name__ == "__main__":
    main()
