"""order_blobs: what other orders than that of date are found from, made with the other sets."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator

from timeline.models import Order
from timeline.store.orders import BY_DATE, KEYS
from timeline.store.ranked.names import BY_TITLE, NEW_TITLES, ORDERS, order_name
from timeline.store.ranked.sets import sets_of_values

FIELDS = tuple(field for field in KEYS if field != Order.TITLE)
EACH_ROW = f"SELECT {', '.join(KEYS[field] for field in FIELDS)} FROM chronology_rows ORDER BY {BY_DATE}"
EACH_TITLE = f"SELECT id, {KEYS[Order.TITLE]} AS words FROM chronology_rows ORDER BY words NULLS LAST, {BY_DATE}"


def order_blobs(connection: sqlite3.Connection, ranks: "array[int]") -> Iterator[tuple[str, bytes]]:
    """The name and the bytes of each; `ranks` are those of ids."""
    found: list[dict[str, array[int]]] = [defaultdict(lambda: array("I")) for _ in FIELDS]
    for rank, values in enumerate(connection.execute(EACH_ROW)):
        for sets, value in zip(found, values, strict=True):
            if value is not None:
                sets[value].append(rank)
    for field, sets in zip(FIELDS, found, strict=True):
        yield from ((name, ranked.serialize()) for name, ranked in sets_of_values(order_name(field), sets))
    yield from _by_title(connection, ranks)


def _by_title(connection: sqlite3.Connection, ranks: "array[int]") -> Iterator[tuple[str, bytes]]:
    from pyroaring import BitMap

    in_order, firsts = array("I"), array("I")
    titled = 0
    before: object = ()
    for place, (number, title) in enumerate(connection.execute(EACH_TITLE)):
        if title != before:
            firsts.append(place)
        in_order.append(ranks[number])
        titled += title is not None
        before = title
    yield BY_TITLE, in_order.tobytes()
    yield NEW_TITLES, BitMap(firsts).serialize()
    yield ORDERS, array("I", [titled]).tobytes()
