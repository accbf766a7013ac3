"""What helps a person to type a filter: earlier filters, values with counts, and what a time asks for."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.tui_samples import make_database
from timeline.filters import parse_filter
from timeline.store import open_store
from timeline.tui.filter import values
from timeline.tui.filter.completion import rest_of_filter
from timeline.tui.filter.history import MOST, FilterHistory
from timeline.tui.filter.periods import period_words
from timeline.tui.filter.values import values_under


def test_up_and_down_go_through_earlier_filters_and_come_back() -> None:
    history = FilterHistory(["a", "b", "c"])
    assert [history.earlier(text) for text in ("typed", "c", "b", "a")] == ["c", "b", "a", None]
    assert [history.later(text) for text in ("a", "b", "c", "typed")] == ["b", "c", "typed", None]


def test_the_filter_in_the_line_is_not_recalled_again() -> None:
    history = FilterHistory(["a", "b"])
    assert history.earlier("b") == "a"


def test_what_is_changed_after_recalling_is_typed_anew() -> None:
    history = FilterHistory(["a", "b"])
    assert history.earlier("") == "b"
    assert history.earlier("b and more") == "b"
    assert history.later("b") == "b and more"


def test_each_is_kept_once_the_newest_last_and_not_too_many() -> None:
    history = FilterHistory(["a", "", "b"])
    for text in ("a", " ", "c"):
        history.keep(text)
    assert history.kept == ("b", "a", "c")
    for number in range(2 * MOST):
        history.keep(str(number))
    assert len(history.kept) == MOST and history.kept[-1] == str(2 * MOST - 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("visit", ""),
        ("", ""),
        ("type:visit", ""),
        ('"2015"', ""),
        ("visit 2015", "may fall in 2015 · surely:2015 only what certainly does"),
        ("May 2015", "may fall in May 2015 · surely:May 2015 only what certainly does"),
        ("2015,2017", "may fall in 2015 or 2017 · surely:2015,2017 only what certainly does"),
        ("-2015", "not what may fall in 2015 · surely:2015 only what certainly does"),
        ("surely:2015", "surely falls in 2015 · 2015 alone: also what may"),
        ("after:2020", "may fall in the time from 1 January 2021 on"),
        ("after:", "dates that may be later than a time: after:2020, after:May 2015"),
        ("surely:", "dates that certainly fall in a time: surely:2023, surely:May 2014..2018"),
        ("-before:", "dates that may be earlier than a time: before:2016-05, before:24.04.2023"),
        ("after:next", ""),
        ("view:mine", ""),
    ],
)
def test_what_a_time_asks_for(text: str, words: str) -> None:
    assert period_words(text, len(text)) == words


def test_only_of_the_time_before_the_cursor() -> None:
    assert period_words("2015 visit", 10) == "" and period_words("2015 visit", 3).startswith("may fall in 2015 ")


@pytest.mark.parametrize(
    ("text", "cursor", "rest"),
    [
        ("visit type:re 2015", 13, "visit 2015"),
        ("visit type:re 2015", 18, "visit type:re"),
        ("type:", 5, ""),
        ('place:RS actor:"bor', 19, "place:RS"),
        ("visit ", 6, "visit"),
    ],
)
def test_the_rest_of_the_filter(text: str, cursor: int, rest: str) -> None:
    assert rest_of_filter(text, cursor) == rest


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_store(make_database(tmp_path / "events.db"))) as connection:
        yield connection


VIEWS = {"closed": "horgoš", "bosnia": "place:BA", "broken": "type:vis"}


@pytest.mark.parametrize(
    ("field", "rest", "typed", "values"),
    [
        ("place", "", "", [("RS", 4), ("BA", 2), ("HU", 2), ("AT", 1), ("HR", 1)]),
        ("place", "type:operation", "", [("BA", 1), ("HU", 1), ("RS", 1)]),
        ("place", "place:BA", "serb", [("RS", 4)]),
        ("status", "place:BA", "o", [("occurred", 1), ("ongoing", 1)]),
        ("status", "place:BA", "pro", [("proposed", 0)]),
        ("has", "place:BA", "d", [("date", 1)]),
        ("view", "", "", [("closed", 1), ("bosnia", 2), ("broken", None)]),
        ("view", "type:operation", "b", [("bosnia", 1), ("broken", None)]),
        ("article", "", "", []),
    ],
)
def test_values_with_their_counts_under_the_rest(
    store: sqlite3.Connection, field: str, rest: str, typed: str, values: list[tuple[str, int | None]]
) -> None:
    assert values_under(store, field, parse_filter(rest), typed, VIEWS) == values


def test_of_many_values_those_that_begin_so(store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "MOST_VALUES", 2)
    assert values_under(store, "actor", None, "", {}) == [("Border Violence Monitoring", 1), ("Border police", 1)]
    assert values_under(store, "actor", None, "min", {}) == [("Ministry of the Interior", 1)]
