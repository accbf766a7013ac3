"""Rows found, in another order than that of date: `Ordered` group by group, `Backwards` from the last day on.

Rows of one type, one place, one confidence stand together, in order of date: a group for each value, which is a set.
Only titles, of which nearly every one is another, have an order of their own (`by_title`).
"""

import json
import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from timeline.models import Order
from timeline.store.damage import store_errors
from timeline.store.log import THESE
from timeline.store.orders import KEYS
from timeline.store.ranked.by_title import found_by_title
from timeline.store.ranked.found import Found, Late, make_found
from timeline.store.ranked.names import order_name
from timeline.store.ranked.ranked_rows import RankedRows
from timeline.store.rows import UNDATED

if TYPE_CHECKING:
    from pyroaring import BitMap


class Ordered:
    """Groups of rows, one after another."""

    def __init__(self, groups: Sequence[Found]) -> None:
        self._groups = groups
        self._starts = list(accumulate((len(group) for group in groups), initial=0))

    def __len__(self) -> int:
        return self._starts[-1]

    def __getitem__(self, places: slice) -> list[int]:
        """The ids of a stretch of rows, without steps."""
        start, stop, _ = places.indices(len(self))
        ids: list[int] = []
        for at in range(max(0, bisect_right(self._starts, start) - 1), len(self._groups)):
            if self._starts[at] >= stop:
                break
            ids += self._groups[at].between(start - self._starts[at], stop - self._starts[at])
        return ids

    def index(self, number: int) -> int:
        """The place of the row with this id. Raises ValueError when it is not among them."""
        for start, group in zip(self._starts, self._groups, strict=False):
            if (place := group.place_of(number)) is not None:
                return start + place
        raise ValueError(f"{number} is not among the rows found")

    def places_of(self, numbers: Collection[int]) -> "array[int]":
        """The places of those of the rows with these ids that are among them, in order."""
        places = array("I")
        ranks = self._groups[0].ranks_of(numbers) if self._groups else None
        for start, group in zip(self._starts, self._groups, strict=False):
            if ranks is not None:
                places.extend(start + place for place in group.places_of_ranks(ranks, numbers))
        return places


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
    return order.field != Order.TITLE


@store_errors
def ordered_rows(
    connection: sqlite3.Connection, rows: RankedRows, found: Found, order: Order
) -> "Found | Ordered | Backwards | None":
    """The rows found, in an order; None where the sets for it were never made: SQL is to be asked."""
    if order is Order.DATE:
        return found
    if order is Order.DATE_DOWN:
        return Backwards(found, _dated(connection, rows, found))
    if not rows.has_orders(connection):
        return None
    if order.field == Order.TITLE:
        return found_by_title(connection, rows, found, down=order.down)
    return Ordered(_groups(connection, rows, found, order))


def _groups(connection: sqlite3.Connection, rows: RankedRows, found: Found, order: Order) -> list[Found]:
    from pyroaring import BitMap

    late = _late_values(connection, found, order)
    sets = rows.sets_of(connection, order_name(order.field))
    values = {*sets, *(value for value in late.values() if value is not None)}
    groups, rest = [], found.ranks
    for value in sorted(values, reverse=order.down):
        ranks = found.ranks & sets[value] if value in sets else BitMap()
        rest = rest - ranks
        groups.append(_group(found, ranks, [one for one in found.late if late[one.id] == value]))
    groups.append(_group(found, rest, [one for one in found.late if late[one.id] is None]))
    return [group for group in groups if len(group)]


def _group(found: Found, ranks: "BitMap", late: Sequence[Late]) -> Found:
    return make_found(found.ids, found.ranks_by_id, ranks, late)


def _late_values(connection: sqlite3.Connection, found: Found, order: Order) -> dict[int, str | None]:
    """Of the rows found that have no rank as yet: what each is ordered by."""
    ids = json.dumps([one.id for one in found.late])
    return dict(connection.execute(f"SELECT id, {KEYS[order.field]} FROM chronology_rows WHERE id IN {THESE}", (ids,)))


def _dated(connection: sqlite3.Connection, rows: RankedRows, found: Found) -> int:
    """How many of the rows found have a date."""
    ids = json.dumps([one.id for one in found.late])
    query = f"SELECT count(*) FROM chronology_rows WHERE sort_day < {UNDATED} AND id IN {THESE}"
    (late,) = connection.execute(query, (ids,)).fetchone()
    undated = rows.first_rank(UNDATED)
    return int(late) + (found.ranks.rank(undated - 1) if undated else 0)
