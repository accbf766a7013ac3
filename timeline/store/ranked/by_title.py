"""title_sorter: puts rows found in the order of their titles, as `Found` has others in the order of date.

A place in the order of titles is to it what a rank is in the order of date.
"""

import sqlite3
from array import array
from collections.abc import Callable
from functools import cmp_to_key, partial
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from timeline.models import Order
from timeline.store.orders import BY_DATE, KEYS
from timeline.store.ranked.found import Found, Late, make_found
from timeline.store.ranked.names import BY_TITLE, NEW_TITLES, NOWHERE, ORDERS
from timeline.store.ranked.ranked_rows import RankedRows

if TYPE_CHECKING:
    from pyroaring import BitMap

PLACE = f"SELECT {KEYS[Order.TITLE]}, {BY_DATE} FROM chronology_rows WHERE id = ?"

Place = tuple[str | None, int, int, int, str]  # a title, and what date and key say


class TitleOrder(NamedTuple):
    """All rows that have a rank in the order of titles, or `down` from the last: their ids, and their places by id."""

    down: bool
    ids: "array[int]"
    places_by_id: "array[int]"


def title_sorter(
    connection: sqlite3.Connection, rows: RankedRows, found: Found, *, down: bool
) -> Callable[[Found], Found]:
    """What sorts the rows found, and any part of them; `down` has the last title first, those without one last."""
    order = rows.kept(BY_TITLE, lambda: _title_order(connection, rows, down=down))
    if order.down is not down:  # only one is kept: it takes eight bytes a row
        order = rows.kept(BY_TITLE, lambda: _title_order(connection, rows, down=down), anew=True)
    late = _late(connection, rows, order, found, down=down)

    def sort(part: Found) -> Found:
        theirs = {one.id for one in part.late}
        here = [one for one in late if one.id in theirs]
        return make_found(order.ids, order.places_by_id, _places(part.ranks, rows, order), here)

    return sort


def _title_order(connection: sqlite3.Connection, rows: RankedRows, *, down: bool) -> TitleOrder:
    ranks = rows.numbers(connection, "I", BY_TITLE)
    if down:
        ranks = _turned(connection, rows, ranks)
    ids = array("I", (rows.ids[rank] for rank in ranks))
    places = array("I", [NOWHERE]) * (max(ids, default=0) + 1)
    for place, number in enumerate(ids):
        places[number] = place
    return TitleOrder(down, ids, places)


def _turned(connection: sqlite3.Connection, rows: RankedRows, ranks: "array[int]") -> "array[int]":
    """The last title first; rows of one title stay in order of date."""
    firsts = [*rows.named(connection, NEW_TITLES), len(ranks)]
    (titled,) = rows.numbers(connection, "I", ORDERS)
    turned = array("I")
    for first, end in reversed([*pairwise(firsts)]):
        if end <= titled:
            turned += ranks[first:end]
    return turned + ranks[titled:]


def _places(ranks: "BitMap", rows: RankedRows, order: TitleOrder) -> "BitMap":
    from pyroaring import BitMap

    if len(ranks) == len(rows.ids):
        return BitMap(range(len(order.ids)))
    return BitMap(array("I", (order.places_by_id[rows.ids[rank]] for rank in ranks)))


def _late(
    connection: sqlite3.Connection, rows: RankedRows, order: TitleOrder, found: Found, *, down: bool
) -> list[Late]:
    """The rows found that were written since, in the order of titles, each with the place of the row after it."""
    from pyroaring import BitMap

    if not found.late:
        return []
    everything = BitMap(range(len(order.ids)))
    settled = everything - _places(everything - rows.ranked, rows, order)
    places: list[tuple[Place, int]] = [(_place(connection, one.id), one.id) for one in found.late]
    places.sort(key=cmp_to_key(partial(_compare, down)))
    return [Late(number, _next(connection, order, settled, place, down=down)) for place, number in places]


def _next(connection: sqlite3.Connection, order: TitleOrder, settled: "BitMap", place: Place, *, down: bool) -> int:
    """The place of the first settled row that comes after."""
    low, high = 0, len(settled)
    while low < high:
        middle = (low + high) // 2
        if _is_after(_place(connection, order.ids[settled[middle]]), place, down=down):
            high = middle
        else:
            low = middle + 1
    return settled[low] if low < len(settled) else len(order.ids)


def _compare(down: bool, one: tuple[Place, int], other: tuple[Place, int]) -> int:
    return 1 if _is_after(one[0], other[0], down=down) else -1


def _is_after(one: Place, other: Place, *, down: bool) -> bool:
    (title, *date), (than, *other_date) = one, other
    if title == than:
        return date > other_date
    if title is None or than is None:
        return title is None
    return (title < than) if down else (title > than)


def _place(connection: sqlite3.Connection, number: int) -> Place:
    place: Place = connection.execute(PLACE, (number,)).fetchone()
    return place
