"""The desk: what waits for a person, decided with one key."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.tui_samples import MEETING, Browser, make_article, make_database, make_desk
from timeline.filters import parse_filter
from timeline.models import Annotation, ChronologyRow
from timeline.store import annotations_of, event_details, event_ids, open_store, rows_by_id
from timeline.store.distinct import distinct_pairs
from timeline.store.orphans import orphans
from timeline.store.ranked import build_ranks, open_ranked_rows
from timeline.tui.desk.groups import groups
from timeline.tui.desk.question import Waiting
from timeline.tui.desk.queue import DeskQueue

LATER = {"lost events": 0, "conflicts": 1, "news": 3, "duplicates": 4}  # how often s brings the first question there


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_desk(tmp_path)


async def open_desk(browser: Browser, group: str) -> None:
    """Opens the desk at the first question of a group."""
    await browser.press("r")
    await browser.until(lambda: "duplicates 1" in browser.shown() and "lost events 1" in browser.shown())
    await browser.press(*["s"] * LATER[group])
    await browser.until(lambda: browser.settled)


def rows(path: Path, filter_text: str = "") -> list[ChronologyRow]:
    connection = open_store(path)
    found = rows_by_id(connection, event_ids(connection, parse_filter(filter_text)))
    connection.close()
    return found


async def test_the_groups_their_counts_and_the_first_question(database: Path) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "lost events")
        shown = browser.shown()
    assert "To decide: ▸ lost events 1 · conflicts 2 · news 1 · duplicates 1 · 0 decided" in shown
    assert "Camp opened" in shown and "Nobody could say when" in shown and "note: Ask the camp." in shown
    assert "1  Crossing at Horgoš closed" in shown and "2  Volunteers count pushbacks" in shown
    assert "k keep it by itself" in shown


async def test_groups_stand_in_the_order_in_which_they_are_asked(database: Path) -> None:
    """The sign goes along the line, from the left to the right."""
    async with Browser(database) as browser:
        await browser.press("r")
        await browser.until(lambda: "duplicates 1" in browser.shown())
        places = []
        for group in ("lost events", "conflicts", "news", "duplicates"):
            await browser.until(lambda group=group: f"▸ {group} " in browser.shown())  # type: ignore[misc]
            places.append(browser.shown().index("▸"))
            await browser.app.screen.run_action("next_group")
    assert places == sorted(places)


def test_what_waits_is_the_same_with_ranked_rows(database: Path) -> None:
    with closing(open_store(database)) as connection:
        build_ranks(connection)
        ranked = open_ranked_rows(connection)
        assert ranked
        for text in ("", "place:RS"):
            for group, find in groups(datetime(2026, 5, 1, tzinfo=UTC)).items():
                by_sql, by_sets = (find(connection, parse_filter(text), rows) for rows in (None, ranked))
                assert [one.id for one in by_sql] == [one.id for one in by_sets], group


@pytest.mark.parametrize(("key", "left"), [("2", 5), ("k", 6)])
async def test_a_lost_event_is_found_or_kept(database: Path, key: str, left: int) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "lost events")
        await browser.press(key)
        await browser.until(lambda: "lost events 0" in browser.shown() and "1 decided" in browser.shown())
        await browser.until(lambda: "Which one holds?" in browser.shown())  # the next comes by itself
        assert not orphans(browser.store._connection)
        await browser.press("u")
        await browser.until(lambda: "lost events 1" in browser.shown() and "Which of its events" in browser.shown())
        await browser.press(key, "escape")
        await browser.until(lambda: browser.counted.endswith(f" {left + 1} events"))
    kept = rows(database, "has:note")
    assert [row.title for row in kept] == ["Volunteers count pushbacks" if key == "2" else "Camp opened"]


@pytest.mark.parametrize(("key", "title"), [("1", "Belgrade meeting"), ("2", "Four ministers meet")])
async def test_one_of_two_values_is_chosen(database: Path, key: str, title: str) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "conflicts")
        assert "1  Belgrade meeting" in browser.shown() and "2  Four ministers meet" in browser.shown()
        assert "ben, 5 May 2026" in browser.shown() and "ana, 5 May 2026" in browser.shown()
        await browser.press(key)
        await browser.until(lambda: "conflicts 1" in browser.shown() and "The verdict: people" in browser.shown())
        await browser.press(key)
        await browser.until(lambda: "conflicts 0" in browser.shown() and "2 decided" in browser.shown())
    (row,) = rows(database, "type:conference Belgrade has:verdict")
    assert (row.title, row.verdict, row.conflicts) == (title, {"1": "disputed", "2": "confirmed"}[key], 0)


@pytest.mark.parametrize(("key", "date"), [("k", "2016-10"), ("t", "2016-08")])
async def test_news_is_kept_or_taken_and_taken_back(database: Path, key: str, date: str) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "news")
        assert "k  October 2016 (2016-10)" in browser.shown() and "t  August 2016 (2016-08)" in browser.shown()
        await browser.press(key)
        await browser.until(lambda: "news 0" in browser.shown() and "1 decided" in browser.shown())
        (row,) = rows(database, "Horgoš")
        assert row.date is not None and (row.date.edtf, row.news) == (date, 0)
        await browser.press("u")
        await browser.until(lambda: "news 1" in browser.shown() and "0 decided" in browser.shown())
        (row,) = rows(database, "Horgoš")
        assert row.date is not None and (row.date.edtf, row.news) == ("2016-10", 1)


@pytest.mark.parametrize(("key", "title"), [("m", "Belgrade meeting"), ("M", "Interior ministers from four countries")])
async def test_duplicates_are_merged_either_way(database: Path, key: str, title: str) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "duplicates")
        shown = browser.shown()
        assert "Are these one event?" in shown and "same day, 16 March 2015" in shown
        assert "News of meeting" in shown and "News of wire" in shown
        await browser.press(key)
        await browser.until(lambda: "duplicates 0" in browser.shown())
        (row,) = rows(database, "is:merged")
        assert row.title.startswith(title) and row.sources == 2
        await browser.press("u")
        await browser.until(lambda: "duplicates 1" in browser.shown())
    assert rows(database, "is:merged") == []


async def test_two_events_are_called_distinct(database: Path) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "duplicates")
        await browser.press("d")
        await browser.until(lambda: "duplicates 0" in browser.shown())
        assert len(distinct_pairs(browser.store._connection)) == 1


async def test_what_is_left_for_later_comes_again(database: Path) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "duplicates")
        await browser.press("s")
        await browser.until(
            lambda: "Once more from the beginning" in browser.shown() and "Camp opened" in browser.shown()
        )


async def test_undo_on_the_desk_takes_back_nothing_from_before(database: Path) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "lost events")
        await browser.press("u")
        await browser.until(lambda: "Nothing was decided here yet." in browser.shown())
    assert rows(database, "has:note")


async def test_keys_that_answer_nothing_do_nothing(database: Path) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "lost events")
        before = (await_log := browser.store._connection.execute("SELECT count(*) FROM annotations")).fetchone()
        await browser.press("t", "m", "9", "d")
        await browser.until(lambda: browser.settled)
        assert browser.store._connection.execute("SELECT count(*) FROM annotations").fetchone() == before and await_log


async def test_the_article_is_read_and_the_desk_is_left(database: Path) -> None:
    async with Browser(database) as browser:
        await open_desk(browser, "duplicates")
        await browser.press("enter")
        await browser.until(lambda: "A line that tells nothing." in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: "Are these one event?" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen and browser.settled)
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.title.startswith("Belgr"))


async def test_only_what_the_filter_shows(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"Horgo", "enter")
        await browser.until(lambda: browser.counted.endswith("1 of 7"))
        await browser.press("r")
        await browser.until(lambda: "To decide: ▸ news 1 · 0 decided" in browser.shown())
        assert "under Horgo" in browser.shown()


async def test_nothing_waits(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "events.db", make_article("meeting", MEETING))) as browser:
        await browser.press("r")
        await browser.until(lambda: "Nothing waits for you." in browser.shown())
        await browser.press("k", "s", "u", "enter", "escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


def test_every_group_finds_a_question_that_names_its_event(database: Path) -> None:
    connection = open_store(database)
    for name in ("lost events", "conflicts", "news", "duplicates"):
        waiting = groups(None)[name](connection, None)
        question = waiting[0].ask(connection)
        assert question is not None and event_details(connection, question.event)
        assert question.answers and annotations_of(connection, question.event)
    connection.close()


def never(*_: object) -> None:
    return None


SAID = [Annotation.__new__(Annotation)]


@pytest.mark.parametrize(
    ("does", "current", "left"),
    [
        (lambda queue: None, "a", 3),
        (lambda queue: queue.skip(), "b", 3),
        (lambda queue: queue.decide(SAID), "b", 2),
        (lambda queue: (queue.skip(), queue.decide(SAID), queue.decide(SAID)), "a", 1),
        (lambda queue: (queue.decide(SAID), queue.decide(), queue.decide()), None, 0),
        (lambda queue: (queue.decide(SAID), queue.decide(), queue.reopen()), "a", 3),
        (lambda queue: queue.reopen(), "a", 3),
    ],
)
def test_queue(does: Callable[[DeskQueue], object], current: str | None, left: int) -> None:
    queue = DeskQueue(["one", "two"])
    queue.found("one", [Waiting("a", never), Waiting("b", never)])
    assert queue.looking
    queue.found("two", [Waiting("c", never)])
    does(queue)
    now = queue.current
    assert (now.id if now else None, sum(count or 0 for _, count in queue.counts())) == (current, left)
    assert not queue.looking
