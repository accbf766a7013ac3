"""The browser as a person uses it, on a small database."""

from pathlib import Path

import pytest
from textual.screen import Screen

from tests.tui_samples import Browser, make_database
from timeline.store import open_store
from timeline.store.annotations import annotations_of


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return make_database(tmp_path / "events.db")


async def test_first_screen(database: Path) -> None:
    async with Browser(database) as browser:
        shown = browser.shown()
    assert "6 events" in shown
    assert "2015" in shown and "16 Mar" in shown and "Crossing at Horgoš closed" in shown
    assert "“then” the words of the sentence" in shown  # the reasoning of the event under the cursor
    assert "News of meeting · The Bulletin · 2 May 2017" in shown


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 12), (20, 6)])
async def test_any_size(database: Path, size: tuple[int, int]) -> None:
    async with Browser(database, size) as browser:
        shown = browser.shown()
    assert all(len(line) == size[0] for line in shown.splitlines())
    assert "Ministers" in shown or size[0] < 40


async def test_resizing_while_it_runs(database: Path) -> None:
    async with Browser(database, (200, 60)) as browser:
        await browser.pilot.resize_terminal(80, 24)
        await browser.until(lambda: "Ministers of four" in browser.shown() and "16 March 2015" in browser.shown())
        assert browser.screen.query_one("#event").region.y > browser.screen.query_one("#table").region.y


async def test_cursor_is_followed(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("end")
        await browser.until(lambda: "Nobody could say" in browser.shown())
        await browser.press("home", "down", "down")
        await browser.until(lambda: "autumn 2015" in browser.shown() and "▲" in browser.shown())


async def test_cursor_keys_lay_out_nothing(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with Browser(database) as browser:
        await browser.press("down")
        await browser.until(lambda: "joint statement" in browser.shown())
        layouts = []
        monkeypatch.setattr(Screen, "_refresh_layout", lambda *_, **__: layouts.append(1))
        await browser.press("down", "down", "end", "home", "pagedown")
        await browser.until(lambda: "Nobody could say" in browser.shown())
        assert layouts == []


async def test_filter_while_typing_and_clearing(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("end", "slash", *"place")
        await browser.until(lambda: browser.counted == "0 of 6" and "No event matches" in browser.shown())
        await browser.press("colon", *"BA")
        await browser.until(lambda: browser.counted == "2 of 6")
        await browser.press("escape")
        await browser.until(lambda: browser.counted == "6 events")
        assert browser.screen.current_event is not None


async def test_cursor_stays_on_its_event_when_the_filter_changes(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("down", "down", "down", "slash", *"Horgo")
        await browser.until(lambda: browser.counted == "1 of 6")
        await browser.press("escape")
        await browser.until(lambda: browser.counted == "6 events")
        row = browser.screen.current_event
        assert row is not None and row.title == "Crossing at Horgoš closed"


async def test_mistake_in_a_filter_is_pointed_at_and_keeps_the_rows(database: Path) -> None:
    async with Browser(database) as browser:
        browser.screen.query_one("#filter").value = "place:BA"  # type: ignore[attr-defined]
        await browser.until(lambda: browser.counted == "2 of 6")
        browser.screen.query_one("#filter").value = "place:BA typ:visit"  # type: ignore[attr-defined]
        await browser.until(lambda: "did you mean type" in browser.shown())
        lines = browser.shown().splitlines()
        assert lines[1].index("^^^") == lines[0].index("typ:")
        assert browser.counted == "2 of 6"


async def test_letters_after_the_slash_are_no_commands(database: Path) -> None:
    async with Browser(database) as browser:
        browser.app.simulate_key("slash")
        for letter in "stun":
            browser.app.simulate_key(letter)
        await browser.until(lambda: browser.screen.query_one("#filter").value == "stun")  # type: ignore[attr-defined]
        assert browser.app.screen is browser.screen


async def test_star_verdict_undo_redo(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("down", "s")
        await browser.until(lambda: "★" in browser.shown())
        await browser.press("v", "d")
        await browser.until(lambda: "? disputed" in browser.shown() and browser.app.screen is browser.screen)
        row = browser.screen.current_event
        assert row is not None and (row.starred, row.verdict) == (True, "disputed")
        await browser.press("u")
        await browser.until(lambda: "? disputed" not in browser.shown())
        await browser.press("U")
        await browser.until(lambda: "? disputed" in browser.shown())
    connection = open_store(database)
    assert {said.author for said in annotations_of(connection, row.key)} == {"ana"}
    connection.close()


async def test_note(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("n", *"read", "enter", *"twice", "ctrl+s")
        await browser.until(lambda: "✎ ana," in browser.shown() and "twice" in browser.shown())
        row = browser.screen.current_event
        assert row is not None and row.notes == 1


async def test_tag_on_and_off(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("t", *"key", "enter")
        await browser.until(lambda: "#key" in browser.shown() and browser.app.screen is browser.screen)
        await browser.press("t", *"key", "enter")
        await browser.until(lambda: "Tags    #key" not in browser.shown() and browser.app.screen is browser.screen)
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.tags == ())


async def test_change_of_the_date(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("c")
        await browser.until(lambda: "Change this event" in browser.shown())
        date = browser.app.screen.query_one("#date")
        date.value = "2015-13-45"  # type: ignore[attr-defined]
        await browser.until(lambda: "not a date yet" in browser.shown())
        await browser.press("ctrl+s")
        await browser.until(lambda: "Date: " in browser.shown())  # still open, with what is wrong
        date.value = "march 2018"  # type: ignore[attr-defined]
        await browser.until(lambda: "March 2018" in browser.shown())
        await browser.press("ctrl+s")
        await browser.until(lambda: "the machine found 2015-03-16" in browser.shown())
        row = browser.screen.current_event
        assert row is not None and row.date is not None and row.date.edtf == "2018-03"
        assert row.title.startswith("Ministers of four")


async def test_new_event_is_shown_and_marked(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("a")
        await browser.until(lambda: "Add an event" in browser.shown())
        for name, value in {"date": "2016-01", "title": "Border fence finished", "places": "HU"}.items():
            browser.app.screen.query_one(f"#{name}").value = value  # type: ignore[attr-defined]
        await browser.press("ctrl+s")
        await browser.until(lambda: browser.counted == "7 events" and "+ added by hand" in browser.shown())
        row = browser.screen.current_event
        assert row is not None and row.manual and row.title == "Border fence finished"


@pytest.mark.parametrize(
    ("typed", "title"),
    [("september 2016", "Crossing at Horgoš closed"), ("2015-03-17", "Second meeting"), ("2099", "Camp opened")],
)
async def test_jump_to_a_date(database: Path, typed: str, title: str) -> None:
    async with Browser(database) as browser:
        await browser.press("g", *(" " if key == " " else key for key in typed), "enter")
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.title.startswith(title))


async def test_years(database: Path) -> None:
    async with Browser(database) as browser:

        def year() -> int | None:
            row = browser.screen.current_event
            return row.date.first_known_day.year if row and row.date else None

        for key, then in (("]", 2016), ("]", 2017), ("[", 2016), ("[", 2015), ("[", 2015), ("]", 2016)):
            await browser.press({"]": "right_square_bracket", "[": "left_square_bracket"}[key])
            await browser.until(lambda then=then: year() == then)  # type: ignore[misc]


async def test_article_with_its_evidence(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("enter")
        await browser.until(lambda: "A line that tells nothing." in browser.shown() and "1 of 3" in browser.shown())
        await browser.press("n")
        await browser.until(lambda: "2 of 3" in browser.shown())
        await browser.press("p", "p")
        await browser.until(lambda: "3 of 3" in browser.shown())
        await browser.press("s")
        await browser.until(lambda: "★" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.starred)
        row = browser.screen.current_event
        assert row is not None and row.title == "Second meeting of the ministers"


async def test_export_asks_before_it_replaces(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.md"
    target.write_text("mine")

    async with Browser(database) as browser:

        async def export() -> None:
            await browser.press("x")
            await browser.until(lambda: "as Markdown" in browser.shown())
            browser.app.screen.query_one("#path").value = str(target)  # type: ignore[attr-defined]
            await browser.press("enter")
            await browser.until(lambda: "Replace it?" in browser.shown())

        await export()
        await browser.press("n")
        await browser.until(lambda: "Replace it?" not in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)
        assert target.read_text() == "mine"
        await export()
        await browser.press("y")
        await browser.until(lambda: "Written to" in browser.shown())
    assert "Crossing at Horgoš closed" in target.read_text()


async def test_letters_in_a_dialog_do_not_leave(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("v", "q", "question_mark")
        await browser.until(lambda: "no such event" in browser.shown())
        await browser.press("escape")
        await browser.until(lambda: browser.app.screen is browser.screen)


async def test_empty_database_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    open_store(path).close()
    async with Browser(path) as browser:
        await browser.until(lambda: "timeline add FOLDER" in browser.shown())
        for key in ("down", "s", "v", "c", "enter", "right_square_bracket", "left_square_bracket", "u", "end"):
            await browser.press(key)
        await browser.until(lambda: "There is no event here." in browser.shown())


async def test_mouse(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.pilot.click("#table", offset=(30, 3))
        await browser.until(lambda: (row := browser.screen.current_event) is not None and "Second" in row.title)
        ribbon = browser.screen.query_one("#ribbon")
        await browser.pilot.click("#ribbon", offset=(ribbon.size.width // 2, 0))
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.title == "Camp opened")
        await browser.pilot.mouse_down("#ribbon", offset=(25, 0))
        await browser.pilot.mouse_up("#ribbon", offset=(38, 0))
        await browser.until(lambda: browser.counted == "3 of 6")


async def test_palette_and_help_list_the_commands(database: Path) -> None:
    async with Browser(database) as browser:
        await browser.press("question_mark")
        await browser.until(lambda: "Type a filter; the table follows" in browser.shown())
        await browser.press("escape", "ctrl+p", *"light")
        await browser.until(lambda: "Change between the light" in browser.shown())
        await browser.press("enter")
        await browser.until(lambda: browser.app.theme == "timeline-light")


async def test_broken_database_is_told_not_raised(database: Path) -> None:
    async with Browser(database) as browser:
        connection = open_store(database)
        connection.execute("DROP TABLE chronology_fts")
        connection.close()
        await browser.press("slash", *"word")
        await browser.until(lambda: "Not done" in browser.shown())


async def test_locked_database_is_told_not_raised(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("timeline.store.connection.SECONDS_TO_WAIT", 0.01)
    async with Browser(database) as browser:
        other = open_store(database)
        other.execute("BEGIN IMMEDIATE")
        await browser.press("s")
        await browser.until(lambda: "another program is writing" in browser.shown())
        other.execute("ROLLBACK")
        other.close()
        await browser.press("s")
        await browser.until(lambda: (row := browser.screen.current_event) is not None and row.starred)
