"""Counts by month as bars: which months share a column at a width, how high each column is, where the years stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from timeline.tui.messages import Months

FIRST_YEAR, LAST_YEAR = 2014, 2025
MONTHS_SHOWN = (LAST_YEAR - FIRST_YEAR + 1) * 12
BLOCKS = " ▁▂▃▄▅▆▇█"
EIGHTHS = 8
MONTHS_PER_COLUMN = (1, 2, 3, 4, 6, 12)
SHIFTS = (0, 1, 2, 3, -1, -2)  # cells from its January at which a year may stand, the best first
END = 4  # cells at each end, for the count of events outside the years shown


@dataclass(frozen=True, slots=True)
class Scale:
    """How the months stand in a width: `left` blank cells, then columns of `cells` cells with `months` months each."""

    left: int
    months: int
    cells: int

    @property
    def columns(self) -> int:
        return MONTHS_SHOWN // self.months

    def column_of(self, year: int, month: int) -> int | None:
        """The column of a month; None outside the years shown."""
        index = (year - FIRST_YEAR) * 12 + month - 1
        return index // self.months if 0 <= index < MONTHS_SHOWN else None

    def column_at(self, x: int) -> int | None:
        """The column at a cell; None beside the columns."""
        column = (x - self.left) // self.cells
        return column if 0 <= column < self.columns else None

    def first_month(self, column: int) -> tuple[int, int]:
        """(year, month) of the first month in a column."""
        return _year_and_month(column * self.months)

    def last_month(self, column: int) -> tuple[int, int]:
        """(year, month) of the last month in a column."""
        return _year_and_month(column * self.months + self.months - 1)


def scale_for(width: int) -> Scale:
    """As many months apart as fit into `width`, each a cell wide or more, with the counts outside at both ends."""
    room = width - 2 * END
    months = next((months for months in MONTHS_PER_COLUMN if MONTHS_SHOWN // months <= room), MONTHS_PER_COLUMN[-1])
    cells = max(1, room // (MONTHS_SHOWN // months))
    return Scale(max(0, (width - MONTHS_SHOWN // months * cells) // 2), months, cells)


def counts_by_column(months: Months, scale: Scale) -> list[int]:
    """The number of events in each column."""
    counts = [0] * scale.columns
    for (year, month), count in months.items():
        column = scale.column_of(year, month)
        if column is not None:
            counts[column] += count
    return counts


def counts_outside(months: Months) -> tuple[int, int]:
    """How many events lie before the first and after the last year shown."""
    before = sum(count for (year, _), count in months.items() if year < FIRST_YEAR)
    after = sum(count for (year, _), count in months.items() if year > LAST_YEAR)
    return before, after


def outside_words(before: int, after: int) -> str | None:
    """What the counts at both ends mean; None when there are none.

    >>> outside_words(2, 0)
    '◂2: events before 2014'
    """
    parts = [f"◂{short_count(before)}: events before {FIRST_YEAR}"] if before else []
    parts += [f"{short_count(after)}▸: events after {LAST_YEAR}"] if after else []
    return "\n".join(parts) or None


def short_count(count: int) -> str:
    """A count in at most three characters, up to a million.

    >>> short_count(730), short_count(7300), short_count(73000)
    ('730', '7k', '73k')
    """
    return str(count) if count < 1000 else f"{count // 1000}k" if count < 1_000_000 else f"{count // 1_000_000}M"


def heights(counts: Sequence[int], highest: int, lines: int) -> list[int]:
    """The height of each bar in eighths of a line.

    It grows with the square root of the count, so that a month with one event shows beside a month with hundreds.

    >>> heights([0, 1, 100], highest=100, lines=2)
    [0, 2, 16]
    """
    full = lines * EIGHTHS
    return [max(1, round(full * sqrt(count / highest))) if count else 0 for count in counts]


def block(height: int, line: int) -> str:
    """The block of a bar of `height` eighths in a line, 0 the lowest."""
    return BLOCKS[max(0, min(EIGHTHS, height - line * EIGHTHS))]


def year_labels(scale: Scale, marked: int | None) -> dict[int, str]:
    """Where the years are written, by cell from the first column; `marked` is a cell that must stay free.

    A year stands at its January, or beside it where the marked cell would touch it, with a blank cell before the next
    year. One without room has no label.

    >>> year_labels(Scale(0, 2, 1), marked=6)[8]
    '’15'
    """
    labels: dict[int, str] = {}
    cells_per_year = 12 // scale.months * scale.cells
    end = -1  # of the label before, with its blank
    for number, year in enumerate(range(FIRST_YEAR, LAST_YEAR + 1)):
        january = number * cells_per_year
        words = str(year) if cells_per_year >= 7 else f"’{year % 100}"
        starts = [january + shift for shift in SHIFTS if end < january + shift < january + cells_per_year - len(words)]
        start = _free_start(starts, len(words), marked)
        if start is not None:
            labels[start] = words
            end = start + len(words)
    return labels


def _free_start(starts: Sequence[int], length: int, marked: int | None) -> int | None:
    """The first of `starts` with a blank between the words and the marked cell; without one if there is none."""
    for blank in (1, 0):
        for start in starts:
            if marked is None or not start - blank <= marked < start + length + blank:
                return start
    return None


def _year_and_month(index: int) -> tuple[int, int]:
    return FIRST_YEAR + index // 12, index % 12 + 1
