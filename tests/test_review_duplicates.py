"""Duplicates of a stored chronology: which rows are read, and what people said of them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from timeline import store
from timeline.datespan import parse_edtf
from timeline.filters import parse_filter
from timeline.keys import article_key, event_keys
from timeline.models import AnnotationKind, Article, Event, EventType, Status
from timeline.review import duplicate_proposals

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)

QUOTES = (
    ("en", "Ministers of six countries met in Vienna on 4 May to speak about returns."),
    ("de", "Minister aus sechs Ländern trafen sich am 4. Mai in Wien."),
    ("en", "A meeting of ministers on returns was held in Vienna on 4 May."),
)


def add_article(connection: store.Connection, name: str, language: str, quote: str) -> str:
    """The key of the one event of a new article."""
    article = Article(name, quote, f"news/{name}.txt", publisher="Daily", published=date(2023, 5, 5), language=language)
    event = Event(
        EventType.CONFERENCE,
        Status.OCCURRED,
        parse_edtf("2023-05-04"),
        quote,
        quote,
        0,
        len(quote),
        "met",
        places=("AT",),
    )
    key = article_key(article)
    with store.writing(connection):
        store.save_article(connection, article, key, [event], at=NOON)
    return event_keys(key, [event])[0]


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[store.Connection]:
    connection = store.open_store(tmp_path / "events.db")
    yield connection
    connection.close()


@pytest.fixture
def keys(connection: store.Connection) -> list[str]:
    return [add_article(connection, f"article-{at}", *quote) for at, quote in enumerate(QUOTES)]


def pairs(connection: store.Connection, text: str = "") -> set[frozenset[str]]:
    return {frozenset((one.one, one.other)) for one in duplicate_proposals(connection, parse_filter(text))}


def test_rows_are_read_with_what_is_compared(connection: store.Connection, keys: list[str]) -> None:
    read = {one.key: one for one in store.comparable_events(connection)}
    assert read.keys() == set(keys)
    one = read[keys[1]]
    assert (one.type, one.language, one.publisher, one.places) == ("conference", "de", "Daily", ("AT",))
    assert (one.quotes, one.published) == ((QUOTES[1][1],), date(2023, 5, 5))
    assert len(one.articles) == 1


def test_every_two_are_proposed(connection: store.Connection, keys: list[str]) -> None:
    one, other, third = keys
    assert pairs(connection) == {frozenset({one, other}), frozenset({one, third}), frozenset({other, third})}


def test_only_rows_that_pass_the_filter(connection: store.Connection, keys: list[str]) -> None:
    assert pairs(connection, "language:en") == {frozenset({keys[0], keys[2]})}
    assert pairs(connection, "type:visit") == set()


def test_what_people_called_distinct_is_left_out(connection: store.Connection, keys: list[str]) -> None:
    one, other, third = keys
    store.annotate(connection, other, AnnotationKind.DISTINCT, {"from": one}, author="ana", at=NOON)
    assert pairs(connection) == {frozenset({one, third}), frozenset({other, third})}
    store.undo(connection, author="ana", at=NOON)
    assert frozenset({one, other}) in pairs(connection)


def test_merged_events_are_one_row(connection: store.Connection, keys: list[str]) -> None:
    one, other, third = keys
    store.annotate(connection, other, AnnotationKind.MERGE, {"into": one}, author="ana", at=NOON)
    read = {event.key: event for event in store.comparable_events(connection)}
    assert read.keys() == {one, third}
    assert (len(read[one].articles), len(read[one].quotes)) == (2, 2)
    assert pairs(connection) == {frozenset({one, third})}


def test_rejected_rows_are_left_out(connection: store.Connection, keys: list[str]) -> None:
    store.annotate(connection, keys[0], AnnotationKind.VERDICT, {"verdict": "rejected"}, author="ana", at=NOON)
    assert pairs(connection) == {frozenset(keys[1:])}


def test_an_event_that_a_person_added(connection: store.Connection, keys: list[str]) -> None:
    fields = {"type": "conference", "date": "2023-05-04", "title": "Ministers met in Vienna", "places": ["AT"]}
    added = store.new_event(connection, fields, author="ana", at=NOON)
    assert frozenset({added, keys[0]}) in pairs(connection)


def test_nothing_is_merged(connection: store.Connection, keys: list[str]) -> None:
    duplicate_proposals(connection)
    assert store.count_events(connection) == len(keys)
