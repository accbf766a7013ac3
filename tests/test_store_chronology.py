"""Reading the chronology: order, filters against a plain re-telling of what they mean, search, counts."""

import datetime
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.make_chronology import NOON, add, make_article, make_event
from timeline.datespan import DateSpan
from timeline.errors import AnnotationError, StoreError
from timeline.filters import EventFilter, FieldIs, InPeriod, Search, Term, parse_filter
from timeline.models import AnnotationKind, ChronologyRow, EventType, Status
from timeline.store import (
    annotate,
    article_text,
    count_events,
    event_details,
    event_ids,
    events_of_article,
    events_per_month,
    field_values,
    find_event,
    first_ids,
    new_event,
    open_store,
    rows_by_id,
    short_key_length,
)
from timeline.store.words import folded

TITLES = ("Ђуровић visits the camp", "Border police close a fence", "Frontex's mission, 3.14 days", "Ştefan signs")
DATES = (None, "2023-03-16", "2023-03", "2023", "2015/..", "[..2016-05-02]", "2023~", "2014-12-30/2015-01-02", "199X")
ACTORS = (("Frontex", "Council of Europe"), ("European Border Agency (Frontex)",), ())
PLACES = (("RS",), ("RS", "XK"), ())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Some thirty events of every kind, a few of them annotated."""
    connection = open_store(tmp_path_factory.mktemp("store") / "events.db")
    keys = []
    for number, date in enumerate(DATES * 3):
        text = f"Sentence number {number} tells it."
        event = make_event(
            text, text, date, title=TITLES[number % 4], type=list(EventType)[number % 5],
            status=list(Status)[number % 3], actors=ACTORS[number % 3], places=PLACES[number % 3],
        )  # fmt: skip
        publisher = (None, "ECRE Weekly", "Danas")[number % 3]
        keys += add(connection, make_article(text, f"article-{number}", publisher), [event])
    for number, key in enumerate(keys[:12]):
        kinds: list[tuple[str, dict[str, object]]] = [
            ("note", {"text": f"a fence too far {number}"}),
            ("tag", {"tag": "Key event", "on": True}),
            ("star", {"on": True}),
            ("verdict", {"verdict": "disputed"}),
            ("set", {"field": "date", "new": None}),
        ]
        kind, value = kinds[number % 5]
        annotate(connection, key, AnnotationKind(kind), value, author="ana", at=NOON)
    annotate(connection, keys[20], AnnotationKind.MERGE, {"into": keys[21]}, author="ana", at=NOON)
    new_event(connection, {"title": "A fence by hand", "type": "operation", "date": "2020"}, author="ana", at=NOON)
    yield connection
    connection.close()


def rows(connection: sqlite3.Connection, text: str = "") -> list[ChronologyRow]:
    return rows_by_id(connection, event_ids(connection, parse_filter(text)))


def test_events_come_by_date_the_exact_before_the_vague_and_the_undated_last(store: sqlite3.Connection) -> None:
    shown = rows(store)
    dated = [row for row in shown if row.date]
    assert shown[: len(dated)] == dated
    keys = [(row.date.sort_key, row.key) for row in dated if row.date]
    assert keys == sorted(keys)
    assert len(shown) == count_events(store) == 27
    assert len({row.id for row in shown}) == 27


def test_the_first_window_is_the_beginning_of_the_whole(store: sqlite3.Connection) -> None:
    for text in ("", "fence", "place:RS"):
        chosen = parse_filter(text)
        assert first_ids(store, chosen, 5) == event_ids(store, chosen)[:5]


def test_rows_come_in_the_order_asked_and_those_gone_are_left_out(store: sqlite3.Connection) -> None:
    ids = event_ids(store)
    assert [row.id for row in rows_by_id(store, [ids[3], 9_999, ids[1]])] == [ids[3], ids[1]]
    assert rows_by_id(store, []) == []


# --- filters against an oracle --------------------------------------------------------------------------------------


def words(text: str) -> list[str]:
    return re.findall(r"\w+", folded(text))


def contains(texts: list[str], wanted: str, phrase: bool) -> bool:
    """Whether the words stand one after the other in one of the texts; the last may be only the beginning of one."""
    sought = words(wanted)
    for text in texts:
        told = words(text)
        for start in range(len(told) - len(sought) + 1):
            *all_but_last, last = zip(told[start : start + len(sought)], sought, strict=True)
            if all(a == b for a, b in all_but_last) and (
                last[0] == last[1] or (not phrase and last[0].startswith(last[1]))
            ):
                return True
    return False


def passes(row: ChronologyRow, texts: dict[int, list[str]], term: Term) -> bool:
    match term:
        case Search():
            found = contains([row.title, *row.actors, *texts[row.id]], term.text, term.phrase)
        case InPeriod():
            found = any(falls_in(row.date, span, term) for span in term.periods)
        case FieldIs():
            found = any(field_is(row, term.field, value) for value in term.values)
    return found is not term.negated


def falls_in(date: DateSpan | None, period: DateSpan, term: InPeriod) -> bool:
    if date is None:
        return False
    if term.begins:
        first, last = period.earliest or datetime.date.min, period.latest or datetime.date.max
        return first <= date.first_known_day <= last
    return date.surely_falls_in(period) if term.surely else date.may_fall_in(period)


def field_is(row: ChronologyRow, field: str, value: str) -> bool:
    facts: dict[str, bool] = {
        "type": row.type == value,
        "status": row.status == value,
        "verdict": row.verdict == value,
        "place": value in row.places,
        "tag": folded(value) in map(folded, row.tags),
        "actor": contains(list(row.actors), value, phrase=True),
        "publisher": contains([row.publisher or ""], value, phrase=True),
        "has note": row.notes > 0,
        "has tag": bool(row.tags),
        "has date": row.date is not None,
        "has verdict": row.verdict is not None,
        "is starred": row.starred,
        "is disputed": row.verdict == "disputed",
        "is rejected": row.verdict == "rejected",
        "is manual": row.manual,
        "is merged": row.sources > 1,
        "is orphaned": row.orphaned,
        "is undated": row.date is None,
        "is ongoing": row.status == "ongoing",
    }
    return facts[f"{field} {value}" if field in ("has", "is") else field]


TERMS = (
    "fence", "fen", "Đurović", "durov", "ЂУРОВИЋ", "stefan", "3.14", "14", '"border police"', '"police border"',
    '"camp"', "'s", "sentence", '"number 7"', '"europe sentence"', '"frontex council"', "type:conference",
    "type:visit,agreement", "status:ongoing", "place:rs", "place:xk,hu", "actor:frontex", 'actor:"council of"',
    "actor:front", "tag:KEY", "publisher:ecre", 'tag:"key event"', "verdict:disputed", "has:note", "has:tag",
    "has:date", "has:verdict,note", "is:starred", "is:disputed", "is:rejected", "is:manual", "is:merged",
    "is:orphaned", "is:undated", "is:ongoing,starred", "2023", "2014..2015", "..2014", "2016..", "2023-03-16",
    "after:2022", "before:2015", "surely:2023", "surely:2014..2016", "begins:2015", "-begins:2014..2016",
    "begins:..2014", "begins:2016..", "199X", "2014,2023-03",
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(TERMS), st.booleans()), min_size=1, max_size=3))
def test_a_filter_passes_what_its_words_say(store: sqlite3.Connection, chosen: list[tuple[str, bool]]) -> None:
    event_filter = parse_filter(" ".join(f"-{term}" if negated else term for term, negated in chosen))
    everything = rows_by_id(store, event_ids(store))
    texts = {row.id: quotes_and_notes(store, row) for row in everything}
    expected = [row.id for row in everything if all(passes(row, texts, term) for term in event_filter.terms)]
    assert list(event_ids(store, event_filter)) == expected
    assert count_events(store, event_filter) == len(expected)
    placed = [row.date.first_known_day for row in everything if row.id in expected and row.date]
    months = events_per_month(store, event_filter)
    assert sum(months.values()) == len(placed)
    assert set(months) == {(day.year, day.month) for day in placed}


def quotes_and_notes(connection: sqlite3.Connection, row: ChronologyRow) -> list[str]:
    details = event_details(connection, row.key)
    notes = [str(one.value["text"]) for one in details.annotations if one.kind is AnnotationKind.NOTE]
    return [quote.quote for source in details.sources for quote in source.evidence] + notes


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=20), st.booleans(), st.booleans())
def test_no_text_whatever_breaks_a_search(store: sqlite3.Connection, text: str, phrase: bool, negated: bool) -> None:
    terms: tuple[Term, ...] = (
        Search(text, phrase, negated), FieldIs("actor", (text, text)), FieldIs("publisher", (text,), negated),
        FieldIs("tag", (text,)), FieldIs("article", (text,)),
    )  # fmt: skip
    for term in terms:
        assert 0 <= count_events(store, EventFilter(text, (term,))) <= 27


@pytest.mark.parametrize("query", ["Đurović", "Ђуровић", "durovic", "ЂУРОВИЋ", "ђуро"])
def test_both_scripts_and_no_diacritics_find_the_same(store: sqlite3.Connection, query: str) -> None:
    assert {row.title for row in rows(store, query)} == {"Ђуровић visits the camp"}


def test_an_article_is_named_by_its_name_or_the_beginning_of_its_key(store: sqlite3.Connection) -> None:
    (row,) = rows(store, "article:Article-7")
    (key,) = store.execute("SELECT key FROM articles WHERE name = 'article-7'").fetchone()
    assert rows(store, f"article:{key[:10]}") == [row]
    assert [event for event, _ in events_of_article(store, key)] == [row.key]


def test_both_articles_of_a_merged_event_name_its_row(store: sqlite3.Connection) -> None:
    one, other = rows(store, "article:article-20"), rows(store, "article:article-21")
    assert one == other
    (key,) = store.execute("SELECT key FROM articles WHERE name = 'article-20'").fetchone()
    assert [event for event, _ in events_of_article(store, key)] == [one[0].key]


def test_the_values_of_a_field_come_with_their_counts_the_most_frequent_first(store: sqlite3.Connection) -> None:
    assert field_values(store, "place") == [("RS", 18), ("XK", 9)]
    assert field_values(store, "tag") == [("Key event", 3)]
    assert field_values(store, "verdict") == [("disputed", 2)]
    assert sum(count for _, count in field_values(store, "type")) == 27
    assert field_values(store, "nothing; DROP TABLE events") == []


def test_an_event_is_found_by_the_beginning_of_its_key(store: sqlite3.Connection) -> None:
    row = rows(store)[0]
    assert find_event(store, row.key) == find_event(store, f" {row.key[:12]} ") == row.key
    for wrong, said in (("", "no event"), ("zz", "no event"), ("%", "no event"), ("\ud800", "no event")):
        with pytest.raises(AnnotationError, match=said):
            find_event(store, wrong)


def test_a_beginning_must_be_long_enough_to_stay_the_name_of_one_event(store: sqlite3.Connection) -> None:
    keys = [row.key for row in rows(store)]
    alone = next(key for key in keys if sum(key[:3] == other[:3] for other in keys) == 1)
    assert find_event(store, alone[:4].upper()) == alone
    with pytest.raises(AnnotationError, match="at least 4 characters"):
        find_event(store, alone[:3])


def test_the_length_at_which_keys_name_every_event_apart(store: sqlite3.Connection) -> None:
    assert short_key_length(store) == 6
    store.execute("UPDATE chronology_rows SET key = 'abcdefg' || substr(key, 8)")
    length = short_key_length(store)
    keys = [row.key for row in rows(store)]
    assert len({key[:length] for key in keys}) == len(keys) > len({key[: length - 1] for key in keys})
    assert max(short_key_length(store, [key]) for key in keys) == short_key_length(store, keys) == length
    assert short_key_length(store, []) == 6


def test_a_beginning_that_several_events_share_is_not_enough(tmp_path: Path) -> None:
    connection = open_store(tmp_path / "events.db")
    text = " ".join(f"Number {number} was signed." for number in range(40))
    keys = add(connection, make_article(text))
    first = next(key[0] for key in keys if sum(other[0] == key[0] for other in keys) > 1)
    with pytest.raises(AnnotationError, match="several events"):
        find_event(connection, first)
    connection.close()


def test_an_event_that_another_program_takes_away_meanwhile_is_told_so(tmp_path: Path) -> None:
    connection = open_store(tmp_path / "events.db")
    add(connection)
    (row,) = rows_by_id(connection, event_ids(connection)[:1])
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM events")
    with pytest.raises(AnnotationError, match=f"event {row.key} has gone"):
        event_details(connection, row.key)
    connection.close()


def test_an_unknown_article_is_an_error(store: sqlite3.Connection) -> None:
    with pytest.raises(StoreError, match="no article"):
        article_text(store, "nothing")


def test_an_event_counts_in_the_month_of_its_first_known_day(store: sqlite3.Connection) -> None:
    months = events_per_month(store)
    assert list(months) == sorted(months)
    assert months[2016, 5] >= 1
    assert sum(months.values()) == count_events(store, parse_filter("has:date"))
