"""The browser in a real pseudo-terminal: what reaches it is the program's own, and the texts as harmless text."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pyte
import pytest

from tests.test_tui_hostile import TOGETHER, hostile_database
from tests.tui_samples import make_database
from timeline.tui.settings.browser_state import read_state

pytestmark = pytest.mark.xdist_group("pty")

LINES, COLUMNS = 45, 150
SCRIPT = """
import sys
from pathlib import Path
from timeline.tui.app import run_browser
run_browser(Path(sys.argv[1]), author="ana")
"""

# What a hostile text is made of, as bytes on the way to a terminal. The program itself sends none of them.
HARM = {
    "clipboard (OSC 52)": b"\x1b]52",
    "title (OSC 0)": b"\x1b]0;title",
    "C1 CSI": b"\xc2\x9b2J",
    "C1 OSC": b"\xc2\x9d0;",
    "right-to-left override": b"\xe2\x80\xae",
    "isolate": b"\xe2\x81\xa6",
    "NUL": b"\x00",
    "backspace": b"and\x08",
    "lone surrogate": b"\xed\xa0\x80",
}


class Terminal:
    """The browser running in a terminal of its own; `sent` are the bytes that it wrote."""

    def __init__(self, database: Path) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self.sent = b""
        self._stream = pyte.ByteStream(self.screen)
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", SCRIPT, str(database)],
            env={
                **inherited,
                "XDG_STATE_HOME": str(database.parent),
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                "LANG": "C.UTF-8",
            },
            dimensions=(LINES, COLUMNS),
            timeout=30,
        )

    def until(self, so: Callable[[str], bool], seconds: float = 60.0) -> str:
        """Reads until the screen is so, and returns it; fails when it never is."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            try:
                written = self.child.read_nonblocking(1 << 16, timeout=0.2)
            except pexpect.TIMEOUT:
                written = b""
            self.sent += written
            self._stream.feed(written)
            if so(shown := "\n".join(self.screen.display)):
                return shown
        raise AssertionError("it never became so; on screen:\n" + "\n".join(self.screen.display))

    def close(self) -> None:
        self.child.close(force=True)


def test_hostile_texts_reach_the_terminal_as_text(tmp_path: Path) -> None:
    terminal = Terminal(hostile_database(tmp_path / "events.db", TOGETHER.values()))
    try:
        seen = [terminal.until(lambda shown: f"{len(TOGETHER)} events" in shown)]
        for _ in TOGETHER:
            terminal.child.send("\r")  # the article
            seen.append(terminal.until(lambda shown: "A line that tells nothing" in shown))
            terminal.child.send("\x1b")
            seen.append(terminal.until(lambda shown: "/ Filter" in shown))
            terminal.child.send("j")
    finally:
        terminal.close()
    assert [name for name, harm in HARM.items() if harm in terminal.sent] == []
    terminal.sent.decode("utf-8")
    everything = " ".join(" ".join(seen).split())
    for words in ("␛]52;c;cm0gLXJmIH4=␇clipboard", "[red]not bold[/red] [/", "nul␀and␈back␡", "[type=x, v={'a[0]'}]"):
        assert words in everything


def test_opens_acts_and_leaves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    terminal = Terminal(make_database(tmp_path / "events.db"))
    try:
        terminal.until(lambda shown: "6 events" in shown and "▌ Ministers" in shown)
        terminal.child.send("/horgo")
        terminal.until(lambda shown: "1 of 6" in shown and "esc Clear" in shown)
        terminal.child.send("\r")
        terminal.until(lambda shown: "q Quit" in shown and "esc Clear" not in shown)
        terminal.child.send("vd")
        terminal.until(lambda shown: "? disputed" in shown)
        terminal.child.send("q")
        terminal.child.expect(pexpect.EOF)
        terminal.child.close()
    finally:
        terminal.close()
    assert terminal.child.exitstatus == 0
    state = read_state(tmp_path / "events.db")
    assert (state.filter, bool(state.event), state.details) == ("horgo", True, True)
