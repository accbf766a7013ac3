"""RankedRows: what passes a filter, how many of it have each value of a field, and how many fall in each month."""

import json
import sqlite3
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from timeline.filters import EventFilter
from timeline.store.damage import store_errors
from timeline.store.log import THESE
from timeline.store.ranked.found import Found, Late, make_found
from timeline.store.ranked.late_copy import LateCopy
from timeline.store.ranked.names import COLUMNS, DAYS, EXACT, FIRST_RANKS, IDS, LISTS, NOWHERE, ORDERS, RANKS
from timeline.store.ranked.sets import Sets
from timeline.store.ranked.terms import has_sets, ranks_of_filter
from timeline.store.rows import UNDATED

if TYPE_CHECKING:
    from pyroaring import BitMap

PLACE = "SELECT sort_day, vagueness, approximate, key FROM chronology_rows WHERE id = ?"
LATE = "SELECT id, sort_day, vagueness, approximate, key FROM chronology_rows WHERE id IN (SELECT id FROM ranks_late)"
MADE = "SELECT 1 FROM ranks WHERE name = ?"
FEW_LATE = 500  # rows that SQL looks at without anybody noticing

SortKey = tuple[int, int, int, str]
Kept = TypeVar("Kept")


class RankedRows:
    """The sets as they were made, and the rows that are late now; those of `before` are used again."""

    def __init__(self, connection: sqlite3.Connection, before: "RankedRows | None" = None) -> None:
        from pyroaring import BitMap

        self._sets: Sets = before._sets if before else Sets()
        self._made: dict[str, object] = before._made if before else {}
        sets = self._sets
        self.ids: array[int] = before.ids if before else sets.numbers(connection, "I", IDS)
        self._ranks: array[int] = before._ranks if before else sets.numbers(connection, "I", RANKS)
        self._days: array[int] = before._days if before else sets.numbers(connection, "i", DAYS)
        self._firsts: array[int] = before._firsts if before else sets.numbers(connection, "I", FIRST_RANKS)
        late = {number for (number,) in connection.execute("SELECT id FROM ranks_late")}
        self.ranked = BitMap(range(len(self.ids))) - BitMap(self.ranks_of_ids(late))
        self._copy: LateCopy | None = None  # of the late rows, once a filter is asked for
        self._late = sorted(self._late_row(connection, *row) for row in connection.execute(LATE).fetchall())

    def __len__(self) -> int:
        """How many rows there are, late ones too."""
        return len(self.ranked) + len(self._late)

    def ranks_of_ids(self, ids: Iterable[int]) -> "array[int]":
        """The ranks of rows; those that have none are left out."""
        ranks, end = self._ranks, len(self._ranks)
        return array("I", (rank for number in ids if number < end and (rank := ranks[number]) != NOWHERE))

    def found(self, connection: sqlite3.Connection, event_filter: EventFilter | None) -> Found:
        """The rows that pass the filter, in the order of date."""
        if not event_filter:
            return make_found(self.ids, self._ranks, self.ranked, [late for _, late in self._late])
        ranks = ranks_of_filter(connection, self, self._sets, event_filter.terms) & self.ranked
        passing = self._late_passing(connection, event_filter)
        return make_found(self.ids, self._ranks, ranks, [late for _, late in self._late if late.id in passing])

    def is_quick(self, connection: sqlite3.Connection, event_filter: EventFilter | None) -> bool:
        """Whether sets alone answer the filter, in a few milliseconds, so that nobody has to wait for a thread."""
        terms = event_filter.terms if event_filter else ()
        return len(self._late) <= FEW_LATE and all(has_sets(connection, self._sets, term) for term in terms)

    def counts(self, connection: sqlite3.Connection, found: Found, field: str) -> list[tuple[str, int]]:
        """The values that a field has in the rows found, with how many have each, the most frequent first."""
        counted = Counter(self._late_values(connection, found, field))
        for value, ranks in self._sets.of_field(connection, field).items():
            if shared := ranks.intersection_cardinality(found.ranks):
                counted[value] += shared
        return sorted(((value, count) for value, count in counted.items() if count), key=lambda one: (-one[1], one[0]))

    def months(self, connection: sqlite3.Connection, found: Found) -> dict[tuple[int, int], int]:
        """(year, month) -> rows found whose first known day lies in it, in order; undated rows are not counted."""
        counts: Counter[tuple[int, int]] = Counter()
        starts = self._month_starts()
        for (month, start), (_, end) in zip(starts, [*starts[1:], ((0, 0), self.first_rank(UNDATED))], strict=False):
            if count := found.ranks.range_cardinality(start, end):
                counts[month] += count
        late = {one.id for one in found.late}
        for (day, *_), one in self._late:
            if one.id in late and day != UNDATED:
                counts[_month(day)] += 1
        return dict(sorted(counts.items()))

    def sets_of(self, connection: sqlite3.Connection, field: str) -> "dict[str, BitMap]":
        """Value -> the ranks of the rows whose field has it; ranks of late rows may be among them."""
        return self._sets.of_field(connection, field)

    def has_orders(self, connection: sqlite3.Connection) -> bool:
        """Whether there are sets for other orders than that of date; those made by an earlier version had none."""
        return self.kept("orders", lambda: bool(connection.execute(MADE, (ORDERS,)).fetchone()))

    def named(self, connection: sqlite3.Connection, name: str) -> "BitMap":
        """The set of that name."""
        return self._sets.named(connection, name)

    def numbers(self, connection: sqlite3.Connection, kind: str, name: str) -> "array[int]":
        """The list of numbers of that name; not kept."""
        return self._sets.numbers(connection, kind, name)

    def kept(self, name: str, make: Callable[[], Kept], *, anew: bool = False) -> Kept:
        """What was made of the sets as they are; made once, or `anew` in place of that."""
        if anew or name not in self._made:
            self._made[name] = made = make()
            return made
        return cast("Kept", self._made[name])

    def dated_to_the_day(self, connection: sqlite3.Connection) -> "BitMap":
        """The ranks of the rows whose date is one day, and not about it; late ones may be among them."""
        return self._sets.named(connection, EXACT)

    def days_of(self, ranks: "BitMap") -> tuple[int, int] | None:
        """The first and the last day on which any of these rows begins; None when none is dated."""
        dated = ranks.rank(undated - 1) if (undated := self.first_rank(UNDATED)) else 0
        return (self._day_of(ranks[0]), self._day_of(ranks[dated - 1])) if dated else None

    def _day_of(self, rank: int) -> int:
        return self._days[bisect_right(self._firsts, rank) - 1]

    def first_rank(self, day: int) -> int:
        """The rank of the first row that begins on that day or later."""
        at = bisect_left(self._days, day)
        return self._firsts[at] if at < len(self._firsts) else len(self.ids)

    def _month_starts(self) -> list[tuple[tuple[int, int], int]]:
        """Each month in which rows begin, and its first rank."""
        starts: dict[tuple[int, int], int] = {}
        for day, first in zip(self._days, self._firsts, strict=True):
            if day != UNDATED:
                starts.setdefault(_month(day), first)
        return list(starts.items())

    def _late_row(
        self, connection: sqlite3.Connection, number: int, day: int, vagueness: int, approximate: int, key: str
    ) -> tuple[SortKey, Late]:
        place = day, vagueness, approximate, key
        return place, Late(number, self._rank_after(connection, place))

    def _rank_after(self, connection: sqlite3.Connection, place: SortKey) -> int:
        """The rank of the first row that comes after that place in the order, of those that are not late."""
        from pyroaring import BitMap

        first, end = self.first_rank(place[0]), self.first_rank(place[0] + 1)
        of_that_day = self.ranked & BitMap(range(first, end))
        low, high = 0, len(of_that_day)
        while low < high:
            middle = (low + high) // 2
            if connection.execute(PLACE, (self.ids[of_that_day[middle]],)).fetchone() > place:
                high = middle
            else:
                low = middle + 1
        return of_that_day[low] if low < len(of_that_day) else end

    def _late_passing(self, connection: sqlite3.Connection, event_filter: EventFilter) -> set[int]:
        if not self._late:
            return set()
        if self._copy is None:
            self._copy = LateCopy(connection, [late.id for _, late in self._late])
        return self._copy.passing(event_filter)

    def _late_values(self, connection: sqlite3.Connection, found: Found, field: str) -> list[str]:
        late = json.dumps([one.id for one in found.late])
        if field in LISTS:
            table, column = LISTS[field]
            query = f"SELECT {column} FROM {table} WHERE event IN {THESE}"
        else:
            query = f"SELECT {COLUMNS[field]} FROM chronology_rows WHERE id IN {THESE}"
        return [value for (value,) in connection.execute(query, (late,)) if value is not None] if found.late else []


@store_errors
def open_ranked_rows(connection: sqlite3.Connection) -> RankedRows | None:
    """The ranked rows of a database; None where there are none, because it has few rows."""
    made = connection.execute(MADE, (IDS,)).fetchone()
    return RankedRows(connection) if made else None


def _month(day: int) -> tuple[int, int]:
    begins = date.fromordinal(day)
    return begins.year, begins.month
