"""The browser in a real terminal: how it leaves when the system asks, and what a terminal may send that is no text."""

import os
import signal
import time
from pathlib import Path

import pexpect  # type: ignore[import-untyped]
import pytest

from tests.test_tui_terminal import Terminal
from tests.tui_samples import Browser, make_database
from timeline.store import event_ids, open_store, rows_by_id
from timeline.tui.settings.browser_state import read_state

pytestmark = pytest.mark.xdist_group("pty")

PASTE, END_OF_PASTE = b"\x1b[200~", b"\x1b[201~"
NOT_UTF8 = {"half a pair": b"\xed\xa0\x80", "Latin-1": b"Zo\xeb ", "cut short": b"\xe2\x82"}


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return Terminal(make_database(tmp_path / "events.db"))


@pytest.mark.parametrize("asked", [signal.SIGTERM, signal.SIGHUP], ids=lambda asked: asked.name)
def test_a_signal_leaves_a_clean_terminal_and_the_state(tmp_path: Path, terminal: Terminal, asked: int) -> None:
    try:
        terminal.until(lambda shown: "6 events" in shown and "▌ Ministers" in shown)
        terminal.child.send("/horgo\r")
        terminal.until(lambda shown: "1 of 6" in shown and "q Quit" in shown)
        terminal.child.send("n")  # also under a dialog
        terminal.until(lambda shown: "Note on" in shown)
        os.kill(terminal.child.pid, asked)
        terminal.child.expect(pexpect.EOF)
        left = terminal.child.before
        terminal.child.close()
    finally:
        terminal.close()
    for restored in (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l"):  # the screen before, the cursor, pasting
        assert restored in left
    assert b"Traceback" not in left and read_state(tmp_path / "events.db").filter == "horgo"


def test_a_terminal_that_is_closed_leaves_the_state(tmp_path: Path, terminal: Terminal) -> None:
    terminal.until(lambda shown: "6 events" in shown and "▌ Ministers" in shown)
    terminal.child.send("/horgo\r")
    terminal.until(lambda shown: "1 of 6" in shown and "q Quit" in shown)
    os.close(terminal.child.child_fd)  # the system sends SIGHUP, and nobody reads what is written
    terminal.child.ptyproc.fd = terminal.child.child_fd = -1
    ended = time.monotonic() + 60
    while os.waitpid(terminal.child.pid, os.WNOHANG) == (0, 0):
        assert time.monotonic() < ended
        time.sleep(0.01)
    assert read_state(tmp_path / "events.db").filter == "horgo"


@pytest.mark.parametrize("sent", NOT_UTF8.values(), ids=NOT_UTF8)
def test_bytes_that_are_no_text(terminal: Terminal, sent: bytes) -> None:
    try:
        terminal.until(lambda shown: "6 events" in shown and "▌ Ministers" in shown)
        terminal.child.send(b"n" + PASTE + b"pasted " + sent + b"." + END_OF_PASTE)
        terminal.until(lambda shown: "pasted" in shown)
        terminal.child.send(b"\x13")  # ctrl+s
        terminal.until(lambda shown: "Note saved" in shown)
        terminal.child.send(b"q")
        terminal.child.expect(pexpect.EOF)
        terminal.child.close()
    finally:
        terminal.close()
    assert terminal.child.exitstatus == 0


async def test_half_a_pair_pasted_into_every_field(tmp_path: Path) -> None:
    from textual import events

    async with Browser(make_database(tmp_path / "x.db")) as browser:
        for keys, finish, said in (("n", ["ctrl+s"], "Note saved"), ("t", ["enter", "ctrl+s"], "put on"),
                                   ("slash", ["escape"], "6 events")):  # fmt: skip
            await browser.press(keys)
            browser.app.post_message(events.Paste("half\ud800"))
            await browser.until(lambda: "half" in browser.shown())
            await browser.press(*finish)
            await browser.until(lambda said=said: said in browser.shown())  # type: ignore[misc]
    connection = open_store(tmp_path / "x.db")
    rows = rows_by_id(connection, event_ids(connection))
    connection.close()
    assert max(row.notes for row in rows) == 1
