"""What ranked rows find, count and order is what SQL does, also of rows written since they were made."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.chance_chronology import FILTERS, say_something, some_articles
from tests.make_chronology import NOON, add
from timeline.filter_terms import Search
from timeline.filters import parse_filter
from timeline.models import AnnotationKind, Order
from timeline.store import (
    annotate,
    count_events,
    event_ids,
    events_per_month,
    new_event,
    open_store,
    rows_by_id,
    undo,
    writing,
)
from timeline.store.late_rows import mark_late
from timeline.store.ranked import KeptRanks, build, build_ranks, open_ranked_rows, ordered_rows, ranks_are_due
from timeline.store.ranked.found import Found
from timeline.store.sought_words import sought_words
from timeline.store.titles import places_of_titles

MADE: dict[
    object, tuple[bytes, tuple[Any, ...]]
] = {}  # what a store is made from -> its file, and what is random from then on
FIELDS = ("type", "status", "place", "actor", "tag", "publisher", "verdict", "significance", "language", "stage")


@pytest.fixture(params=range(3))
def random(request: pytest.FixtureRequest) -> Random:
    return Random(request.param)


@pytest.fixture(params=[False, True], ids=["text by SQL", "text by sets"])
def store(request: pytest.FixtureRequest, tmp_path: Path, random: Random, monkeypatch: pytest.MonkeyPatch) -> Iterator[
    sqlite3.Connection
]:  # fmt: skip
    """A chronology with ranks, and rows that were written, changed and taken away since: a copy for each test."""
    monkeypatch.setattr(build, "WORDS_FROM", 0 if request.param else 10**9)
    made, path = (request.param, random.getstate()), tmp_path / "events.db"
    if made not in MADE:
        make_store(path, random)
        MADE[made] = path.read_bytes(), random.getstate()
    content, state = MADE[made]
    path.write_bytes(content)
    random.setstate(state)
    with closing(open_store(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        yield connection


def make_store(path: Path, random: Random) -> None:
    with closing(open_store(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for name in ("one", "two", "three"):
            some_articles(random, connection, name, 40)
        for _ in range(10):
            say_something(random, connection)
        build_ranks(connection)
        for _ in range(15):
            say_something(random, connection)
        some_articles(random, connection, "two", 30)  # read again: some rows go, some come
        some_articles(random, connection, "four", 10)
        new_event(connection, {"title": "By hand", "type": "visit", "date": "2023-03-16"}, author="ana", at=NOON)
        annotate(connection, first_key(connection), AnnotationKind.MERGE, {"into": last_key(connection)},
                 author="ana", at=NOON)  # fmt: skip
        undo(connection, author="ana", at=NOON)


def first_key(store: sqlite3.Connection) -> str:
    return rows_by_id(store, event_ids(store)[:1])[0].key


def last_key(store: sqlite3.Connection) -> str:
    return rows_by_id(store, event_ids(store)[-1:])[0].key


def found(store: sqlite3.Connection, text: str) -> Found:
    ranked = open_ranked_rows(store)
    assert ranked
    return ranked.found(store, parse_filter(text))


@pytest.mark.parametrize("text", FILTERS)
def test_the_rows_found_are_those_of_sql_in_its_order(store: sqlite3.Connection, text: str) -> None:
    expected = list(event_ids(store, parse_filter(text)))
    rows = found(store, text)
    assert len(rows) == len(expected)
    assert rows.between(0, len(rows)) == expected
    places = {number: place for place, number in enumerate(expected)}
    assert [rows.place_of(number) for number in event_ids(store)] == [places.get(one) for one in event_ids(store)]
    middle = len(expected) // 2
    assert rows.between(middle, middle + 7) == expected[middle : middle + 7]
    assert rows.between(len(expected) - 2, len(expected) + 9) == expected[len(expected) - 2 :][-2:]


SEVERAL = ("type,-date", "place,type", "-type,-date", "review,status", "-sources,place,-date", "type,title",
           "place,-type,-title", "significance,star,-confidence")  # fmt: skip


@pytest.mark.parametrize("order", [*Order, *map(Order, SEVERAL)])
def test_every_order_is_that_of_sql(store: sqlite3.Connection, order: Order) -> None:
    for text in ("", "border", "-type:visit 2023", "is:undated", "zzzz"):
        expected = list(event_ids(store, parse_filter(text), order))
        kept = KeptRanks()
        ranked = kept.rows(store)
        assert ranked
        rows = ordered_rows(store, ranked, ranked.found(store, parse_filter(text)), order)
        assert rows is not None and len(rows) == len(expected)
        assert rows[:] == expected
        assert [rows.index(number) for number in expected] == list(range(len(expected)))
        for start in range(0, len(expected), 7):
            assert rows[start : start + 11] == expected[start : start + 11]
        with pytest.raises(ValueError):
            rows.index(10**6)


def test_what_is_alike_by_title_is_left_to_sql(store: sqlite3.Connection) -> None:
    ranked = open_ranked_rows(store)
    assert ranked and ordered_rows(store, ranked, ranked.found(store, None), Order("title,type")) is None


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("text", ["", "border"])
def test_titles_stand_where_sql_has_them(store: sqlite3.Connection, order: Order, text: str) -> None:
    """The same places among the rows of sets as among those of SQL, late ones too; and the words are in the titles."""
    ranked = KeptRanks().rows(store)
    assert ranked is not None
    event_filter = parse_filter(text)
    among = ordered_rows(store, ranked, ranked.found(store, event_filter), order)
    assert among is not None
    ids = event_ids(store, event_filter, order)
    for words in ("bor", "hand", "the", "none of them"):
        places = list(places_of_titles(store, Search(words), among))
        assert places == list(places_of_titles(store, Search(words), ids))
        titled = [sought_words((Search(words),)).places(row.title) != [] for row in rows_by_id(store, ids)]
        assert places == [place for place, has in enumerate(titled) if has]


def test_sets_of_an_earlier_version_have_no_other_orders(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build, "WORTH_IT", 10)
    store.execute("DELETE FROM ranks WHERE name = 'orders' OR name LIKE 'by %'")
    ranked = open_ranked_rows(store)
    assert ranked and ranks_are_due(store)
    everything = ranked.found(store, None)
    assert ordered_rows(store, ranked, everything, Order.TITLE) is None
    assert ordered_rows(store, ranked, everything, Order("type,-date")) is None
    assert ordered_rows(store, ranked, everything, Order.DATE) is everything
    build_ranks(store)
    assert not ranks_are_due(store)


@pytest.mark.parametrize("text", ["", "border", "type:visit 2023"])
def test_values_and_months_are_counted_as_by_sql(store: sqlite3.Connection, text: str) -> None:
    ranked = open_ranked_rows(store)
    assert ranked
    rows = ranked.found(store, parse_filter(text))
    shown = rows_by_id(store, event_ids(store, parse_filter(text)))
    values = {
        "place": [code for row in shown for code in row.places],
        "actor": [name for row in shown for name in row.actors],
        "tag": [tag for row in shown for tag in row.tags],
        **{
            field: [getattr(row, field) for row in shown if getattr(row, field)]
            for field in ("type", "status", "publisher", "verdict", "significance", "stage")
        },
        "language": ["en"] * sum(not row.manual for row in shown),
    }
    for field in FIELDS:
        assert dict(ranked.counts(store, rows, field)) == Counter(values[field]), field
    assert ranked.months(store, rows) == events_per_month(store, parse_filter(text))


def test_after_building_again_no_row_is_late(store: sqlite3.Connection) -> None:
    build_ranks(store)
    assert len(found(store, "").late) <= 1
    assert len(found(store, "")) == count_events(store)


def test_what_is_written_while_the_sets_are_made_stays_late(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = first_key(store)
    store.execute("DELETE FROM ranks")  # they are made for the first time
    begun = 0

    def written_meanwhile(connection: sqlite3.Connection) -> AbstractContextManager[None]:
        nonlocal begun
        begun += 1
        if begun == 1:  # of two
            return writing(connection)
        monkeypatch.setattr(build, "writing", writing)
        annotate(store, key, AnnotationKind.SET, {"field": "date", "new": "1999"}, author="ana", at=NOON)
        return writing(connection)

    monkeypatch.setattr(build, "writing", written_meanwhile)
    build_ranks(store)
    assert found(store, "1999").between(0, 99) == list(event_ids(store, parse_filter("1999")))


def test_a_small_chronology_has_none_and_needs_none(tmp_path: Path) -> None:
    with closing(open_store(tmp_path / "events.db")) as connection:
        add(connection)
        assert open_ranked_rows(connection) is None
        assert not ranks_are_due(connection)


def test_many_late_rows_make_new_ranks_due(store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build, "WORTH_IT", 10)
    build_ranks(store)
    assert not ranks_are_due(store)
    mark_late(store, range(build.MOST_LATE + 1))
    assert ranks_are_due(store)


def test_kept_ranks_are_read_again_after_somebody_wrote(store: sqlite3.Connection) -> None:
    kept = KeptRanks()
    rows = kept.rows(store)
    assert rows is kept.rows(store)
    annotate(store, first_key(store), AnnotationKind.SET, {"field": "date", "new": "1999"}, author="ana", at=NOON)
    again = kept.rows(store)
    assert again and len(again.found(store, parse_filter("surely:1999"))) == 1
    build_ranks(store)
    assert kept.rows(store) is not again


def test_a_phrase_is_asked_once_and_stays_true_of_what_is_written(store: sqlite3.Connection) -> None:
    kept, phrase = KeptRanks(), parse_filter('"border camp"')
    rows = kept.rows(store)
    assert rows and not rows.is_quick(store, phrase)
    before = rows.found(store, phrase)[:]
    asked: list[str] = []
    store.set_trace_callback(asked.append)
    assert rows.is_quick(store, phrase) and rows.found(store, phrase)[:] == before
    store.set_trace_callback(None)
    assert not any("group_concat" in one for one in asked)
    annotate(store, first_key(store), AnnotationKind.SET, {"field": "title", "new": "Border camp"}, author="ana",
             at=NOON)  # fmt: skip
    rows = kept.rows(store)
    assert rows and rows.found(store, phrase)[:] == list(event_ids(store, phrase)) != before


@pytest.mark.parametrize(
    ("text", "quick"), [("type:visit 2023", True), ("place:RS -tag:key", True), ('"border camp"', False)]
)
def test_what_sets_answer_is_quick(store: sqlite3.Connection, text: str, quick: bool) -> None:
    rows = open_ranked_rows(store)
    assert rows and rows.is_quick(store, parse_filter(text)) == quick


@pytest.mark.parametrize("text", ["m", "type:visit m", "place:RS", "actor:police tag:key", "-m", "article:news m"])
def test_late_rows_are_looked_at_by_themselves(store: sqlite3.Connection, text: str) -> None:
    """Not in the whole database, where full-text search goes through all rows with a word that begins with "m"."""
    rows, wanted = open_ranked_rows(store), parse_filter(text)
    assert rows and len(rows.found(store, None).late) > 1
    found = rows.found(store, wanted)
    asked: list[str] = []
    store.set_trace_callback(asked.append)
    again = rows.found(store, wanted)
    store.set_trace_callback(None)
    assert not any("ranks_late" in one for one in asked)
    assert again[:] == found[:] == list(event_ids(store, wanted))
