"""Counts by one field or two: every cell has as many events as the filter that it stands for, by SQL and by sets."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import product
from random import Random

import pytest

from tests.chance_chronology import say_something, some_articles
from tests.make_chronology import NOON, add, make_article, make_event
from timeline.filters import parse_filter
from timeline.models import AnnotationKind, EventType, Stage
from timeline.store import annotate, count_events, event_ids, open_store, rows_by_id
from timeline.store.counts import COUNTED, CountedLine, CountTable, count_table
from timeline.store.counts.periods import MOST_IN_ROW
from timeline.store.ranked import build_ranks, open_ranked_rows
from timeline.tui.filter.text import narrowed

FILTERS = (
    "",
    "type:visit",
    "border",
    "place:RS,BA",
    "-place:RS 2023",
    "is:undated",
    "zzzz",
    'actor:="Police"',
    "has:tag",
)
NAMES = (
    "Police", "Border police", "BORDER-POLICE", "Ministry, of \"X\"", "=SUM(A1)", "—", '"', "a\x1b[31m", "Đurić",
    "Djuric", "[red]x[/red]", "Fron\u00adtex", "- x",
)  # fmt: skip
TEXT = " ".join(f"Sentence {number} tells something." for number in range(60))


def add_names(random: Random, store: sqlite3.Connection) -> None:
    """Events with names that are hard to tell apart or to write, and with stages."""
    events = [
        make_event(
            TEXT,
            f"{sentence}.",
            random.choice(("2013", "2023-03-16", "2024-12~", None)),
            type=random.choice((EventType.AGREEMENT, EventType.LEGISLATION)),
            actors=tuple(random.sample(NAMES, random.randrange(4))),
            places=tuple(random.sample(("RS", "HU", "XK"), random.randrange(3))),
            stage=random.choice((*Stage, None)),
        )
        for sentence in TEXT.removesuffix(".").split(". ")
    ]
    add(store, make_article(TEXT, "names", random.choice(("Danas", "danas!", "Danas Online"))), events)


@pytest.fixture(params=range(3), scope="module")
def random(request: pytest.FixtureRequest) -> Random:
    return Random(request.param)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory, random: Random) -> Iterator[sqlite3.Connection]:
    """A chronology with ranks, and rows that were written since."""
    with closing(open_store(tmp_path_factory.mktemp("counts") / "events.db")) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        some_articles(random, connection, "one", 40)
        add_names(random, connection)
        for _ in range(15):
            say_something(random, connection)
        build_ranks(connection)
        for _ in range(15):
            say_something(random, connection)
        some_articles(random, connection, "two", 20)
        key = rows_by_id(connection, event_ids(connection))[0].key
        for tag in ("KEY", 'said "so"', "a\x1b[31m b", "-x", "Šid"):
            annotate(connection, key, AnnotationKind.TAG, {"tag": tag}, author="ana", at=NOON)
        yield connection


def both_ways(store: sqlite3.Connection, text: str, rows: str, columns: str | None = None, top: int = 20) -> CountTable:
    """The table, which is the same by SQL and by sets."""
    ranked = open_ranked_rows(store)
    assert ranked
    table = count_table(store, parse_filter(text), rows, columns, top=top)
    assert table == count_table(store, parse_filter(text), rows, columns, top=top, ranked=ranked)
    return table


def under(store: sqlite3.Connection, text: str, *lines: CountedLine) -> int:
    return count_events(store, parse_filter(" ".join((text, *(line.terms for line in lines)))))


@pytest.mark.parametrize("field", COUNTED)
@pytest.mark.parametrize("top", [2, 20])
def test_every_cell_has_as_many_events_as_its_filter(
    store: sqlite3.Connection, random: Random, field: str, top: int
) -> None:
    for text, other in product(random.sample(FILTERS, 3), random.sample(COUNTED, 2)):
        if other == field:
            continue
        table = both_ways(store, text, field, other, top)
        assert table.total == under(store, text)
        assert [line.total for line in table.rows] == [under(store, text, line) for line in table.rows]
        assert [line.total for line in table.columns] == [under(store, text, line) for line in table.columns]
        for row, cells in zip(table.rows, table.cells, strict=True):
            assert list(cells) == [under(store, text, row, column) for column in table.columns], (text, row)


@pytest.mark.parametrize("field", COUNTED)
def test_ranks_answer_the_terms_of_a_line_as_sql_does(store: sqlite3.Connection, field: str) -> None:
    ranked = open_ranked_rows(store)
    assert ranked
    for line in both_ways(store, "", field, top=3).rows:
        found = ranked.found(store, parse_filter(line.terms))
        assert found[:] == list(event_ids(store, parse_filter(line.terms)))


@pytest.mark.parametrize(
    "text", (*FILTERS, "begins:2013,2023", "2013..2024 2023", "type:visit,agreement actor:police", "has:place,tag")
)
def test_a_filter_narrowed_to_a_cell_shows_its_events(store: sqlite3.Connection, random: Random, text: str) -> None:
    rows, columns = random.sample(COUNTED, 2)
    table = both_ways(store, text, rows, columns, top=3)
    for row, column in product(table.rows, table.columns):
        narrow = narrowed(text, f"{row.terms} {column.terms}")
        assert count_events(store, parse_filter(narrow)) == under(store, text, row, column), narrow


@pytest.mark.parametrize("field", ["type", "status", "publisher", "verdict", "significance", "year", "month"])
def test_events_of_one_value_are_counted_once(store: sqlite3.Connection, field: str) -> None:
    table = both_ways(store, "", field)
    assert sum(line.total for line in table.rows) == table.total


def test_others_and_none_are_what_the_values_shown_leave(store: sqlite3.Connection) -> None:
    *shown, others, none = both_ways(store, "", "place", top=2).rows
    assert [line.kind for line in (*shown, others, none)] == ["value", "value", "others", "none"]
    assert others.hidden == len(both_ways(store, "", "place").rows) - 3
    assert under(store, "", none) + under(store, "has:place") == under(store, "")
    assert under(store, f"has:place -place:{shown[0].value},{shown[1].value}") == others.total


def test_names_that_a_filter_does_not_tell_apart_are_one_line(store: sqlite3.Connection) -> None:
    values = [line.value for line in both_ways(store, "", "actor").rows]
    assert len({"Border police", "BORDER-POLICE"} & set(values)) == 1
    assert "Police" in values
    assert [value for value in values if value.casefold() == "key"] == []
    tags = [line.value.casefold() for line in both_ways(store, "", "tag").rows]
    assert len(tags) == len(set(tags))


@pytest.mark.parametrize("top", [2, 20])
def test_the_most_frequent_first_but_times_and_steps_in_their_order(store: sqlite3.Connection, top: int) -> None:
    for field in COUNTED:
        lines = [line for line in both_ways(store, "", field, top=top).rows if line.kind == "value"]
        totals, values = [line.total for line in lines], [line.value for line in lines]
        if field in ("year", "month", "quarter", "decade"):
            assert values == sorted(values)
        elif field == "stage":
            assert values == [stage for stage in Stage if stage in values]
        elif field != "significance":
            assert totals == sorted(totals, reverse=True) and len(totals) <= top


def test_years_without_events_stand_between_the_others(store: sqlite3.Connection) -> None:
    table = both_ways(store, "", "year")
    years = [line.value for line in table.rows if line.kind == "value"]
    assert years == [f"{year}" for year in range(int(years[0]), int(years[-1]) + 1)] and len(years) < MOST_IN_ROW
    assert next(line.total for line in table.rows if line.value == "2018") == 0


def test_what_was_rejected_is_told(store: sqlite3.Connection) -> None:
    assert both_ways(store, "", "type").rejected == under(store, "is:rejected") > 0
    assert both_ways(store, "-is:rejected", "type").rejected == 0
