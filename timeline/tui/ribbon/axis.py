"""The line under the bars: labels of years, months and days, the part that the table shows, and who is where.

    2015      └──▲──┘ 2017      ━━━◆  2019

The table's event is at ▲, what the table shows lies between └ and ┘; the ribbon's own cursor is ◆, and a stretch of
time that is being chosen is drawn with ━. Labels keep clear of all of these, and of one another.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from timeline.datewords import MONTHS
from timeline.tui.ribbon.units import LAST_YEAR
from timeline.tui.ribbon.window import Days, Window

TABLE_SIGN, CURSOR_SIGN = "▲", "◆"
BRACKET = "└─┘"
CHOSEN = "━"
SHIFTS = (0, 1, 2, 3, -1, -2)  # cells from its place at which a label may stand, the best first
SHORTEST = 4  # cells of the shortest label with its blank


class Places(NamedTuple):
    """What is where: days of the table, bars of the ribbon; None where there is none."""

    table: int | None = None
    shown: Days | None = None  # the first and the last day that the table shows now
    cursor: int | None = None
    chosen: tuple[int, int] | None = None  # the first and the last bar


class Ticks(NamedTuple):
    """A label every so many months, on these days of the month; the year in so many digits."""

    months: int
    days: tuple[int, ...] = (1,)
    digits: int = 4


# From the finest on: the first whose labels have room is taken.
TICKS = (
    Ticks(1, (1, 8, 15, 22)), Ticks(1), Ticks(1, digits=2), Ticks(3), Ticks(3, digits=2), Ticks(6), Ticks(6, digits=2),
    Ticks(12), Ticks(12, digits=2), Ticks(24), Ticks(60), Ticks(120), Ticks(240), Ticks(600), Ticks(1200),
)  # fmt: skip


def axis(window: Window, places: Places) -> list[tuple[str, str]]:
    """Each cell of the line: its character, and whether that is a "label", a "table" or a "cursor" sign."""
    signs = {**_table_signs(window, places), **_cursor_signs(window, places)}
    ends = {cell for cell, (sign, _) in signs.items() if sign != BRACKET[1]}  # a long bracket may be interrupted
    cells = [signs.get(cell, (" ", "label")) for cell in range(window.bars * window.cells)]
    for start, words in labels(window, ends).items():
        cells[start : start + len(words)] = [(letter, "label") for letter in words]
    return cells


def labels(window: Window, taken: Collection[int]) -> dict[int, str]:
    """The words of the labels by their first cell; none touches another one or covers a cell that is `taken`.

    Years find their place first, then months, then days.
    """
    wanted = next((found for ticks in TICKS if _has_room(window, found := _labels(window, ticks))), [])
    placed: dict[int, str] = {}
    for cell, words in sorted(wanted, key=lambda label: _rank(label[1])):
        later = (other for other, said in wanted if other > cell and _rank(said) <= _rank(words))
        limit = min(later, default=window.bars * window.cells + 1) - 1  # the next one is not pushed aside
        for form in _forms(words):
            free = _free_start(range(limit - len(form) + 1), cell, len(form), taken, placed)
            if free is not None:
                placed[free] = form
                break
    return placed


def _labels(window: Window, ticks: Ticks) -> list[tuple[int, str]]:
    """The first cell and the words of each label; none when they are far too many."""
    first, end = (date.fromordinal(max(1, day - shift)) for day, shift in zip(window.days, (0, 1), strict=True))
    months = (end.year - first.year) * 12 + end.month - first.month
    if months // ticks.months * len(ticks.days) * SHORTEST > window.bars * window.cells:
        return []
    found: dict[int, str] = {}
    for day in _ticks(first, end, ticks):
        place = window.unit.bar_of(day.toordinal()) - window.first
        found.setdefault(place * window.cells, _words(day, ticks))
    return sorted(found.items())


def _ticks(first: date, end: date, ticks: Ticks) -> Iterator[date]:
    index = (first.year * 12 + first.month - 1) // ticks.months * ticks.months
    while index // 12 <= min(end.year, LAST_YEAR):
        year, month = divmod(index, 12)
        days = [date(year, month + 1, day) for day in ticks.days] if year else []
        yield from (day for day in days if first <= day <= end)
        index += ticks.months


def _words(day: date, ticks: Ticks) -> str:
    """A day of the month, its first as the month, January as the year.

    >>> [_words(date(2016, month, 1), Ticks(1, digits=2)) for month in (1, 2)]
    ['’16', 'Feb']
    """
    if day.day > 1:
        return str(day.day)
    if day.month > 1:
        return MONTHS[day.month - 1][:3]
    return f"{day.year:04}" if ticks.digits > 2 else f"’{day.year % 100:02}"


def _has_room(window: Window, wanted: Sequence[tuple[int, str]]) -> bool:
    """Whether there are labels, with a blank between each and the next."""
    return bool(wanted) and all(cell + len(words) < after for (cell, words), (after, _) in pairwise(wanted))


def _rank(words: str) -> int:
    """0 for a year, 1 for a month, 2 for a day."""
    return 1 if words.isalpha() else 0 if len(words) > 2 else 2


def _forms(words: str) -> tuple[str, ...]:
    """A label and, for a year, its shorter form."""
    return (words, f"’{words[2:]}") if words.isdigit() and len(words) == 4 else (words,)


def _free_start(
    allowed: range, cell: int, length: int, taken: Collection[int], placed: Mapping[int, str]
) -> int | None:
    """Where at or near a cell there is room: best with a blank before what is taken, always with one before a label."""
    labelled = {place for start, words in placed.items() for place in range(start - 1, start + len(words) + 1)}
    starts = [cell + shift for shift in SHIFTS if cell + shift in allowed]
    starts = [start for start in starts if labelled.isdisjoint(range(start, start + length))]
    for blank in (1, 0):
        for start in starts:
            if not any(place in taken for place in range(start - blank, start + length + blank)):
                return start
    return None


def _table_signs(window: Window, places: Places) -> dict[int, tuple[str, str]]:
    signs: dict[int, tuple[str, str]] = {}
    first, end = window.days
    if places.shown and places.shown[0] < end and places.shown[1] >= first:
        bars = [window.within(window.unit.bar_of(day)) - window.first for day in places.shown]
        left, right = bars[0] * window.cells, (bars[1] + 1) * window.cells - 1
        signs = dict.fromkeys(range(left, right), (BRACKET[1], "label"))
        if places.shown[0] >= first:
            signs[left] = (BRACKET[0], "table")
        if places.shown[1] < end:
            signs[right] = (BRACKET[2], "table")
    if places.table is not None and (cell := window.cell_of(window.unit.bar_of(places.table))) is not None:
        signs[cell] = (TABLE_SIGN, "table")
    return signs


def _cursor_signs(window: Window, places: Places) -> dict[int, tuple[str, str]]:
    signs: dict[int, tuple[str, str]] = {}
    if places.chosen:
        bars = [window.within(bar) - window.first for bar in places.chosen]
        cells = range(bars[0] * window.cells, (bars[1] + 1) * window.cells)
        signs = dict.fromkeys(cells, (CHOSEN, "cursor"))
    if places.cursor is not None and (cell := window.cell_of(places.cursor)) is not None:
        signs[cell] = (CURSOR_SIGN, "cursor")
    return signs
