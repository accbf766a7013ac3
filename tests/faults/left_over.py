"""Processes that outlive the one that started them."""

from pathlib import Path
from time import monotonic, sleep

PROCESSES = Path("/proc")  # of Linux; elsewhere nothing is known of them
PATIENCE = 20.0  # seconds
ZOMBIE = "Z"


def left_over(group: int) -> list[int]:
    """The processes of a group that are still at work when they had time to notice that its leader is gone."""
    end = monotonic() + PATIENCE
    while (left := _at_work(group)) and monotonic() < end:
        sleep(0.01)
    return left


def _at_work(group: int) -> list[int]:
    found = []
    for folder in PROCESSES.glob("[0-9]*"):
        try:
            state, _, its_group, *_ = (folder / "stat").read_text().rpartition(") ")[2].split()
        except OSError:  # it has ended meanwhile
            continue
        if int(its_group) == group and state != ZOMBIE:
            found.append(int(folder.name))
    return found
