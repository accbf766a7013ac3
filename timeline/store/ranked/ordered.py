"""Rows found, in another order than that of date: `Ordered` group by group, `Backwards` from the last day on.

Rows of one type, one place, one confidence stand together, in order of date: a group for each value, which is a set.
Only titles, of which nearly every one is another, have an order of their own (`by_title`). By several keys a group is
split again, or turned round, when it comes in sight.
"""

import json
import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Protocol

from timeline.models import Order
from timeline.store.damage import store_errors
from timeline.store.log import THESE
from timeline.store.orders import KEYS
from timeline.store.ranked.by_title import title_sorter
from timeline.store.ranked.found import Found, Late, make_found
from timeline.store.ranked.names import order_name
from timeline.store.ranked.ranked_rows import RankedRows
from timeline.store.rows import UNDATED

if TYPE_CHECKING:
    from pyroaring import BitMap


class Rows(Protocol):
    """Ids of rows in an order, read in stretches."""

    def __len__(self) -> int: ...
    def __getitem__(self, places: slice) -> list[int]: ...
    def index(self, number: int) -> int: ...
    def places_of(self, numbers: Collection[int]) -> "array[int]": ...


Sorter = Callable[[Found], Rows]  # rows found, or a part of them, in an order


class Ordered:
    """Groups of rows, one after another; each is sorted by what comes `then` when somebody looks at it."""

    def __init__(self, groups: Sequence[Found], then: Sorter) -> None:
        self._groups = groups
        self._starts = list(accumulate((len(group) for group in groups), initial=0))
        self._then = then
        self._sorted: dict[int, Rows] = {}

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, places: slice) -> list[int]:
        """The ids of a stretch of rows, without steps."""
        start, stop, _ = places.indices(len(self))
        ids: list[int] = []
        for at in range(max(0, bisect_right(self._starts, start) - 1), len(self._groups)):
            if self._starts[at] >= stop:
                break
            ids += self._rows(at)[max(0, start - self._starts[at]) : stop - self._starts[at]]
        return ids

    def index(self, number: int) -> int:
        """The place of the row with this id. Raises ValueError when it is not among them."""
        for at, group in enumerate(self._groups):
            if group.place_of(number) is not None:
                return self._starts[at] + self._rows(at).index(number)
        raise ValueError(f"{number} is not among the rows found")

    def places_of(self, numbers: Collection[int]) -> "array[int]":
        """The places of those of the rows with these ids that are among them, in order."""
        places = array("I")
        ranks = self._groups[0].ranks_of(numbers) if self._groups else None
        for at, group in enumerate(self._groups):
            if ranks is not None and (within := group.places_of_ranks(ranks, numbers)):
                rows = self._rows(at)
                sorted_within = within if rows is group else rows.places_of(numbers)
                places.extend(self._starts[at] + place for place in sorted_within)
        return places

    def _rows(self, at: int) -> Rows:
        if at not in self._sorted:
            self._sorted[at] = self._then(self._groups[at])
        return self._sorted[at]


class Backwards:
    """Rows from the last to the first of the `dated` ones, then the others likewise."""

    def __init__(self, found: Found, dated: int) -> None:
        self._found = found
        self._dated = dated

    def __len__(self) -> int:
        return len(self._found)

    def __getitem__(self, places: slice) -> list[int]:
        """The ids of a stretch of rows, without steps."""
        start, stop, _ = places.indices(len(self))
        dated = self._turned(start, min(stop, self._dated), self._dated)
        return dated + self._turned(max(start, self._dated), stop, len(self) + self._dated)

    def _turned(self, start: int, stop: int, ends: int) -> list[int]:
        return self._found.between(ends - stop, ends - start)[::-1] if start < stop else []

    def index(self, number: int) -> int:
        """The place of the row with this id. Raises ValueError when it is not among them."""
        return self._turned_place(self._found.index(number))

    def places_of(self, numbers: Collection[int]) -> "array[int]":
        """The places of those of the rows with these ids that are among them, in order."""
        return array("I", sorted(self._turned_place(place) for place in self._found.places_of(numbers)))

    def _turned_place(self, place: int) -> int:
        return self._dated - 1 - place if place < self._dated else len(self) + self._dated - 1 - place


def orders_at_once(order: Order) -> bool:
    """Whether sets give the order in a few milliseconds, so that nobody has to wait for a thread."""
    return all(key.field != Order.TITLE for key in order.keys)


@store_errors
def ordered_rows(connection: sqlite3.Connection, rows: RankedRows, found: Found, order: Order) -> Rows | None:
    """The rows found, in an order; None where SQL is to be asked.

    That is where the sets for it were never made, and for titles that others come after: few are alike.
    """
    if any(key.field != Order.DATE for key in order.keys) and not rows.has_orders(connection):
        return None
    sorter = _sorter(connection, rows, found, order)
    return sorter(found) if sorter else None


def _sorter(connection: sqlite3.Connection, rows: RankedRows, found: Found, order: Order) -> Sorter | None:
    """What sorts the rows found, and any part of them; the database is asked now and not then."""
    if order is Order.DATE:
        return _as_found
    if order is Order.DATE_DOWN:
        return _backwards(connection, rows, found)
    if order.field == Order.TITLE:
        return title_sorter(connection, rows, found, down=order.down) if order.then is Order.DATE else None
    then = _sorter(connection, rows, found, order.then)
    return _by_groups(connection, rows, found, order.first, then) if then else None


def _as_found(found: Found) -> Rows:
    return found


def _by_groups(connection: sqlite3.Connection, rows: RankedRows, found: Found, order: Order, then: Sorter) -> Sorter:
    from pyroaring import BitMap

    late = _late_values(connection, found, order)
    sets = rows.sets_of(connection, order_name(order.field))
    values = sorted({*sets, *(value for value in late.values() if value is not None)}, reverse=order.down)

    def sort(part: Found) -> Rows:
        groups, rest = [], part.ranks
        for value in values:
            ranks = part.ranks & sets[value] if value in sets else BitMap()
            rest = rest - ranks
            groups.append(_group(part, ranks, [one for one in part.late if late[one.id] == value]))
        groups.append(_group(part, rest, [one for one in part.late if late[one.id] is None]))
        return Ordered([group for group in groups if len(group)], then)

    return sort


def _group(found: Found, ranks: "BitMap", late: Sequence[Late]) -> Found:
    return make_found(found.ids, found.ranks_by_id, ranks, late)


def _late_values(connection: sqlite3.Connection, found: Found, order: Order) -> dict[int, str | None]:
    """Of the rows found that have no rank as yet: what each is ordered by."""
    ids = json.dumps([one.id for one in found.late])
    return dict(connection.execute(f"SELECT id, {KEYS[order.field]} FROM chronology_rows WHERE id IN {THESE}", (ids,)))


def _backwards(connection: sqlite3.Connection, rows: RankedRows, found: Found) -> Sorter:
    ids = json.dumps([one.id for one in found.late])
    query = f"SELECT id FROM chronology_rows WHERE sort_day < {UNDATED} AND id IN {THESE}"
    dated_late = {number for (number,) in connection.execute(query, (ids,))}
    undated = rows.first_rank(UNDATED)

    def sort(part: Found) -> Rows:
        late = sum(one.id in dated_late for one in part.late)
        return Backwards(part, late + (part.ranks.rank(undated - 1) if undated else 0))

    return sort
