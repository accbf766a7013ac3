"""EventSets: the events under a filter as a set of numbers, and for a field the set of those that have each value.

Of ranked rows the numbers are ranks; rows that were written since, which have none, are counted on from the last rank
by their ids. Without ranks, in small chronologies, all numbers are ids.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from timeline.filters import EventFilter
from timeline.store.counts.periods import Period
from timeline.store.filter_sql import where_clause
from timeline.store.log import THESE
from timeline.store.ranked.found import Found
from timeline.store.ranked.names import COLUMNS, LISTS
from timeline.store.ranked.ranked_rows import RankedRows

if TYPE_CHECKING:
    from pyroaring import BitMap

Group = TypeVar("Group", int, str)


class Rows(NamedTuple):
    """Rows that SQL is asked for: the text after WHERE, its parameters, and what is added to their ids."""

    where: str
    parameters: list[object]
    above: int = 0


class EventSets:
    """Found when it is made; the sets of a field when they are asked for."""

    def __init__(
        self, connection: sqlite3.Connection, event_filter: EventFilter | None, ranked: RankedRows | None
    ) -> None:
        self._connection, self._ranked = connection, ranked
        self._found: Found | None = ranked.found(connection, event_filter) if ranked else None
        self._rows = _late_rows(self._found) if self._found else Rows(*where_clause(event_filter))
        rows = _numbers(connection, f"SELECT id FROM chronology_rows WHERE {self._rows.where}", self._rows)
        self.every = rows | self._found.ranks if self._found else rows

    def of_value(self, field: str) -> "dict[str, BitMap]":
        """Value -> its events, of a field that is no time; without those that no event has."""
        sets = _by_value(self._connection, field, self._rows)
        if self._ranked and self._found:
            for value, ranks in self._ranked.sets_of(self._connection, field).items():
                if shared := ranks & self._found.ranks:
                    sets[value] = sets[value] | shared if value in sets else shared
        return sets

    def of_period(self, period: Period) -> "dict[int, BitMap]":
        """The number of a period -> the events that begin in it; without those in which none does."""
        query = "SELECT id, month FROM chronology_rows WHERE month IS NOT NULL AND"
        sets = _grouped(self._connection, f"{query} {self._rows.where}", self._rows, period.number)
        if self._ranked and self._found:
            for number, ranks in _by_period(self._ranked, self._found, period):
                sets[number] = sets[number] | ranks if number in sets else ranks
        return sets


def _by_period(ranked: RankedRows, found: Found, period: Period) -> "Iterator[tuple[int, BitMap]]":
    """What begins in a period stands together: its ranks follow one another."""
    from pyroaring import BitMap

    if (days := ranked.days_of(found.ranks)) is None:
        return
    first, last = (period.number_on(day) for day in days)
    for number in range(first, last + 1):
        start, end = ranked.first_rank(period.first_day(number)), ranked.first_rank(period.first_day(number + 1))
        if shared := found.ranks & BitMap(range(start, end)):
            yield number, shared


def _late_rows(found: Found) -> Rows:
    return Rows(f"id IN {THESE}", [json.dumps([one.id for one in found.late])], len(found.ids))


def _by_value(connection: sqlite3.Connection, field: str, rows: Rows) -> "dict[str, BitMap]":
    if field in LISTS:
        table, column = LISTS[field]
        query = (
            f"SELECT event, {column} FROM {table} WHERE event IN (SELECT id FROM chronology_rows WHERE {rows.where})"
        )
    else:
        column = COLUMNS[field]
        query = f"SELECT id, {column} FROM chronology_rows WHERE {column} IS NOT NULL AND {rows.where}"
    return _grouped(connection, query, rows, str)


def _grouped(
    connection: sqlite3.Connection, query: str, rows: Rows, group_of: Callable[[Any], Group]
) -> "dict[Group, BitMap]":
    """Of a query that answers with the ids of rows and values: the group of values -> the numbers of its rows."""
    from pyroaring import BitMap

    found: dict[Group, list[int]] = defaultdict(list)
    for number, value in connection.execute(query, rows.parameters):
        found[group_of(value)].append(number + rows.above)
    return {group: BitMap(numbers) for group, numbers in found.items()}


def _numbers(connection: sqlite3.Connection, query: str, rows: Rows) -> "BitMap":
    from pyroaring import BitMap

    return BitMap([number + rows.above for (number,) in connection.execute(query, rows.parameters)])
