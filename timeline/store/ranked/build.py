"""build_ranks: the sets of ranks, made from the chronology as it stands."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterator
from secrets import token_bytes
from typing import TYPE_CHECKING

from timeline.store.damage import store_errors
from timeline.store.filter_sql import FLAGS
from timeline.store.orders import BY_DATE
from timeline.store.ranked.names import (
    COLUMNS,
    DAYS,
    EXACT,
    FIRST_RANKS,
    HAS_FIELD,
    IDS,
    LISTS,
    NOWHERE,
    ORDERS,
    RANKS,
    STAMP,
    name_of,
    span_name,
)
from timeline.store.ranked.order_sets import order_blobs
from timeline.store.ranked.sets import sets_of_values
from timeline.store.ranked.words import WORDS_FROM, word_sets
from timeline.store.transactions import reading, writing

if TYPE_CHECKING:
    from pyroaring import BitMap

WORTH_IT = 20_000  # events below which SQL is as quick
MOST_LATE = 2_000  # rows that may be late before the sets are made anew

SAVE = "INSERT INTO ranks (name, value) VALUES (?, ?)"
BEGIN = "INSERT OR IGNORE INTO ranks (name, value) VALUES ('begun', x'')"  # from now on late rows are noted
NEWEST_LATE = "SELECT ifnull(max(number), 0) FROM ranks_late"

Sets = Iterator[tuple[str, "BitMap"]]


@store_errors
def ranks_are_due(connection: sqlite3.Connection) -> bool:
    """Whether there are so many rows without a rank that browsing would be quicker with new sets."""
    (rows,) = connection.execute("SELECT count(*) FROM chronology_rows").fetchone()
    made = connection.execute("SELECT 1 FROM ranks WHERE name = ?", (ORDERS,)).fetchone()
    (late,) = connection.execute("SELECT count(*) FROM ranks_late").fetchone()
    return rows >= WORTH_IT and (made is None or late > MOST_LATE)


@store_errors
def build_ranks(connection: sqlite3.Connection) -> None:
    """Makes all sets anew. Others may write meanwhile: only saving them, a second at most, is one transaction."""
    with writing(connection):
        connection.execute(BEGIN)
    with reading(connection):
        (newest,) = connection.execute(NEWEST_LATE).fetchone()
        blobs = list(_blobs(connection))
    with writing(connection):
        connection.execute("DELETE FROM ranks")
        connection.executemany(SAVE, blobs)
        # The newest one stays, so that numbers go on: what was written meanwhile has a higher one.
        connection.execute("DELETE FROM ranks_late WHERE number < ?", (newest,))


def _blobs(connection: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    yield STAMP, token_bytes(8)
    ids = array("I", (number for (number,) in connection.execute(f"SELECT id FROM chronology_rows ORDER BY {BY_DATE}")))
    ranks = _ranks(ids)
    yield IDS, ids.tobytes()
    yield RANKS, ranks.tobytes()
    yield from _days(connection)
    for sets in (_column_sets(connection), _list_sets(connection, ranks), _flag_sets(connection, ranks)):
        yield from ((name, ranked.serialize()) for name, ranked in sets)
    yield from order_blobs(connection, ranks)
    if len(ids) >= WORDS_FROM:
        yield from ((name, ranked.serialize()) for name, ranked in word_sets(connection, ranks))


def _ranks(ids: "array[int]") -> "array[int]":
    ranks = array("I", [NOWHERE]) * (max(ids, default=0) + 1)
    for rank, number in enumerate(ids):
        ranks[number] = rank
    return ranks


def _column_sets(connection: sqlite3.Connection) -> Sets:
    for field, column in COLUMNS.items():
        found: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for rank, (value,) in enumerate(connection.execute(f"SELECT {column} FROM chronology_rows ORDER BY {BY_DATE}")):
            if value is not None:
                found[value].append(rank)
        yield from sets_of_values(field, found)


def _list_sets(connection: sqlite3.Connection, ranks: "array[int]") -> Sets:
    for field, (table, column) in LISTS.items():
        found: dict[str, array[int]] = defaultdict(lambda: array("I"))
        for value, number in connection.execute(f"SELECT {column}, event FROM {table}"):
            found[value].append(ranks[number])
        yield from sets_of_values(field, found)


def _flag_sets(connection: sqlite3.Connection, ranks: "array[int]") -> Sets:
    from pyroaring import BitMap

    for (field, value), condition in FLAGS.items():
        if field == "has" and value in HAS_FIELD:
            continue
        numbers = connection.execute(f"SELECT id FROM chronology_rows WHERE {condition}")
        yield name_of(field, value), BitMap(array("I", (ranks[number] for (number,) in numbers)))


def _days(connection: sqlite3.Connection) -> Iterator[tuple[str, bytes]]:
    """The days on which rows begin, the exact ones, and a set for each other stretch of time."""
    from pyroaring import BitMap

    days, firsts, exact = array("i"), array("I"), array("I")
    spans: dict[str, array[int]] = defaultdict(lambda: array("I"))
    query = f"SELECT sort_day, earliest, latest, approximate FROM chronology_rows ORDER BY {BY_DATE}"
    for rank, (day, earliest, latest, approximate) in enumerate(connection.execute(query)):
        if not days or days[-1] != day:
            days.append(day)
            firsts.append(rank)
        if earliest == latest == day and not approximate:
            exact.append(rank)
        elif earliest is not None:
            spans[span_name(earliest, latest, approximate)].append(rank)
    yield DAYS, days.tobytes()
    yield FIRST_RANKS, firsts.tobytes()
    yield EXACT, BitMap(exact).serialize()
    yield from ((name, BitMap(ranks).serialize()) for name, ranks in spans.items())
