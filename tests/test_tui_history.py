"""Histories: who did what when, the newest first, of one event and of all."""

from datetime import date
from pathlib import Path

import pytest

from tests.tui_samples import NOON, Browser, make_database, make_desk
from timeline.models import Annotation, AnnotationKind, Deed, MachineChange
from timeline.tui.history.deed_lines import Wanted, deeds_wanted, wanted, what, who
from timeline.tui.history.deed_list import DeedList


def said(kind: AnnotationKind, author: str = "ana", **value: object) -> Annotation:
    return Annotation("1", "key", author, NOON, kind, value)


def current(browser: Browser) -> str:
    row = browser.screen.current_event
    return row.title if row else ""


async def test_the_whole_history_newest_first(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path)) as browser:
        await browser.press("H")
        await browser.until(lambda: "11 entries" in browser.shown())
        lines = browser.shown().splitlines()
    assert "the program" in lines[2] and "the program" in lines[3]
    assert "note: Ask the camp." in lines[4] and "Camp opened" in lines[4]
    assert "read the article; events found: 3 · article meeting" in "\n".join(lines[-30:])
    assert "date: 2016-09 became 2016-08" in lines[2] + lines[3]


async def test_the_history_of_an_event_with_what_was_undone(tmp_path: Path) -> None:
    async with Browser(make_database(tmp_path / "events.db")) as browser:
        await browser.press("i", "h")
        await browser.until(lambda: "▲ high significance" in browser.shown())
        await browser.press("u")
        await browser.until(lambda: "Undone: significance high" in browser.shown())
        await browser.press("h")
        await browser.until(
            lambda: "History of “Ministers of four" in browser.shown() and "2 entries" in browser.shown()
        )
        lines = browser.shown().splitlines()
        assert "undid: significance high" in lines[2] and "significance high (undone)" in lines[3]
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


async def test_enter_goes_to_the_event_even_outside_the_filter(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path)) as browser:
        await browser.press("slash", *"Volunteers", "enter")
        await browser.until(lambda: browser.counted.endswith("1 of 7"))
        await browser.press("H")
        await browser.until(lambda: "11 entries" in browser.shown())
        await browser.press("down", "down", "down", "enter")
        await browser.until(lambda: browser.counted.endswith("7 events") and current(browser).startswith("Crossing"))
        assert "The filter is cleared" in browser.shown()


async def test_names_words_and_dates_are_filtered_by(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path)) as browser:
        await browser.press("H", "slash", *"ben", "enter")
        await browser.until(lambda: "2 of 11 entries" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: "11 entries" in browser.shown() and " of 11" not in browser.shown())
        await browser.press("slash", *"2026-05-05", "enter")
        await browser.until(lambda: "8 of 11 entries" in browser.shown())
        await browser.press("end", "pageup", "home", "pagedown", "up", "k", "j")
        deeds = browser.app.screen.query_one(DeedList)
        assert deeds.current is not None and deeds.cursor == 6
        await browser.press("escape", "escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


async def test_what_another_writes_appears(tmp_path: Path) -> None:
    path = make_database(tmp_path / "events.db")
    async with Browser(path) as browser:
        await browser.press("H")
        await browser.until(lambda: "2 entries" in browser.shown())
        key = browser.screen.current_event.key if browser.screen.current_event else ""
        await browser.store.annotate(key, AnnotationKind.STAR, {"on": True})
        await browser.until(lambda: "3 entries" in browser.shown() and "starred" in browser.shown())


@pytest.mark.parametrize(
    ("deed", "author", "words"),
    [
        (Deed(NOON, "key", "", said(AnnotationKind.VERDICT, verdict="disputed")), "ana", "verdict disputed"),
        (
            Deed(NOON, "key", "", said(AnnotationKind.SET, field="date", new="2016", old=None)),
            "ana",
            "date set to 2016 (was none)",
        ),
        (
            Deed(
                NOON, "key", "", said(AnnotationKind.RETRACT, annotation="1"), about=said(AnnotationKind.STAR, on=True)
            ),
            "ana",
            "undid: starred",
        ),
        (
            Deed(NOON, "key", "", change=MachineChange(NOON, "a", "wire", "key", "changed", "type", "visit", None)),
            "the program",
            "type: visit became none · article wire",
        ),
        (Deed(NOON, "key", "", said(AnnotationKind.NOTE, "e\x1bvil", text="\x1b]0;x\x07")), "e␛vil", "note: ␛]0;x␇"),
    ],
)
def test_deeds_in_words(deed: Deed, author: str, words: str) -> None:
    assert (who(deed), what(deed)) == (author, words)


@pytest.mark.parametrize(
    ("typed", "want"),
    [
        ("", Wanted((), None)),
        ("Ana VERDICT", Wanted(("ana", "verdict"), None)),
        ("2026-05-04 ana", Wanted(("ana",), date(2026, 5, 4))),
        ("5.5.2026", Wanted((), date(2026, 5, 5))),
    ],
)
def test_wanted(typed: str, want: Wanted) -> None:
    assert wanted(typed) == want


def test_deeds_since_a_day() -> None:
    deeds = [Deed(NOON, "key", "Border closed", said(AnnotationKind.STAR, on=True))]
    assert deeds_wanted(deeds, wanted("2026-05-04 border")) == deeds
    assert deeds_wanted(deeds, wanted("2026-05-07")) == [] == deeds_wanted(deeds, wanted("ben"))
