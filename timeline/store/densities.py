"""Densities: how many events begin in any stretch of time, in all, of each type, and dated to the day.

Small chronologies are counted by SQL, once, day by day. Of ranked rows nothing is counted beforehand: they are in the
order of days, so that a stretch of time is a stretch of ranks, and a set knows how many of those it holds.
"""

import json
import sqlite3
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol

from timeline.filters import EventFilter
from timeline.store.damage import store_errors
from timeline.store.filter_sql import where_clause
from timeline.store.log import THESE
from timeline.store.ranked import Found, RankedRows
from timeline.store.rows import UNDATED

if TYPE_CHECKING:
    from pyroaring import BitMap

TO_THE_DAY = "vagueness = 0 AND NOT approximate"
EACH_DAY = f"SELECT sort_day, type, count(*), sum({TO_THE_DAY}) FROM chronology_rows WHERE"
GROUPED = "GROUP BY sort_day, type ORDER BY sort_day"

DayRow = tuple[int, str, int, int]  # day, type, events, those of them that are dated to the day


class Counts(Protocol):
    """How many events begin in a stretch of time; days are numbered as by `date.toordinal`."""

    def between(self, first: int, end: int) -> int:
        """Those that begin on the day `first` or later, but before the day `end`."""
        ...


@dataclass(frozen=True, slots=True)
class Density:
    """The events of a filter in time. `to_the_day` are those whose date is one day and not about it.

    `days` are the first and the last day on which any begins; None when none has a date.
    """

    all: Counts
    of_type: Mapping[str, Counts]
    to_the_day: Counts
    days: tuple[int, int] | None
    undated: int


class DayCounts:
    """Counts of some days, each with how many events begin on it; the days in order.

    >>> counts = DayCounts([(735000, 2), (735001, 3), (735100, 1)])
    >>> counts.between(735001, 735100), counts.between(735000, 735101)
    (3, 6)
    """

    def __init__(self, days: Iterable[tuple[int, int]]) -> None:
        counted = list(days)
        self._days = array("q", (day for day, _ in counted))
        self._before = array("q", accumulate((count for _, count in counted), initial=0))

    def between(self, first: int, end: int) -> int:
        return max(0, self._before[bisect_left(self._days, end)] - self._before[bisect_left(self._days, first)])


@dataclass(frozen=True, slots=True)
class RankCounts:
    """Counts of a set of ranks, and of rows that have no rank as yet."""

    rows: RankedRows
    ranks: "BitMap"
    late: Counts

    def between(self, first: int, end: int) -> int:
        start, stop = self.rows.first_rank(first), self.rows.first_rank(end)
        ranked = self.ranks.range_cardinality(start, stop) if start < stop else 0
        return ranked + self.late.between(first, end)


@store_errors
def counted_density(connection: sqlite3.Connection, event_filter: EventFilter | None = None) -> Density:
    """The density of the events under a filter, by SQL."""
    where, parameters = where_clause(event_filter)
    return _density(connection.execute(f"{EACH_DAY} {where} {GROUPED}", parameters).fetchall())


@store_errors
def ranked_density(connection: sqlite3.Connection, rows: RankedRows, found: Found) -> Density:
    """The density of rows found; nothing is counted before it is asked for."""
    from pyroaring import BitMap

    late = _late_density(connection, found)
    shared = {kind: ranks & found.ranks for kind, ranks in rows.sets_of(connection, "type").items()}
    kinds = sorted({kind for kind, ranks in shared.items() if ranks} | set(late.of_type))
    no_ranks, none = BitMap(), DayCounts([])
    return Density(
        all=RankCounts(rows, found.ranks, late.all),
        of_type={kind: RankCounts(rows, shared.get(kind, no_ranks), late.of_type.get(kind, none)) for kind in kinds},
        to_the_day=RankCounts(rows, rows.dated_to_the_day(connection) & found.ranks, late.to_the_day),
        days=_from_to([late.days, rows.days_of(found.ranks)]),
        undated=found.ranks.range_cardinality(rows.first_rank(UNDATED), len(rows.ids)) + late.undated,
    )


def _late_density(connection: sqlite3.Connection, found: Found) -> Density:
    """Of the rows found that have no rank as yet: a few at most."""
    if not found.late:
        return _density([])
    ids = json.dumps([one.id for one in found.late])
    return _density(connection.execute(f"{EACH_DAY} id IN {THESE} {GROUPED}", (ids,)).fetchall())


def _density(rows: Sequence[DayRow]) -> Density:
    """The density of days with their types, in order; the undated last."""
    dated = [row for row in rows if row[0] != UNDATED]
    kinds = sorted({kind for _, kind, _, _ in dated})
    return Density(
        all=DayCounts(_summed((day, count) for day, _, count, _ in dated)),
        of_type={kind: DayCounts((day, count) for day, one, count, _ in dated if one == kind) for kind in kinds},
        to_the_day=DayCounts(_summed((day, exact) for day, _, _, exact in dated)),
        days=(dated[0][0], dated[-1][0]) if dated else None,
        undated=sum(count for day, _, count, _ in rows if day == UNDATED),
    )


def _summed(counts: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Each day once, with the sum of its counts."""
    for day, of_day in groupby(counts, key=itemgetter(0)):
        yield day, sum(count for _, count in of_day)


def _from_to(stretches: Iterable[tuple[int, int] | None]) -> tuple[int, int] | None:
    """The first and the last day of several stretches."""
    known = [stretch for stretch in stretches if stretch]
    return (min(first for first, _ in known), max(last for _, last in known)) if known else None
