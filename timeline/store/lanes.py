"""Lanes: the dated events of a filter over time, apart for the most frequent values of a field, and the rest together.

An event with several places or actors is counted in the lane of each. In the rest are those that have none of the
values with a lane: another value, or no value at all.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from timeline.filters import EventFilter
from timeline.store.damage import store_errors
from timeline.store.densities import Counts, DayCounts, RankCounts
from timeline.store.filter_sql import where_clause
from timeline.store.log import THESE
from timeline.store.ranked import Found, RankedRows
from timeline.store.ranked.names import COLUMNS, LISTS
from timeline.store.rows import UNDATED

DATED, GROUPED, IN_ORDER = f"sort_day < {UNDATED}", "GROUP BY sort_day", "ORDER BY sort_day"

Days = list[tuple[int, int]]  # a day, and how many events begin on it; in order
Where = tuple[str, Sequence[object]]
Rest = TypeVar("Rest")


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
    values = _most_frequent({value: sum(count for _, count in of_value) for value, of_value in days.items()})
    shown, rest = _with_rest(values, most, lambda shown: _days_of_rest(connection, field, shown, where))
    lanes = [Lane(value, DayCounts(days[value])) for value in shown]
    if rest:
        lanes.append(Lane(None, DayCounts(rest)))
    return Lanes(field, tuple(lanes), _known(connection, field))


@store_errors
def ranked_lanes(connection: sqlite3.Connection, rows: RankedRows, found: Found, field: str, most: int) -> Lanes:
    """The same of rows found; days are not counted before they are asked for."""
    from pyroaring import BitMap

    sets = rows.sets_of(connection, field)
    dated = found.ranks & BitMap(range(rows.first_rank(UNDATED)))
    late: Where = f"id IN {THESE}", [json.dumps([one.id for one in found.late])]
    late_days = _days_of_values(connection, field, late) if found.late else {}
    counted = Counter({value: ranks.intersection_cardinality(dated) for value, ranks in sets.items()})
    for value, days in late_days.items():
        counted[value] += sum(count for _, count in days)

    def rest_of(values: Sequence[str]) -> RankCounts | None:
        ranks = dated - BitMap.union(BitMap(), *(sets[value] for value in values if value in sets))
        days = _days_of_rest(connection, field, values, late) if found.late else []
        return RankCounts(rows, ranks, DayCounts(days)) if ranks or days else None

    shown, rest = _with_rest(_most_frequent(counted), most, rest_of)
    lanes = [
        Lane(value, RankCounts(rows, sets.get(value, BitMap()) & dated, DayCounts(late_days.get(value, []))))
        for value in shown
    ]
    if rest:
        lanes.append(Lane(None, rest))
    return Lanes(field, tuple(lanes), len(sets))


def _most_frequent(counted: Mapping[str, int]) -> list[str]:
    """The values that any event has, the most frequent first."""
    return sorted((value for value, count in counted.items() if count), key=lambda value: (-counted[value], value))


def _with_rest(values: list[str], most: int, rest_of: Callable[[Sequence[str]], Rest]) -> tuple[list[str], Rest]:
    """The first values and the rest of the events, together at most so many."""
    shown = values[:most]
    rest = rest_of(shown)
    return (values[: most - 1], rest_of(values[: most - 1])) if rest and len(shown) == most else (shown, rest)


def _days_of_values(connection: sqlite3.Connection, field: str, where: Where) -> Mapping[str, Days]:
    """Value -> the days of the dated events that pass and have it."""
    condition, parameters = where
    if field in COLUMNS:
        column = COLUMNS[field]
        source = f"chronology_rows WHERE {column} IS NOT NULL"
    else:
        table, column = LISTS[field]
        source = f"chronology_rows CROSS JOIN {table} ON event = id WHERE 1"
    query = (
        f"SELECT {column}, sort_day, count(*) FROM {source} AND {DATED} AND {condition} {GROUPED}, {column} {IN_ORDER}"
    )
    found: dict[str, Days] = defaultdict(list)
    for value, day, count in connection.execute(query, parameters):
        found[value].append((day, count))
    return found


def _days_of_rest(connection: sqlite3.Connection, field: str, values: Sequence[str], where: Where) -> Days:
    """The days of the dated events that pass and have none of the values."""
    condition, parameters = where
    if field in COLUMNS:
        without = f"ifnull({COLUMNS[field]} NOT IN {THESE}, 1)"
    else:
        table, column = LISTS[field]
        without = f"NOT EXISTS (SELECT 1 FROM {table} WHERE event = id AND {column} IN {THESE})"
    source = f"chronology_rows WHERE {DATED} AND {condition} AND {without}"
    query = f"SELECT sort_day, count(*) FROM {source} {GROUPED} {IN_ORDER}"
    return connection.execute(query, (*parameters, json.dumps(list(values)))).fetchall()


def _known(connection: sqlite3.Connection, field: str) -> int:
    table, column = LISTS[field] if field in LISTS else ("chronology_rows", COLUMNS[field])
    (known,) = connection.execute(f"SELECT count(DISTINCT {column}) FROM {table}").fetchone()
    return int(known)
