"""facet_counts: for fields, the values that the events under a filter have, and how many events have each.

What a field says of itself is left out of the filter while its own values are counted: under `type:visit` the other
types still show how many events they would add. Dates are left out for the years.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Collection

from timeline.filters import FIELDS, EventFilter, FieldIs, InPeriod, Term
from timeline.store.chronology import count_events, events_per_month
from timeline.store.damage import store_errors
from timeline.store.filter_sql import EVERYTHING, where_clause
from timeline.store.ranked.found import Found
from timeline.store.ranked.names import COLUMNS, LISTS
from timeline.store.ranked.ranked_rows import RankedRows

YEAR = "year"
FLAGS = ("has", "is")
FACETS = (*COLUMNS, *LISTS, YEAR, *FLAGS)

Counts = list[tuple[str, int]]
Months = dict[tuple[int, int], int]


@store_errors
def facet_counts(
    connection: sqlite3.Connection,
    event_filter: EventFilter | None,
    fields: Collection[str],
    ranked: RankedRows | None = None,
    *,
    stopped: Callable[[], bool] = bool,
) -> dict[str, Counts]:
    """Field -> its values with their counts, the most frequent first, of years the latest first; only those above 0.

    Fields are those of FACETS. `year` is that of the first known day. With the `ranked` rows of the database the same
    is found without SQL. Between two fields `stopped` is asked; once it is true, the fields that follow are left out.
    """
    counts: dict[str, Counts] = {}
    found: dict[tuple[Term, ...], Found] = {}
    for field in fields:
        if stopped():
            break
        rest = without_field(event_filter, field)
        if ranked is None:
            counts[field] = _counts_by_sql(connection, rest, field)
            continue
        if rest.terms not in found:
            found[rest.terms] = ranked.found(connection, rest)
        counts[field] = _counts_by_ranks(connection, ranked, found[rest.terms], rest, field)
    return counts


def without_field(event_filter: EventFilter | None, field: str) -> EventFilter:
    """The filter without what it says of a field itself; of the year, without its dates.

    >>> from timeline.filters import parse_filter
    >>> [term.text for term in without_field(parse_filter("visit type:report -type:visit"), "type").terms]
    ['visit']
    """
    terms = event_filter.terms if event_filter else ()
    return EventFilter(terms=tuple(term for term in terms if not _is_about(term, field)))


def _is_about(term: Term, field: str) -> bool:
    return isinstance(term, InPeriod) if field == YEAR else isinstance(term, FieldIs) and term.field == field


def _counts_by_sql(connection: sqlite3.Connection, rest: EventFilter, field: str) -> Counts:
    if field == YEAR:
        return _by_year(events_per_month(connection, rest))
    if field in FLAGS:
        return _by_flag(rest, field, lambda one: count_events(connection, one))
    where, parameters = where_clause(rest)
    if field in COLUMNS:
        column = COLUMNS[field]
        query = (
            f"SELECT {column}, count(*) FROM chronology_rows WHERE {column} IS NOT NULL AND {where} GROUP BY {column}"
        )
    else:
        table, column = LISTS[field]
        among = "" if where == EVERYTHING else f"WHERE event IN (SELECT id FROM chronology_rows WHERE {where})"
        query = f"SELECT {column}, count(*) FROM {table} {among} GROUP BY {column}"
    return connection.execute(f"{query} ORDER BY 2 DESC, 1", parameters).fetchall()


def _counts_by_ranks(
    connection: sqlite3.Connection, ranked: RankedRows, found: Found, rest: EventFilter, field: str
) -> Counts:
    if field == YEAR:
        return _by_year(ranked.months(connection, found))
    if field in FLAGS:
        return _by_flag(rest, field, lambda one: len(ranked.found(connection, one)))
    return ranked.counts(connection, found, field)


def _by_year(months: Months) -> Counts:
    years: Counter[str] = Counter()
    for (year, _), count in months.items():
        years[f"{year:04}"] += count
    return sorted(years.items(), reverse=True)


def _by_flag(rest: EventFilter, field: str, count: Callable[[EventFilter], int]) -> Counts:
    flags = FIELDS[field] or ()
    counted = [(flag, count(EventFilter(terms=(*rest.terms, FieldIs(field, (flag,)))))) for flag in flags]
    return sorted(((flag, number) for flag, number in counted if number), key=lambda one: (-one[1], one[0]))
