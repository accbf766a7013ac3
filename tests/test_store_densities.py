"""Densities: counted by SQL and by ranks they are the same, and what the rows themselves say."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tests.chance_chronology import ranked_and_late
from timeline.filters import parse_filter
from timeline.models import ChronologyRow
from timeline.store import event_ids, events_per_month, rows_by_id
from timeline.store.densities import DayCounts, Density, counted_density, ranked_density
from timeline.store.ranked import open_ranked_rows

FILTERS = ("", "type:visit", "-type:visit", "2023-03", "border", "is:starred", "is:undated", "type:protest")
EDGES = [date(*day).toordinal() for day in (
    (1, 1, 1), (2015, 1, 1), (2020, 1, 1), (2022, 12, 1), (2023, 1, 1), (2023, 3, 1), (2023, 3, 2), (2023, 3, 16),
    (2023, 3, 17), (2023, 4, 1), (2024, 1, 1), (2100, 1, 1),
)]  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with ranked_and_late(tmp_path / "events.db") as connection:
        yield connection


def both(store: sqlite3.Connection, text: str) -> list[Density]:
    ranked, wanted = open_ranked_rows(store), parse_filter(text)
    assert ranked
    return [counted_density(store, wanted), ranked_density(store, ranked, ranked.found(store, wanted))]


def rows_under(store: sqlite3.Connection, text: str) -> list[ChronologyRow]:
    return rows_by_id(store, event_ids(store, parse_filter(text)))


@pytest.mark.parametrize("text", FILTERS)
def test_both_ways_count_what_the_rows_say(store: sqlite3.Connection, text: str) -> None:
    rows = rows_under(store, text)
    begins = [(row.date.first_known_day.toordinal(), row) for row in rows if row.date]
    for density in both(store, text):
        for first, end in pairwise(EDGES):
            here = [row for day, row in begins if first <= day < end]
            exact = [row for row in here if row.date and row.date.vagueness == 0 and not row.date.approximate]
            assert density.all.between(first, end) == len(here)
            assert density.to_the_day.between(first, end) == len(exact)
            counted = {kind: counts.between(first, end) for kind, counts in density.of_type.items()}
            assert {kind: count for kind, count in counted.items() if count} == Counter(row.type for row in here)


@pytest.mark.parametrize("text", FILTERS)
def test_the_undated_and_the_ends(store: sqlite3.Connection, text: str) -> None:
    rows = rows_under(store, text)
    days = [row.date.first_known_day.toordinal() for row in rows if row.date]
    for density in both(store, text):
        assert density.undated == len(rows) - len(days)
        assert density.days == ((min(days), max(days)) if days else None)


def test_months_are_those_of_events_per_month(store: sqlite3.Connection) -> None:
    months = events_per_month(store)
    for density in both(store, ""):
        first, end = date(2023, 3, 1).toordinal(), date(2023, 4, 1).toordinal()
        assert density.all.between(first, end) == months[2023, 3] > 10


def test_a_stretch_without_days_or_turned_round_has_none() -> None:
    counts = DayCounts([(10, 2), (20, 1)])
    assert [counts.between(11, 20), counts.between(20, 10), DayCounts([]).between(0, 99)] == [0, 0, 0]
