"""The orders in which events are shown, and the filters of stage, salience and doubt."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.make_chronology import NOON, TEXT, add, make_article, make_event, sentences
from timeline.filters import parse_filter
from timeline.models import AnnotationKind, EventType, Order, Salience, Stage
from timeline.store import (
    annotate,
    event_details,
    event_ids,
    field_values,
    first_ids,
    new_event,
    open_store,
    rows_by_id,
)

MEETING, VISIT, MISSION, LAW = sentences(TEXT)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Four events, a to d in order of date, and "by hand" between c and d."""
    connection = open_store(tmp_path / "events.db")
    events = [
        make_event(TEXT, MEETING, "2023-03-16", title="a", confidence=0.9, salience=Salience.DETAIL),
        make_event(TEXT, VISIT, "2023-05", title="b", confidence=0.3, salience=Salience.BACKGROUND),
        make_event(TEXT, MISSION, "2023-06", title="c", confidence=0.5, salience=Salience.LEAD, stage=Stage.SIGNED,
                   type=EventType.AGREEMENT),
        make_event(TEXT, LAW, None, title="d", confidence=0.7, salience=Salience.HEADLINE, stage=Stage.IN_FORCE,
                   type=EventType.LEGISLATION),
    ]  # fmt: skip
    add(connection, make_article(), events)
    new_event(connection, {"title": "by hand", "type": "visit", "date": "2024"}, author="ana", at=NOON)
    yield connection
    connection.close()


def shown(store: sqlite3.Connection, text: str = "", order: Order = Order.DATE) -> list[str]:
    """The titles under a filter, in an order."""
    return [row.title for row in rows_by_id(store, event_ids(store, parse_filter(text), order))]


def key_of(store: sqlite3.Connection, title: str) -> str:
    return next(row.key for row in rows_by_id(store, event_ids(store)) if row.title == title)


def judge(store: sqlite3.Connection, title: str, verdict: str | None) -> None:
    annotate(store, key_of(store, title), AnnotationKind.VERDICT, {"verdict": verdict}, author="ana", at=NOON)


def set_field(store: sqlite3.Connection, title: str, field: str, new: object) -> None:
    annotate(store, key_of(store, title), AnnotationKind.SET, {"field": field, "new": new}, author="ana", at=NOON)


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        (Order.DATE, ["a", "b", "c", "by hand", "d"]),
        (Order.REVIEW, ["b", "c", "d", "a", "by hand"]),
        (Order.SALIENCE, ["d", "c", "a", "by hand", "b"]),
        (Order.DATE_DOWN, ["by hand", "c", "b", "a", "d"]),
        (Order.TITLE, ["a", "b", "by hand", "c", "d"]),
        (Order.TITLE_DOWN, ["d", "c", "by hand", "b", "a"]),
        (Order.CONFIDENCE, ["b", "c", "d", "a", "by hand"]),
        (Order.CONFIDENCE_DOWN, ["a", "d", "c", "b", "by hand"]),
        (Order.STAGE, ["c", "d", "a", "b", "by hand"]),
        (Order.STAGE_DOWN, ["d", "c", "a", "b", "by hand"]),
        (Order.NOTES, ["a", "b", "c", "by hand", "d"]),
        (Order("type,-date"), ["c", "d", "by hand", "b", "a"]),
        (Order("-type,title"), ["a", "b", "by hand", "d", "c"]),
        (Order("title,type"), ["a", "b", "by hand", "c", "d"]),
    ],
)
def test_the_orders(store: sqlite3.Connection, order: Order, titles: list[str]) -> None:
    assert shown(store, "", order) == titles
    assert first_ids(store, None, 3, order) == event_ids(store, None, order)[:3]


@pytest.mark.parametrize(
    ("order", "kind", "values", "titles"),
    [
        (Order.STAR, "star", ({},), ["c", "a", "b", "by hand", "d"]),
        (Order.NOTES_DOWN, "note", ({"text": "x"}, {"text": "y"}), ["c", "a", "b", "by hand", "d"]),
        (Order.SIGNIFICANCE_DOWN, "significance", ({"level": "low"},), ["c", "a", "b", "by hand", "d"]),
        (Order.VERDICT, "verdict", ({"verdict": "rejected"},), ["c", "a", "b", "by hand", "d"]),
        (Order.PLACE, "set", ({"field": "places", "new": ["AT", "RS"]},), ["c", "a", "b", "by hand", "d"]),
        (Order.TITLE, "set", ({"field": "title", "new": "\u00c1 first"},), ["a", "c", "b", "by hand", "d"]),
    ],
)
def test_the_orders_by_what_people_said(
    store: sqlite3.Connection, order: Order, kind: str, values: tuple[dict[str, object], ...], titles: list[str]
) -> None:
    key = key_of(store, "c")
    for value in values:
        annotate(store, key, AnnotationKind(kind), value, author="ana", at=NOON)
    names = {row.key: row.title for row in rows_by_id(store, event_ids(store))} | {key: "c"}
    assert [names[row.key] for row in rows_by_id(store, event_ids(store, None, order))] == titles


def test_what_was_judged_stands_last_in_the_order_of_review(store: sqlite3.Connection) -> None:
    judge(store, "b", "confirmed")
    assert shown(store, "", Order.REVIEW) == ["c", "d", "a", "b", "by hand"]
    judge(store, "b", None)
    assert shown(store, "", Order.REVIEW) == ["b", "c", "d", "a", "by hand"]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("stage:signed", ["c"]),
        ('stage:"in force",signed', ["c", "d"]),
        ("-stage:signed type:agreement,legislation", ["d"]),
        ("salience:headline", ["d"]),
        ("salience:headline,lead", ["c", "d"]),
        ("-salience:background", ["a", "c", "by hand", "d"]),
        ("is:doubtful", ["b", "c"]),
        ("-is:doubtful", ["a", "by hand", "d"]),
    ],
)
def test_the_filters(store: sqlite3.Connection, text: str, titles: list[str]) -> None:
    assert shown(store, text) == titles


def test_what_was_judged_is_doubtful_no_more(store: sqlite3.Connection) -> None:
    judge(store, "b", "disputed")
    assert shown(store, "is:doubtful") == ["c"]


def test_a_person_may_correct_the_stage(store: sqlite3.Connection) -> None:
    set_field(store, "c", "stage", "ratified")
    assert shown(store, "stage:ratified") == ["c"]
    assert event_details(store, key_of(store, "c")).machine == {"stage": "signed"}
    set_field(store, "c", "stage", None)
    assert event_details(store, key_of(store, "c")).row.stage is None


def test_the_stage_goes_with_the_type_that_had_it(store: sqlite3.Connection) -> None:
    set_field(store, "c", "type", "policy")
    assert event_details(store, key_of(store, "c")).row.stage is None
    set_field(store, "c", "type", "legislation")
    assert event_details(store, key_of(store, "c")).row.stage == "signed"


def test_the_values_are_counted_for_completion(store: sqlite3.Connection) -> None:
    assert field_values(store, "stage") == [("in_force", 1), ("signed", 1)]
    assert dict(field_values(store, "salience")) == {"background": 1, "detail": 1, "headline": 1, "lead": 1}
