"""How much room the event has beside or below the table: what the person gave it, as far as there is so much."""

from collections.abc import Mapping
from typing import NamedTuple

BESIDE = 140  # cells of a terminal in which the event stands beside the table
LINES, COLUMNS = "event_lines", "event_columns"
LEFT_FOR_TABLE = {LINES: 9, COLUMNS: 44}  # with the filter, the ribbon and the keys
LEAST = {LINES: 3, COLUMNS: 20}
STEP = {LINES: 1, COLUMNS: 4}


class PaneSize(NamedTuple):
    """In which direction it is measured, and the cells; None for what comes by itself."""

    name: str
    cells: int | None


def event_pane_size(given: Mapping[str, int], width: int, height: int) -> PaneSize:
    """The size of the pane in a terminal.

    >>> event_pane_size({"event_lines": 30}, 100, 24), event_pane_size({"event_lines": 30}, 160, 24)
    (PaneSize(name='event_lines', cells=15), PaneSize(name='event_columns', cells=None))
    """
    name = COLUMNS if width >= BESIDE else LINES
    cells = given.get(name)
    return PaneSize(name, None if cells is None else _within(name, cells, width if name is COLUMNS else height))


def resized(given: Mapping[str, int], now: int, steps: int, width: int, height: int) -> dict[str, int]:
    """What is given when the pane that has `now` cells becomes larger (1) or smaller (-1)."""
    name = event_pane_size(given, width, height).name
    cells = _within(name, now + steps * STEP[name], width if name is COLUMNS else height)
    return {**given, name: cells}


def _within(name: str, cells: int, all_cells: int) -> int:
    return max(LEAST[name], min(cells, all_cells - LEFT_FOR_TABLE[name]))
