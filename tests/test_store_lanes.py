"""Lanes: counted by SQL and by ranks they are the same, and what the rows themselves say."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tests.chance_chronology import ranked_and_late
from timeline.filters import parse_filter
from timeline.models import ChronologyRow
from timeline.store import event_ids, open_store, rows_by_id
from timeline.store.lanes import Lanes, counted_lanes, ranked_lanes
from timeline.store.ranked import open_ranked_rows

FILTERS = ("", "type:visit", "-place:RS", "2023-03", "border", "is:undated", "type:protest")
FIELDS = ("type", "status", "place", "actor", "publisher")
ENDS = [date(*day).toordinal() for day in ((1, 1, 1), (2015, 6, 1), (2023, 1, 1), (2023, 3, 16), (2100, 1, 1))]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with ranked_and_late(tmp_path / "events.db") as connection:
        yield connection


def both(store: sqlite3.Connection, text: str, field: str, most: int) -> list[Lanes]:
    ranked, wanted = open_ranked_rows(store), parse_filter(text)
    assert ranked
    found = ranked.found(store, wanted)
    return [counted_lanes(store, wanted, field, most), ranked_lanes(store, ranked, found, field, most)]


def values_of(row: ChronologyRow, field: str) -> set[str]:
    values = {"type": [row.type], "status": [row.status], "place": row.places, "actor": row.actors}
    return set(values.get(field, [row.publisher] if row.publisher else []))


@pytest.mark.parametrize("most", [1, 2, 3, 9])
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("text", FILTERS)
def test_both_ways_count_what_the_rows_say(store: sqlite3.Connection, text: str, field: str, most: int) -> None:
    rows = [row for row in rows_by_id(store, event_ids(store, parse_filter(text))) if row.date]
    counted = Counter(value for row in rows for value in values_of(row, field))
    ranking = sorted(counted, key=lambda value: (-counted[value], value))
    for lanes in both(store, text, field, most):
        values = [lane.value for lane in lanes.lanes if lane.value is not None]
        assert values == ranking[: len(values)] and len(lanes.lanes) <= most
        for lane in lanes.lanes:
            here = [
                row
                for row in rows
                if (lane.value in values_of(row, field) if lane.value else not values_of(row, field) & set(values))
            ]
            days = [row.date.first_known_day.toordinal() for row in here if row.date]
            for first, end in pairwise(ENDS):
                assert lane.counts.between(first, end) == sum(first <= day < end for day in days)
        has_rest = any(not values_of(row, field) & set(values) for row in rows)
        assert has_rest == (None in [lane.value for lane in lanes.lanes])


@pytest.mark.parametrize("field", FIELDS)
def test_no_value_is_left_to_the_rest_where_there_is_room(store: sqlite3.Connection, field: str) -> None:
    for lanes in both(store, "", field, 9):
        assert len([lane for lane in lanes.lanes if lane.value is not None]) == lanes.known > 0


def test_a_chronology_without_events_has_no_lanes(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "events.db")) as store:
        assert counted_lanes(store, parse_filter('"\'); DROP TABLE events --"'), "place", 3) == Lanes("place", (), 0)
