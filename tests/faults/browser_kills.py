"""The browser, killed as soon as it says that something is saved."""

import os
import signal
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.test_tui_terminal import Terminal
from timeline.store import open_store


@dataclass(frozen=True, slots=True)
class Act:
    """Keys, what the browser says once it has saved what they do, and what the log then ends with."""

    keys: str
    said: str
    kind: str


ACTS = (
    Act("s", "★ Starred", "star"),
    Act("nremember\x13", "Note saved", "note"),
)


def lost_by_killing(db: Path, act: Act) -> list[str]:
    """What the browser said it had saved and the database does not have; it is killed right after it says so."""
    before = _log(db)
    terminal = Terminal(db)
    try:
        terminal.until(lambda shown: "events" in shown and "▌" in shown)
        terminal.child.send(act.keys)
        terminal.until(lambda shown: act.said in shown)
        os.kill(terminal.child.pid, signal.SIGKILL)
    finally:
        terminal.close()
    after = _log(db)
    return [] if after == [*before, act.kind] else [f"{act.said}: the log ends with {after[-1:]}"]


def _log(db: Path) -> list[str]:
    with closing(open_store(db)) as connection:
        return [kind for (kind,) in connection.execute("SELECT kind FROM annotations ORDER BY id")]
