"""Keys stay the same while what they name stays the same; ids sort in the order made."""

from datetime import UTC, datetime, timedelta
from uuid import RFC_4122

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.keys import article_key, event_key, event_keys, source_file, uuid7
from timeline.models import Article, Event, EventType, Status

NOON = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)


def make_event(quote: str, trigger: str, **fields: object) -> Event:
    given = {"type": EventType.VISIT, "status": Status.OCCURRED, "start": 0, "end": len(quote), **fields}
    return Event(date=None, title="t", quote=quote, trigger=trigger, **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Article("a", "x", "/home/ana/news/a.txt"), Article("a", "y", "news/a.txt"), True),
        (Article("a", "x", "news/a.txt"), Article("a", "x", "old/a.txt"), False),
        (Article("a", "x", "news/a.txt"), Article("a", "x", "news/a.md"), False),
        (Article("7", "x", "in/dev.jsonl:7"), Article("7", "y", "/data/dev.jsonl:9"), True),
        (Article("7", "x", "dev.jsonl:7"), Article("8", "x", "dev.jsonl:7"), False),
        (Article("-", "x"), Article("b", "x"), True),
        (Article("-", "x"), Article("-", "y"), False),
        (
            Article("a", "x", "a.txt", url="https://n1.rs/a/"),
            Article("b", "y", "c/b.txt", url="https://n1.rs/a#top"),
            True,
        ),
        (Article("a", "x", "a.txt", url="https://n1.rs/a"), Article("a", "x", "a.txt", url="https://n1.rs/b"), False),
        (
            Article("a", "x", "a.txt", url="https://n1.rs/#/a"),
            Article("a", "x", "a.txt", url="https://n1.rs/#/b"),
            False,
        ),
        (
            Article("3", "x", "d.jsonl:1", url="https://n1.rs"),
            Article("4", "x", "d.jsonl:2", url="https://n1.rs"),
            False,
        ),
        (
            Article("3", "x", "d.jsonl:1", url="https://n1.rs"),
            Article("3", "y", "d.jsonl:2", url="https://n1.rs"),
            True,
        ),
        (
            Article("d-1", "x", "d.jsonl:1", url="https://n1.rs"),
            Article("d-2", "y", "d.jsonl:2", url="https://n1.rs"),
            True,
        ),
    ],
)
def test_the_key_of_an_article(one: Article, other: Article, same: bool) -> None:
    assert (article_key(one) == article_key(other)) is same


def test_a_whole_source_tells_apart_what_is_named_alike() -> None:
    one, other = Article("a", "x", "/ana/news/a.txt"), Article("a", "x", "/boris/news/a.txt")
    assert article_key(one) == article_key(other)
    assert article_key(one, whole_source=True) != article_key(other, whole_source=True)


@pytest.mark.parametrize(
    ("source", "file"),
    [("-", None), ("news/a.txt", "news/a.txt"), ("dev.jsonl:7", "dev.jsonl"), ("C:\\news\\a.txt", "C:\\news\\a.txt")],
)
def test_the_file_of_a_source(source: str, file: str | None) -> None:
    assert source_file(source) == file


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (make_event("He  VISITED “Horgoš”!", "visited", type=EventType.POLICY, start=70, end=90), True),
        (make_event('He visited "Horgoš".', "Horgoš"), False),
        (make_event("He visited Subotica.", "visited"), False),
    ],
)
def test_the_key_of_an_event_is_that_of_its_words(other: Event, same: bool) -> None:
    assert (event_key("a", make_event('He visited "Horgoš".', "visited")) == event_key("a", other)) is same


def test_the_key_of_an_event_is_that_of_its_article_too() -> None:
    event = make_event("He visited.", "visited")
    assert event_key("a", event) != event_key("b", event)


def test_the_same_words_twice_are_numbered() -> None:
    event, other = make_event("He visited.", "visited"), make_event("He left.", "left")
    keys = event_keys("a", [event, other, event])
    assert len(set(keys)) == 3
    assert keys[:2] == event_keys("a", [event, other])


def test_ids_of_one_millisecond_sort_in_the_order_made() -> None:
    ids = [str(uuid7(NOON)) for _ in range(1_000)]
    assert ids == sorted(ids)
    assert len(set(ids)) == 1_000


@given(st.datetimes(datetime(1970, 1, 2), datetime(9999, 1, 1), timezones=st.just(UTC)))
def test_an_id_tells_its_version_variant_and_time(at: datetime) -> None:
    made = uuid7(at)
    assert (made.version, made.variant) == (7, RFC_4122)
    milliseconds = made.int >> 80
    assert abs(datetime.fromtimestamp(milliseconds / 1000, UTC) - at) <= timedelta(milliseconds=2)


def test_an_id_sorts_after_the_last_one_of_the_log_even_when_the_clock_was_set_back() -> None:
    last = str(uuid7(NOON))
    assert str(uuid7(NOON - timedelta(days=1), after=last)) > last
    full = "01970000-0000-7fff-bfff-ffffffffffff"
    assert str(uuid7(datetime(2020, 1, 1, tzinfo=UTC), after=full)) > full
