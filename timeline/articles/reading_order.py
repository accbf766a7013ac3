"""in_reading_order(lines): the lines of a page as one reads them, column after column.

A file has its lines in the order in which they were set, and nearly always that is the order of reading. Three things
are put right: lines whose words stand so far apart that they came as several; columns that were set across, line by
line; and pages set in no order at all, which are read from the top.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby, pairwise

from timeline.articles.printed import Page, PrintedLine

Row = tuple[PrintedLine, ...]

SAME_ROW = 0.3  # sizes
FEWEST_ROWS = 5  # that are set across two columns
COLUMN_WORDS = 3  # in most lines of a column: cells of a table have fewer
MOST_STEPS_UP = 0.2  # of all steps from line to line: columns have few, a page set in no order has many


def in_reading_order(lines: Page) -> list[PrintedLine]:
    """The lines of one page, whole, in the order of reading."""
    rows = _rows(lines)
    if _is_in_no_order(rows):
        rows = _rows(sorted(lines, key=lambda line: (-round(line.bottom), line.left)))
    found: list[PrintedLine] = []
    for gutter, group in groupby(rows, key=_gutter_of(rows)):
        together = list(group)
        found.extend(_by_columns(together, gutter) if gutter else map(_joined, together))
    return found


def _rows(lines: Page) -> list[Row]:
    """Neighbours in the file that stand on one line of the page."""
    rows: list[list[PrintedLine]] = []
    for line in lines:
        last = rows[-1][-1] if rows else None
        if last and abs(last.bottom - line.bottom) <= SAME_ROW * line.size and line.left >= last.right - line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [tuple(row) for row in rows]


def _is_in_no_order(rows: Sequence[Row]) -> bool:
    """Whether many lines stand above the one before them without beginning another column."""
    up = sum(
        after[0].bottom > before[0].bottom and after[0].left < before[-1].right for before, after in pairwise(rows)
    )
    return up > 2 and up > MOST_STEPS_UP * len(rows)


Gutter = tuple[float, float] | None


def _gutter_of(rows: Sequence[Row]) -> Callable[[Row], Gutter]:
    """For each row the empty stretch that parts it into two columns; None where it is one line."""
    split = [row for row in rows if len(row) == 2]
    left, right = max((row[0].right for row in split), default=0), min((row[1].left for row in split), default=0)
    prose = sum(all(len(line.text.split()) >= COLUMN_WORDS for line in row) for row in split)
    if len(split) < FEWEST_ROWS or left >= right or prose * 2 < len(split):
        return lambda row: None
    return lambda row: None if any(line.left < left and line.right > right for line in row) else (left, right)


def _by_columns(rows: Iterable[Row], gutter: tuple[float, float]) -> list[PrintedLine]:
    lines = [line for row in rows for line in row]
    return [*(line for line in lines if line.left < gutter[0]), *(line for line in lines if line.left >= gutter[0])]


def _joined(row: Row) -> PrintedLine:
    """The parts of a row as one line."""
    longest = max(row, key=lambda line: len(line.text))
    return longest._replace(text=" ".join(line.text for line in row), left=row[0].left, right=row[-1].right)
