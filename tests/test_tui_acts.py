"""Significance, splitting, saved views: what a person does with a dialog, and takes back."""

from pathlib import Path

import pytest

from tests.tui_samples import NOON, Browser, make_article, make_database, make_desk
from timeline.keys import article_key
from timeline.models import AnnotationKind, EventType, Evidence, Order, SavedView, Status
from timeline.store import annotate, event_ids, open_store, rows_by_id
from timeline.tui.event.event_pane import EventPane
from timeline.tui.views.views_dialog import views_found


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def pane(browser: Browser) -> str:
    return browser.screen.query_one("#event", EventPane).plain


def significance(browser: Browser) -> str | None:
    row = browser.screen.current_event
    return row.significance if row else None


@pytest.mark.parametrize(("key", "level", "sign"), [("h", "high", "▲"), ("m", "medium", "△"), ("l", "low", "▽")])
async def test_significance(database: Path, key: str, level: str, sign: str) -> None:
    async with Browser(database) as browser:
        await browser.press("i", key)
        await browser.until(lambda: significance(browser) == level and f"{sign} {level} significance" in pane(browser))
        await browser.press("i", "n")
        await browser.until(lambda: significance(browser) is None and "significance" not in pane(browser))
        await browser.press("u")
        await browser.until(lambda: significance(browser) == level)


async def test_significance_by_arrows_begins_at_what_it_is(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("i", "down", "enter")
        await browser.until(lambda: significance(browser) == "medium")
        await browser.press("i", "down", "enter")
        await browser.until(lambda: significance(browser) == "low")


async def test_undo_names_all_parts_of_an_act(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("t", *"key", "comma", *"border", "enter")
        await browser.until(lambda: "#border #key" in pane(browser))
        await browser.press("u")
        await browser.until(lambda: "Undone: tagged key; tagged border" in browser.shown())
        await browser.until(lambda: "#key" not in pane(browser))
        await browser.press("U")
        await browser.until(lambda: "#border #key" in pane(browser))


async def test_the_pane_and_the_bar_say_what_waits(tmp_path: Path) -> None:
    async with Browser(make_desk(tmp_path), (140, 45)) as browser:
        await browser.until(lambda: browser.counted == "∅1 ≠1 !1 7 events")
        await browser.press("down")
        await browser.until(lambda: "≠ Conflict, title: Belgrade meeting (ben, 5 May 2026)" in pane(browser))
        assert "or Four ministers meet (ana, 5 May 2026)" in pane(browser)
        assert "≠ Conflict, verdict: disputed" in pane(browser)
        await browser.press("down", "down", "down")
        await browser.until(lambda: "! News, date: the program finds August 2016" in pane(browser))
        assert "it had found September 2016 (2016-09), when ana, 5 May 2026 set it" in pane(browser)
        await browser.press("end")
        await browser.until(lambda: "∅ Lost: its article" in pane(browser))


# Splitting


def two_quotes(path: Path) -> Path:
    """An event that two sentences tell."""
    told = (
        ("Ministers met in Vienna on 2 May 2016.", "2016-05-02", EventType.CONFERENCE, Status.OCCURRED,
         "Ministers meet in Vienna", ("AT",), ()),
    )  # fmt: skip
    article, (event,) = make_article("vienna", told)
    start = article.text.index("The end.")
    import dataclasses

    event = dataclasses.replace(event, mentions=(Evidence("The end.", start, start + 8),))
    assert article_key(article)
    return make_database(path, (article, [event]))


async def test_quotes_become_an_event_of_their_own(tmp_path: Path) -> None:
    async with Browser(two_quotes(tmp_path / "events.db")) as browser:
        await browser.press("S")
        await browser.until(lambda: "what is another event?" in browser.shown() and "The end." in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: "Choose with space" in browser.shown())
        await browser.press("down", "space", "enter")
        await browser.until(lambda: "The event split off" in browser.shown())
        browser.app.screen.query_one("#title").value = "Ministers dine"  # type: ignore[attr-defined]
        await browser.press("ctrl+s")
        await browser.until(lambda: browser.counted == "2 events" and "Split off: Ministers dine" in browser.shown())
        await browser.until(lambda: "▌ The end." in pane(browser) and "Ministers dine" in pane(browser))
        assert "met in Vienna" not in pane(browser)
        await browser.press("u")
        await browser.until(lambda: browser.counted == "1 event")


async def test_a_merged_event_is_parted_again(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("m", "end", "m")
        await browser.until(lambda: browser.counted == "5 events" and "Camp opened" in pane(browser))
        await browser.press("S")
        await browser.until(lambda: "merged Ministers of four countries" in browser.shown())
        await browser.press("space", "down", "space", "enter")
        await browser.until(lambda: "not both at once" in browser.shown())
        await browser.press("space", "enter")
        await browser.until(lambda: browser.counted == "6 events" and "Not merged any more" in browser.shown())
        await browser.press("u")
        await browser.until(lambda: browser.counted == "5 events")


async def test_an_event_without_quotes_is_not_split(database: Path) -> None:
    connection = open_store(database)
    from timeline.store import new_event

    new_event(connection, {"title": "By hand", "type": "visit", "date": "2014"}, author="ana", at=NOON)
    connection.close()
    async with Browser(database) as browser:
        await browser.press("S")
        await browser.until(lambda: "no quote in an article: nothing to split off. a adds" in browser.said)


# Views


async def test_a_view_is_saved_shown_completed_and_deleted(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("w")
        await browser.until(lambda: "No view is saved yet" in browser.shown())
        await browser.press("W")
        await browser.until(lambda: "A view is a filter with a name" in browser.shown())
        await browser.press("slash", *"Horgo", "enter")
        await browser.until(lambda: browser.counted == "1 of 6")
        await browser.press("o", "W")
        await browser.until(lambda: "Horgo · doubtful first" in browser.shown())
        await browser.press(*"two", "space", *"words", "enter")
        await browser.until(lambda: "A name is one word" in browser.shown())
        browser.app.screen.query_one("#name").value = "crossing"  # type: ignore[attr-defined]
        await browser.press("enter")
        await browser.until(lambda: "View saved: view:crossing" in browser.shown())
        await browser.press("escape", "o", "o")
        await browser.until(lambda: browser.counted == "6 events")
        await browser.press("w", *"crs")
        await browser.until(lambda: "crossing  Horgo · doubtful first · ana" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.counted == "1 of 6 · doubtful first" and browser.filter_text == "Horgo")
        await browser.press("escape", "slash", *"vi", "tab", *"cr")
        await browser.until(lambda: "tab crossing" in browser.shown())
        await browser.press("tab", "enter")
        await browser.until(lambda: browser.counted.startswith("1 of 6") and browser.filter_text == "view:crossing")
        await browser.press("w", "ctrl+d")
        await browser.until(lambda: "View crossing deleted" in browser.shown())
        await browser.press("w")
        await browser.until(lambda: "No view is saved yet" in browser.shown())
        await browser.press("u", "w")
        await browser.until(lambda: "Undone: deleted the view crossing" in browser.shown())


async def test_a_filter_with_a_view_is_shown_at_the_start(database: Path) -> None:
    connection = open_store(database)
    value: dict[str, object] = {"name": "bosnia", "filter": "place:BA", "order": "date"}
    annotate(connection, "", AnnotationKind.VIEW, value, author="ana", at=NOON)
    assert len(rows_by_id(connection, event_ids(connection))) == 6
    connection.close()
    from timeline.tui.settings.browser_state import BrowserState

    async with Browser(database, state=BrowserState("view:bosnia")) as browser:
        await browser.until(lambda: browser.counted == "2 of 6")


@pytest.mark.parametrize(
    ("typed", "names"),
    [("", ["key-events", "serbia"]), ("srb", ["serbia"]), ("kv", ["key-events"]), ("place", ["serbia"]), ("zzz", [])],
)
def test_views_are_found_by_letters(typed: str, names: list[str]) -> None:
    views = [
        SavedView(name, text, Order.DATE, "ana", NOON)
        for name, text in (("key-events", "tag:key"), ("serbia", "place:RS"))
    ]
    assert [view.name for view in views_found(views, typed)] == names
