"""What people say: checked, in force, undone, and shown in the chronology."""

import sqlite3
from pathlib import Path

import pytest

from tests.make_chronology import NOON, add, contents, make_article
from timeline.errors import AnnotationError
from timeline.filters import parse_filter
from timeline.models import AnnotationKind, ChronologyRow
from timeline.store import (
    annotate,
    annotations_of,
    count_events,
    event_details,
    event_ids,
    find_event,
    new_event,
    open_store,
    rebuild_chronology,
    redo,
    rows_by_id,
    undo,
)


def say(connection: sqlite3.Connection, key: str, kind: str, author: str = "ana", **value: object) -> str:
    return annotate(connection, key, AnnotationKind(kind), value, author=author, at=NOON).id


def row(connection: sqlite3.Connection, key: str) -> ChronologyRow:
    return event_details(connection, key).row


def texts(connection: sqlite3.Connection, key: str) -> list[object]:
    return [annotation.value.get("text") for annotation in annotations_of(connection, key)]


def test_annotations_show_in_the_row(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    say(store, key, "note", text="the minister denied it")
    say(store, key, "tag", tag="key  event", on=True)
    say(store, key, "tag", tag="wrong", on=True)
    say(store, key, "tag", tag="wrong", on=False)
    say(store, key, "star", on=True)
    say(store, key, "verdict", verdict="disputed")
    shown = row(store, key)
    assert (shown.notes, shown.tags, shown.starred, shown.verdict) == (1, ("key event",), True, "disputed")
    for text in ("denied", 'tag:"key event"', "is:starred", "is:disputed", "has:note", "verdict:disputed"):
        assert count_events(store, parse_filter(text)) == 1, text


def test_the_last_correction_holds_and_the_machine_value_stays_known(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    say(store, key, "set", field="date", new="2023-04")
    say(store, key, "set", field="date", new="2023-05")
    say(store, key, "set", field="places", new=["serbia", "XK"])
    details = event_details(store, key)
    assert str(details.row.date) == "2023-05"
    assert details.row.places == ("RS", "XK")
    assert details.machine == {"date": "2023-03-16", "places": []}
    assert [one.value["old"] for one in details.annotations] == ["2023-03-16", "2023-04", []]


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("note", {"text": "  "}, "the note is empty"),
        ("note", {}, "text is missing"),
        ("tag", {"tag": "", "on": True}, "the tag is empty"),
        ("tag", {"tag": "a,b", "on": True}, "'a,b' has a comma"),
        ("tag", {"tag": "x", "on": "yes"}, "on is true or false"),
        ("star", {"on": 1}, "on is true or false"),
        ("verdict", {"verdict": "maybe"}, "confirmed, disputed, rejected"),
        ("set", {"field": "quote", "new": "x"}, "date, type, status, stage, title, places, actors"),
        ("set", {"field": "date", "new": "yesterday"}, "date: 'yesterday' is no date"),
        ("set", {"field": "type", "new": "party"}, "conference, visit"),
        ("set", {"field": "status", "new": None}, "occurred, ongoing"),
        ("set", {"field": "title", "new": ""}, "the title is empty"),
        ("set", {"field": "places", "new": ["Srpska"]}, "'Srpska' is no country"),
        ("set", {"field": "places", "new": ["XX"]}, "'XX' is no country"),
        ("set", {"field": "actors", "new": "Frontex"}, "list of names"),
        ("merge", {"into": "nothing"}, "no event 'nothing'"),
        ("retract", {"annotation": "nothing"}, "no annotation 'nothing'"),
        ("manual", {"title": "x", "type": "visit"}, "exists already"),
    ],
)
def test_a_wrong_value_is_refused_with_what_is_allowed(
    store: sqlite3.Connection, kind: str, value: dict[str, object], said: str
) -> None:
    key, *_ = add(store)
    before = contents(store)
    with pytest.raises(AnnotationError, match=said):
        annotate(store, key, AnnotationKind(kind), value, author="ana", at=NOON)
    assert contents(store) == before
    assert annotations_of(store, key) == []


def test_an_unknown_event_cannot_be_annotated(store: sqlite3.Connection) -> None:
    add(store)
    with pytest.raises(AnnotationError, match="no event 'ffff\\?'"):
        say(store, "ffff?", "star", on=True)
    with pytest.raises(AnnotationError):
        say(store, "\ud800", "star", on=True)


def test_undo_goes_back_and_redo_forward_also_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "events.db"
    connection = open_store(path)
    key, *_ = add(connection)
    states = [contents(connection)["chronology"]]
    for text in ("one", "two", "three"):
        say(connection, key, "note", text=text)
        states.append(contents(connection)["chronology"])
    for state in (*reversed(states[:-1]), None):
        connection.close()
        connection = open_store(path)
        undone = undo(connection, author="ana", at=NOON)
        assert (not undone) == (state is None)
        assert state is None or contents(connection)["chronology"] == state
    for state in states[1:]:
        assert redo(connection, author="ana", at=NOON)
        assert contents(connection)["chronology"] == state
    assert redo(connection, author="ana", at=NOON) == []
    connection.close()


def test_a_new_act_ends_redo(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    for text in ("one", "two"):
        say(store, key, "note", text=text)
    undo(store, author="ana", at=NOON)
    say(store, key, "note", text="three")
    assert redo(store, author="ana", at=NOON) == []
    assert texts(store, key) == ["one", "three"]
    undo(store, author="ana", at=NOON)
    undo(store, author="ana", at=NOON)
    assert texts(store, key) == []
    redo(store, author="ana", at=NOON)
    redo(store, author="ana", at=NOON)
    assert texts(store, key) == ["one", "three"]


def test_undo_leaves_what_others_did(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    say(store, key, "note", author="ana", text="hers")
    say(store, key, "note", author="boris", text="his")
    undo(store, author="ana", at=NOON)
    assert texts(store, key) == ["his"]
    assert undo(store, author="ana", at=NOON) == []


def test_one_older_annotation_can_be_retracted(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    first = say(store, key, "note", text="one")
    say(store, key, "note", text="two")
    say(store, key, "retract", annotation=first)
    assert texts(store, key) == ["two"]
    with pytest.raises(AnnotationError, match="could be retracted"):
        say(store, key, "retract", annotation=first)


def test_merging_folds_evidence_notes_and_tags_in_and_undo_takes_them_out(store: sqlite3.Connection) -> None:
    one, *_ = add(store)
    other, *_ = add(store, make_article(name="another"))
    say(store, other, "note", text="seen twice")
    say(store, other, "tag", tag="key", on=True)
    before = contents(store)["chronology"]
    say(store, other, "merge", into=one)
    details = event_details(store, one)
    assert (details.row.sources, details.row.tags, details.row.notes) == (1, ("key",), 1)
    assert [source.name for source in details.sources] == ["belgrade", "another"]
    assert count_events(store) == 7
    assert find_event(store, other) == one
    assert count_events(store, parse_filter("is:merged")) == 1
    undo(store, author="ana", at=NOON)
    assert contents(store)["chronology"] == before


def test_merging_keeps_the_named_sources_and_quotes_of_every_event(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    book = {"title": "Meeting", "type": "visit", "source": "a book", "quote": "They met."}
    added = [
        new_event(store, fields, author="ana", at=NOON)
        for fields in (book, {**book, "quote": "They met again."}, {"title": "x", "type": "visit", "quote": "Seen."})
    ]
    assert event_details(store, added[2]).sources == ()
    for one in added:
        say(store, one, "merge", into=key)
    details = event_details(store, key)
    assert [(one.name, {quote.quote for quote in one.evidence}) for one in details.sources[1:]] == [
        ("a book", {"They met.", "They met again."}),
        ("added by hand", {"Seen."}),
    ]
    assert details.row.sources == 2
    say(store, key, "merge", into=(into := new_event(store, {"title": "x", "type": "visit"}, author="ana", at=NOON)))
    assert {source.name for source in event_details(store, into).sources} == {"belgrade", "a book", "added by hand"}


@pytest.mark.parametrize("starred", ["own", "other", "both"])
def test_a_star_or_tag_of_either_marks_the_merged_event_until_it_is_taken_off(
    store: sqlite3.Connection, starred: str
) -> None:
    own, other, *_ = add(store)
    for name, key in (("own", own), ("other", other)):
        on = starred in (name, "both")
        say(store, key, "star", on=on)
        say(store, key, "tag", tag="key", on=on)
    say(store, other, "verdict", verdict="disputed")
    say(store, other, "merge", into=own)
    assert (row(store, own).starred, row(store, own).tags, row(store, own).verdict) == (True, ("key",), None)
    say(store, own, "star", on=False)
    say(store, own, "tag", tag="key", on=False)
    assert (row(store, own).starred, row(store, own).tags) == (False, ())


def test_an_event_cannot_be_merged_into_itself_by_any_way(store: sqlite3.Connection) -> None:
    one, two, three, _ = add(store)
    say(store, one, "merge", into=two)
    say(store, two, "merge", into=three)
    for key, into in ((one, one), (three, one), (three, two), (two, three)):
        with pytest.raises(AnnotationError, match="into itself"):
            say(store, key, "merge", into=into)
    assert event_details(store, one).row.key == three


def test_annotating_a_merged_event_annotates_the_row_that_shows_it(store: sqlite3.Connection) -> None:
    one, two, *_ = add(store)
    say(store, one, "merge", into=two)
    say(store, one, "star", on=True)
    assert row(store, two).starred


def test_an_event_that_a_person_adds(store: sqlite3.Connection) -> None:
    fields = {"title": "Border closed", "type": "operation", "date": "2015-09-15", "places": ["hu"], "source": "diary"}
    key = new_event(store, fields, author="ana", at=NOON)
    details = event_details(store, key)
    assert details.row.manual
    assert (details.row.title, str(details.row.date), details.row.places) == ("Border closed", "2015-09-15", ("HU",))
    assert [source.name for source in details.sources] == ["diary"]
    assert count_events(store, parse_filter("is:manual border")) == 1
    undo(store, author="ana", at=NOON)
    assert count_events(store) == 0
    redo(store, author="ana", at=NOON)
    assert row(store, key).title == "Border closed"


def test_an_event_taken_back_stays_in_sight_with_what_others_said_of_it(store: sqlite3.Connection) -> None:
    fields = {"title": "Border closed", "type": "operation", "date": "2015-09-15", "source": "diary", "quote": "Shut."}
    key = new_event(store, fields, author="ana", at=NOON)
    say(store, key, "note", author="boris", text="which crossing?")
    before = contents(store)
    undo(store, author="ana", at=NOON)
    details = event_details(store, key)
    assert (details.row.orphaned, details.row.manual, details.row.notes) == (True, True, 1)
    assert (details.row.title, str(details.row.date), details.quote) == ("Border closed", "2015-09-15", "Shut.")
    assert [source.name for source in details.sources] == ["diary"]
    assert count_events(store, parse_filter("is:orphaned which")) == 1
    derived = contents(store)
    rebuild_chronology(store)
    assert contents(store) == derived
    redo(store, author="ana", at=NOON)
    assert contents(store) == before
    undo(store, author="ana", at=NOON)
    undo(store, author="boris", at=NOON)
    assert count_events(store) == 0


def test_an_event_taken_back_that_was_only_merged_is_gone(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    fields = {"title": "Meeting", "type": "conference", "source": "diary"}
    added, noted = (new_event(store, fields, author="ana", at=NOON) for _ in range(2))
    acts = [annotations_of(store, one)[0].id for one in (added, noted)]
    say(store, noted, "note", author="boris", text="his")
    for one, act in zip((added, noted), acts, strict=True):
        say(store, one, "merge", author="boris", into=key)
        say(store, one, "retract", annotation=act)
    assert (row(store, key).notes, row(store, key).sources, row(store, key).orphaned) == (1, 2, False)
    undo(store, author="boris", at=NOON)
    assert row(store, noted).orphaned
    undo(store, author="boris", at=NOON)
    with pytest.raises(AnnotationError, match="no event"):
        row(store, added)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"type": "visit"}, "title is missing"),
        ({"title": "x"}, "type is missing"),
        ({"title": "x", "type": "visit", "date": "soon"}, "date: 'soon'"),
        ({"title": "x", "type": "visit", "colour": "red"}, "no field 'colour'"),
    ],
)
def test_an_incomplete_event_is_refused(store: sqlite3.Connection, fields: dict[str, object], said: str) -> None:
    with pytest.raises(AnnotationError, match=said):
        new_event(store, fields, author="ana", at=NOON)


def test_an_event_merged_into_one_that_is_taken_back_stands_for_itself(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    added = new_event(store, {"title": "Meeting", "type": "conference"}, author="ana", at=NOON)
    say(store, key, "merge", into=added)
    manual = annotations_of(store, added)[0]
    say(store, added, "retract", annotation=manual.id)
    assert row(store, key).key == key
    assert count_events(store) == 4
    derived = contents(store)
    rebuild_chronology(store)
    assert contents(store) == derived


def test_rejected_events_stay_in_sight_of_those_who_ask(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    say(store, key, "verdict", verdict="rejected")
    assert count_events(store) == 4
    assert count_events(store, parse_filter("-is:rejected")) == 3
    (shown,) = rows_by_id(store, event_ids(store, parse_filter("is:rejected")))
    assert shown.key == key


def test_the_order_holds_when_the_clock_is_set_back(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    say(store, key, "note", text="one")
    earlier = NOON.replace(year=2020)
    annotate(store, key, AnnotationKind.NOTE, {"text": "two"}, author="ana", at=earlier)
    assert texts(store, key) == ["one", "two"]
    undo(store, author="ana", at=earlier)
    assert texts(store, key) == ["one"]
