"""sorted_table: a table of counts with its rows by a column, or in the order that they have by themselves.

The others and the events without a value stay last, whatever the order.
"""

from dataclasses import replace
from typing import NamedTuple

from timeline.store.counts import CountedLine, CountTable

Name = tuple[str, str]  # kind and value of a line, by which it is found among others
TOTAL: Name = ("total", "")


class Sorting(NamedTuple):
    """By which column, TOTAL for the totals; `up` has the lowest count first."""

    column: Name
    up: bool = False


def name_of(line: CountedLine) -> Name:
    """By what a line is found again when the events are counted anew."""
    return line.kind, line.value


def next_sorting(now: Sorting | None, column: Name) -> Sorting | None:
    """The highest count first, then the lowest, then as it was.

    >>> first = next_sorting(None, TOTAL)
    >>> first, next_sorting(first, TOTAL), next_sorting(next_sorting(first, TOTAL), TOTAL)
    (Sorting(column=('total', ''), up=False), Sorting(column=('total', ''), up=True), None)
    """
    if now is None or now.column != column:
        return Sorting(column)
    return None if now.up else Sorting(column, up=True)


def sorted_table(table: CountTable, sorting: Sorting | None) -> CountTable:
    """The same counts; as they are where there is no such column any more. What is alike stays in its order."""
    if sorting is None:
        return table
    names = [name_of(line) for line in table.columns]
    if sorting.column != TOTAL and sorting.column not in names:
        return table

    def count(row: int) -> int:
        if sorting.column == TOTAL:
            return table.rows[row].total
        return table.cells[row][names.index(sorting.column)]

    values = [row for row, line in enumerate(table.rows) if line.kind == "value"]
    last = [row for row, line in enumerate(table.rows) if line.kind != "value"]
    sign = 1 if sorting.up else -1
    order = [*sorted(values, key=lambda row: sign * count(row)), *last]
    return replace(table, rows=tuple(table.rows[row] for row in order), cells=tuple(table.cells[row] for row in order))
