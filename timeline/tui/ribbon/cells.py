"""The bars of the ribbon, cell by cell: how high each is, what it is made of, and the block that shows it.

A cell is eight eighths high and has two colours at most: a lower part and an upper part. What a part shows is a name:
a type's (`TYPES`), OTHER types, SHOWN where types are not told apart, ALL for the events that the filter leaves out,
a GAP, or NOTHING.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from math import sqrt
from typing import NamedTuple

EIGHTHS = 8
BLOCKS = " ▁▂▃▄▅▆▇█"
GAP_SIGN = "·"

PLAIN_ALL = "░"
NOTHING, GAP, ALL, SHOWN, OTHER = "nothing", "gap", "all", "shown", "other"
TYPES = ("first", "second", "third", "fourth")  # the most frequent in sight
BEHIND = (NOTHING, ALL)


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
    return [cell_of(tuple(eighths[line * EIGHTHS : (line + 1) * EIGHTHS])) for line in range(lines)]


def plain(cell: Cell, *, lowest: bool) -> Cell:
    """The cell for a terminal without colours: events that the filter leaves out are a pattern.

    It fills a cell that is half full; in the lowest line even one event fills it.

    >>> plain(Cell("▅", "all", "nothing"), lowest=False).block, plain(Cell("▅", "shown", "all"), lowest=True).block
    ('░', '▅')
    """
    if cell.lower == ALL and cell.block != " ":
        half = BLOCKS.index(cell.block) >= EIGHTHS // 2
        return Cell(PLAIN_ALL, ALL, NOTHING) if lowest or half else EMPTY
    return Cell(cell.block, cell.lower, NOTHING)


def stacked(parts: Sequence[tuple[str, int]], height: int) -> list[str]:
    """The names of so many eighths, shared out by the counts of the parts, the first at the foot.

    >>> stacked([("first", 2), ("other", 1)], 3)
    ['first', 'first', 'other']
    """
    total = sum(count for _, count in parts) or 1
    names: list[str] = []
    reached = 0
    for name, count in parts:
        reached += count
        names += [name] * (round(height * reached / total) - len(names))
    return names


@lru_cache(maxsize=4096)
def cell_of(eighths: tuple[str, ...]) -> Cell:
    """The block that comes nearest to eight eighths, in which no event of the filter disappears.

    >>> cell_of(("first",) * 3 + ("all",) * 5)
    Cell(block='▃', lower='first', upper='all')
    >>> cell_of(("first",) + ("all",) * 3 + ("nothing",) * 4)
    Cell(block='▁', lower='first', upper='nothing')
    """
    names = tuple(dict.fromkeys(eighths))
    cells = product(range(EIGHTHS, 0, -1), names, names)
    at, lower, upper = min(cells, key=lambda cell: sum(map(_wrong, eighths, _drawn(*cell))))
    return EMPTY if lower == NOTHING else Cell(BLOCKS[at], lower, upper if at < EIGHTHS else NOTHING)


def _drawn(at: int, lower: str, upper: str) -> list[str]:
    return [lower] * at + [upper] * (EIGHTHS - at)


def _wrong(is_: str, drawn: str) -> int:
    """How wrong an eighth is: to hide events of the filter is worse than to show more of them or other types."""
    if is_ == drawn:
        return 0
    if is_ in BEHIND:
        return 1 if drawn in BEHIND else 6
    return 20 if drawn in BEHIND else 2
