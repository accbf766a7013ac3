"""Marked rows: marking them, and acts on all of them at once."""

from pathlib import Path

import pytest

from tests.export_samples import row
from tests.tui_samples import Browser, make_article, make_database
from timeline.models import EventType, Status
from timeline.tui.table import mark_acts
from timeline.tui.table.marked_sayings import (
    common_tags,
    merge_sayings,
    significance_sayings,
    tag_sayings,
    verdict_sayings,
)


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def marked(browser: Browser) -> list[int]:
    """The positions of the rows with the sign."""
    table = browser.screen._table
    lines = [table.render_line(y).text for y in range(1, len(table.pages) + 1)]
    return [at for at, line in enumerate(lines) if "◆" in line]


def of_all(browser: Browser, field: str) -> list[object]:
    pages = browser.screen._table.pages
    return [getattr(pages[at], field) for at in range(len(pages))]


async def test_space_marks_and_goes_on(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("space", "down", "space")
        assert marked(browser) == [0, 2] and browser.screen._table.cursor == 3
        assert "◆ 2 marked" in browser.shown()
        await browser.press("up", "space")
        assert marked(browser) == [0]
        await browser.press("escape")
        assert marked(browser) == [] and "marked" not in browser.screen._table.render_line(0).text


async def test_shift_extends_and_takes_back(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("down", "shift+down", "shift+down")
        assert marked(browser) == [1, 2, 3]
        await browser.press("shift+up")
        assert marked(browser) == [1, 2]
        await browser.press("shift+up", "shift+up")
        assert marked(browser) == [0, 1]
        await browser.press("shift+up")
        assert browser.screen._table.cursor == 0
        await browser.press("end", "shift+up")
        assert marked(browser) == [0, 1, 4, 5]


async def test_marks_stay_under_another_filter_and_order(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"place", "colon", *"BA", "enter")
        await browser.until(lambda: browser.counted == "2 of 6")
        await browser.press("A")
        assert marked(browser) == [0, 1]
        await browser.press("slash", "ctrl+u", "enter")
        await browser.until(lambda: browser.counted == "6 events")
        assert marked(browser) == [4, 5]
        await browser.press("o")
        await browser.until(lambda: browser.counted.endswith("doubtful first") and browser.settled)
        assert len(marked(browser)) == 2


async def test_escape_takes_marks_before_the_filter(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("slash", *"Horgo", "enter")
        await browser.until(lambda: browser.counted == "1 of 6")
        await browser.press("space", "escape")
        assert (marked(browser), browser.filter_text) == ([], "Horgo")
        await browser.press("escape")
        await browser.until(lambda: browser.counted == "6 events")


async def test_keys_that_mark_are_those_of_the_table(database: Path) -> None:
    async with Browser(database, size=(160, 45)) as browser:
        await browser.press("slash", "a", "space", "A")
        assert browser.screen._table.marks == set() and browser.filter_text == "a A"


async def test_stars_are_one_act(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("s", "home")
        await browser.until(lambda: of_all(browser, "starred") == [True] + [False] * 5 and browser.settled)
        await browser.press("A", "s")
        await browser.until(
            lambda: all(of_all(browser, "starred")) and "★ Starred (5 events) · u takes" in browser.said
        )
        await browser.until(lambda: browser.settled)
        await browser.press("s")
        await browser.until(lambda: not any(of_all(browser, "starred")) and browser.settled)
        await browser.press("u")
        await browser.until(lambda: all(of_all(browser, "starred")) and "and 1 more" in browser.said)
        await browser.until(lambda: browser.settled)
        await browser.press("u")
        await browser.until(lambda: of_all(browser, "starred") == [True] + [False] * 5)
        assert len(marked(browser)) == 6


async def test_tags_of_marked_events(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("space", "space", "t", *"key", "enter")
        await browser.until(lambda: of_all(browser, "tags") == [("key",)] * 2 + [()] * 4 and browser.settled)
        await browser.press("t")
        await browser.until(lambda: "On this event: #key" in browser.shown())
        await browser.press(*"key", "enter")
        await browser.until(lambda: of_all(browser, "tags") == [()] * 6)


@pytest.mark.parametrize(
    ("keys", "field", "value"), [("vd", "verdict", "disputed"), ("ih", "significance", "high")], ids=str
)
async def test_what_is_judged_with_one_letter(database: Path, keys: str, field: str, value: str) -> None:
    async with Browser(database) as browser:
        await browser.press("space", "space", "end", *keys)
        await browser.until(lambda: of_all(browser, field) == [value] * 2 + [None] * 4 and browser.settled)
        await browser.press("u")
        await browser.until(lambda: of_all(browser, field) == [None] * 6)


async def test_merging_all_marked_into_one(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("space", "space", "end", "m")
        await browser.until(lambda: browser.counted == "4 events" and browser.settled)
        assert browser.screen._table.marks == set()
        row = browser.screen.current_event
        assert row is not None and row.title == "Camp opened"
        await browser.press("u")
        await browser.until(lambda: browser.counted == "6 events")


async def test_one_event_is_not_merged_into_itself(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("space", "home", "m")
        await browser.until(lambda: "Only this event is marked" in browser.shown())
        assert browser.counted == "6 events"


async def test_many_are_asked_about_first(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mark_acts, "ASKED_ABOVE", 5)
    async with Browser(database) as browser:
        await browser.press("A", "s")
        await browser.until(lambda: "Star: all 6 marked events?" in browser.shown())
        await browser.press("n")
        assert not any(of_all(browser, "starred"))
        await browser.press("s", "y")
        await browser.until(lambda: all(of_all(browser, "starred")))


@pytest.mark.parametrize(("limit", "keys"), [("marking.MOST", "A"), ("mark_acts.MOST_MERGED", "Am")])
async def test_too_many_are_refused(database: Path, monkeypatch: pytest.MonkeyPatch, limit: str, keys: str) -> None:
    monkeypatch.setattr(f"timeline.tui.table.{limit}", 5)
    async with Browser(database) as browser:
        await browser.press(*keys)
        await browser.until(lambda: "At most 5 events" in browser.shown())
        assert browser.counted == "6 events"


async def test_hundreds_at_once(tmp_path: Path) -> None:
    told = [
        (f"On {n} of them.", "2016-05-02", EventType.VISIT, Status.OCCURRED, f"Visit {n}", ("RS",), ())
        for n in range(300)
    ]
    async with Browser(make_database(tmp_path / "e.db", make_article("many", told))) as browser:
        await browser.press("A", "s", "y")
        await browser.until(lambda: "★ Starred (300 events)" in browser.shown() and browser.settled)
        assert all(of_all(browser, "starred"))
        await browser.press("u")
        await browser.until(lambda: "and 295 more" in browser.said and not any(of_all(browser, "starred")))


async def test_rows_that_are_gone_are_left_out(database: Path) -> None:
    async with Browser(database) as browser:
        browser.screen._table.mark([1, 999], on=True)
        await browser.press("s")
        await browser.until(lambda: "★ Starred (1 event)" in browser.shown())


def test_sayings_are_for_rows_that_differ() -> None:
    rows = [row(id=1, key="a", tags=("x", "y"), verdict="confirmed"), row(id=2, key="b", tags=("y",))]
    assert [said.event_key for said in verdict_sayings("confirmed")(rows)] == ["b"]
    assert [said.event_key for said in significance_sayings("")(rows)] == []
    assert [(said.event_key, said.value) for said in tag_sayings(["x", "y"])(rows)] == [
        ("a", {"tag": "y", "on": False}),
        ("b", {"tag": "x", "on": True}),
        ("b", {"tag": "y", "on": False}),
    ]
    assert [said.event_key for said in merge_sayings("b")(rows)] == ["a"]
    assert common_tags(rows) == ("y",) and common_tags([]) == ()
