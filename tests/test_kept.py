"""Everything that people said is kept or listed, whatever becomes of the articles and of the rules that read them."""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.make_chronology import NOON, contents
from timeline.articles import read_articles
from timeline.errors import UnreadableArticle
from timeline.extract import extract_events
from timeline.ingest import add_articles
from timeline.models import AnnotationKind, Article, Event, EventType
from timeline.store import (
    annotate,
    event_details,
    event_ids,
    find_event,
    open_store,
    rebuild_chronology,
    rows_by_id,
)
from timeline.store.log import read_annotations
from timeline.store.orphans import orphans

FIXTURES = Path(__file__).parent.parent / "fixtures"
SENTENCE_END = re.compile(r"(?<=[a-zščćžđ]\.)\s")

Change = Callable[[Random, Article, list[Event]], tuple[Article, list[Event] | None]]


@cache
def fixtures() -> tuple[tuple[Article, tuple[Event, ...]], ...]:
    """The articles of the fixtures, with the events found in each."""
    articles = [one for one in read_articles([str(FIXTURES)]) if not isinstance(one, UnreadableArticle)]
    return tuple((article, tuple(extract_events(article))) for article in articles)


def retyped(random: Random, article: Article, events: list[Event]) -> tuple[Article, list[Event]]:
    """Other rules: another type, trigger, date and title for every third event."""
    return article, [
        replace(event, type=EventType.REPORT, trigger=event.quote.split()[0], title="Another", date=None)
        if random.random() < 1 / 3
        else event
        for event in events
    ]


def reselected(random: Random, article: Article, events: list[Event]) -> tuple[Article, list[Event]]:
    """Other rules: every third event is found no more."""
    return article, [event for event in events if random.random() > 1 / 3]


def shortened(random: Random, article: Article, events: list[Event]) -> tuple[Article, list[Event]]:
    """Other rules: sentences that end earlier."""
    return article, [_shorter(event) for event in events]


def _shorter(event: Event) -> Event:
    cut = event.quote.rfind(" ", 0, len(event.quote) * 3 // 4)
    return event if cut < 20 else replace(event, quote=event.quote[:cut], end=event.start + cut)


def with_a_new_head(random: Random, article: Article, events: list[Event]) -> tuple[Article, None]:
    return replace(article, text=f"Updated on Monday.\n\n{article.text}", headline=None, furniture=()), None


def reworded(random: Random, article: Article, events: list[Event]) -> tuple[Article, None]:
    """An editor was here: every twelfth word is another one."""
    words = re.split(r"(\s+)", article.text)
    changed = [word + "ed" if word.isalpha() and random.random() < 1 / 12 else word for word in words]
    return replace(article, text="".join(changed), headline=None, furniture=()), None


def cut(random: Random, article: Article, events: list[Event]) -> tuple[Article, None]:
    """Every fourth sentence is gone."""
    kept = [sentence for sentence in SENTENCE_END.split(article.text) if random.random() > 1 / 4]
    return replace(article, text=" ".join(kept), headline=None, furniture=()), None


def emptied(random: Random, article: Article, events: list[Event]) -> tuple[Article, None]:
    return replace(article, text="This page was removed.", headline=None, furniture=()), None


CHANGES: tuple[Change, ...] = (retyped, reselected, shortened, with_a_new_head, reworded, cut, emptied)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The fixtures' chronology with a note on every event and a date on every other one."""
    with closing(open_store(tmp_path / "events.db")) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        found = {article.text: list(events) for article, events in fixtures()}
        read(connection, [article for article, _ in fixtures()], lambda article: found[article.text], "1")
        for number, row in enumerate(rows_by_id(connection, event_ids(connection))):
            say = {"author": "ana", "at": NOON}
            annotate(connection, row.key, AnnotationKind.NOTE, {"text": f"note {number}"}, **say)  # type: ignore[arg-type]
            if number % 2:
                value = {"field": "date", "new": f"{1000 + number}"}
                annotate(connection, row.key, AnnotationKind.SET, value, **say)  # type: ignore[arg-type]
        yield connection


def read(
    connection: sqlite3.Connection, articles: list[Article], extract: Callable[[Article], list[Event]], rules: str
) -> None:
    report = add_articles(connection, articles, now=NOON, extract=extract, rules=rules)
    assert report.failed == ()


def changed(change: Change) -> tuple[list[Article], dict[str, list[Event]]]:
    random = Random(change.__name__)
    articles, found = [], {}
    for article, events in fixtures():
        other, told = change(random, article, list(events))
        articles.append(other)
        found[other.source] = extract_events(other) if told is None else told
    return articles, found


@pytest.mark.parametrize("change", CHANGES)
def test_every_annotation_is_on_its_event_or_listed(store: sqlite3.Connection, change: Change) -> None:
    (said,) = store.execute("SELECT count(*) FROM annotations").fetchone()
    articles, found = changed(change)
    read(store, articles, lambda article: found[article.source], "2")
    assert store.execute("SELECT count(*) FROM annotations").fetchone() == (said,)
    (notes,) = store.execute("SELECT sum(notes) FROM chronology_rows").fetchone()
    assert notes == store.execute("SELECT count(*) FROM annotations WHERE kind = 'note'").fetchone()[0]
    listed = {lost.key for lost in orphans(store)}
    outcomes = Counter(dict(store.execute("SELECT outcome, count(*) FROM attachments GROUP BY outcome").fetchall()))
    assert outcomes["ambiguous"] + outcomes["orphaned"] == len(listed)
    assert {key for (key,) in store.execute("SELECT key FROM chronology_rows WHERE orphaned")} <= listed
    for key, edtf in dates_set(store):
        shown = event_details(store, key).row
        assert shown.date and shown.date.edtf == edtf, "a date that a person set was changed"


def dates_set(store: sqlite3.Connection) -> list[tuple[str, str]]:
    """Event key and date of each SET, but of events that are found as one now: there a person decides."""
    said = [one for one in read_annotations(store) if one.kind is AnnotationKind.SET]
    rows = Counter(find_event(store, one.event_key) for one in said)
    return [(one.event_key, str(one.value["new"])) for one in said if rows[find_event(store, one.event_key)] == 1]


@pytest.mark.parametrize("change", CHANGES)
def test_reading_the_first_text_again_brings_all_back(store: sqlite3.Connection, change: Change) -> None:
    before = contents(store)["chronology"]
    articles, found = changed(change)
    read(store, articles, lambda article: found[article.source], "2")
    first = {article.source: list(events) for article, events in fixtures()}
    read(store, [article for article, _ in fixtures()], lambda article: first[article.source], "3")
    assert contents(store)["chronology"] == before
    derived = contents(store)
    rebuild_chronology(store)
    assert contents(store) == derived
