"""An hour's work in the browser, without the pauses: whether its memory stays what it is.

    python benchmarks/browser_soak.py copy.db [--actions 1800]

A person who does something every two seconds does 1800 things in an hour: goes along, filters, reads articles, moves
about in the ribbon and the facets, opens help, history and the desk, stars an event and takes that back. The database
is written to: give it a copy. Prints the resident megabytes after each tenth of the actions.
"""

import argparse
import os
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from terminal import Terminal, started

DOWN, UP, RIGHT, PAGE_DOWN, END, HOME = b"\x1b[B", b"\x1b[A", b"\x1b[C", b"\x1b[6~", b"\x1b[F", b"\x1b[H"
ESCAPE, ENTER, TAB = b"\x1b", b"\r", b"\t"
TENTHS = 10

# One thing after another that a person does: the keys of each.
ACTIONS = (
    (DOWN,), (DOWN,), (UP,), (PAGE_DOWN,), (PAGE_DOWN,), (END,), (HOME,),
    (b"/", *(bytes([letter]) for letter in b"asylum border"), ENTER), (DOWN, DOWN), (ESCAPE,),
    (b"/", *(bytes([letter]) for letter in b"type:visit 2016"), ENTER), (PAGE_DOWN,), (ENTER,), (b"n",), (ESCAPE,),
    (ESCAPE,),
    (b"/", *(bytes([letter]) for letter in b"place:RS camp"), ESCAPE),
    (b"]",), (b"]",), (b"[",), (ENTER,), (PAGE_DOWN,), (b"d",), (ESCAPE,),
    (b"b", b"z", RIGHT, RIGHT, b"z"), (b"Z", b"Z", ESCAPE), (b"f", DOWN, DOWN, ESCAPE),
    (b"s",), (b"u",), (b"?", PAGE_DOWN, ESCAPE), (b"H", DOWN, ESCAPE), (b"r",), (ESCAPE,), (b"T",), (b"T", b"T", b"T"),
    (b"g", *(bytes([letter]) for letter in b"march 2016"), ENTER), (b"F",), (b"F",),
)  # fmt: skip


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("database", type=Path)
    arguments.add_argument("--actions", type=int, default=1800)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        environment = {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, "HOME": folder}
        terminal = started([sys.executable, "-m", "timeline.tui", str(given.database), "soak"], environment)
        terminal.wait_for(b"Event")
        terminal.settle()
        print(f"after start        {terminal.memory:6.0f} MB")
        for tenth in range(TENTHS):
            _do(terminal, given.actions // TENTHS, tenth)
            print(f"after {(tenth + 1) * (given.actions // TENTHS):5} acts   {terminal.memory:6.0f} MB", flush=True)
        terminal.end()


def _do(terminal: Terminal, actions: int, tenth: int) -> None:
    for keys in islice(cycle(ACTIONS), tenth * actions, (tenth + 1) * actions):
        for key in keys:
            os.write(terminal.screen, key)  # which may change nothing on screen
            terminal.settle(0.06, 1.0)


if __name__ == "__main__":
    main()
