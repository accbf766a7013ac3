"""What another program writes is shown without a key pressed."""

from pathlib import Path

import pytest

from tests.tui_samples import NOON, Browser, make_database
from timeline.models import AnnotationKind
from timeline.store import annotate, event_ids, open_store, rows_by_id


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


def write(database: Path, kind: AnnotationKind, value: dict[str, object]) -> None:
    """What another program says of the first event."""
    connection = open_store(database)
    key = rows_by_id(connection, event_ids(connection))[0].key
    annotate(connection, key, kind, value, author="ben", at=NOON)
    connection.close()


async def test_in_the_chronology(database: Path) -> None:
    async with Browser(database) as browser:
        write(database, AnnotationKind.VERDICT, {"verdict": "disputed"})
        await browser.until(lambda: "? disputed" in browser.shown())


async def test_in_an_article(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("enter")
        await browser.until(lambda: "1 of 3" in browser.shown())
        write(database, AnnotationKind.STAR, {"on": True})
        await browser.until(lambda: "★" in browser.shown())


async def test_behind_a_dialog(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("v")
        write(database, AnnotationKind.SIGNIFICANCE, {"level": "high"})
        await browser.until(
            lambda: browser.screen.current_event is not None and bool(browser.screen.current_event.significance)
        )
        assert "press its letter" in browser.shown()


async def test_own_acts_are_read_once(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.tui.store_screen.LOOK_AGAIN", 600.0)  # the test looks again itself
    async with Browser(database) as browser:
        searches: list[object] = []
        monkeypatch.setattr(browser.screen, "_search", lambda: searches.append("once"))
        await browser.press("s")
        await browser.until(lambda: bool(searches))
        await browser.until(lambda: "★" in browser.said)
        browser.screen._look_again()
        assert searches == ["once"]
