"""What people decide: splits, lost events, news of the machine, significance, saved views; and the history of it."""

import sqlite3
from datetime import timedelta

import pytest

from tests.make_chronology import NOON, TEXT, add, contents, make_article, make_event, make_events, sentences
from timeline.errors import AnnotationError, FilterError
from timeline.filters import parse_filter
from timeline.models import Annotation, AnnotationKind, Order
from timeline.store import (
    Saying,
    annotate,
    annotate_together,
    count_events,
    event_details,
    event_ids,
    events_of_article,
    new_event,
    redo,
    rows_by_id,
    saved_views,
    undo,
    view_filters,
)
from timeline.store.distinct import distinct_pairs
from timeline.store.history import history
from timeline.store.orphans import orphans

FIRST, SECOND, *_ = sentences(TEXT)
FIELDS = {"title": "A visit to the camp", "type": "visit", "date": "2023-05"}


def say(store: sqlite3.Connection, key: str, kind: str, /, **value: object) -> Annotation:
    return annotate(store, key, AnnotationKind(kind), value, author="ana", at=NOON)


def two_in_one(store: sqlite3.Connection) -> tuple[str, str]:
    """A row that tells two events: its key, and the key of its article."""
    (key,) = add(store, events=[make_event(TEXT, FIRST, mentions=[SECOND])])
    return key, event_details(store, key).sources[0].article_key


def quotes(store: sqlite3.Connection, key: str) -> list[str]:
    return [one.quote for source in event_details(store, key).sources for one in source.evidence]


def test_a_split_gives_the_chosen_quotes_to_a_row_of_its_own_and_undo_gives_them_back(
    store: sqlite3.Connection,
) -> None:
    key, article = two_in_one(store)
    before = contents(store)["chronology"]
    split = say(store, key, "split", quotes=[{"article": article, "quote": SECOND}], **FIELDS)
    assert quotes(store, key) == [FIRST]
    assert quotes(store, split.event_key) == [SECOND]
    row = event_details(store, split.event_key).row
    assert (row.title, str(row.date), row.sources, row.publisher) == ("A visit to the camp", "2023-05", 1, "Danas")
    assert dict(events_of_article(store, article)).keys() == {key, split.event_key}
    assert count_events(store, parse_filter("subotica")) == 1
    undo(store, author="ana", at=NOON)
    assert contents(store)["chronology"] == before
    redo(store, author="ana", at=NOON)
    assert quotes(store, split.event_key) == [SECOND]


def test_the_best_quote_stays_where_it_was_and_goes_along(store: sqlite3.Connection) -> None:
    key, article = two_in_one(store)
    both = [{"article": article, "quote": quote} for quote in (FIRST, SECOND)]
    split = say(store, key, "split", quotes=both, **FIELDS)
    assert quotes(store, key) == [FIRST]
    assert quotes(store, split.event_key) == [FIRST, SECOND]


def test_a_split_row_keeps_its_quotes_when_its_article_is_read_again(store: sqlite3.Connection) -> None:
    key, article = two_in_one(store)
    split = say(store, key, "split", quotes=[{"article": article, "quote": SECOND}], **FIELDS)
    longer = f"News. {TEXT}"
    add(store, make_article(longer), [make_event(longer, FIRST, mentions=[SECOND])])
    (evidence,) = event_details(store, split.event_key).sources[0].evidence
    assert longer[evidence.start : evidence.end] == evidence.quote == SECOND
    assert quotes(store, key) == [FIRST]
    add(store, make_article("Nothing."), [])
    assert quotes(store, split.event_key) == [SECOND]


def test_a_quote_that_the_event_has_not_cannot_be_split_off(store: sqlite3.Connection) -> None:
    key, article = two_in_one(store)
    with pytest.raises(AnnotationError, match="has no such quote"):
        say(store, key, "split", quotes=[{"article": article, "quote": "Never said."}], **FIELDS)
    with pytest.raises(AnnotationError, match="title is missing"):
        say(store, key, "split", quotes=[], type="visit")


def lost_event(store: sqlite3.Connection) -> tuple[str, list[str]]:
    """An event with a note and a date set, which its article does not tell any more; and the keys of what it tells."""
    key, *_ = add(store)
    say(store, key, "note", text="hers")
    say(store, key, "set", field="date", new="2024")
    other = "The chancellor spoke in Vienna. A bridge was opened near Foča."
    return key, add(store, make_article(other))


def test_a_lost_event_is_listed_with_the_events_it_could_be_until_a_person_says_which(
    store: sqlite3.Connection,
) -> None:
    key, told = lost_event(store)
    (lost,) = orphans(store)
    assert (lost.key, lost.outcome, lost.quote, lost.article_name) == (key, "orphaned", FIRST, "belgrade")
    assert {choice.key for choice in lost.choices} == set(told)
    say(store, key, "attach", to=told[1])
    assert orphans(store) == []
    details = event_details(store, told[1])
    assert (details.row.notes, str(details.row.date), details.row.orphaned) == (1, "2024", False)
    undo(store, author="ana", at=NOON)
    assert [one.key for one in orphans(store)] == [key]


def test_a_lost_event_may_stay_by_itself(store: sqlite3.Connection) -> None:
    key, _ = lost_event(store)
    say(store, key, "attach", to=None)
    assert orphans(store) == []
    assert (event_details(store, key).row.notes, event_details(store, key).row.orphaned) == (1, True)


def test_a_lost_event_that_its_article_tells_again_is_found_whatever_was_decided(store: sqlite3.Connection) -> None:
    key, told = lost_event(store)
    say(store, key, "attach", to=told[0])
    add(store)
    details = event_details(store, key)
    assert (details.row.key, details.row.notes, details.row.orphaned) == (key, 1, False)


def test_a_lost_event_may_be_found_again_as_one_that_was_merged_into_it(store: sqlite3.Connection) -> None:
    key, told = lost_event(store)
    say(store, told[0], "merge", into=key)
    say(store, key, "attach", to=told[0])
    row = event_details(store, told[0]).row
    assert (row.key, row.notes, row.orphaned) == (told[0], 1, False)
    assert orphans(store) == []


def test_what_was_not_lost_cannot_be_found_again(store: sqlite3.Connection) -> None:
    one, other, *_ = add(store)
    with pytest.raises(AnnotationError, match="was not lost"):
        say(store, one, "attach", to=other)


@pytest.mark.parametrize(
    ("found", "news"),
    [
        ("2023-03-16", {}),  # as it was
        ("2023-03-18", {"date": "2023-03-16"}),
        ("2024", {}),  # what the person wrote
    ],
)
def test_what_the_machine_finds_since_a_field_was_set_is_news(
    store: sqlite3.Connection, found: str, news: dict[str, object]
) -> None:
    key, *_ = add(store)
    say(store, key, "set", field="date", new="2024")
    add(store, events=make_events(date=found))
    details = event_details(store, key)
    assert (str(details.row.date), details.news, details.row.news) == ("2024", news, len(news))
    assert count_events(store, parse_filter("is:news")) == len(news)
    say(store, key, "set", field="date", new="2024")
    assert event_details(store, key).news == {}


def test_what_is_withdrawn_holds_no_more_and_withdrawing_is_undone_like_any_act(store: sqlite3.Connection) -> None:
    key, other, *_ = add(store)
    note = say(store, key, "note", text="hers")
    merge = say(store, other, "merge", into=key)
    joined = contents(store)["chronology"]
    say(store, "", "withdraw", annotation=merge.id)
    assert event_details(store, other).row.key == other
    say(store, "", "withdraw", annotation=note.id)
    assert event_details(store, key).row.notes == 0
    assert told(store, event_key=key)[-1] == "withdraw note"
    undo(store, author="ana", at=NOON)
    assert event_details(store, key).row.notes == 1
    undo(store, author="ana", at=NOON)
    assert contents(store)["chronology"] == joined
    redo(store, author="ana", at=NOON)
    assert event_details(store, other).row.key == other
    undo(store, author="ana", at=NOON)
    undo(store, author="ana", at=NOON)
    assert event_details(store, other).row.key == other
    with pytest.raises(AnnotationError, match="could be retracted"):
        say(store, "", "withdraw", annotation=merge.id)


def test_several_sayings_are_one_act(store: sqlite3.Connection) -> None:
    one, other, *_ = add(store)
    before = contents(store)["chronology"]
    tags = [Saying(key, AnnotationKind.TAG, {"tag": "key"}) for key in (one, other)]
    said = annotate_together(store, tags, author="ana", at=NOON)
    after = contents(store)["chronology"]
    assert len({annotation.act for annotation in said}) == 1
    assert len(undo(store, author="ana", at=NOON)) == 2
    assert contents(store)["chronology"] == before
    assert len(redo(store, author="ana", at=NOON)) == 2
    assert contents(store)["chronology"] == after


def test_an_act_of_which_a_part_cannot_be_said_says_nothing(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    before = contents(store)
    with pytest.raises(AnnotationError, match="there is no event 'ffff'"):
        annotate_together(
            store,
            [Saying(key, AnnotationKind.STAR, {}), Saying("ffff", AnnotationKind.STAR, {})],
            author="ana",
            at=NOON,
        )
    assert contents(store) == before


def test_significance_can_be_searched_and_comes_first_among_the_main_events(store: sqlite3.Connection) -> None:
    *_, low, high = add(store)
    say(store, high, "significance", level="high")
    say(store, low, "significance", level="low")
    assert [row.key for row in rows_by_id(store, event_ids(store, parse_filter("significance:high")))] == [high]
    ordered = [row.key for row in rows_by_id(store, event_ids(store, None, Order.SALIENCE))]
    assert (ordered[0], ordered[-1]) == (high, low)


def view(store: sqlite3.Connection, name: str, filter: str | None, order: str = "date") -> Annotation:
    return say(store, "", "view", name=name, filter=filter, order=order)


def test_a_view_is_a_filter_with_a_name_that_can_be_changed_deleted_and_undone(store: sqlite3.Connection) -> None:
    add(store)
    view(store, "camps", "subotica")
    view(store, "all-camps", "view:camps", "review")
    assert [(one.name, one.filter, one.order) for one in saved_views(store)] == [
        ("all-camps", "view:camps", Order.REVIEW),
        ("camps", "subotica", Order.DATE),
    ]
    assert count_events(store, parse_filter("view:all-camps", view_filters(store))) == 1
    assert count_events(store, parse_filter("-view:camps", view_filters(store))) == 3
    view(store, "camps", "frontex,")
    assert view_filters(store)["camps"] == "frontex,"
    view(store, "camps", None)
    assert list(view_filters(store)) == ["all-camps"]
    undo(store, author="ana", at=NOON)
    assert "camps" in view_filters(store)


@pytest.mark.parametrize(
    ("name", "filter", "complaint"),
    [("two words", "x", "write one word"), ("a,b", "x", "write one word"), ("a", "typ:visit", "no field 'typ'")],
)
def test_a_view_that_cannot_be_named_or_read_is_refused(
    store: sqlite3.Connection, name: str, filter: str, complaint: str
) -> None:
    with pytest.raises(AnnotationError, match=complaint):
        view(store, name, filter)


def test_views_that_name_each_other_are_told(store: sqlite3.Connection) -> None:
    view(store, "one", "view:other")
    view(store, "other", "view:one")
    with pytest.raises(FilterError, match=r"the view 'one' cannot be read: .*there is no view 'one'"):
        parse_filter("view:one", view_filters(store))
    with pytest.raises(FilterError, match=r"there is no view 'oen' .did you mean one"):
        parse_filter("view:oen", view_filters(store))


def test_rows_said_to_be_distinct_stay_so_when_they_are_merged_with_others(store: sqlite3.Connection) -> None:
    one, other, third, *_ = add(store)
    say(store, one, "distinct", **{"from": other})
    assert distinct_pairs(store) == {frozenset({one, other})}
    say(store, other, "merge", into=third)
    assert distinct_pairs(store) == {frozenset({one, third})}


def told(store: sqlite3.Connection, **which: object) -> list[str]:
    """Each line of the history in short."""
    lines = []
    for deed in history(store, **which):  # type: ignore[arg-type]
        if deed.annotation:
            about = f" {deed.about.kind}" if deed.about else ""
            lines.append(f"{deed.annotation.kind}{about}{' (undone)' if deed.undone else ''}")
        elif deed.change:
            lines.append(f"{deed.change.what} {deed.change.field or deed.change.new or ''}".strip())
    return lines


def test_the_history_tells_who_did_what_and_what_was_undone(store: sqlite3.Connection) -> None:
    key, other, *_ = add(store)
    say(store, key, "note", text="one")
    say(store, key, "star")
    undo(store, author="ana", at=NOON)
    say(store, other, "star")
    assert told(store, event_key=key) == ["note", "star (undone)", "retract star"]
    assert told(store) == ["read 4", "note", "star (undone)", "retract star", "star"]
    redo_nothing = redo(store, author="ana", at=NOON)
    assert redo_nothing == []


def test_the_history_of_an_event_tells_what_reading_changed_and_what_was_merged_into_it(
    store: sqlite3.Connection,
) -> None:
    key, other, *_ = add(store)
    say(store, other, "note", text="of the other")
    say(store, other, "merge", into=key)
    add(store, events=make_events(date="2023-03-18"))
    assert told(store, event_key=key) == ["changed date", "changed date", "note", "merge"]
    deeds = history(store, event_key=key)
    assert {deed.key for deed in deeds} == {key}
    assert [deed.change.old for deed in deeds if deed.change] == ["2023-03-16"] * 2


def test_what_changed_since_a_moment(store: sqlite3.Connection) -> None:
    key, *_ = add(store)
    for minutes in (0, 10, 20):
        at = NOON + timedelta(minutes=minutes)
        annotate(store, key, AnnotationKind.NOTE, {"text": f"{minutes}"}, author="ana", at=at)
    since = history(store, since=NOON + timedelta(minutes=10))
    assert [deed.annotation.value["text"] for deed in since if deed.annotation] == ["10", "20"]
    assert history(store, since=NOON + timedelta(minutes=21)) == []


def test_an_added_event_is_in_the_history_also_when_it_was_taken_back(store: sqlite3.Connection) -> None:
    key = new_event(store, {"title": "A fence", "type": "operation"}, author="ana", at=NOON)
    undo(store, author="ana", at=NOON)
    (added, retract) = history(store)
    assert (added.key, added.undone, added.title, retract.about) == (key, True, "", added.annotation)
