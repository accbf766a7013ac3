"""Ranked rows: the chronology as sets of ranks, for tables of a million events that change at each key.

The rank of a row is its place in the order of date, from 0 on. What filters and facets ask of rows is kept as a roaring
bitmap of ranks for each value of each field (`build`), made when articles are added, never when a browser starts. A
filter is then a handful of intersections, a facet a count of each (`ranked_rows`).

Rows that were written since stand in `ranks_late`: they are taken out of every set, asked of SQL, which is quick for
few, and put back where they belong now. So what is found is always what SQL finds.
"""

from timeline.store.ranked.build import build_ranks, ranks_are_due
from timeline.store.ranked.found import Found
from timeline.store.ranked.kept import KeptRanks, found_rows
from timeline.store.ranked.ordered import Backwards, Ordered, ordered_rows, orders_at_once
from timeline.store.ranked.ranked_rows import RankedRows, open_ranked_rows

__all__ = [
    "Backwards",
    "Found",
    "KeptRanks",
    "Ordered",
    "RankedRows",
    "build_ranks",
    "found_rows",
    "open_ranked_rows",
    "ordered_rows",
    "orders_at_once",
    "ranks_are_due",
]
