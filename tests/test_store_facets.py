"""Facets: counts of values under the rest of a filter, the same by SQL and by ranked rows."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.chance_chronology import FILTERS, say_something, some_articles
from timeline.filters import parse_filter
from timeline.store import event_ids, open_store, rows_by_id
from timeline.store.facets import FACETS, YEAR, facet_counts, without_field
from timeline.store.ranked import build_ranks, open_ranked_rows

MORE_FILTERS = ("type:visit type:report", "type:visit 2023", "-2023 place:RS", "has:note is:starred", "year")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """A chronology with ranks, and rows that were written since."""
    random = Random(7)
    folder: Path = tmp_path_factory.mktemp("facets")
    with closing(open_store(folder / "events.db")) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for name in ("one", "two"):
            some_articles(random, connection, name, 40)
        for _ in range(10):
            say_something(random, connection)
        build_ranks(connection)
        for _ in range(10):
            say_something(random, connection)
        some_articles(random, connection, "three", 20)
        yield connection


@pytest.mark.parametrize("text", (*FILTERS, *MORE_FILTERS))
def test_ranked_rows_count_what_sql_counts(store: sqlite3.Connection, text: str) -> None:
    event_filter = parse_filter(text)
    ranked = open_ranked_rows(store)
    assert ranked
    assert facet_counts(store, event_filter, FACETS, ranked) == facet_counts(store, event_filter, FACETS)


@pytest.mark.parametrize("text", ["", "border", "type:visit", "-type:visit place:RS", "2023 status:announced"])
def test_counts_are_those_of_the_rows_under_the_rest_of_the_filter(store: sqlite3.Connection, text: str) -> None:
    counts = facet_counts(store, parse_filter(text), FACETS)

    def rows(field: str) -> list:  # type: ignore[type-arg]
        return rows_by_id(store, event_ids(store, without_field(parse_filter(text), field)))

    assert dict(counts["type"]) == Counter(row.type for row in rows("type"))
    assert dict(counts["place"]) == Counter(code for row in rows("place") for code in row.places)
    assert dict(counts["actor"]) == Counter(name for row in rows("actor") for name in row.actors)
    assert dict(counts["tag"]) == Counter(tag for row in rows("tag") for tag in row.tags)
    assert dict(counts["publisher"]) == Counter(row.publisher for row in rows("publisher") if row.publisher)
    assert dict(counts["verdict"]) == Counter(row.verdict for row in rows("verdict") if row.verdict)
    years = Counter(f"{row.date.first_known_day.year:04}" for row in rows(YEAR) if row.date)
    assert counts[YEAR] == sorted(years.items(), reverse=True)
    assert dict(counts["is"]).get("starred", 0) == sum(row.starred for row in rows("is"))


def test_the_most_frequent_value_comes_first_and_none_without_events(store: sqlite3.Connection) -> None:
    for field, counts in facet_counts(store, parse_filter("border"), FACETS).items():
        assert all(count > 0 for _, count in counts)
        if field != YEAR:
            assert counts == sorted(counts, key=lambda one: (-one[1], one[0]))


@pytest.mark.parametrize(
    ("text", "field", "left"),
    [
        ("type:visit place:RS", "type", 1),
        ("type:visit -type:report", "type", 0),
        ("2023 after:2020 -2021 visit", YEAR, 1),
        ("type:visit", "place", 1),
        ("", "place", 0),
    ],
)
def test_what_a_field_says_of_itself_is_left_out(text: str, field: str, left: int) -> None:
    assert len(without_field(parse_filter(text), field).terms) == left


def test_only_the_fields_asked_for(store: sqlite3.Connection) -> None:
    assert list(facet_counts(store, None, ["place", "type"])) == ["place", "type"]


def test_nothing_more_is_counted_once_it_is_stopped(store: sqlite3.Connection) -> None:
    answers = iter((False, True))
    assert list(facet_counts(store, None, ["place", "type", "tag"], stopped=lambda: next(answers))) == ["place"]
