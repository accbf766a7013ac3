"""The bars of the ribbon, cell by cell: how high each is, what it is made of, and the block that shows it.

A cell is eight eighths high and has two colours at most: a lower part and an upper part. What a part shows is a name:
a type's (`TYPES`), OTHER types, SHOWN where types are not told apart, ALL for the events that the filter leaves out,
a GAP, or NOTHING.
"""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

EIGHTHS = 8
BLOCKS = " ▁▂▃▄▅▆▇█"
GAP_SIGN = "·"

PLAIN_ALL = "░"
NOTHING, GAP, ALL, SHOWN, OTHER = "nothing", "gap", "all", "shown", "other"
TYPES = ("first", "second", "third", "fourth")  # the most frequent in sight
WEIGHTS = {NOTHING: 1, ALL: 2}  # of an eighth when a cell cannot show all; others weigh more than a whole cell
HEAVY = EIGHTHS * 2 + 1


class Bar(NamedTuple):
    """How many events of the filter, of these by name the parts, and how many in all begin in its time.

    `beyond` is true before the first and after the last event of all: nothing there is no gap.
    """

    shown: int
    parts: tuple[tuple[str, int], ...]
    all: int
    beyond: bool = False


class Cell(NamedTuple):
    """A block, and the names of its lower and its upper part."""

    block: str
    lower: str
    upper: str


EMPTY = Cell(" ", ALL, NOTHING)


def height_of(count: int, highest: int, lines: int) -> int:
    """The height of a bar in eighths of a line.

    It grows with the square root of the count, so that a month with one event shows beside a month with hundreds.

    >>> [height_of(count, highest=100, lines=2) for count in (0, 1, 100)]
    [0, 2, 16]
    """
    return max(1, round(lines * EIGHTHS * sqrt(count / highest))) if count else 0


def column(bar: Bar, highest: int, lines: int) -> list[Cell]:
    """The cells of a bar, the lowest first; `highest` is the greatest count in sight."""
    if not bar.all and not bar.shown:
        return [Cell(" " if bar.beyond or line else GAP_SIGN, GAP, NOTHING) for line in range(lines)]
    eighths = stacked(bar.parts, height_of(bar.shown, highest, lines))
    eighths += [ALL] * (height_of(bar.all, highest, lines) - len(eighths))
    eighths += [NOTHING] * (lines * EIGHTHS - len(eighths))
    return [cell_of(eighths[line * EIGHTHS : (line + 1) * EIGHTHS]) for line in range(lines)]


def plain(cell: Cell) -> Cell:
    """The cell for a terminal without colours: events that the filter leaves out are a pattern.

    >>> plain(Cell("▅", "all", "nothing")).block, plain(Cell("▅", "shown", "all")).block
    ('░', '▅')
    """
    if cell.lower == ALL or (cell.block == " " and cell.upper == ALL):
        return Cell(PLAIN_ALL, ALL, NOTHING)
    return Cell(cell.block, cell.lower, NOTHING)


def stacked(parts: Sequence[tuple[str, int]], height: int) -> list[str]:
    """The names of so many eighths, shared out by the counts of the parts, the first at the foot.

    >>> stacked([("first", 2), ("other", 1)], 3)
    ['first', 'first', 'other']
    """
    total = sum(count for _, count in parts)
    names: list[str] = []
    reached = 0
    for name, count in parts:
        reached += count
        names += [name] * (round(height * reached / total) - len(names))
    return names


def cell_of(eighths: Sequence[str]) -> Cell:
    """The block that comes nearest to eight eighths, in which no event of the filter disappears.

    >>> cell_of(["first"] * 3 + ["all"] * 5)
    Cell(block='▃', lower='first', upper='all')
    >>> cell_of(["first"] + ["all"] * 4 + ["nothing"] * 3)
    Cell(block='▁', lower='first', upper='all')
    """
    splits = [(*_heaviest(eighths[:at]), *_heaviest(eighths[at:]), at) for at in range(EIGHTHS, -1, -1)]
    _, lower, _, upper, at = max(splits, key=lambda split: split[0] + split[2])
    return Cell(BLOCKS[at], lower, upper) if lower != NOTHING else EMPTY


def _heaviest(eighths: Sequence[str]) -> tuple[int, str]:
    """The name that matters most in a part of a cell, and how much."""
    weights = {name: eighths.count(name) * WEIGHTS.get(name, HEAVY) for name in dict.fromkeys(eighths)}
    name = max(weights, key=lambda name: weights[name], default=NOTHING)
    return weights.get(name, 0), name
