"""Lanes: the events under a filter over time, apart for the most frequent values of a field, and the rest together.

An event with several places or actors is counted in the lane of each. In the rest are those that have none of the
values with a lane: another value, or no value at all.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from timeline.filters import EventFilter
from timeline.store.damage import store_errors
from timeline.store.densities import Counts, DayCounts, RankCounts
from timeline.store.filter_sql import where_clause
from timeline.store.log import THESE
from timeline.store.ranked import Found, RankedRows
from timeline.store.ranked.names import COLUMNS, LISTS
from timeline.store.rows import UNDATED

Days = list[tuple[int, int]]  # a day, and how many events begin on it; in order
Where = tuple[str, Sequence[object]]


class Lane(NamedTuple):
    """The events of one value over time; `value` is None for the rest."""

    value: str | None
    counts: Counts


@dataclass(frozen=True, slots=True)
class Lanes:
    """The lanes of a field, the value with most events first, the rest last; `known` values are in the chronology."""

    field: str
    lanes: tuple[Lane, ...]
    known: int


@store_errors
def counted_lanes(connection: sqlite3.Connection, event_filter: EventFilter | None, field: str, most: int) -> Lanes:
    """At most so many lanes of a field, the rest among them, by SQL. Fields are those of COLUMNS and LISTS."""
    where = where_clause(event_filter)
    days = _days_of_values(connection, field, where)
    values = sorted(days, key=lambda value: (-sum(count for _, count in days[value]), value))
    shown = values[:most]
    rest = _days_of_rest(connection, field, shown, where)
    if rest and len(shown) == most:
        shown = values[: most - 1]
        rest = _days_of_rest(connection, field, shown, where)
    lanes = [Lane(value, _dated(days[value])) for value in shown]
    if rest:
        lanes.append(Lane(None, _dated(rest)))
    return Lanes(field, tuple(lanes), _known(connection, field))


@store_errors
def ranked_lanes(connection: sqlite3.Connection, rows: RankedRows, found: Found, field: str, most: int) -> Lanes:
    """The same of rows found; nothing is counted before it is asked for."""
    from pyroaring import BitMap

    sets = rows.sets_of(connection, field)
    late: Where = f"id IN {THESE}", [json.dumps([one.id for one in found.late])]
    late_days = _days_of_values(connection, field, late) if found.late else {}
    shown = [value for value, _ in rows.counts(connection, found, field)[:most]]

    def rest_of(values: Sequence[str]) -> tuple[BitMap, Days]:
        ranks = found.ranks - BitMap.union(BitMap(), *(sets[value] for value in values if value in sets))
        return ranks, _days_of_rest(connection, field, values, late) if found.late else []

    rest = rest_of(shown)
    if any(rest) and len(shown) == most:
        shown = shown[: most - 1]
        rest = rest_of(shown)
    lanes = [
        Lane(value, RankCounts(rows, sets.get(value, BitMap()) & found.ranks, _dated(late_days.get(value, []))))
        for value in shown
    ]
    if any(rest):
        lanes.append(Lane(None, RankCounts(rows, rest[0], _dated(rest[1]))))
    return Lanes(field, tuple(lanes), len(sets))


def _days_of_values(connection: sqlite3.Connection, field: str, where: Where) -> Mapping[str, Days]:
    """Value -> the days of the events that pass and have it, the undated last."""
    condition, parameters = where
    if field in COLUMNS:
        column = COLUMNS[field]
        source = f"chronology_rows WHERE {column} IS NOT NULL AND {condition}"
    else:
        table, column = LISTS[field]
        source = f"chronology_rows CROSS JOIN {table} ON event = id WHERE {condition}"
    query = f"SELECT {column}, sort_day, count(*) FROM {source} GROUP BY {column}, sort_day ORDER BY sort_day"
    found: dict[str, Days] = defaultdict(list)
    for value, day, count in connection.execute(query, parameters):
        found[value].append((day, count))
    return found


def _days_of_rest(connection: sqlite3.Connection, field: str, values: Sequence[str], where: Where) -> Days:
    """The days of the events that pass and have none of the values, the undated last."""
    condition, parameters = where
    if field in COLUMNS:
        without = f"ifnull({COLUMNS[field]} NOT IN {THESE}, 1)"
    else:
        table, column = LISTS[field]
        without = f"NOT EXISTS (SELECT 1 FROM {table} WHERE event = id AND {column} IN {THESE})"
    query = (
        f"SELECT sort_day, count(*) FROM chronology_rows WHERE {condition} AND {without} "
        "GROUP BY sort_day ORDER BY sort_day"
    )
    return connection.execute(query, (*parameters, json.dumps(list(values)))).fetchall()


def _known(connection: sqlite3.Connection, field: str) -> int:
    table, column = LISTS[field] if field in LISTS else ("chronology_rows", COLUMNS[field])
    (known,) = connection.execute(f"SELECT count(DISTINCT {column}) FROM {table}").fetchone()
    return int(known)


def _dated(days: Days) -> DayCounts:
    return DayCounts(one for one in days if one[0] != UNDATED)
