"""Reviews at the desk: doubtful, new and undated events, a verdict with one key."""

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.tui_samples import BORDER, MEETING, Browser, make_article, make_database
from timeline.filters import parse_filter
from timeline.keys import article_key
from timeline.models import ChronologyRow
from timeline.store import count_events, event_ids, open_store, rows_by_id, save_article, writing
from timeline.store.new_events import new_ids
from timeline.tui.desk.groups import groups
from timeline.tui.desk.last_visit import leaving, left_at
from timeline.tui.desk.question import Waiting
from timeline.tui.desk.queue import DeskQueue
from timeline.tui.settings.browser_state import BrowserState

FIRST = datetime(2026, 5, 4, tzinfo=UTC)  # when make_database reads
SURENESS = (0.5, 0.3, 0.9)
LEAST_SURE, NEXT = "Ministers sign a joint statement", "Ministers of four countries meet in Belgrade"


@pytest.fixture
def doubtful(tmp_path: Path) -> Path:
    """Three events, of which two are doubtful."""
    article, events = make_article("meeting", MEETING)
    told = [dataclasses.replace(one, confidence=sure) for one, sure in zip(events, SURENESS, strict=True)]
    return make_database(tmp_path / "events.db", (article, told))


@pytest.fixture
def undated(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db", make_article("border", BORDER))


def rows(path: Path, filter_text: str = "") -> list[ChronologyRow]:
    connection = open_store(path)
    found = rows_by_id(connection, event_ids(connection, parse_filter(filter_text)))
    connection.close()
    return found


async def open_review(browser: Browser, words: str) -> None:
    await browser.press("r")
    await browser.until(lambda: words in browser.shown() and "…" not in browser.shown().splitlines()[0])


@pytest.mark.parametrize(("key", "verdict"), [("c", "confirmed"), ("d", "disputed"), ("r", "rejected")])
async def test_a_verdict_with_one_key_and_the_next_comes(doubtful: Path, key: str, verdict: str) -> None:
    async with Browser(doubtful) as browser:
        await open_review(browser, "1 of 2 · The program is not sure of this event")
        assert LEAST_SURE in browser.shown() and "They signed a joint statement" in browser.shown()
        assert "News of meeting" in browser.shown() and "the words of the sentence" in browser.shown()
        assert "the verb" in browser.shown()
        await browser.press(key)
        await browser.until(lambda: "2 of 2" in browser.shown() and NEXT in browser.shown())
        assert [row.title for row in rows(doubtful, f"is:{verdict}")] == [LEAST_SURE]
        await browser.press("u")
        await browser.until(lambda: "1 of 2" in browser.shown() and LEAST_SURE in browser.shown())
    assert rows(doubtful, "has:verdict") == []


async def test_keys_typed_ahead_are_for_one_question_each(doubtful: Path) -> None:
    async with Browser(doubtful) as browser:
        await open_review(browser, "1 of 2")
        await browser.press("c")
        await browser.until(lambda: "2 of 2" in browser.shown())
        await browser.press("r")
        await browser.until(lambda: "Nothing waits for you. 2 decided now." in browser.shown())
    assert {row.title: row.verdict for row in rows(doubtful, "has:verdict")} == {
        LEAST_SURE: "confirmed",
        NEXT: "rejected",
    }


async def test_what_is_corrected_is_confirmed_in_one_act(doubtful: Path) -> None:
    async with Browser(doubtful) as browser:
        await open_review(browser, "1 of 2")
        await browser.press("e")
        await browser.until(lambda: "Change this event" in browser.shown())
        await browser.press("tab", "tab", "tab", "tab", "home", *"New", "space", "ctrl+s")
        await browser.until(lambda: "2 of 2" in browser.shown())
        (row,) = rows(doubtful, "is:confirmed")
        assert row.title == f"New {LEAST_SURE}"
        await browser.press("u")
        await browser.until(lambda: "1 of 2" in browser.shown())
    assert rows(doubtful, "is:confirmed") == [] and LEAST_SURE in [row.title for row in rows(doubtful)]


async def test_a_form_that_is_left_leaves_the_question(doubtful: Path) -> None:
    async with Browser(doubtful) as browser:
        await open_review(browser, "1 of 2")
        await browser.press("e")
        await browser.until(lambda: "Change this event" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: "1 of 2" in browser.shown() and "Change this event" not in browser.shown())
        await browser.press("s")
        await browser.until(lambda: "2 of 2" in browser.shown())
    assert rows(doubtful, "has:verdict") == []


async def test_an_undated_event_is_dated(undated: Path) -> None:
    async with Browser(undated) as browser:
        await open_review(browser, "When was it?")
        await browser.press("g")
        await browser.until(lambda: "The date of this event" in browser.shown())
        await browser.press(*"14.5.2016", "enter")
        await browser.until(lambda: "Nothing waits for you. 1 decided now." in browser.shown())
        (row,) = rows(undated, "Camp")
        assert row.date is not None and row.date.edtf == "2016-05-14"
        await browser.press("u")
        await browser.until(lambda: "When was it?" in browser.shown())
    assert [row.title for row in rows(undated, "is:undated")] == ["Camp opened"]


async def test_what_came_in_since_the_last_visit(undated: Path) -> None:
    add_article(undated, FIRST + timedelta(days=2))
    state = leaving(BrowserState(), FIRST + timedelta(days=1))
    async with Browser(undated, state=state) as browser:
        await open_review(browser, "1 of 3 · This event is new since you were here.")
        assert "new 3" in browser.shown()
        await browser.press("k")
        await browser.until(lambda: "2 of 3" in browser.shown() and "0 decided" in browser.shown())
        await browser.press("right_square_bracket")
        await browser.until(lambda: "When was it?" in browser.shown())
        await browser.press("right", "c")
        await browser.until(lambda: "3 of 3" in browser.shown())
    assert len(rows(undated, "is:confirmed")) == 1 and len(rows(undated, "has:verdict")) == 1


def add_article(path: Path, at: datetime) -> None:
    connection = open_store(path)
    article, events = make_article("meeting", MEETING)
    with writing(connection):
        save_article(connection, article, article_key(article), events, at=at)
    connection.close()


def test_new_ids(undated: Path) -> None:
    add_article(undated, FIRST + timedelta(days=2))
    connection = open_store(undated)
    found = [
        len(new_ids(connection, FIRST + timedelta(days=day), parse_filter(text), limit))
        for day, text, limit in ((-1, "", 100), (1, "", 100), (1, "type:agreement", 100), (1, "", 2), (3, "", 100))
    ]
    assert found == [6, 3, 1, 2, 0] and count_events(connection) == 6
    connection.close()


def test_an_event_that_appears_in_an_article_read_again_is_new(tmp_path: Path) -> None:
    path = make_database(tmp_path / "events.db", make_article("border", BORDER[:1]))
    connection = open_store(path)
    article, events = make_article("border", BORDER[:2])
    before, _ = make_article("border", BORDER[:1])
    with writing(connection):
        save_article(connection, article, article_key(before), events, at=FIRST + timedelta(days=2))
    ids = new_ids(connection, FIRST + timedelta(days=1))
    assert [row.title for row in rows_by_id(connection, ids)] == ["Volunteers count pushbacks"]
    connection.close()


def test_nothing_is_new_for_who_was_never_here(undated: Path) -> None:
    connection = open_store(undated)
    assert groups(None)["new"](connection, None) == []
    connection.close()


@pytest.mark.parametrize("kept", ["", "yesterday", 7])
def test_a_moment_that_is_none_counts_as_a_first_visit(kept: str | int) -> None:
    assert left_at(BrowserState(more={"left": kept})) is None


def test_groups_are_left_for_later_in_a_circle() -> None:
    queue = DeskQueue(["one", "two", "three"])
    queue.found("one", [Waiting("a", lambda _: None), Waiting("b", lambda _: None)])
    queue.found("two", [])
    queue.found("three", [Waiting("c", lambda _: None)])
    seen = [queue.progress()]
    for _ in range(2):
        queue.skip_group()
        seen.append(queue.progress())
    assert seen == [(1, 2), (1, 1), (1, 2)] and not queue.had("two")
