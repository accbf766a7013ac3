"""Reading articles again: nothing changes when nothing changed, and people's words stay with their events."""

import sqlite3
from pathlib import Path

import pytest

from tests.make_chronology import NOON, TEXT, add, contents, make_article, make_event, make_events
from timeline.filters import parse_filter
from timeline.keys import article_key
from timeline.models import AnnotationKind, Event, EventType
from timeline.store import (
    ArticleChange,
    annotate,
    annotations_of,
    article_state,
    article_text,
    count_events,
    event_details,
    event_ids,
    events_of_article,
    open_store,
    reading_hash,
    rebuild_chronology,
    rows_by_id,
    save_article,
    undo,
    writing,
)

QUOTE = "The delegation visited the camp near Subotica in May."


def note(connection: sqlite3.Connection, key: str, text: str = "remember") -> None:
    annotate(connection, key, AnnotationKind.NOTE, {"text": text}, author="ana", at=NOON)


def outcome(connection: sqlite3.Connection, key: str) -> tuple[str, str | None]:
    query = "SELECT outcome, current_key FROM attachments WHERE event_key = ?"
    found: tuple[str, str | None] = connection.execute(query, (key,)).fetchone()
    return found


def read_again(connection: sqlite3.Connection, text: str, events: list[Event] | None = None) -> list[str]:
    return add(connection, make_article(text), events)


def same_when_rebuilt(connection: sqlite3.Connection) -> bool:
    before = contents(connection)
    rebuild_chronology(connection)
    return contents(connection) == before


def test_the_same_article_again_changes_no_byte(tmp_path: Path) -> None:
    path = tmp_path / "events.db"
    connection = open_store(path)
    add(connection)
    connection.close()
    before = path.read_bytes()
    connection = open_store(path)
    with writing(connection):
        change = save_article(connection, make_article(), article_key(make_article()), make_events(), at=NOON)
    connection.close()
    assert change is ArticleChange.UNCHANGED
    assert path.read_bytes() == before


@pytest.mark.parametrize("what", ["text", "metadata", "events"])
def test_any_difference_is_a_change(store: sqlite3.Connection, what: str) -> None:
    add(store)
    article = make_article(TEXT + " " if what == "text" else TEXT, publisher="N1" if what == "metadata" else "Danas")
    events = make_events()[: 3 if what == "events" else 4]
    with writing(store):
        change = save_article(store, article, article_key(make_article()), events, at=NOON)
    assert change is ArticleChange.CHANGED


def test_other_rules_that_find_the_same_change_nothing_but_their_name(store: sqlite3.Connection) -> None:
    add(store)
    key = article_key(make_article())
    with writing(store):
        change = save_article(store, make_article(), key, make_events(), rules_version="2", at=NOON)
    assert change is ArticleChange.UNCHANGED
    assert article_state(store, key) == (make_article().source, reading_hash(make_article(), "2"))


def test_row_ids_and_keys_stay_when_an_article_is_read_with_other_rules(store: sqlite3.Connection) -> None:
    add(store)
    before = {row.key: row.id for row in rows_by_id(store, event_ids(store))}
    add(store, events=make_events(type=EventType.POLICY, date="2024"))
    rows = rows_by_id(store, event_ids(store))
    assert {row.key: row.id for row in rows} == before
    assert {(row.type, str(row.date)) for row in rows} == {("policy", "2024")}


def test_a_moved_quote_keeps_its_annotations(store: sqlite3.Connection) -> None:
    keys = add(store)
    note(store, keys[1])
    text = "A new first sentence stands here. " + TEXT
    wider = make_event(text, f"{QUOTE} Frontex launched a mission on the border.")
    (new,) = read_again(store, text, [wider])
    assert outcome(store, keys[1]) == ("moved", new)
    assert event_details(store, keys[1]).row.key == new
    assert [one.value["text"] for one in annotations_of(store, new)] == ["remember"]
    assert same_when_rebuilt(store)


def test_a_quote_where_it_was_is_found_in_the_mentions_of_another_event(store: sqlite3.Connection) -> None:
    keys = add(store)
    note(store, keys[1])
    (new,) = read_again(store, TEXT, [make_event(TEXT, TEXT[:45], mentions=[QUOTE])])
    assert outcome(store, keys[1]) == ("found", new)


def test_a_changed_quote_is_found_by_its_likeness(store: sqlite3.Connection) -> None:
    keys = add(store)
    note(store, keys[1])
    text = TEXT.replace("near Subotica in May", "near Subotica in early May")
    new = read_again(store, text)
    assert outcome(store, keys[1]) == ("fuzzy", new[1])
    assert count_events(store, parse_filter("remember")) == 1
    assert count_events(store, parse_filter("is:orphaned")) == 0
    assert same_when_rebuilt(store)


def test_several_likely_events_are_left_to_the_person(store: sqlite3.Connection) -> None:
    keys = add(store)
    note(store, keys[1])
    quotes = [QUOTE.replace("May", month) for month in ("June", "July")]
    read_again(store, " ".join(quotes))
    assert outcome(store, keys[1]) == ("ambiguous", None)
    orphan = event_details(store, keys[1])
    assert orphan.quote == QUOTE
    assert count_events(store, parse_filter("is:orphaned remember")) == 1


def test_of_two_events_in_one_sentence_the_trigger_decides(store: sqlite3.Connection) -> None:
    text = "The minister visited Horgoš and signed a memorandum."
    events = [make_event(text, text, trigger="visited"), make_event(text, text, trigger="signed")]
    keys = read_again(store, text, events)
    assert len(set(keys)) == 2
    note(store, keys[1])
    longer = text[:-1] + " with its mayor."
    events = [make_event(longer, longer, trigger="visited"), make_event(longer, longer, trigger="signed")]
    new = read_again(store, longer, events)
    assert outcome(store, keys[1]) == ("fuzzy", new[1])


def test_an_event_that_vanished_stays_with_all_that_was_said_of_it(store: sqlite3.Connection) -> None:
    keys = add(store)
    note(store, keys[1])
    annotate(store, keys[1], AnnotationKind.SET, {"field": "date", "new": "2023-05"}, author="ana", at=NOON)
    read_again(store, "Nothing of this is left.", [])
    assert outcome(store, keys[1]) == ("orphaned", None)
    details = event_details(store, keys[1])
    assert (details.row.title, str(details.row.date), details.quote) == (QUOTE[:40], "2023-05", QUOTE)
    assert details.row.publisher == "Danas"
    assert details.row.orphaned
    assert [source.evidence for source in details.sources] == [()]
    assert count_events(store) == 1
    note(store, keys[1], "and more")
    assert event_details(store, keys[1]).row.notes == 2
    assert same_when_rebuilt(store)
    read_again(store, TEXT)
    assert outcome(store, keys[1]) == ("found", keys[1])
    assert count_events(store, parse_filter("is:orphaned")) == 0
    assert event_details(store, keys[1]).row.notes == 2


def test_an_orphan_with_nothing_said_of_it_any_more_is_gone(store: sqlite3.Connection) -> None:
    keys = add(store)
    note(store, keys[1])
    read_again(store, "Nothing of this is left.", [])
    undo(store, author="ana", at=NOON)
    assert count_events(store) == 0
    assert same_when_rebuilt(store)


def test_a_merge_outlives_the_vanishing_of_either_end(store: sqlite3.Connection) -> None:
    one, *_ = add(store)
    other, *_ = add(store, make_article(name="another"))
    annotate(store, other, AnnotationKind.MERGE, {"into": one}, author="ana", at=NOON)
    read_again(store, "Nothing of this is left.", [])
    assert event_details(store, other).row.key == one
    assert count_events(store, parse_filter("is:orphaned is:merged")) == 1
    assert same_when_rebuilt(store)
    undo(store, author="ana", at=NOON)
    assert event_details(store, other).row.key == other
    assert same_when_rebuilt(store)


def test_the_quotes_of_an_article_come_in_the_order_of_its_text(store: sqlite3.Connection) -> None:
    article = make_article()
    late = make_event(TEXT, "A new law on asylum was adopted in 2024.", mentions=[TEXT[:45]])
    middle = make_event(TEXT, QUOTE)
    keys = add(store, article, [late, middle])
    key = article_key(article)
    assert [(event, quote.start) for event, quote in events_of_article(store, key)] == [
        (keys[0], 0),
        (keys[1], middle.start),
        (keys[0], late.start),
    ]
    assert article_text(store, key) == TEXT


def test_the_same_sentence_and_trigger_twice_makes_two_events_with_stable_keys(store: sqlite3.Connection) -> None:
    text = "The camp was closed. Later the camp was closed."
    events = [make_event(text, "The camp was closed."), make_event(text, "Later the camp was closed.")]
    twice = [events[0], events[0], events[1]]
    assert len(set(read_again(store, text, twice))) == 3
    assert count_events(store) == 3


def test_hostile_text_is_stored_as_it_is(store: sqlite3.Connection) -> None:
    text = "'); DROP TABLE events;-- [red]x[/] \x1b]0;x\x07 \0 \u202e <script> {{7*7}} \U0001f468‍\U0001f469."
    (key,) = read_again(store, text, [make_event(text, text, title=text, trigger="DROP")])
    note(store, key, text)
    details = event_details(store, key)
    assert (details.quote, details.row.title, details.annotations[0].value["text"]) == (text, text, text)
    assert article_text(store, article_key(make_article())) == text


def test_a_lone_surrogate_moves_no_offset(store: sqlite3.Connection) -> None:
    text = "A lone \ud800 surrogate. The next sentence came."
    keys = read_again(store, text)
    note(store, keys[0], "mine \udfff too")
    stored = article_text(store, article_key(make_article()))
    assert len(stored) == len(text)
    for _, quote in events_of_article(store, article_key(make_article())):
        assert stored[quote.start : quote.end] == quote.quote
