"""The views of the database for people: days as days, one line an event, one line a source."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.make_chronology import NOON, TEXT, add, make_article, make_event
from timeline.models import AnnotationKind
from timeline.store import annotate, open_store

QUOTE = "Ministers met in Belgrade on 16 March 2023."


def read(path: Path, query: str) -> list[tuple[object, ...]]:
    """What another program reads, which has none of our functions."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-03-16", "2023-03-16", "2023-03-16"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("../2025-04-02", None, "2025-04-02"),
        ("2015-03-01/..", "2015-03-01", None),
        (None, None, None),
    ],
)
def test_an_event(tmp_path: Path, edtf: str | None, first: str | None, last: str | None) -> None:
    path = tmp_path / "events.db"
    with closing(open_store(path)) as connection:
        (key,) = add(connection, make_article(), [make_event(TEXT, QUOTE, edtf, places=("RS", "EU"))])
    columns = "key, date, first_day, last_day, quote, places"
    assert read(path, f"SELECT {columns} FROM chronology") == [(key, edtf, first, last, QUOTE, '["RS", "EU"]')]


def test_the_sources_of_an_event(tmp_path: Path) -> None:
    path = tmp_path / "events.db"
    with closing(open_store(path)) as connection:
        (key,) = add(connection, make_article(), [make_event(TEXT, QUOTE)])
        (other,) = add(connection, make_article(QUOTE, "two", "Beta"), [make_event(QUOTE, QUOTE)])
        annotate(connection, other, AnnotationKind.MERGE, {"into": key}, author="ana", at=NOON)
    found = read(path, "SELECT event, publisher, file, quote FROM sources ORDER BY publisher")
    assert found == [(key, "Beta", "news/two.txt", None), (key, "Danas", "news/belgrade.txt", QUOTE)]
